// Polygons → Coverage. Pure: no GDAL, no GEOS.
#pragma once

#include <cstddef>
#include <vector>

#include "coverage/edge_table.h"
#include "model/coverage.h"

namespace rk::coverage {

struct CoverageResult {
  Coverage coverage;
  /// The faces that do not fit their neighbours (coverage/topology_errors.h), ascending.
  std::vector<FaceId> topology_errors;
  /// True where the areas share their vertices exactly; false for overlaps or borders that nearly fit
  /// (geometry/repair.h repairs those).
  bool exact() const { return topology_errors.empty(); }
};

/// Face i is areas[i]. Borders are found by the edges that two faces share, vertex by vertex (that is exact
/// where neighbours share their vertices, as in the CBS files). Ring direction in the input does not matter.
/// The order of arcs and points depends on the input alone. The result is complete only if it is exact.
/// Throws TooComplex.
CoverageResult build_coverage(const std::vector<MultiPolygon>& areas);

/// The arcs of the edges, and the measures of the faces; without what complete_coverage adds.
Coverage trace_coverage(const EdgeTable& table, std::size_t faces);

/// Adds detail and labels, which are half of the work and make sense only without topology errors.
void complete_coverage(Coverage& coverage);

}  // namespace rk::coverage
