// Which regions on view have a colour of their own. A colour belongs to a territory: partnerships with
// exactly the same members share it.
#pragma once

#include <cstddef>
#include <vector>

#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk::scene::style {

/// At most this many territories have a colour and a ribbon.
inline constexpr std::size_t kMostRibbons = 6;

/// The partnerships on view that have a territory, in the order of their numbers.
std::vector<PartnershipIndex> regions_on_view(const Dataset& dataset, const MapState& state);

/// The number of different territories on view.
std::size_t territories_on_view(const Dataset& dataset, const MapState& state);

/// The territories on view that have a colour, each by the first of its partnerships on view, in the order of
/// their numbers: all territories while there are few, else those that the user pinned, else those that have
/// one already and the first ones.
std::vector<PartnershipIndex> colored_regions(const Dataset& dataset, const MapState& state);

/// The regions that have a colour and its place in the palette: MapState::held for the next change.
std::vector<HeldColor> held_colors(const Dataset& dataset, const MapState& state);

/// Whether a partnership is on view and its territory has a colour.
bool has_color(const Dataset& dataset, const MapState& state, PartnershipIndex p);

}  // namespace rk::scene::style
