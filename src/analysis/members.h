// How much land and how many people a set of municipalities holds. The coverage tiles the land without
// overlap, so the area of a set is the sum over its members, and no geometry is needed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

/// Municipalities, ascending and each once: the form of Partnership::members.
using Members = std::vector<MunicipalityIndex>;

/// Sum of the members' planar areas in RD, km².
double area_km2(const Dataset& dataset, const Members& members);

/// Sum of the members' inhabitants. nullopt as soon as one of them is not known: a sum that leaves somebody
/// out would be low without showing it. No members have 0 inhabitants.
std::optional<std::int64_t> population(const Dataset& dataset, const Members& members);

/// Those of the members whose number of inhabitants is not known.
Members unknown_population(const Dataset& dataset, const Members& members);

/// The indices of all partnerships of a scope, ascending.
std::vector<PartnershipIndex> partnerships_of_scope(const Dataset& dataset, Scope scope);

/// The partnerships of scope regional of which the municipality is a full member, ascending.
std::vector<PartnershipIndex> regional_partnerships_of(const Dataset& dataset, MunicipalityIndex m);

/// Set operations on ascending members.
Members intersection(const Members& a, const Members& b);
Members difference(const Members& a, const Members& b);
Members set_union(const Members& a, const Members& b);

/// The extent (m RD) of some municipalities.
MapBox extent_of(const Dataset& dataset, const Members& members);

}  // namespace rk::analysis
