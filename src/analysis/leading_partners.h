// The municipalities that the focus meets most, and those that come next, grouped by equal counts.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/members.h"
#include "analysis/partners.h"
#include "model/dataset.h"

namespace rk::analysis {

/// How often the focus meets a municipality: in how many partnerships both take part.
struct Meeting {
  MunicipalityIndex municipality = 0;
  std::size_t count = 0;
};

/// Municipalities that the focus meets equally often.
struct MeetingGroup {
  std::size_t count = 0;                          ///< of meetings with each of them, at least 1
  std::vector<MunicipalityIndex> municipalities;  ///< in the order in which they were given, never empty
};

/// The meetings of partners_of, in its order.
std::vector<Meeting> meetings_of(const std::vector<Partner>& partners);

/// The meetings within some partnerships, whatever their scope: every other full member of those that hold
/// the focus as a full member, in the order of the dataset.
std::vector<Meeting> meetings_within(const Dataset& dataset,
                                     const std::vector<PartnershipIndex>& partnerships,
                                     MunicipalityIndex focus);

/// The first `most_groups` groups, the highest count first. Municipalities without a meeting are in none.
std::vector<MeetingGroup> leading_groups(std::vector<Meeting> meetings, std::size_t most_groups);

}  // namespace rk::analysis
