// How territories lie on a division of the land: whether they are made of whole parts of it. In Dutch
// administration "congruent" says so of partnerships and the regions that they should follow.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/members.h"
#include "model/dataset.h"

namespace rk::analysis {

/// A set of municipalities on the provinces.
enum class DivisionRelation {
  equal,    ///< exactly one province
  whole,    ///< two or more whole provinces
  inside,   ///< a part of one province
  crosses,  ///< parts of more than one
  unknown   ///< the province of a member is not known, or there is no member
};

DivisionRelation relation_to_provinces(const Dataset& dataset, const Members& members);

/// How much of a municipality's cooperation keeps to one group of municipalities.
struct CoreGroup {
  /// Its regional partnerships that all have these same members: the most that do, two or more, ascending.
  /// Empty: no two of them do.
  std::vector<PartnershipIndex> partnerships;
  std::uint32_t meetings = 0;         ///< with other members of the group, in any regional partnership
  std::uint32_t of_all_meetings = 0;  ///< each partner counted once for each shared partnership
};

CoreGroup core_group(const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::analysis
