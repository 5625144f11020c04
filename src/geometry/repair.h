// Areas that nearly fit → a coverage that fits exactly.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "geometry/overlaps.h"
#include "model/coverage.h"
#include "model/layer.h"

namespace rk {

/// Smaller faults are mended without a word (m²).
inline constexpr double kSmallFault = 100;

struct GapClosed {
  FaceId face;   ///< that got it
  FaceId other;  ///< with the second longest border on it
  double area;   ///< m²
};

struct RepairedCoverage {
  Coverage coverage;
  Overlaps overlaps;  ///< given to the lower face of each pair
  std::vector<GapClosed> gaps;
  bool exact = true;  ///< false: it could not be mended
};

/// Builds the coverage; where areas do not fit (CoverageResult::misfits) they are cut at each other's borders
/// first. Gaps between faces that are under 100 m² or thinner than 1 m go to the face with the longest common
/// border. Areas that fit stay as they are, point by point.
RepairedCoverage build_fitting_coverage(std::vector<MultiPolygon> areas);

/// What build_fitting_coverage mended above kSmallFault, as warnings.
Diagnostics repair_warnings(const RepairedCoverage& repaired, const std::vector<LayerRecord>& records,
                            const std::string& file);

}  // namespace rk
