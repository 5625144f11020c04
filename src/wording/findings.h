// What a view shows first of all, in one sentence: the caption of a figure. Whom the focus meets most is in
// wording/partner_words.h.
#pragma once

#include <string>
#include <vector>

#include "analysis/provinces.h"
#include "analysis/shared.h"
#include "wording/names.h"

namespace rk {

/// Of some regions: how many hold the focus, and who is in most of those. Of a single one its facts, of none
/// nothing.
std::string regions_finding(const Names& names, MunicipalityIndex focus,
                            const std::vector<PartnershipIndex>& regions);

/// How many of the focus's partnerships cross a provincial border. Empty if it takes part in none.
std::string border_finding(const Names& names, MunicipalityIndex focus, const FocusBorder& border);

/// What the focus shares with one municipality, and what not.
std::string comparison_finding(const Names& names, MunicipalityIndex focus, MunicipalityIndex partner,
                               const Shared& comparison);

/// Members, inhabitants, area (km²) and provinces of one region.
std::string region_finding(const Names& names, PartnershipIndex region);

}  // namespace rk
