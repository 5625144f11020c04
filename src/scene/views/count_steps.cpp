#include "scene/views/count_steps.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "analysis/partners.h"
#include "analysis/shared.h"
#include "scene/state/view_subject.h"
#include "scene/style/colored_regions.h"
#include "scene/style/region_style.h"

namespace rk::scene::views {
namespace {

std::vector<int> memberships(const Dataset& dataset, const std::vector<PartnershipIndex>& partnerships) {
  std::vector<int> counts(dataset.municipalities.size(), 0);
  for (const PartnershipIndex p : partnerships) {
    for (const MunicipalityIndex m : dataset.partnerships[p].members) ++counts[m];
  }
  return counts;
}

std::vector<int> shared_with_focus(const Dataset& dataset, const MapState& state, bool by_province) {
  std::vector<int> counts(dataset.municipalities.size(), 0);
  for (const analysis::Partner& partner : analysis::partners_of(dataset, state.focus)) {
    const MunicipalityIndex m = partner.municipality;
    const bool across = dataset.municipalities[m].province != dataset.municipalities[state.focus].province;
    counts[m] = static_cast<int>(partner.partnerships.size()) * (by_province && across ? -1 : 1);
  }
  return counts;
}

style::CountScale scale_of(const std::vector<int>& counts) {
  int highest = 0;
  for (const int count : counts) highest = std::max(highest, std::abs(count));
  return style::CountScale(highest);
}

}  // namespace

std::vector<int> counts_on_view(const Dataset& dataset, const MapState& state) {
  switch (state.view) {
    case View::overlay: {
      const auto encoding = style::encoding_for(state.encoding, style::territories_on_view(dataset, state));
      if (!style::shows_counts(encoding)) return {};
      return memberships(dataset, style::regions_on_view(dataset, state));
    }
    case View::overlap:
      return shared_with_focus(dataset, state, false);
    case View::border:
      return shared_with_focus(dataset, state, true);
    case View::partner: {
      const auto partner = partner_on_view(dataset, state);
      if (!partner) return {};
      return memberships(dataset, analysis::shared_with_focus(dataset, state.focus, *partner).shared);
    }
    default:
      return {};
  }
}

analysis::Members same_step(const Dataset& dataset, const MapState& state, MunicipalityIndex like) {
  const std::vector<int> counts = counts_on_view(dataset, state);
  analysis::Members result;
  if (counts.empty() || counts[like] == 0) return result;
  const style::CountScale scale = scale_of(counts);
  for (MunicipalityIndex m = 0; m < counts.size(); ++m) {
    if (counts[m] != 0 && (counts[m] > 0) == (counts[like] > 0) &&
        scale.step(std::abs(counts[m])) == scale.step(std::abs(counts[like])))
      result.push_back(m);
  }
  return result;
}

std::vector<std::optional<MunicipalityIndex>> step_examples(const Dataset& dataset, const MapState& state,
                                                            int side) {
  const std::vector<int> counts = counts_on_view(dataset, state);
  const style::CountScale scale = scale_of(counts);
  std::vector<std::optional<MunicipalityIndex>> result(scale.classes().size());
  for (MunicipalityIndex m = 0; m < counts.size(); ++m) {
    if (counts[m] * side <= 0) continue;
    auto& example = result[static_cast<std::size_t>(scale.step(std::abs(counts[m])))];
    if (!example) example = m;
  }
  return result;
}

}  // namespace rk::scene::views
