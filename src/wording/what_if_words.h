// What a what-if assumes, in one sentence.
#pragma once

#include <string>
#include <vector>

#include "analysis/what_if.h"
#include "base/translations.h"
#include "model/dataset.h"

namespace rk::wording {

/// "Deventer bij Regio Zwolle": one change.
std::string assumption_phrase(const Dataset& dataset, const Translations& texts,
                              const analysis::MembershipChange& change);

/// "Wat als Deventer meedoet aan Regio Zwolle en …": the text of the banner. `dataset` is the one under the
/// changes.
std::string what_if_words(const Dataset& dataset, const Translations& texts,
                          const std::vector<analysis::MembershipChange>& changes);

}  // namespace rk::wording
