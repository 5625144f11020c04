// The mouse on the map → actions. Knows of no window, so tests can send it events.
#pragma once

#include <SFML/Window/Event.hpp>
#include <optional>
#include <vector>

#include "app/action.h"
#include "app/app_state.h"

namespace rk {

class MapInput {
 public:
  /// What an event on the map asks for. `ui_scale`: device px per page px (events are in device px);
  /// `seconds`: any clock that runs on, for double clicks.
  std::vector<Action> handle(const sf::Event& event, const AppState& state, const Dataset& dataset,
                             double ui_scale, double seconds);

  bool dragging() const { return dragging_; }

 private:
  std::vector<Action> press(const sf::Event::MouseButtonEvent& button, const AppState& state, double ui_scale,
                            double seconds);
  std::vector<Action> move(Point page, const AppState& state, const Dataset& dataset);
  std::vector<Action> release(const sf::Event::MouseButtonEvent& button, const AppState& state,
                              const Dataset& dataset, double ui_scale);

  std::optional<Point> pressed_;  ///< where the button went down, page px
  Point last_;                    ///< where the drag got to, page px
  bool dragging_ = false;
  bool double_click_ = false;
  Point last_click_;
  double last_click_at_ = -10;  ///< s
};

}  // namespace rk
