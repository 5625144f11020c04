// Which areas claim a point, where areas may overlap and cross themselves.
#pragma once

#include <vector>

#include "coverage/border_tree.h"
#include "model/coverage.h"

namespace rk::geometry {

/// By the even-odd rule in each ring, so that self-crossing rings cover what they enclose; a hole takes away
/// what it encloses.
class Claims {
 public:
  /// Of `faces`, ascending; face i is areas[i].
  Claims(const std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces);

  /// The faces that claim the point: ascending, each once.
  std::vector<FaceId> at(Point p) const;

 private:
  struct Part {
    FaceId face;
    coverage::BorderTree outer;
    std::vector<coverage::BorderTree> holes;
  };

  std::size_t band(double y) const;

  std::vector<Part> parts_;
  Box all_;
  std::vector<std::vector<std::uint32_t>> bands_;  ///< the parts that meet a band of heights, ascending
};

}  // namespace rk::geometry
