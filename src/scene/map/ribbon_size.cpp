#include "scene/map/ribbon_size.h"

#include <algorithm>

#include "coverage/dissolve.h"
#include "coverage/pole.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kSmallest = 0.6;
constexpr double kForRibbons = 0.6;  // the share of the way from the border to the middle

/// The most regions that end beside each other along the border of a face.
int most_lanes(const Coverage& coverage, const std::vector<FaceSet>& regions, FaceId face) {
  int most = 0;
  for (const Arc& arc : coverage.arcs) {
    if (arc.left != face && arc.right != face) continue;
    const FaceId other = arc.left == face ? arc.right : arc.left;
    const auto ends = std::count_if(regions.begin(), regions.end(), [&](const FaceSet& region) {
      return region[face] && (other == kOutside || !region[other]);
    });
    most = std::max(most, static_cast<int>(ends));
  }
  return most;
}

}  // namespace

double ribbon_size(const Coverage& coverage, const std::vector<FaceSet>& regions, MunicipalityIndex focus,
                   double m_per_px) {
  const int lanes = most_lanes(coverage, regions, focus);
  if (lanes == 0) return 1;
  const double depth =
      RibbonStyle().depth_px(lanes - 1) + style::theme::kRibbonWidth / 2 + style::theme::kRibbonCasing;
  std::vector<Ring> rings;
  for (const coverage::ArcRing& ring : coverage::dissolve_faces(coverage, {focus}))
    rings.push_back(coverage::ring_points(coverage, ring, m_per_px));
  const double radius = coverage::pole_of_inaccessibility(rings, 0.05).radius / m_per_px;
  return std::clamp(kForRibbons * radius / depth, kSmallest, 1.0);
}

}  // namespace rk::scene::map
