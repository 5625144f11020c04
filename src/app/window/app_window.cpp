#include "app/window/app_window.h"

#include <SFML/Graphics/Image.hpp>
#include <algorithm>

#include "app/window/window_icon.h"
#include "scene/style/theme.h"

namespace rk::app::window {
namespace {

constexpr unsigned kMinWidth = 640;
constexpr unsigned kMinHeight = 400;

unsigned within(unsigned wanted, unsigned least, unsigned most) {
  return std::max(least, std::min(wanted, most));
}

}  // namespace

sf::Vector2u AppWindow::fitting(unsigned width, unsigned height) {
  const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
  return {within(width, kMinWidth, screen.width), within(height, kMinHeight, screen.height)};
}

AppWindow::AppWindow(sf::Vector2u wanted, std::optional<sf::Vector2i> at)
    : window_(sf::VideoMode(wanted.x, wanted.y), "", sf::Style::Default, sf::ContextSettings(0, 0, 0)) {
  const scene::Color paper = scene::style::theme::kPaper;
  window_.clear(sf::Color(paper.r, paper.g, paper.b));
  window_.display();
  window_.setKeyRepeatEnabled(true);
  const sf::Vector2u size = window_.getSize();
  const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
  const sf::Vector2i room(static_cast<int>(screen.width) - static_cast<int>(size.x),
                          static_cast<int>(screen.height) - static_cast<int>(size.y));
  const bool fits =
      at && at->x >= 0 && at->y >= 0 && at->x <= std::max(0, room.x) && at->y <= std::max(0, room.y);
  // SFML 2.5.1 centres a new window by the screen's width in both directions, which puts it too low.
  window_.setPosition(fits ? *at : sf::Vector2i(room.x / 2, std::max(0, room.y / 2)));
  const sf::Image icon = window_icon();
  window_.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
}

void AppWindow::set_title(const std::string& words) {
  if (words == title_) return;
  title_ = words;
  window_.setTitle(sf::String::fromUtf8(title_.begin(), title_.end()));
}

}  // namespace rk::app::window
