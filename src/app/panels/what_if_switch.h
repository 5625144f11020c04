// Assuming memberships with one click.
#pragma once

#include <optional>
#include <string>

#include "analysis/membership_change.h"
#include "app/panels/widgets.h"

namespace rk {

/// The change that makes a municipality join, or leave if it is a member, full or partial; nullopt for the
/// last member, which cannot leave.
std::optional<MembershipChange> membership_switch(const Dataset& dataset, MunicipalityIndex municipality,
                                                  PartnershipIndex partnership);

/// A line with a switch for that membership, and what it is of (`words`) before it.
void membership_row(const PanelFrame& frame, MunicipalityIndex municipality, PartnershipIndex partnership,
                    const std::string& words);

}  // namespace rk
