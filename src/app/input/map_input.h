// The mouse on the map and its figures → actions. Knows of no window, so tests can send it events.
#pragma once

#include <SFML/Window/Event.hpp>
#include <optional>
#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "scene/display/scene.h"

namespace rk {

/// What is on view, as far as events need it.
struct InputView {
  const AppState& state;
  const Dataset& dataset;
  const Scene& scene;         ///< as it was drawn last: matrix and UpSet tell what lies where
  bool control_held = false;  ///< the Ctrl key
};

class MapInput {
 public:
  /// What an event on the map asks for. `seconds`: any clock that runs on, for double clicks.
  std::vector<Action> handle(const sf::Event& event, const InputView& view, double seconds);

  /// Whether the map is being dragged; whether a button is held that went down on the map.
  bool dragging() const { return dragging_ && !carried_; }
  bool busy() const { return pressed_.has_value(); }

  /// The municipality that is dragged off the map (Ctrl and the left button).
  std::optional<MunicipalityIndex> carried() const { return dragging_ ? carried_ : std::nullopt; }

 private:
  std::vector<Action> press(const sf::Event::MouseButtonEvent& button, const InputView& view, double seconds);
  std::vector<Action> move(Point page, const InputView& view);
  std::vector<Action> release(const sf::Event::MouseButtonEvent& button, const InputView& view);

  std::optional<Point> pressed_;  ///< where the button went down, page px
  Point last_;                    ///< where the drag got to, page px
  bool dragging_ = false;
  bool double_click_ = false;
  std::optional<MunicipalityIndex> carried_;
  Point last_click_;
  double last_click_at_ = -10;  ///< s
};

/// Whether the state's view is a map, that can be moved and zoomed.
bool shows_map(const AppState& state);

/// The municipality under a point of the page, on the map or in a figure.
std::optional<MunicipalityIndex> municipality_at(const InputView& view, Point page);

/// Whether a click there does something.
bool is_clickable(const InputView& view, Point page);

/// Selects the municipality beside the selected one in a direction (unit vector, m RD); the focus if none is
/// selected.
std::optional<Action> select_towards(const InputView& view, Point direction);

}  // namespace rk
