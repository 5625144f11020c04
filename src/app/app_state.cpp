#include "app/app_state.h"

#include <algorithm>
#include <utility>

#include "scene/chips.h"

namespace rk {
namespace {

constexpr double kFitMarginPx = 36;

void add_members(const Dataset& dataset, const std::vector<MunicipalityIndex>& members, Box& box) {
  for (const MunicipalityIndex m : members) box.add(dataset.coverage->face_box.at(m));
}

}  // namespace

void select(Snapshot& snapshot, Selection selection) {
  const auto* municipality = std::get_if<SelectedMunicipality>(&selection);
  snapshot.map.selected = municipality != nullptr ? std::optional(municipality->municipality) : std::nullopt;
  snapshot.selection = std::move(selection);
}

MapState map_on_view(const AppState& state, const Dataset& dataset) {
  MapState map = state.now.map;
  const auto* selected = std::get_if<SelectedRegion>(&state.now.selection);
  map.highlighted = selected != nullptr ? std::optional(selected->partnership) : std::nullopt;
  if (map.view != View::region) {
    if (state.hovered_region) map.highlighted = state.hovered_region;
    return map;
  }
  if (selected != nullptr && dataset.partnerships[selected->partnership].has_territory() &&
      std::find(map.shown.begin(), map.shown.end(), selected->partnership) == map.shown.end()) {
    map.shown.push_back(selected->partnership);
    map.shown = by_chip_number(dataset, std::move(map.shown));
  }
  return map;
}

Box map_frame(const AppState& state) {
  const double left = state.panel_open ? kPanelWidthPx : 0;
  // A window narrower than the panel still has a map of one px, so that no scale becomes infinite.
  return {left, 0, std::max(state.width_px, left + 1), std::max(state.height_px, 1.0)};
}

Viewport viewport(const AppState& state) {
  return {map_frame(state), state.now.camera.center, state.now.camera.m_per_px};
}

Box shown_extent(const Dataset& dataset, const MapState& map) {
  Box box;
  for (const PartnershipIndex p : map.shown) {
    const Partnership& partnership = dataset.partnerships.at(p);
    if (!partnership.has_territory()) continue;
    add_members(dataset, partnership.members, box);
    add_members(dataset, partnership.partial_members, box);
  }
  if (box.empty()) box = dataset.coverage->face_box.at(map.focus);
  return box;
}

Camera fitted_camera(const Dataset& dataset, const AppState& state) {
  const Viewport view = fit(shown_extent(dataset, state.now.map), map_frame(state), kFitMarginPx);
  return {view.center, view.m_per_px};
}

AppState initial_app_state(const Dataset& dataset, double width_px, double height_px) {
  AppState state;
  state.width_px = width_px;
  state.height_px = height_px;
  state.now.map = initial_map_state(dataset);
  state.now.camera = fitted_camera(dataset, state);
  return state;
}

}  // namespace rk
