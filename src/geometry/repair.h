// Repairs areas that nearly fit, giving a coverage that fits exactly.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "geometry/overlaps.h"
#include "model/coverage.h"
#include "model/layer.h"

namespace rk::geometry {

/// Smaller faults are repaired without a warning (m²).
inline constexpr double kSmallFault = 100;

struct GapClosed {
  FaceId face;   ///< that received it
  FaceId other;  ///< with the second longest border on it
  double area;   ///< m²
};

struct RepairedCoverage {
  Coverage coverage;
  Overlaps overlaps;
  std::vector<GapClosed> gaps;
  /// The areas that did not fit their neighbours or crossed themselves, ascending.
  std::vector<FaceId> repaired;
  bool exact = true;  ///< false: it could not be repaired
};

/// Builds the coverage; where areas do not fit (CoverageResult::topology_errors) they are cut at each other's
/// borders first. Gaps between faces that are under 100 m² or thinner than 1 m go to the face with the
/// longest common border. Areas that share their vertices exactly stay as they are, point by point; of others
/// the vertices that lie within 5 cm of a neighbour's move (coverage/snap.h). Throws coverage::TooComplex.
RepairedCoverage build_fitting_coverage(std::vector<MultiPolygon> areas);

/// The repairs of build_fitting_coverage above kSmallFault, as warnings.
Diagnostics repair_warnings(const RepairedCoverage& repaired, const std::vector<LayerRecord>& records,
                            const std::string& file);

}  // namespace rk::geometry
