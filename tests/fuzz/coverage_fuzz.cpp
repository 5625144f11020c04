// Areas that may cross and nearly fit, fitted together: every place belongs to one that claims it.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>

#include "claims.h"
#include "coverage/coverage_builder.h"
#include "coverage/dissolve.h"
#include "coverage/too_complex.h"
#include "geometry/claims.h"
#include "geometry/repair.h"
#include "model/planar.h"
#include "shapes.h"
#include "support/ascii_map.h"

using namespace rk;
using fuzz::require;

namespace {

constexpr double kBeside =
    2;  // m from a border where the repair may decide otherwise: its gaps are under 1 m

double border_distance(const std::vector<MultiPolygon>& areas, Point p) {
  double nearest2 = std::numeric_limits<double>::infinity();
  const auto look_at = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      nearest2 = std::min(nearest2, segment_distance2(p, ring[i], ring[(i + 1) % ring.size()]));
  };
  for (const MultiPolygon& area : areas) {
    for (const Polygon& part : area) {
      look_at(part.outer);
      for (const Ring& hole : part.holes) look_at(hole);
    }
  }
  return std::sqrt(nearest2);
}

/// At a point inside each cell of the grid.
void require_owners(const std::vector<MultiPolygon>& areas, const Coverage& coverage) {
  std::vector<FaceId> faces(areas.size());
  std::iota(faces.begin(), faces.end(), FaceId{0});
  const geometry::Claims claims(areas, faces);
  for (int column = 0; column < 15; ++column) {
    for (int row = 0; row < 15; ++row) {
      const MapPoint p{(column + 0.37) * fuzz::kStep, (row + 0.61) * fuzz::kStep};
      if (border_distance(areas, p) < kBeside) continue;
      const std::vector<FaceId> at = claims.at(p);
      const FaceId owner = coverage::face_at(coverage, p);
      require(at.empty() ? owner == kOutside : std::binary_search(at.begin(), at.end(), owner),
              "a place belongs to an area that claims it");
    }
  }
}

/// The faces as areas are a coverage of the same sizes.
void require_fits(const Coverage& coverage) {
  const coverage::CoverageResult again = coverage::build_coverage(test::areas_of(coverage));
  require(again.exact(), "the areas of a coverage fit");
  for (FaceId face = 0; face < coverage.face_count(); ++face) {
    const double size = coverage.face_area[face];
    require(std::abs(again.coverage.face_area[face] - size) <= 1e-6 * (1 + size),
            "the areas of a coverage keep their size");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<MultiPolygon> areas = fuzz::read_areas(data, size);
  try {
    const geometry::RepairedCoverage repaired = geometry::build_fitting_coverage(areas);
    require(repaired.coverage.face_count() == areas.size(), "every area has a face");
    for (const double face_area : repaired.coverage.face_area)
      require(std::isfinite(face_area) && face_area >= 0, "every face has a size");
    if (!repaired.exact) return 0;
    require_fits(repaired.coverage);
    require_owners(areas, repaired.coverage);
  } catch (const coverage::TooComplex&) {
    // An answer: the program says so.
  }
  return 0;
}
