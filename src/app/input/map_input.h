// Turns mouse events on the map and its figures into actions. Independent of the window, so that tests can
// send events.
#pragma once

#include <SFML/Window/Event.hpp>
#include <optional>
#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "scene/display/scene.h"

namespace rk::app::input {

/// What is on view, as far as events need it.
struct InputView {
  const AppState& state;
  const Dataset& dataset;
  const scene::Scene& scene;  ///< as drawn last; says what lies where in matrix and UpSet plot
  bool control_held = false;  ///< the Ctrl key
};

class MapInput {
 public:
  /// The actions that an event on the map asks for. `seconds`: of any monotonic clock, for double clicks.
  std::vector<Action> handle(const sf::Event& event, const InputView& view, double seconds);

  /// Whether the map is being dragged; whether a button is held that went down on the map.
  bool dragging() const { return dragging_ && !carried_; }
  bool busy() const { return pressed_.has_value(); }

  /// Whether a press there would be the second of a double click: it belongs to what the first was on, even
  /// where that has made way for something else.
  bool repeats(PagePoint page, double seconds) const;

  /// The municipality that is dragged off the map (Ctrl and the left button).
  std::optional<MunicipalityIndex> carried() const { return dragging_ ? carried_ : std::nullopt; }

 private:
  std::vector<Action> press(const sf::Event::MouseButtonEvent& button, const InputView& view, double seconds);
  std::vector<Action> move(PagePoint page, const InputView& view);
  std::vector<Action> release(const sf::Event::MouseButtonEvent& button, const InputView& view);

  std::optional<PagePoint> pressed_;  ///< where the button went down, page px
  PagePoint last_;                    ///< where the drag is, page px
  bool dragging_ = false;
  bool double_click_ = false;
  std::optional<MunicipalityIndex> carried_;
  PagePoint last_click_;
  double last_click_at_ = -10;                      ///< s
  std::optional<PartnershipIndex> clicked_region_;  ///< whose name, ribbon or row the last press was on
};

/// Whether the state's view is a map, which can be moved and zoomed.
bool shows_map(const AppState& state);

/// The municipality under a point of the page, on the map or in a figure.
std::optional<MunicipalityIndex> municipality_at(const InputView& view, PagePoint page);

/// Whether a click there does something.
bool is_clickable(const InputView& view, PagePoint page);

/// Selects the neighbour of the selected municipality in a direction (unit vector, m RD), or the focus if
/// none is selected.
std::optional<Action> select_towards(const InputView& view, Point direction);

}  // namespace rk::app::input
