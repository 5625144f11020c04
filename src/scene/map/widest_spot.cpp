#include "scene/map/widest_spot.h"

#include <utility>

#include "coverage/dissolve.h"
#include "geometry/erode.h"

namespace rk::scene::map {

std::optional<coverage::Pole> widest_spot(const Coverage& coverage, const std::vector<FaceId>& area,
                                          const MapBox& visible, double m_per_px) {
  std::vector<Ring> rings;
  for (const coverage::ArcRing& ring : coverage::dissolve_faces(coverage, area)) {
    Ring points = coverage::ring_points(coverage, ring, 2 * m_per_px);
    if (!points.empty()) rings.push_back(std::move(points));
  }
  rings = geometry::clip_rings(rings, visible);
  if (rings.empty()) return std::nullopt;
  return coverage::pole_of_inaccessibility(rings);
}

}  // namespace rk::scene::map
