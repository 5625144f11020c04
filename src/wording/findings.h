// The main finding of a view in one sentence: the caption of a figure. Findings about partners are in
// wording/partner_words.h.
#pragma once

#include <string>
#include <vector>

#include "analysis/provinces.h"
#include "analysis/shared.h"
#include "wording/names.h"

namespace rk::wording {

/// How many of several partnerships hold the focus, and which municipalities are in most of those. For a
/// single partnership its facts; empty for none.
std::string regions_finding(const Names& names, MunicipalityIndex focus,
                            const std::vector<PartnershipIndex>& regions);

/// Which of several regions the focus takes part in, wholly and partly: the end of a text alternative. Empty
/// for none.
std::string membership_sentences(const Names& names, MunicipalityIndex focus,
                                 const std::vector<PartnershipIndex>& regions);

/// How many of the focus's partnerships cross a provincial border. Empty if it takes part in none, or if not
/// all provinces are known.
std::string border_finding(const Names& names, MunicipalityIndex focus, const analysis::FocusBorder& border);

/// What the focus shares with one municipality, and what it does not.
std::string comparison_finding(const Names& names, MunicipalityIndex focus, MunicipalityIndex partner,
                               const analysis::Shared& comparison);

/// The name of a partnership and, as far as that is known, how many of its members lie in which province.
std::string region_title(const Names& names, PartnershipIndex region);

/// Members, inhabitants, area (km²) and provinces of one partnership, as far as they are known.
std::string region_finding(const Names& names, PartnershipIndex region);

}  // namespace rk::wording
