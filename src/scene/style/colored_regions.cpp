#include "scene/style/colored_regions.h"

#include <algorithm>
#include <map>

#include "analysis/territories.h"
#include "scene/state/chips.h"
#include "scene/state/on_view.h"
#include "scene/style/assign_slots.h"

namespace rk::scene::style {
namespace {

/// Territories by the first of their partnerships on view.
class OnView {
 public:
  OnView(const Dataset& dataset, const std::vector<PartnershipIndex>& shown)
      : territories_(analysis::territories(dataset)) {
    for (const PartnershipIndex p : shown) firsts_.try_emplace(territories_[p], p);
  }

  /// The territory of each partnership once, in the given order. Those that are not on view are left out.
  std::vector<PartnershipIndex> each(const std::vector<PartnershipIndex>& partnerships) const {
    std::map<PartnershipIndex, PartnershipIndex> left = firsts_;
    std::vector<PartnershipIndex> result;
    for (const PartnershipIndex p : partnerships) {
      if (const auto found = left.extract(territories_[p])) result.push_back(found.mapped());
    }
    return result;
  }

 private:
  std::vector<PartnershipIndex> territories_;
  std::map<PartnershipIndex, PartnershipIndex> firsts_;  ///< territory → first on view
};

}  // namespace

std::vector<PartnershipIndex> regions_on_view(const Dataset& dataset, const MapState& state) {
  std::vector<PartnershipIndex> shown;
  std::copy_if(state.shown.begin(), state.shown.end(), std::back_inserter(shown),
               [&](PartnershipIndex p) { return dataset.partnerships[p].has_territory(); });
  return by_chip_number(dataset, std::move(shown));
}

std::size_t territories_on_view(const Dataset& dataset, const MapState& state) {
  return analysis::territory_count(dataset, regions_on_view(dataset, state));
}

std::vector<PartnershipIndex> colored_regions(const Dataset& dataset, const MapState& state) {
  const std::vector<PartnershipIndex> shown = regions_on_view(dataset, state);
  const OnView on_view(dataset, shown);
  std::vector<PartnershipIndex> colored = on_view.each(shown);
  if (colored.size() <= kMostRibbons && state.encoding != EncodingChoice::counts) return colored;
  std::vector<PartnershipIndex> first;
  if (state.pinned) {
    first = on_view.each(*state.pinned);
    // If there are pins but none of them is on view, they are ignored.
    if (state.pinned->empty() || !first.empty()) colored = std::move(first);
  } else {
    for (const HeldColor& held : state.held) first.push_back(held.region);
    first.insert(first.end(), colored.begin(), colored.end());
    colored = on_view.each(first);
  }
  if (colored.size() > kMostRibbons) colored.resize(kMostRibbons);
  return by_chip_number(dataset, std::move(colored));
}

std::vector<HeldColor> held_colors(const Dataset& dataset, const MapState& state) {
  const std::vector<PartnershipIndex> colored = colored_regions(dataset, state);
  const std::vector<std::size_t> slots = assign_slots(dataset, colored, state.held);
  std::vector<HeldColor> held;
  for (std::size_t i = 0; i < colored.size(); ++i) held.push_back({colored[i], slots[i]});
  return held;
}

bool has_color(const Dataset& dataset, const MapState& state, PartnershipIndex p) {
  if (!is_on_view(state, p) || !dataset.partnerships[p].has_territory()) return false;
  const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
  const std::vector<PartnershipIndex> colored = colored_regions(dataset, state);
  return std::any_of(colored.begin(), colored.end(),
                     [&](PartnershipIndex other) { return territories[other] == territories[p]; });
}

}  // namespace rk::scene::style
