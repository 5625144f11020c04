#include "app/state/app_state.h"

#include <algorithm>
#include <utility>

#include "analysis/members.h"
#include "analysis/zones.h"
#include "app/state/camera_limits.h"
#include "app/state/window_layout.h"
#include "scene/state/on_view.h"
#include "scene/views/count_steps.h"
#include "scene/views/registry.h"

namespace rk::app {
void select(Snapshot& snapshot, Selection selection) {
  const auto* municipality = std::get_if<SelectedMunicipality>(&selection);
  snapshot.map.selected = municipality != nullptr ? std::optional(municipality->municipality) : std::nullopt;
  snapshot.selection = std::move(selection);
}

scene::MapState map_on_view(const AppState& state, const Dataset& dataset) {
  scene::MapState map = state.now.map;
  map.assumed = analysis::assumed_memberships(dataset, state.now.what_if);
  if (state.hovered && state.hovered_zone) {
    if (const auto zone = zone_of(dataset, map, *state.hovered)) map.marked = members_of(dataset, map, *zone);
  } else if (state.hovered && state.hovered_step) {
    map.marked = scene::views::same_step(dataset, map, *state.hovered);
  } else {
    map.pointed = state.hovered;
    if (const auto* zone = std::get_if<SelectedZone>(&state.now.selection))
      map.marked = members_of(dataset, map, *zone);
    if (const auto* pair = std::get_if<SelectedPair>(&state.now.selection))
      map.marked = shared_members(dataset, *pair);
  }
  const auto* selected = std::get_if<SelectedPartnership>(&state.now.selection);
  map.highlighted = selected != nullptr ? std::optional(selected->partnership) : std::nullopt;
  if (!scene::views::view_entry(map.view).inputs.region) {
    if (state.hovered_partnership) {
      map.highlighted = state.hovered_partnership;
      map.isolated = !state.hovered;
    }
    return map;
  }
  if (selected != nullptr && dataset.partnerships[selected->partnership].has_territory())
    scene::put_on_view(map, dataset, selected->partnership);
  return map;
}

std::optional<PartnershipIndex> gathered(const AppState& state) {
  const auto* selected = std::get_if<SelectedPartnership>(&state.now.selection);
  if (!state.gathering || selected == nullptr) return std::nullopt;
  return selected->partnership;
}

PageBox map_frame(const AppState& state) {
  return window_layout(state).map;
}

scene::page::WindowPage window_page(const AppState& state) {
  const WindowLayout parts = window_layout(state);
  scene::page::WindowPage page;
  page.width_px = state.width_px;
  page.height_px = state.height_px;
  page.viewport = viewport(state);
  if (const PageBox column = details_layout(state).legend; !column.empty()) page.side = column;
  page.side_titled = !state.chamber;
  page.covered = parts.map_buttons;
  if (!parts.drawer.empty()) {
    page.drawer = state.drawer == Drawer::matrix ? scene::View::matrix : scene::View::upset;
    page.drawer_box = drawer_figure(parts);
  }
  return page;
}

std::vector<MunicipalityIndex> members_of(const Dataset& dataset, const scene::MapState& map,
                                          const SelectedZone& zone) {
  for (const analysis::Zone& found : analysis::zones(dataset, map.shown)) {
    if (found.partnerships == zone.partnerships) return found.members;
  }
  return {};
}

std::vector<MunicipalityIndex> shared_members(const Dataset& dataset, const SelectedPair& pair) {
  return analysis::intersection(dataset.partnerships[pair.a].members, dataset.partnerships[pair.b].members);
}

std::optional<SelectedZone> zone_of(const Dataset& dataset, const scene::MapState& map,
                                    MunicipalityIndex municipality) {
  for (const analysis::Zone& zone : analysis::zones(dataset, map.shown)) {
    if (std::binary_search(zone.members.begin(), zone.members.end(), municipality))
      return SelectedZone{zone.partnerships};
  }
  return std::nullopt;
}

scene::Viewport viewport(const AppState& state) {
  return {map_frame(state), state.now.camera.center, state.now.camera.m_per_px};
}

Camera fitted_camera(const Dataset& dataset, const AppState& state) {
  const scene::Viewport view = scene::fit(scene::views::view_extent(dataset, map_on_view(state, dataset)),
                                          map_frame(state), kFitMarginPx);
  return {view.center, view.m_per_px};
}

AppState initial_app_state(const Dataset& dataset, double width_px, double height_px) {
  AppState state;
  state.width_px = width_px;
  state.height_px = height_px;
  state.now.map = scene::initial_map_state(dataset);
  state.now.camera = fitted_camera(dataset, state);
  return state;
}

}  // namespace rk::app
