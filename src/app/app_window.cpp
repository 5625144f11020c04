#include "app/app_window.h"

#include <SFML/Graphics/Image.hpp>
#include <algorithm>

#include "app/window_icon.h"

namespace rk {
namespace {

constexpr unsigned kMinWidth = 640;
constexpr unsigned kMinHeight = 400;

}  // namespace

AppWindow::AppWindow(unsigned width, unsigned height)
    : window_(sf::VideoMode(std::max(width, kMinWidth), std::max(height, kMinHeight)), "", sf::Style::Default,
              sf::ContextSettings(0, 0, 0)) {
  window_.setKeyRepeatEnabled(true);
  // SFML 2.5.1 centres a new window by the screen's width in both directions, which puts it too low.
  const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
  const sf::Vector2u size = window_.getSize();
  window_.setPosition({(static_cast<int>(screen.width) - static_cast<int>(size.x)) / 2,
                       std::max(0, (static_cast<int>(screen.height) - static_cast<int>(size.y)) / 2)});
  const sf::Image icon = window_icon();
  window_.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
}

void AppWindow::set_title(const std::string& words) {
  if (words == title_) return;
  title_ = words;
  window_.setTitle(sf::String::fromUtf8(title_.begin(), title_.end()));
}

}  // namespace rk
