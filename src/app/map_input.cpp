#include "app/map_input.h"

#include <cmath>

#include "geo/dissolve.h"

namespace rk {
namespace {

constexpr double kWheelStep = 1.25;
constexpr double kDoubleClickZoom = 2;
constexpr double kDoubleClickSeconds = 0.4;
constexpr double kClickSlackPx = 4;

std::optional<std::string> code_at(const Dataset& dataset, Point rd) {
  const FaceId face = face_at(*dataset.coverage, rd);
  if (face == kOutside) return std::nullopt;
  return dataset.municipalities[face].code;
}

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

Point page_point(int x, int y, double ui_scale) {
  return {x / ui_scale, y / ui_scale};
}

}  // namespace

std::vector<Action> MapInput::handle(const sf::Event& event, const AppState& state, const Dataset& dataset,
                                     double ui_scale, double seconds) {
  switch (event.type) {
    case sf::Event::MouseButtonPressed:
      return press(event.mouseButton, state, ui_scale, seconds);
    case sf::Event::MouseMoved:
      return move(page_point(event.mouseMove.x, event.mouseMove.y, ui_scale), state, dataset);
    case sf::Event::MouseButtonReleased:
      return release(event.mouseButton, state, dataset, ui_scale);
    case sf::Event::MouseLeft:
      if (state.hovered) return {action::Hover{}};
      return {};
    case sf::Event::MouseWheelScrolled: {
      if (event.mouseWheelScroll.wheel != sf::Mouse::VerticalWheel) return {};
      const Point at = page_point(event.mouseWheelScroll.x, event.mouseWheelScroll.y, ui_scale);
      const double factor = std::pow(kWheelStep, static_cast<double>(event.mouseWheelScroll.delta));
      return {action::Zoom{factor, viewport(state).to_rd(at)}};
    }
    default:
      return {};
  }
}

std::vector<Action> MapInput::press(const sf::Event::MouseButtonEvent& button, const AppState& state,
                                    double ui_scale, double seconds) {
  if (button.button != sf::Mouse::Left) return {};
  const Point at = page_point(button.x, button.y, ui_scale);
  pressed_ = at;
  last_ = at;
  dragging_ = false;
  double_click_ = seconds - last_click_at_ < kDoubleClickSeconds && distance(at, last_click_) < kClickSlackPx;
  last_click_ = at;
  last_click_at_ = double_click_ ? -10 : seconds;
  if (!double_click_) return {};
  return {action::Zoom{kDoubleClickZoom, viewport(state).to_rd(at)}};
}

std::vector<Action> MapInput::move(Point page, const AppState& state, const Dataset& dataset) {
  if (pressed_) {
    if (!dragging_ && distance(page, *pressed_) < kClickSlackPx) return {};
    dragging_ = true;
    const Point by = page - last_;
    last_ = page;
    if (by == Point{}) return {};
    const double m_per_px = state.now.camera.m_per_px;
    return {action::Pan{{-by.x * m_per_px, by.y * m_per_px}}};
  }
  const auto code = code_at(dataset, viewport(state).to_rd(page));
  const auto before =
      state.hovered ? std::optional(dataset.municipalities[*state.hovered].code) : std::nullopt;
  if (code == before) return {};
  return {action::Hover{code, std::nullopt}};
}

std::vector<Action> MapInput::release(const sf::Event::MouseButtonEvent& button, const AppState& state,
                                      const Dataset& dataset, double ui_scale) {
  if (button.button != sf::Mouse::Left || !pressed_) return {};
  const bool click = !dragging_ && !double_click_;
  pressed_.reset();
  dragging_ = false;
  double_click_ = false;
  if (!click) return {};
  const auto code = code_at(dataset, viewport(state).to_rd(page_point(button.x, button.y, ui_scale)));
  const auto& selected = state.now.map.selected;
  if (code && selected && dataset.municipalities[*selected].code == *code) return {action::Select{}};
  return {action::Select{code}};
}

}  // namespace rk
