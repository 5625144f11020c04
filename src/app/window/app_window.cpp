#include "app/window/app_window.h"

#include <SFML/Graphics/Image.hpp>

#include "app/window/window_icon.h"
#include "scene/style/theme.h"

namespace rk::app::window {

AppWindow::AppWindow(const WindowPlace& place)
    : window_(sf::VideoMode(place.width, place.height), "", sf::Style::Default,
              sf::ContextSettings(0, 0, 0)) {
  const scene::Color paper = scene::style::theme::kPaper;
  window_.clear(sf::Color(paper.r, paper.g, paper.b));
  window_.display();
  window_.setKeyRepeatEnabled(true);
  // SFML 2.5.1 centres a new window by the screen's width in both directions, which puts it too low.
  window_.setPosition({place.x, place.y});
  const sf::Image icon = window_icon();
  window_.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
}

void AppWindow::set_title(const std::string& words) {
  if (words == title_) return;
  title_ = words;
  window_.setTitle(sf::String::fromUtf8(title_.begin(), title_.end()));
}

}  // namespace rk::app::window
