#include "app/state/rebind_state.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "scene/state/chips.h"

namespace rk::app {
namespace {

/// Translates indices of one dataset to those of another.
class Translation {
 public:
  Translation(const Dataset& from, const Dataset& to) : from_(from), to_(to) {}

  std::optional<MunicipalityIndex> municipality(MunicipalityIndex m) const {
    return to_.find_municipality(from_.municipalities.at(m).code);
  }
  std::optional<PartnershipIndex> partnership(PartnershipIndex p) const {
    return to_.find_partnership(from_.partnerships.at(p).id);
  }
  void replace(std::optional<MunicipalityIndex>& m) const {
    if (m) m = municipality(*m);
  }
  std::vector<PartnershipIndex> partnerships(const std::vector<PartnershipIndex>& list) const {
    std::vector<PartnershipIndex> result;
    for (const PartnershipIndex p : list) {
      if (const auto there = partnership(p)) result.push_back(*there);
    }
    return result;
  }
  std::vector<scene::HeldColor> colors(const std::vector<scene::HeldColor>& list) const {
    std::vector<scene::HeldColor> result;
    for (const scene::HeldColor& held : list) {
      if (const auto there = partnership(held.region)) result.push_back({*there, held.slot});
    }
    return result;
  }

  Selection operator()(const std::monostate&) const { return {}; }
  Selection operator()(const SelectedMunicipality& s) const {
    const auto m = municipality(s.municipality);
    return m ? Selection(SelectedMunicipality{*m}) : Selection();
  }
  Selection operator()(const SelectedPartnership& s) const {
    const auto p = partnership(s.partnership);
    return p ? Selection(SelectedPartnership{*p}) : Selection();
  }
  Selection operator()(const SelectedZone& s) const {
    std::vector<PartnershipIndex> all = partnerships(s.partnerships);
    std::sort(all.begin(), all.end());
    return all.size() == s.partnerships.size() ? Selection(SelectedZone{std::move(all)}) : Selection();
  }
  Selection operator()(const SelectedPair& s) const {
    const auto a = partnership(s.a);
    const auto b = partnership(s.b);
    return a && b ? Selection(SelectedPair{std::min(*a, *b), std::max(*a, *b)}) : Selection();
  }

 private:
  const Dataset& from_;
  const Dataset& to_;
};

Snapshot carried(Snapshot snapshot, const Dataset& base_before, const Dataset& base_after) {
  analysis::WhatIf before{{}, {}};
  analysis::WhatIf after{{}, {}};
  const bool plain = snapshot.what_if.empty();
  if (!plain) {
    Diagnostics left_out;
    before = analysis::apply_what_if(base_before, snapshot.what_if, left_out);
    after = analysis::apply_what_if(base_after, snapshot.what_if, left_out);
  }
  const Dataset& to = plain ? base_after : after.dataset;
  const Translation translate(plain ? base_before : before.dataset, to);
  snapshot.what_if = std::move(after.changes);
  scene::MapState& map = snapshot.map;
  map.focus = translate.municipality(map.focus).value_or(to.focus);
  map.shown = scene::by_chip_number(to, translate.partnerships(map.shown));
  map.held = translate.colors(map.held);
  if (map.pinned) map.pinned = translate.partnerships(*map.pinned);
  translate.replace(map.partner);
  select(snapshot, std::visit(translate, snapshot.selection));
  return snapshot;
}

}  // namespace

AppState rebind_state(const AppState& state, const Dataset& before, const Dataset& after) {
  AppState result = state;
  result.now = carried(state.now, before, after);
  // The next move of the pointer reports what it is on.
  result.hovered.reset();
  result.hovered_partnership.reset();
  result.hovered_zone = result.hovered_step = false;
  return result;
}

History rebind_history(const History& history, const Dataset& before, const Dataset& after) {
  return history.transformed([&](const Snapshot& snapshot) { return carried(snapshot, before, after); });
}

}  // namespace rk::app
