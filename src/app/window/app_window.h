// The program's window on the screen: its size, place, icon and title.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <string>

#include "app/window/window_place.h"

namespace rk::app::window {

class AppWindow {
 public:
  /// Opens the window in the colour of paper.
  explicit AppWindow(const WindowPlace& place);

  sf::RenderWindow& target() { return window_; }
  const sf::RenderWindow& target() const { return window_; }

  void set_title(const std::string& words);

 private:
  sf::RenderWindow window_;
  std::string title_;
};

}  // namespace rk::app::window
