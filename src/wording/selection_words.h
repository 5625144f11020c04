// A municipality, a partnership, a zone or a pair in a sentence or two, to paste into a mail.
#pragma once

#include <string>
#include <vector>

#include "analysis/pairs.h"
#include "analysis/shared.h"
#include "wording/names.h"

namespace rk {

/// Province and inhabitants, and what it shares with the focus; of the focus itself, what it takes part in.
std::string municipality_sentences(const Names& names, MunicipalityIndex focus, MunicipalityIndex m);

/// Members, area (km²) and inhabitants; of a network its name alone.
std::string partnership_sentences(const Names& names, PartnershipIndex p);

/// The same of the area where exactly these partnerships are at work.
std::string zone_sentences(const Names& names, const std::vector<PartnershipIndex>& partnerships,
                           const Members& members);

/// Whom two partnerships have in common.
std::string pair_sentences(const Names& names, const PairOverlap& pair);

}  // namespace rk
