// What must hold for every state of the window, whatever was done, as sentences about what does not.
#pragma once

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/update.h"
#include "app/state/workspace.h"
#include "scene/style/region_style.h"

namespace rk::test {

namespace detail {

inline bool are_different(std::vector<PartnershipIndex> list) {
  std::sort(list.begin(), list.end());
  return std::adjacent_find(list.begin(), list.end()) == list.end();
}

/// The partnerships that a selection names.
inline std::vector<PartnershipIndex> named_in(const app::Selection& selection) {
  if (const auto* region = std::get_if<app::SelectedPartnership>(&selection)) return {region->partnership};
  if (const auto* pair = std::get_if<app::SelectedPair>(&selection)) return {pair->a, pair->b};
  if (const auto* zone = std::get_if<app::SelectedZone>(&selection)) return zone->partnerships;
  return {};
}

}  // namespace detail

/// `workspace`: the one that follows the state.
inline std::vector<std::string> state_faults(const app::AppState& state, const app::Workspace& workspace) {
  const Dataset& data = workspace.dataset();
  const scene::MapState& map = state.now.map;
  std::vector<std::string> faults;
  const auto must = [&](bool holds, const char* what) {
    if (!holds) faults.emplace_back(what);
  };
  const auto municipality = [&](const std::optional<MunicipalityIndex>& m) {
    return !m || *m < data.municipalities.size();
  };
  const auto partnerships = [&](const std::vector<PartnershipIndex>& list) {
    return std::all_of(list.begin(), list.end(),
                       [&](PartnershipIndex p) { return p < data.partnerships.size(); });
  };
  must(municipality(map.focus), "the focus is not in the data");
  must(municipality(map.selected), "the selected municipality is not in the data");
  must(municipality(map.partner), "the partner is not in the data");
  must(municipality(state.hovered), "the municipality under the pointer is not in the data");
  must(partnerships(map.shown), "a partnership on view is not in the data");
  must(detail::are_different(map.shown), "a partnership is on view twice");
  std::vector<PartnershipIndex> held;
  for (const scene::HeldColor& color : map.held) held.push_back(color.region);
  must(partnerships(held), "a partnership that holds a colour is not in the data");
  must(detail::are_different(held), "a partnership holds two colours");
  const std::vector<PartnershipIndex> pinned = map.pinned.value_or(std::vector<PartnershipIndex>{});
  must(partnerships(pinned), "a pinned partnership is not in the data");
  must(detail::are_different(pinned) && pinned.size() <= scene::style::kMostRibbons, "too much is pinned");
  must(!state.hovered_partnership || *state.hovered_partnership < data.partnerships.size(),
       "the partnership that is pointed at is not in the data");

  const app::Selection& selection = state.now.selection;
  must(partnerships(detail::named_in(selection)), "a selected partnership is not in the data");
  const auto* one = std::get_if<app::SelectedMunicipality>(&selection);
  must((one != nullptr) == map.selected.has_value() && (one == nullptr || one->municipality == map.selected),
       "what is selected is not what is outlined on the map");

  const app::Camera& camera = state.now.camera;
  must(std::isfinite(camera.center.x) && std::isfinite(camera.center.y), "the map is nowhere");
  must(std::isfinite(camera.m_per_px) && camera.m_per_px > 0, "the map has no scale");
  must(state.ui_scale >= app::kMinUiScale && state.ui_scale <= app::kMaxUiScale, "the size has limits");
  must(state.now.what_if == workspace.what_if(), "the data are not those of the assumptions");
  must(workspace.texts().language() == state.language, "the texts are in another language");
  return faults;
}

/// Whether an action can be carried out on these data, and is the same when it is read from a session file.
inline std::vector<std::string> action_faults(const app::Action& action, const app::Workspace& workspace) {
  const std::string line = app::print_action(action);
  Diagnostics found;
  app::check_action(action, workspace.dataset(), workspace.languages(), "walk", "", found);
  const auto read = app::parse_action(line, "walk", "", found);
  std::vector<std::string> faults;
  for (const Diagnostic& problem : found) faults.push_back(problem.key + ": " + line);
  if (read && !(*read == action)) faults.push_back(line + " is read as " + app::print_action(*read));
  return faults;
}

}  // namespace rk::test
