// What a what-if assumes and changes, in sentences.
#pragma once

#include <string>
#include <vector>

#include "analysis/what_if.h"
#include "analysis/what_if_difference.h"
#include "wording/names.h"

namespace rk::wording {

/// "Deventer doet mee aan Regio Zwolle": what one change assumes. `names` are those of the dataset under the
/// what-if, which must hold everything that the change names.
std::string assumption_sentence(const Names& names, const analysis::MembershipChange& change);

/// The partners that the focus gains and loses, and those that it meets more or less often than before: a
/// sentence for each kind of change, or one that says that none of this changes.
std::vector<std::string> partner_changes(const Names& names, MunicipalityIndex focus,
                                         const analysis::WhatIfDifference& difference);

/// Everything that changes except the overlaps of pairs: partners, territories, congruence, contributions. A
/// sentence or two each; a single one if nothing changes.
std::vector<std::string> difference_sentences(const Names& names, MunicipalityIndex focus,
                                              const analysis::WhatIfDifference& difference);

/// What becomes or ceases to be the same, and what changes in contributions: a sentence each.
std::vector<std::string> other_changes(const Names& names, MunicipalityIndex focus,
                                       const analysis::WhatIfDifference& difference);

/// The changes of partners and of borders crossed, on one line.
std::string difference_line(const Names& names, MunicipalityIndex focus,
                            const analysis::WhatIfDifference& difference);

}  // namespace rk::wording
