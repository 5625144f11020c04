// Triangles of rings: of any rings they are sound, and of rings that do not cross they cover the area.
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "claims.h"
#include "coverage/arc_rings.h"
#include "coverage/dissolve.h"
#include "coverage/too_complex.h"
#include "geometry/repair.h"
#include "render/sfml/triangulate.h"
#include "shapes.h"

using namespace rk;
using fuzz::require;

namespace {

/// The size of the triangles together, m².
double size_of(const scene::Path& path) {
  const std::vector<std::uint32_t> triangles = render::sfml::triangulate(path);
  require(triangles.size() % 3 == 0, "three corners a triangle");
  double sum = 0;
  for (std::size_t i = 0; i < triangles.size(); i += 3) {
    for (std::size_t k = i; k < i + 3; ++k)
      require(triangles[k] < path.points.size(), "a corner is a point of the path");
    sum += std::abs(signed_area(
        {path.points[triangles[i]], path.points[triangles[i + 1]], path.points[triangles[i + 2]]}));
  }
  return sum;
}

scene::Path path_of(const std::vector<MultiPolygon>& areas) {
  scene::Path path;
  path.closed = true;
  for (const MultiPolygon& area : areas) {
    for (const Polygon& part : area) {
      path.add(part.outer);
      for (const Ring& hole : part.holes) path.add(hole);
    }
  }
  return path;
}

void require_covered(const Coverage& coverage, FaceId face) {
  scene::Path path;
  path.closed = true;
  for (const auto& ring : coverage::face_rings(coverage, face))
    path.add(coverage::ring_points(coverage, ring, 0));
  const double size = coverage.face_area[face];
  require(std::abs(size_of(path) - size) <= 1e-6 * (1 + size), "the triangles are as large as the area");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<MultiPolygon> areas = fuzz::read_areas(data, size);
  size_of(path_of(areas));
  try {
    const geometry::RepairedCoverage fitting = geometry::build_fitting_coverage(areas);
    if (!fitting.exact) return 0;
    for (FaceId face = 0; face < fitting.coverage.face_count(); ++face)
      require_covered(fitting.coverage, face);
  } catch (const coverage::TooComplex&) {
    // Nothing to triangulate.
  }
  return 0;
}
