// The partners that the focus meets most, and those that come next, as a heading, caption, report or list.
// All use the same groups (analysis/leading_partners.h) but differ in how many names fit.
#pragma once

#include <string>
#include <vector>

#include "analysis/leading_partners.h"
#include "analysis/partners.h"
#include "wording/names.h"

namespace rk::wording {

/// That the focus meets nobody, in partnerships of scope regional: it takes part in none, or is alone there.
/// No full stop.
std::string nobody_met(const Names& names, MunicipalityIndex focus);

/// The heading of a map of partners. It is short: a first group of more than three is not named, and the
/// second one is named only if it holds one or two.
std::string partners_title(const Names& names, MunicipalityIndex focus,
                           const std::vector<analysis::Partner>& partners);

/// The text alternative of that map: the first ten partners with their counts.
std::string partners_description(const Names& names, MunicipalityIndex focus,
                                 const std::vector<analysis::Partner>& partners);

/// A caption: the first two groups; a group of more than four is counted, not named. Empty if there are no
/// partners.
std::string partners_finding(const Names& names, MunicipalityIndex focus,
                             const std::vector<analysis::Partner>& partners);

/// Two sentences of a report: the first two groups; of a group of more than four, three are named and the
/// others counted. `regional` is the number of regional partnerships that hold the focus. There must be
/// partners.
std::string partners_sentences(const Names& names, MunicipalityIndex focus,
                               const std::vector<analysis::Partner>& partners, std::size_t regional);

/// A list of two or three with their counts: "Olst-Wijhe (13) en Raalte (12)". A group with the same count is
/// named as a whole or not at all; empty if too many share the highest count.
std::string closest_partners(const Names& names, std::vector<analysis::Meeting> meetings);

/// At most four names as a list, more as their number: "Raalte en Zutphen", "7 gemeenten".
std::string names_or_count(const Names& names, const std::vector<MunicipalityIndex>& municipalities);

/// That the data were collected for another municipality, so that partnerships of this focus may be missing;
/// empty where they were collected for it.
std::string other_focus(const Names& names, MunicipalityIndex focus);

}  // namespace rk::wording
