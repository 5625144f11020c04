// The program's window on the screen: its size, place, icon and title.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <optional>
#include <string>

namespace rk {

class AppWindow {
 public:
  /// Width and height in device px, brought to a size in which everything has room and that the screen has.
  /// `at`: where on the screen; none, or a place that the screen does not have: in its middle.
  AppWindow(unsigned width, unsigned height, std::optional<sf::Vector2i> at);

  sf::RenderWindow& target() { return window_; }
  const sf::RenderWindow& target() const { return window_; }

  void set_title(const std::string& words);

 private:
  sf::RenderWindow window_;
  std::string title_;
};

}  // namespace rk
