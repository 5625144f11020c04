// The functions of XCB, opened by name: the program itself need not be linked with X11 for its headless
// commands. XCB reports errors to the connection that made them, where Xlib has one handler for the process.
#pragma once

#include <xcb/xcb.h>

namespace rk::platform {

struct XcbLibrary {
  decltype(&xcb_connect) connect = nullptr;
  decltype(&xcb_disconnect) disconnect = nullptr;
  decltype(&xcb_connection_has_error) has_error = nullptr;
  decltype(&xcb_get_file_descriptor) descriptor = nullptr;
  decltype(&xcb_get_setup) setup = nullptr;
  decltype(&xcb_setup_roots_iterator) screens = nullptr;
  decltype(&xcb_screen_next) next_screen = nullptr;
  decltype(&xcb_generate_id) new_id = nullptr;
  decltype(&xcb_create_window) create_window = nullptr;
  decltype(&xcb_intern_atom) intern_atom = nullptr;
  decltype(&xcb_intern_atom_reply) intern_atom_reply = nullptr;
  decltype(&xcb_change_property) change_property = nullptr;
  decltype(&xcb_change_window_attributes) change_attributes = nullptr;
  decltype(&xcb_set_selection_owner) own_selection = nullptr;
  decltype(&xcb_send_event) send_event = nullptr;
  decltype(&xcb_poll_for_event) next_event = nullptr;
  decltype(&xcb_flush) flush = nullptr;

  /// Whether all functions were found.
  bool open();
};

}  // namespace rk::platform
