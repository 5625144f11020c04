// Whom a view tells of, where the state leaves it open.
#pragma once

#include <optional>

#include "analysis/members.h"
#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk {

/// Whom the focus is compared with: the municipality asked for, else the selected one, else the one that the
/// focus meets most. nullopt: it meets nobody.
std::optional<MunicipalityIndex> partner_on_view(const Dataset& dataset, const MapState& state);

/// Which region is shown in full: the partnership pointed at if it is on view, else the first on view.
/// nullopt: none is.
std::optional<PartnershipIndex> region_on_view(const MapState& state);

/// The municipalities that a what-if lets join or leave a partnership, ascending. `only`: that partnership.
Members assumed_members(const MapState& state, std::optional<PartnershipIndex> only = std::nullopt);

}  // namespace rk
