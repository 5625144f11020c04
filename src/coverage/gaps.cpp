#include "coverage/gaps.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "coverage/dissolve.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

/// A ring of the outline of everything, with its box.
struct OutlineRing {
  ArcRing arcs;
  Ring points;
  double area;  ///< m², negative for a hole
  Box box;
};

std::vector<OutlineRing> outline_rings(const Coverage& coverage) {
  std::vector<OutlineRing> rings;
  for (ArcRing& arcs : dissolve(coverage, std::vector<bool>(coverage.face_count(), true))) {
    OutlineRing ring{std::move(arcs), {}, 0, {}};
    ring.points = ring_points(coverage, ring.arcs, 0);
    ring.area = signed_area(ring.points);
    for (const Point p : ring.points) ring.box.add(p);
    rings.push_back(std::move(ring));
  }
  return rings;
}

/// Whether `inner`, which touches `outer` in points at most, lies inside it.
bool lies_inside(const OutlineRing& inner, const OutlineRing& outer) {
  if (!outer.box.contains({inner.box.min_x, inner.box.min_y}) ||
      !outer.box.contains({inner.box.max_x, inner.box.max_y}))
    return false;
  // The middle of an edge: a vertex may be common to both.
  return contains({outer.points}, (inner.points[0] + inner.points[1]) * 0.5);
}

/// Rings of one kind (outer ones, or holes) by their western ends, so that those inside a ring are found
/// without a visit to all.
class RingsByWest {
 public:
  RingsByWest(const std::vector<OutlineRing>& rings, bool holes) : rings_(rings) {
    for (std::size_t i = 0; i < rings.size(); ++i)
      if ((rings[i].area < 0) == holes && rings[i].points.size() >= 3) order_.push_back(i);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return rings[a].box.min_x < rings[b].box.min_x; });
  }

  /// The numbers of the rings, smaller than `outer`, that lie inside it: ascending.
  std::vector<std::size_t> inside(const OutlineRing& outer) const {
    std::vector<std::size_t> found;
    auto at = std::lower_bound(order_.begin(), order_.end(), outer.box.min_x,
                               [&](std::size_t i, double x) { return rings_[i].box.min_x < x; });
    for (; at != order_.end() && rings_[*at].box.min_x <= outer.box.max_x; ++at) {
      const OutlineRing& ring = rings_[*at];
      if (std::abs(ring.area) < std::abs(outer.area) && lies_inside(ring, outer)) found.push_back(*at);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  const std::vector<OutlineRing>& rings_;
  std::vector<std::size_t> order_;
};

/// Adds the border lengths of a ring by face, and returns their sum (m).
double add_borders(const Coverage& coverage, const OutlineRing& ring, std::map<FaceId, double>& by_face) {
  double sum = 0;
  for (const ArcRef ref : ring.arcs) {
    const Arc& arc = coverage.arcs[ref.arc];
    double length = 0;
    for (std::uint32_t i = arc.first; i + 1 < arc.first + arc.count; ++i)
      length += distance(coverage.points[i], coverage.points[i + 1]);
    by_face[arc.left == kOutside ? arc.right : arc.left] += length;
    sum += length;
  }
  return sum;
}

}  // namespace

std::vector<Gap> find_gaps(const Coverage& coverage) {
  const std::vector<OutlineRing> rings = outline_rings(coverage);
  const RingsByWest islands(rings, false), holes(rings, true);
  std::vector<Gap> gaps;
  for (const OutlineRing& hole : rings) {
    if (hole.area >= 0 || hole.points.size() < 3) continue;
    Gap gap;
    gap.shape.outer = hole.points;
    gap.area = -hole.area;
    std::map<FaceId, double> borders;
    double length = add_borders(coverage, hole, borders);
    const std::vector<std::size_t> inner_islands = islands.inside(hole);
    const std::vector<std::size_t> inner_holes =
        inner_islands.empty() ? std::vector<std::size_t>{} : holes.inside(hole);
    for (const std::size_t i : inner_islands) {
      // An island inside an island of the hole lies in a hole of its own, so only the outermost ones count.
      const OutlineRing& island = rings[i];
      const bool deeper = std::any_of(inner_holes.begin(), inner_holes.end(), [&](std::size_t between) {
        return -rings[between].area > island.area && lies_inside(island, rings[between]);
      });
      if (deeper) continue;
      gap.shape.holes.push_back(island.points);
      gap.area -= island.area;
      length += add_borders(coverage, island, borders);
    }
    if (borders.size() < 2) continue;
    gap.width = length > 0 ? 2 * gap.area / length : 0;
    std::vector<std::pair<double, FaceId>> order;
    order.reserve(borders.size());
    for (const auto& [face, border] : borders) order.emplace_back(-border, face);
    std::sort(order.begin(), order.end());
    for (const auto& [border, face] : order) gap.faces.push_back(face);
    gaps.push_back(std::move(gap));
  }
  return gaps;
}

}  // namespace rk::coverage
