// Dear ImGui in the program's style: events in, a frame out. Needs no window and no OpenGL, so that tests can
// drive the panels; imgui_renderer.h draws the frame.
#pragma once

#include <SFML/Window/Event.hpp>
#include <array>
#include <string>

#include "font/font_book.h"

struct ImFont;

namespace rk::app::panels {

class ImguiBackend {
 public:
  /// Creates Dear ImGui's context, of which there is one at a time. The font book must outlive it. `scale`:
  /// device px per page px; the fonts are loaded at that size. Throws EnvironmentError without a font.
  ImguiBackend(const font::FontBook& fonts, double scale);
  ~ImguiBackend();
  ImguiBackend(const ImguiBackend&) = delete;
  ImguiBackend& operator=(const ImguiBackend&) = delete;

  void handle(const sf::Event& event);

  /// Whether the pointer is on something that can be clicked.
  bool on_item() const;
  /// Whether the pointer is on a panel, or on something that lies over the map.
  bool on_panel() const;
  /// Whether a menu or list is open over everything else.
  bool popup_open() const;
  bool control_held() const;
  /// Whether text is being typed.
  bool types_text() const;
  /// Whether keys go to a panel: after hold_keys, into an open menu, or while text is typed. A click in a
  /// panel does not take them from the map.
  bool wants_keys() const;
  void hold_keys(bool hold) { keys_held_ = hold; }

  /// Gives the keys to a window by its name, and shows a focus ring around its first item at once; nullptr:
  /// to none. Call it within a frame, before the windows are added.
  void give_keys(const char* window) const;

  /// Begins a frame of that size (device px), `seconds` after the one before.
  void begin_frame(unsigned width, unsigned height, double seconds);
  /// Ends it: ImGui::GetDrawData() is then what the frame holds, until the next one begins.
  void end_frame();

  /// Fonts and sizes for another scale; not between begin_frame and end_frame.
  void set_scale(double scale);
  double scale() const { return scale_; }  ///< device px per page px

  ImFont* semibold() const { return semibold_; }
  ImFont* card_font() const { return card_; }

  /// Loads or releases the large fonts of a story; not between begin_frame and end_frame.
  void set_large_fonts(bool wanted);
  ImFont* title_font() const { return large_ ? title_ : semibold_; }
  ImFont* reading_font() const { return reading_; }  ///< nullptr (the usual font) without large fonts

 private:
  void load_fonts();

  const font::FontBook& fonts_;
  double scale_;
  ImFont* semibold_ = nullptr;
  ImFont* card_ = nullptr;
  bool large_ = false;
  ImFont* title_ = nullptr;
  ImFont* reading_ = nullptr;
  bool keys_held_ = false;
  std::string pasted_;             ///< the clipboard text that Dear ImGui read last
  std::array<bool, 3> held_{};     ///< mouse buttons that are down
  std::array<bool, 3> pressed_{};  ///< those that went down since the last frame
  bool control_ = false;           ///< whether Ctrl is held
  bool shift_ = false;
  bool control_pressed_ = false;  ///< whether Ctrl was held with a key pressed since the last frame
  bool shift_pressed_ = false;
  std::array<bool, sf::Keyboard::KeyCount> key_held_{};
  std::array<bool, sf::Keyboard::KeyCount> key_pressed_{};
};

}  // namespace rk::app::panels
