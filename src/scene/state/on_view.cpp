#include "scene/state/on_view.h"

#include <algorithm>
#include <utility>

#include "scene/state/chips.h"

namespace rk::scene {

bool is_on_view(const MapState& state, PartnershipIndex p) {
  return std::find(state.shown.begin(), state.shown.end(), p) != state.shown.end();
}

void put_on_view(MapState& state, const Dataset& dataset, PartnershipIndex p) {
  if (is_on_view(state, p)) return;
  state.shown.push_back(p);
  state.shown = by_chip_number(dataset, std::move(state.shown));
}

void take_off_view(MapState& state, PartnershipIndex p) {
  std::erase(state.shown, p);
}

}  // namespace rk::scene
