// Applies an action to a state. Pure: the window and replay change a state in no other way.
#pragma once

#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "base/language.h"

namespace rk::app {

/// Carries out an action. Undo and redo change nothing, since History holds their snapshots. An action with a
/// municipality or partnership that the dataset lacks changes nothing (check_action reports it beforehand).
AppState update(AppState state, const Action& action, const Dataset& dataset);

/// The partnerships of a choice, in the order of their chip numbers.
std::vector<PartnershipIndex> chosen_regions(const Dataset& dataset, MunicipalityIndex focus,
                                             action::Show::Which which);

/// Appends a diagnostic for every code or id of the action that the dataset does not know, and for a language
/// that is not there.
void check_action(const Action& action, const Dataset& dataset, const std::vector<Language>& languages,
                  const std::string& file, const std::string& place, Diagnostics& found);

}  // namespace rk::app
