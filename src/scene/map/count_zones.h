// The areas of a count map: neighbouring municipalities that the same number of regions hold.
#pragma once

#include <vector>

#include "coverage/pole.h"
#include "model/coverage.h"
#include "scene/style/region_style.h"

namespace rk {

struct CountZone {
  int count = 0;              ///< of the shown regions
  std::vector<FaceId> faces;  ///< ascending
  Pole pole;                  ///< where its number stands
};

/// The zones that one region or more hold, in the order of their first faces.
std::vector<CountZone> count_zones(const Coverage& coverage, const std::vector<RegionStyle>& styles);

}  // namespace rk
