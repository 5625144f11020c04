// Switches that assume a membership with one click.
#pragma once

#include <optional>
#include <string>

#include "analysis/membership_change.h"
#include "app/panels/widgets.h"

namespace rk::app::panels {

/// The change that makes a municipality join, or leave if it is a member, full or partial; nullopt for the
/// last member, which cannot leave.
std::optional<analysis::MembershipChange> membership_switch(const Dataset& dataset,
                                                            MunicipalityIndex municipality,
                                                            PartnershipIndex partnership);

/// The heading of a card's switches, which folds and unfolds them; whether they are open.
bool what_if_heading(const PanelFrame& frame);

/// A row with a label (`words`) and the switch of that membership.
void membership_row(const PanelFrame& frame, MunicipalityIndex municipality, PartnershipIndex partnership,
                    const std::string& words);

}  // namespace rk::app::panels
