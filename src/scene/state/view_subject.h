// Whom a view tells of, where the state leaves it open.
#pragma once

#include <optional>

#include "analysis/members.h"
#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk {

/// Of View::partner: the municipality asked for, else the selected one, else the one that the focus meets
/// most. nullopt: it meets nobody.
std::optional<MunicipalityIndex> partner_on_view(const Dataset& dataset, const MapState& state);

/// Of View::region: the partnership pointed at if it is on view, else the first on view. nullopt: none is.
std::optional<PartnershipIndex> region_on_view(const MapState& state);

/// On a map: the municipalities that a what-if lets join or leave something, ascending. View::region tells of
/// one partnership, and of no change in others.
Members assumed_on_view(const MapState& state);

/// Whether a what-if lets that municipality join or leave that partnership.
bool is_assumed(const MapState& state, PartnershipIndex partnership, MunicipalityIndex municipality);

}  // namespace rk
