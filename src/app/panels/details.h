// The details panel: what is known of the selection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Adds the card of what is selected, what a what-if changes and a line of help, each where it is on view
/// (details_layout). The scene draws the view's column beside them (window_page).
void show_details(const PanelFrame& frame);

// One card for each kind of selection; they fill the current window.
void show_municipality_card(const PanelFrame& frame, MunicipalityIndex municipality);
void show_region_card(const PanelFrame& frame, PartnershipIndex partnership);
void show_zone_card(const PanelFrame& frame, const SelectedZone& selected);
void show_pair_card(const PanelFrame& frame, const SelectedPair& selected);

/// A number of inhabitants, and of which year it is where that is known.
std::string population_words(const PanelFrame& frame, std::int64_t count);

/// A yearly amount, and what it is per inhabitant where that is known. `key`: of the text with both.
std::string euro_words(const PanelFrame& frame, const std::string& key, std::int64_t eur_per_year,
                       const std::optional<double>& eur_per_inhabitant);

}  // namespace rk::app::panels
