#include "scene/state/view_subject.h"

#include <algorithm>

#include "analysis/contributions.h"
#include "analysis/partners.h"

namespace rk::scene {

std::optional<MunicipalityIndex> partner_on_view(const Dataset& dataset, const MapState& state) {
  if (state.partner && *state.partner != state.focus) return state.partner;
  if (state.selected && *state.selected != state.focus) return state.selected;
  const std::vector<analysis::Partner> partners = analysis::partners_of(dataset, state.focus);
  if (partners.empty()) return std::nullopt;
  return partners.front().municipality;
}

std::optional<PartnershipIndex> region_on_view(const MapState& state) {
  if (state.highlighted &&
      std::find(state.shown.begin(), state.shown.end(), *state.highlighted) != state.shown.end()) {
    return state.highlighted;
  }
  if (state.shown.empty()) return std::nullopt;
  return state.shown.front();
}

TableSort first_sort(SortColumn column) {
  return {column, column == SortColumn::partnership};
}

TableSort sort_on_view(const Dataset& dataset, const MapState& state) {
  if (state.sort) return *state.sort;
  const bool paid = !analysis::contributions_of(dataset, state.focus).partnerships.empty();
  return first_sort(paid ? SortColumn::contribution : SortColumn::population);
}

analysis::Members assumed_members(const MapState& state, std::optional<PartnershipIndex> only) {
  analysis::Members result;
  for (const analysis::AssumedMembership& assumed : state.assumed) {
    if (!only || assumed.partnership == *only) result.push_back(assumed.municipality);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace rk::scene
