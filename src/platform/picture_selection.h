// The owner's side of an X11 selection that holds a picture (ICCCM 2.0, chapter 2): tells what there is, and
// hands it over, in pieces where it is large.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/xcb_library.h"

namespace rk::platform {

class PictureSelection {
 public:
  /// Connects to the X server of DISPLAY.
  PictureSelection();
  ~PictureSelection();
  PictureSelection(const PictureSelection&) = delete;
  PictureSelection& operator=(const PictureSelection&) = delete;

  /// Whether there is a connection.
  bool connected() const;
  /// Becomes readable when answer() has something to do.
  int descriptor() const { return xcb_.descriptor(connection_); }

  /// Asks for the selection CLIPBOARD, to offer a PNG file there; it is got by answer().
  void offer(std::shared_ptr<const std::string> png);

  /// Answers what has come from the X server. Does not wait.
  void answer();

 private:
  /// A picture on its way to another program, which takes piece after piece.
  struct Transfer {
    xcb_window_t window = 0;
    xcb_atom_t property = 0;
    std::shared_ptr<const std::string> png;
    std::size_t sent = 0;  ///< bytes
  };

  xcb_atom_t atom(const char* name) const;
  void handle(const xcb_generic_event_t& event);
  void property_changed(const xcb_property_notify_event_t& event);
  void requested(const xcb_selection_request_event_t& event);
  /// Puts what is asked for in the property of the program that asks. False if it is not there to be had.
  bool put(const xcb_selection_request_event_t& event, xcb_atom_t property);
  void put_picture(xcb_window_t window, xcb_atom_t property);
  void send_piece(std::size_t transfer);
  void listen(xcb_window_t window, std::uint32_t events) const;

  XcbLibrary xcb_;
  xcb_connection_t* connection_ = nullptr;
  xcb_window_t window_ = 0;  ///< never shown; owns the selection
  xcb_atom_t clipboard_ = 0;
  xcb_atom_t targets_ = 0;
  xcb_atom_t timestamp_ = 0;
  xcb_atom_t incremental_ = 0;
  xcb_atom_t png_type_ = 0;
  xcb_atom_t clock_ = 0;  ///< a property whose change tells the server's time
  xcb_timestamp_t owned_since_ = 0;
  std::shared_ptr<const std::string> png_;  ///< null: another program has the selection
  bool asking_ = false;                     ///< the selection was asked for and is not owned yet
  std::vector<Transfer> transfers_;
};

}  // namespace rk::platform
