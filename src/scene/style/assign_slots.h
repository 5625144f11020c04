// The places of territories in the palette, which do not depend on the palette that is chosen.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "model/dataset.h"
#include "scene/state/map_state.h"
#include "scene/style/palette.h"

namespace rk::scene::style {

/// A palette slot for each of these regions, which differ in territory: the one that it holds
/// already, else that of its partnerships in the configuration, else one that is free. Of the free ones each
/// territory prefers one that no other has in the configuration, always the same one. Slots repeat only when
/// the palette is used up.
std::vector<std::size_t> assign_slots(const Dataset& dataset, const std::vector<PartnershipIndex>& regions,
                                      const std::vector<HeldColor>& held);

/// The slots that the configuration gives to territories, each by its first partnership: the lowest of those
/// of its partnerships. Slots beyond the palette are none.
std::map<PartnershipIndex, std::size_t> configured_slots(const Dataset& dataset,
                                                         const std::vector<PartnershipIndex>& territories);

/// The colour of each of these: the user's own for a partnership of its territory, else that of its slot.
std::vector<Color> colors_of(const Dataset& dataset, const std::vector<HeldColor>& regions,
                             PaletteName palette);

}  // namespace rk::scene::style
