// The program's window on the screen: its size, place, icon and title.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <optional>
#include <string>

namespace rk::app::window {

class AppWindow {
 public:
  /// The size (device px), adjusted to the least with room for everything and to the screen.
  static sf::Vector2u fitting(unsigned width, unsigned height);

  /// Opens the window in the colour of paper. `at`: position on the screen; if there is none, or the screen
  /// lacks it, the window is centred.
  AppWindow(sf::Vector2u wanted, std::optional<sf::Vector2i> at);

  sf::RenderWindow& target() { return window_; }
  const sf::RenderWindow& target() const { return window_; }

  void set_title(const std::string& words);

 private:
  sf::RenderWindow window_;
  std::string title_;
};

}  // namespace rk::app::window
