// The areas of a count map: adjacent municipalities that the same number of regions hold.
#pragma once

#include <vector>

#include "coverage/pole.h"
#include "model/coverage.h"
#include "scene/style/region_style.h"

namespace rk::scene::map {

struct CountZone {
  int count = 0;              ///< how many of the shown regions hold it
  std::vector<FaceId> faces;  ///< ascending
  coverage::Pole pole;        ///< where its number is placed
};

/// The zones that at least one region holds, in the order of their first faces.
std::vector<CountZone> count_zones(const Coverage& coverage, const std::vector<style::RegionStyle>& styles);

}  // namespace rk::scene::map
