// The subject of a view where the state leaves it open.
#pragma once

#include <optional>

#include "analysis/members.h"
#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk::scene {

/// The municipality that the focus is compared with: the chosen one, else the selected one, else the one that
/// the focus shares most with. nullopt: there is none.
std::optional<MunicipalityIndex> partner_on_view(const Dataset& dataset, const MapState& state);

/// The partnership shown in full: the one pointed at if it is on view, else the first on view. nullopt: none
/// is on view.
std::optional<PartnershipIndex> region_on_view(const MapState& state);

/// How a column sorts the table of money and size at first: names from the first on, numbers from the
/// highest.
TableSort first_sort(SortColumn column);

/// How the table of money and size is sorted: as the state asks, else by contribution, the highest first, or
/// by inhabitants where no contribution of the focus is known.
TableSort sort_on_view(const Dataset& dataset, const MapState& state);

/// The municipalities that a what-if lets join or leave a partnership, ascending. `only`: that partnership.
analysis::Members assumed_members(const MapState& state, std::optional<PartnershipIndex> only = std::nullopt);

}  // namespace rk::scene
