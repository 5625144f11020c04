// The effect of choosing a search result.
#pragma once

#include <vector>

#include "app/input/command.h"
#include "app/search/search_index.h"
#include "app/state/action.h"

namespace rk::app::search {

/// All search entries, in the language of the texts.
std::vector<SearchEntry> search_entries(const Dataset& dataset, const Translations& texts,
                                        const std::vector<Language>& languages);

/// The actions that lead to a municipality or partnership: it is selected, put on the map, and in the middle
/// of it. Empty for views and commands (command_named returns theirs), for sessions, and for what the dataset
/// does not have.
std::vector<Action> actions_to(const SearchEntry& entry, const AppState& state, const Dataset& dataset);

}  // namespace rk::app::search
