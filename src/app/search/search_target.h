// What choosing something that was found does.
#pragma once

#include <vector>

#include "app/input/command.h"
#include "app/search/search_index.h"
#include "app/state/action.h"

namespace rk {

/// Everything that can be searched for, in the words of the texts.
std::vector<SearchEntry> search_entries(const Dataset& dataset, const Translations& texts,
                                        const std::vector<Language>& languages);

/// The actions that go to a municipality or partnership: it is selected, on the map, and in the middle of it.
/// Empty for views and commands (command_named gives theirs), and for what the dataset does not know.
std::vector<Action> actions_to(const SearchEntry& entry, const AppState& state, const Dataset& dataset);

}  // namespace rk
