// The sentences of the report: its title, its main finding, and its limitations.
#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "wording/names.h"

namespace rk::wording {

std::string report_title(const Names& names, MunicipalityIndex focus, bool what_if);

/// Short paragraphs, the most important first: whom the focus meets most, its partnerships on either side of
/// the provincial border and what they cost, and what is not known of it. At least one.
std::vector<std::string> main_finding(const Names& names, const analysis::Analysis& analysis);

/// Several names for the same members: how many there are, and the names.
std::string congruence_sentence(const Names& names, const std::vector<PartnershipIndex>& group);

/// The regional partnerships of the focus by how they lie on the provinces (analysis/division.h), a sentence
/// for each way that occurs. Empty if it takes part in none.
std::vector<std::string> division_sentences(const Names& names, MunicipalityIndex focus);

/// How much of the focus's cooperation is with the members of the territory that most of its partnerships
/// share; empty if no two share one.
std::string core_sentence(const Names& names, MunicipalityIndex focus);

/// Says that the data were collected for another municipality than this focus.
std::string other_focus_note(const Names& names, MunicipalityIndex focus);

/// The limitations of the report, a sentence each: warnings of loading, a focus for which the data were not
/// collected, unknown populations, partial members.
std::vector<std::string> data_warnings(const Names& names, const analysis::Analysis& analysis);

/// The years of boundaries and population, where they are known, and how areas and totals are computed.
std::string figures_note(const Names& names);

/// Names the partnerships whose members are derived and not listed by the source. Empty if there is none.
std::string derived_note(const Names& names);

}  // namespace rk::wording
