// The program's window on the screen: its size, place, icon and title.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <optional>
#include <string>

namespace rk::app::window {

class AppWindow {
 public:
  /// Width and height in device px, adjusted to the least size with room for everything and to the screen.
  /// `at`: position on the screen; if there is none, or the screen lacks it, the window is centred.
  AppWindow(unsigned width, unsigned height, std::optional<sf::Vector2i> at);

  sf::RenderWindow& target() { return window_; }
  const sf::RenderWindow& target() const { return window_; }

  void set_title(const std::string& words);

 private:
  sf::RenderWindow window_;
  std::string title_;
};

}  // namespace rk::app::window
