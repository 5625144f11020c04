#include "app/input/map_input.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/state/letters.h"
#include "app/state/neighbours.h"
#include "app/state/scenario.h"
#include "app/state/window_layout.h"
#include "coverage/dissolve.h"
#include "model/planar.h"
#include "scene/display/pick.h"
#include "scene/state/view_subject.h"
#include "scene/views/registry.h"

namespace rk::app::input {
namespace {

constexpr double kWheelStep = 1.25;
constexpr double kDoubleClickZoom = 2;
constexpr double kDoubleClickSeconds = 0.5;
constexpr double kClickSlackPx = 4;

PagePoint page_point(int x, int y, const AppState& state) {
  return {x / device_scale(state), y / device_scale(state)};
}

std::optional<MunicipalityIndex> on_map(const InputView& view, PagePoint page) {
  if (!shows_map(view.state) || !map_frame(view.state).contains(page)) return std::nullopt;
  const FaceId face = coverage::face_at(*view.dataset.coverage, viewport(view.state).to_rd(page));
  return face == kOutside ? std::nullopt : std::optional<MunicipalityIndex>(face);
}

/// The row, column, bar or step at a point of a figure or legend, the topmost first.
std::vector<scene::Source> in_figure(const InputView& view, PagePoint page) {
  const WindowLayout parts = window_layout(view.state);
  const bool figure = (!shows_map(view.state) && parts.map.contains(page)) ||
                      details_layout(view.state).legend.contains(page) ||
                      (!parts.drawer.empty() && drawer_figure(parts).contains(page));
  return figure ? scene::sources_at(view.scene, page) : std::vector<scene::Source>{};
}

/// The partnership whose name stands at a point of the map.
std::optional<PartnershipIndex> name_on_map(const InputView& view, PagePoint page) {
  if (!shows_map(view.state) || !map_frame(view.state).contains(page)) return std::nullopt;
  const auto source = scene::pick_on_page(view.scene, page);
  if (!source || source->kind != scene::Source::Kind::partnership) return std::nullopt;
  return source->index;
}

/// The partnership whose ribbon runs there.
std::optional<PartnershipIndex> ribbon_on_map(const InputView& view, PagePoint page) {
  constexpr double kReach = 2.5;  // px from the middle of a ribbon
  if (!shows_map(view.state) || !map_frame(view.state).contains(page)) return std::nullopt;
  const auto source = scene::line_near(view.scene, page, kReach);
  if (!source) return std::nullopt;
  return source->index;
}

/// The partnership that a point is about: its name, ribbon, or row of a legend.
std::optional<PartnershipIndex> region_at(const InputView& view, PagePoint page) {
  if (const auto p = name_on_map(view, page)) return p;
  if (const auto p = ribbon_on_map(view, page)) return p;
  if (!details_layout(view.state).legend.contains(page)) return std::nullopt;
  const auto sources = in_figure(view, page);
  if (sources.empty() || sources.front().kind != scene::Source::Kind::partnership) return std::nullopt;
  return sources.front().index;
}

action::Hover hover_at(const InputView& view, PagePoint page) {
  action::Hover hover;
  if (const auto p = name_on_map(view, page)) {
    hover.region = view.dataset.partnerships[*p].id;
    return hover;
  }
  if (const auto p = ribbon_on_map(view, page)) hover.region = view.dataset.partnerships[*p].id;
  if (const auto m = on_map(view, page)) hover.code = view.dataset.municipalities[*m].code;
  for (const scene::Source& source : in_figure(view, page)) {
    if (source.kind == scene::Source::Kind::partnership && !hover.region) {
      hover.region = view.dataset.partnerships[source.index].id;
    } else if ((source.kind == scene::Source::Kind::municipality ||
                source.kind == scene::Source::Kind::zone || source.kind == scene::Source::Kind::step) &&
               !hover.code) {
      hover.code = view.dataset.municipalities[source.index].code;
      hover.zone = source.kind == scene::Source::Kind::zone;
      hover.step = source.kind == scene::Source::Kind::step;
    }
  }
  return hover;
}

/// The hover of the current state, as an action.
action::Hover hover_of(const InputView& view) {
  action::Hover hover;
  if (view.state.hovered) hover.code = view.dataset.municipalities[*view.state.hovered].code;
  if (view.state.hovered_partnership)
    hover.region = view.dataset.partnerships[*view.state.hovered_partnership].id;
  hover.zone = view.state.hovered_zone;
  hover.step = view.state.hovered_step;
  return hover;
}

Action select_zone(const InputView& view, MunicipalityIndex m) {
  action::SelectZone zone;
  if (const auto found = zone_of(view.dataset, view.state.now.map, m)) {
    for (const PartnershipIndex p : found->partnerships) zone.ids.push_back(view.dataset.partnerships[p].id);
  }
  return zone;
}

/// A click on a municipality while members are gathered: it joins or leaves.
std::optional<Action> gather(const InputView& view, MunicipalityIndex m, PartnershipIndex partnership) {
  const auto change = membership_switch(view.dataset, m, partnership);
  if (!change) return std::nullopt;
  return action::AssumeMembership{*change};
}

/// A click on a municipality of the map. In a view that compares, it compares the municipality with the
/// focus. A second click clears the selection.
Action click_on(const InputView& view, MunicipalityIndex m) {
  const std::string& code = view.dataset.municipalities[m].code;
  const scene::MapState& map = view.state.now.map;
  if (scene::views::view_entry(map.view).inputs.partner && m != map.focus) return action::SetPartner{code};
  if (map.selected == m) return action::Select{};
  return action::Select{code};
}

/// A click on the heading of a column: names from the first on and numbers from the highest on; in the other
/// direction where that is how it is sorted.
Action sort_by(const InputView& view, scene::SortColumn column) {
  const scene::TableSort now = scene::sort_on_view(view.dataset, view.state.now.map);
  if (now.column == column) return action::SortTable{{column, !now.ascending}};
  return action::SortTable{scene::first_sort(column)};
}

std::optional<Action> click_at(const InputView& view, PagePoint page) {
  const auto gathering = gathered(view.state);
  if (gathering && map_frame(view.state).contains(page)) {
    const auto m = on_map(view, page);
    return m ? gather(view, *m, *gathering) : std::nullopt;
  }
  if (const auto p = region_at(view, page))
    return action::SelectPartnership{view.dataset.partnerships[*p].id};
  if (const auto m = on_map(view, page)) return click_on(view, *m);
  const auto sources = in_figure(view, page);
  if (sources.empty()) {
    if (map_frame(view.state).contains(page)) return action::Select{};
    return std::nullopt;
  }
  const scene::Source& top = sources.front();
  switch (top.kind) {
    case scene::Source::Kind::municipality:
      return click_on(view, top.index);
    case scene::Source::Kind::zone:
      return select_zone(view, top.index);
    case scene::Source::Kind::partnership:
      return action::SelectPartnership{view.dataset.partnerships[top.index].id};
    case scene::Source::Kind::column:
      return sort_by(view, static_cast<scene::SortColumn>(top.index));
    default:
      return std::nullopt;
  }
}

}  // namespace

bool shows_map(const AppState& state) {
  return scene::views::is_map(state.now.map.view);
}

std::optional<MunicipalityIndex> municipality_at(const InputView& view, PagePoint page) {
  if (const auto m = on_map(view, page)) return m;
  for (const scene::Source& source : in_figure(view, page)) {
    if (source.kind == scene::Source::Kind::municipality) return source.index;
  }
  return std::nullopt;
}

bool is_clickable(const InputView& view, PagePoint page) {
  return on_map(view, page).has_value() || region_at(view, page).has_value() ||
         !in_figure(view, page).empty();
}

std::vector<Action> MapInput::handle(const sf::Event& event, const InputView& view, double seconds) {
  switch (event.type) {
    case sf::Event::MouseButtonPressed:
      return press(event.mouseButton, view, seconds);
    case sf::Event::MouseMoved:
      return move(page_point(event.mouseMove.x, event.mouseMove.y, view.state), view);
    case sf::Event::MouseButtonReleased:
      return release(event.mouseButton, view);
    case sf::Event::MouseWheelScrolled: {
      if (event.mouseWheelScroll.wheel != sf::Mouse::VerticalWheel || !shows_map(view.state)) return {};
      const PagePoint at = page_point(event.mouseWheelScroll.x, event.mouseWheelScroll.y, view.state);
      if (!map_frame(view.state).contains(at)) return {};
      const double factor = std::pow(kWheelStep, static_cast<double>(event.mouseWheelScroll.delta));
      return {action::Zoom{factor, viewport(view.state).to_rd(at)}};
    }
    default:
      return {};
  }
}

bool MapInput::repeats(PagePoint page, double seconds) const {
  return seconds - last_click_at_ < kDoubleClickSeconds && distance(page, last_click_) < kClickSlackPx;
}

std::vector<Action> MapInput::press(const sf::Event::MouseButtonEvent& button, const InputView& view,
                                    double seconds) {
  if (button.button != sf::Mouse::Left) return {};
  const PagePoint at = page_point(button.x, button.y, view.state);
  pressed_ = at;
  last_ = at;
  dragging_ = false;
  carried_ = view.control_held ? municipality_at(view, at) : std::nullopt;
  double_click_ = repeats(at, seconds) && !gathered(view.state);
  last_click_ = at;
  last_click_at_ = double_click_ ? -10 : seconds;
  const auto region = std::exchange(clicked_region_, double_click_ ? std::nullopt : region_at(view, at));
  if (double_click_ && region) return {action::ShowOnly{{view.dataset.partnerships[*region].id}}};
  if (!double_click_ || !shows_map(view.state) || !map_frame(view.state).contains(at)) return {};
  return {action::Zoom{kDoubleClickZoom, viewport(view.state).to_rd(at)}};
}

std::vector<Action> MapInput::move(PagePoint page, const InputView& view) {
  if (pressed_) {
    if (!dragging_ && distance(page, *pressed_) < kClickSlackPx) return {};
    dragging_ = true;
    const PagePoint by = page - last_;
    last_ = page;
    const bool pans = !carried_ && shows_map(view.state) && map_frame(view.state).contains(*pressed_);
    if (!pans || by == PagePoint{}) return {};
    const double m_per_px = view.state.now.camera.m_per_px;
    return {action::Pan{{-by.x * m_per_px, by.y * m_per_px}}};
  }
  const action::Hover hover = hover_at(view, page);
  if (hover == hover_of(view)) return {};
  return {hover};
}

std::vector<Action> MapInput::release(const sf::Event::MouseButtonEvent& button, const InputView& view) {
  if (button.button != sf::Mouse::Left || !pressed_) return {};
  const bool click = !dragging_ && !double_click_;
  pressed_.reset();
  carried_.reset();
  dragging_ = false;
  double_click_ = false;
  if (!click) return {};
  if (const auto action = click_at(view, page_point(button.x, button.y, view.state))) return {*action};
  return {};
}

std::optional<Action> select_towards(const InputView& view, Point direction) {
  const scene::MapState& map = view.state.now.map;
  if (!map.selected) return action::Select{view.dataset.municipalities[map.focus].code};
  const auto next = neighbour_towards(view.dataset, *map.selected, direction);
  if (!next) return std::nullopt;
  return action::Select{view.dataset.municipalities[*next].code};
}

}  // namespace rk::app::input
