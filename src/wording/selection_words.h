// A municipality, partnership, zone or pair described in a sentence or two, to paste into a mail.
#pragma once

#include <string>
#include <vector>

#include "analysis/pairs.h"
#include "analysis/shared.h"
#include "wording/names.h"

namespace rk::wording {

/// Province and inhabitants, and what it shares with the focus; for the focus itself its own partnerships.
std::string municipality_sentences(const Names& names, MunicipalityIndex focus, MunicipalityIndex m);

/// Members, area (km²) and inhabitants; only the name of a network.
std::string partnership_sentences(const Names& names, PartnershipIndex p);

/// The same for the area that exactly these partnerships cover.
std::string zone_sentences(const Names& names, const std::vector<PartnershipIndex>& partnerships,
                           const analysis::Members& members);

/// The members that two partnerships have in common.
std::string pair_sentences(const Names& names, const analysis::PairOverlap& pair);

}  // namespace rk::wording
