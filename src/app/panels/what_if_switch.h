// Switches that assume a membership with one click.
#pragma once

#include <string>

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// What membership_switch would do, or why it cannot.
std::string switch_words(const PanelFrame& frame, MunicipalityIndex municipality,
                         PartnershipIndex partnership);

/// The heading of a card's switches, which folds and unfolds them; whether they are open.
bool what_if_heading(const PanelFrame& frame);

/// A row with a label (`words`) and the switch of that membership.
void membership_row(const PanelFrame& frame, MunicipalityIndex municipality, PartnershipIndex partnership,
                    const std::string& words);

}  // namespace rk::app::panels
