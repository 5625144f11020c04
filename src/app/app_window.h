// The program's window on the screen: its size, place, icon and title.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <string>

namespace rk {

class AppWindow {
 public:
  /// Opens in the middle of the screen; width and height in device px, brought to a size in which everything
  /// has room.
  AppWindow(unsigned width, unsigned height);

  sf::RenderWindow& target() { return window_; }
  const sf::RenderWindow& target() const { return window_; }

  void set_title(const std::string& words);

 private:
  sf::RenderWindow window_;
  std::string title_;
};

}  // namespace rk
