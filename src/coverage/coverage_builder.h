// Polygons → Coverage. Pure: no GDAL, no GEOS.
#pragma once

#include <vector>

#include "model/coverage.h"

namespace rk::coverage {

struct CoverageResult {
  Coverage coverage;
  /// The faces that do not fit their neighbours (coverage/topology_errors.h), ascending.
  std::vector<FaceId> topology_errors;
  /// No topology errors: true where the areas share their vertices exactly; false for overlaps or borders
  /// that nearly fit (geometry/repair.h repairs those).
  bool exact = true;
};

/// Face i is areas[i]. Borders are found by the edges that two faces share, vertex by vertex (that is exact
/// where neighbours share their vertices, as in the CBS files). Ring direction in the input does not matter.
/// The order of arcs and points depends on the input alone. Labels are placed only if the result is exact.
/// Throws TooComplex.
CoverageResult build_coverage(const std::vector<MultiPolygon>& areas);

}  // namespace rk::coverage
