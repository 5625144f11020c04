#include "app/state/neighbours.h"

#include <algorithm>
#include <array>
#include <limits>

#include "model/planar.h"

namespace rk::app {
namespace {

/// Cosines of the largest angle between direction and neighbour: 60 degrees, or else 84.
constexpr std::array<double, 2> kStraying = {0.5, 0.1};

/// Whether the way from one point to another deviates no further than that from a direction.
bool lies_towards(Point from, Point to, Point direction, double straying) {
  const Point way = to - from;
  return dot(way, direction) >= norm(way) * straying;
}

}  // namespace

analysis::Members neighbours_of(const Dataset& dataset, const analysis::Members& members) {
  const Coverage& coverage = *dataset.coverage;
  analysis::Members result;
  for (const MunicipalityIndex m : members) {
    for (const std::uint32_t a : coverage.face_arcs[m]) {
      const Arc& arc = coverage.arcs[a];
      const FaceId other = arc.left == m ? arc.right : arc.left;
      if (other != kOutside && !std::binary_search(members.begin(), members.end(), other))
        result.push_back(other);
    }
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::optional<MunicipalityIndex> neighbour_towards(const Dataset& dataset, MunicipalityIndex from,
                                                   Point direction) {
  const auto& labels = dataset.coverage->face_label;
  const auto nearest = [&](const analysis::Members& candidates, double straying) {
    std::optional<MunicipalityIndex> best;
    double least = std::numeric_limits<double>::infinity();
    for (const MunicipalityIndex m : candidates) {
      const double away = distance(labels[from], labels[m]);
      if (m == from || away >= least || !lies_towards(labels[from], labels[m], direction, straying)) continue;
      least = away;
      best = m;
    }
    return best;
  };
  const analysis::Members bordering = neighbours_of(dataset, {from});
  for (const double straying : kStraying) {
    if (const auto found = nearest(bordering, straying)) return found;
  }
  // No bordering municipality lies there: look beyond water.
  analysis::Members all;
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) all.push_back(m);
  return nearest(all, kStraying.front());
}

}  // namespace rk::app
