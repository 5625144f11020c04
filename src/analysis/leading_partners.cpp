#include "analysis/leading_partners.h"

#include <algorithm>

namespace rk::analysis {

std::vector<Meeting> meetings_of(const std::vector<Partner>& partners) {
  std::vector<Meeting> result;
  result.reserve(partners.size());
  for (const Partner& partner : partners)
    result.push_back({partner.municipality, partner.partnerships.size()});
  return result;
}

std::vector<Meeting> meetings_within(const Dataset& dataset,
                                     const std::vector<PartnershipIndex>& partnerships,
                                     MunicipalityIndex focus) {
  std::vector<std::size_t> counts(dataset.municipalities.size());
  for (const PartnershipIndex p : partnerships) {
    const Partnership& partnership = dataset.partnerships[p];
    if (!partnership.has_member(focus)) continue;
    for (const MunicipalityIndex m : partnership.members) ++counts[m];
  }
  std::vector<Meeting> result;
  for (MunicipalityIndex m = 0; m < counts.size(); ++m) {
    if (m != focus && counts[m] > 0) result.push_back({m, counts[m]});
  }
  return result;
}

std::vector<MeetingGroup> leading_groups(std::vector<Meeting> meetings, std::size_t most_groups) {
  std::stable_sort(meetings.begin(), meetings.end(),
                   [](const Meeting& a, const Meeting& b) { return a.count > b.count; });
  std::vector<MeetingGroup> groups;
  for (const Meeting& meeting : meetings) {
    if (meeting.count == 0) break;
    if (groups.empty() || groups.back().count != meeting.count) {
      if (groups.size() == most_groups) break;
      groups.push_back({meeting.count, {}});
    }
    groups.back().municipalities.push_back(meeting.municipality);
  }
  return groups;
}

}  // namespace rk::analysis
