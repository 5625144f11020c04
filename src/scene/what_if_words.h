// What a what-if assumes, in one sentence.
#pragma once

#include <string>
#include <vector>

#include "analysis/what_if.h"
#include "model/dataset.h"
#include "model/texts.h"

namespace rk {

/// "Wat als Deventer meedoet aan Regio Zwolle en …": the text of the banner. `dataset` is the one under the
/// changes.
std::string what_if_words(const Dataset& dataset, const Texts& texts,
                          const std::vector<MembershipChange>& changes);

}  // namespace rk
