#include "coverage/snap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>

#include "coverage/segment_grid.h"
#include "model/limits.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMostPairsAVertex = 8;  ///< else the layer is a heap of points, not of borders

/// A vertex on edges that lack a neighbour.
struct Candidate {
  std::uint32_t vertex;
  bool fixed = false;  ///< on an edge that two areas share, too
  std::vector<FaceId> faces;
};

void add_face(std::vector<FaceId>& faces, FaceId face) {
  if (face != kOutside && std::find(faces.begin(), faces.end(), face) == faces.end()) faces.push_back(face);
}

bool have_common(const std::vector<FaceId>& a, const std::vector<FaceId>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](FaceId face) { return std::find(b.begin(), b.end(), face) != b.end(); });
}

std::vector<Candidate> candidates_in(const EdgeTable& table) {
  std::vector<std::uint32_t> number(table.vertices().size(), kNone);
  std::vector<Candidate> candidates;
  for (const Edge& e : table.edges()) {
    if (e.left != kOutside && e.right != kOutside) continue;
    for (const std::uint32_t v : {e.a, e.b}) {
      if (number[v] != kNone) continue;
      number[v] = static_cast<std::uint32_t>(candidates.size());
      candidates.push_back({v, false, {}});
    }
  }
  for (const Edge& e : table.edges()) {
    for (const std::uint32_t v : {e.a, e.b}) {
      if (number[v] == kNone) continue;
      Candidate& candidate = candidates[number[v]];
      candidate.fixed = candidate.fixed || (e.left != kOutside && e.right != kOutside);
      add_face(candidate.faces, e.left);
      add_face(candidate.faces, e.right);
    }
  }
  return candidates;
}

/// Two candidates that may become one vertex.
struct Pair {
  double distance2;  ///< m²
  std::uint32_t a, b;
};

/// The pairs within a distance, the nearest first.
std::vector<Pair> near_pairs(const std::vector<Candidate>& candidates, const std::vector<Point>& points,
                             double distance) {
  std::vector<Segment> places;
  places.reserve(candidates.size());
  for (const Candidate& one : candidates) places.push_back({points[one.vertex], points[one.vertex]});
  const SegmentGrid grid(places, 0);
  std::vector<Pair> pairs;
  for (std::uint32_t a = 0; a < candidates.size(); ++a) {
    std::size_t found = 0;
    grid.each_near(places[a].box().grown(distance), [&](std::uint32_t b) {
      if (b <= a || found == kMostPairsAVertex || (candidates[a].fixed && candidates[b].fixed)) return;
      const Point d = places[b].a - places[a].a;
      if (dot(d, d) > distance * distance || have_common(candidates[a].faces, candidates[b].faces)) return;
      pairs.push_back({dot(d, d), a, b});
      ++found;
    });
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tie(x.distance2, x.a, x.b) < std::tie(y.distance2, y.a, y.b);
  });
  return pairs;
}

/// Candidates that become one vertex.
struct Cluster {
  std::vector<std::uint32_t> members;
  std::vector<FaceId> faces;
  std::uint32_t fixed = kNone;  ///< the member that stays
};

/// Each candidate is in one cluster; `cluster_of` gives its number, and merged clusters are left empty.
std::vector<Cluster> join(const std::vector<Candidate>& candidates, const std::vector<Pair>& pairs,
                          double distance, const std::vector<Point>& points) {
  std::vector<Cluster> clusters;
  clusters.reserve(candidates.size());
  for (std::uint32_t i = 0; i < candidates.size(); ++i)
    clusters.push_back({{i}, candidates[i].faces, candidates[i].fixed ? i : kNone});
  std::vector<std::uint32_t> cluster_of(candidates.size());
  std::iota(cluster_of.begin(), cluster_of.end(), 0u);
  const auto near = [&](const Cluster& x, const Cluster& y) {
    for (const std::uint32_t a : x.members)
      for (const std::uint32_t b : y.members) {
        const Point d = points[candidates[a].vertex] - points[candidates[b].vertex];
        if (dot(d, d) > distance * distance) return false;
      }
    return true;
  };
  for (const Pair& pair : pairs) {
    const std::uint32_t to = cluster_of[pair.a], from = cluster_of[pair.b];
    if (to == from) continue;
    Cluster& target = clusters[to];
    Cluster& source = clusters[from];
    if ((target.fixed != kNone && source.fixed != kNone) || have_common(target.faces, source.faces) ||
        !near(target, source))
      continue;
    for (const std::uint32_t member : source.members) cluster_of[member] = to;
    target.members.insert(target.members.end(), source.members.begin(), source.members.end());
    target.faces.insert(target.faces.end(), source.faces.begin(), source.faces.end());
    if (target.fixed == kNone) target.fixed = source.fixed;
    source = {};
  }
  return clusters;
}

Point place_of(const Cluster& cluster, const std::vector<Candidate>& candidates,
               const std::vector<Point>& points, double grid) {
  if (cluster.fixed != kNone) return points[candidates[cluster.fixed].vertex];
  // The differences are small: their mean does not depend on how far the origin is.
  const Point first = points[candidates[cluster.members.front()].vertex];
  Point sum{};
  for (const std::uint32_t member : cluster.members) sum = sum + (points[candidates[member].vertex] - first);
  const Point mean = first + sum * (1.0 / static_cast<double>(cluster.members.size()));
  const double scale = 1 / grid;  // as GEOS rounds, bit by bit
  return {std::round(mean.x * scale) / scale, std::round(mean.y * scale) / scale};
}

void move_vertices(Ring& ring, const EdgeTable& table, const std::vector<Point>& places) {
  for (Point& p : ring)
    if (const auto vertex = table.find(p)) p = places[*vertex];
}

}  // namespace

bool snap_vertices(std::vector<MultiPolygon>& areas, const EdgeTable& table, Snapping to) {
  const std::vector<Candidate> candidates = candidates_in(table);
  if (candidates.size() > limits::kVerticesRepaired) return false;
  const std::vector<Pair> pairs = near_pairs(candidates, table.vertices(), to.distance);
  if (pairs.empty()) return false;
  std::vector<Point> places = table.vertices();
  for (const Cluster& cluster : join(candidates, pairs, to.distance, table.vertices())) {
    if (cluster.members.size() < 2) continue;
    const Point place = place_of(cluster, candidates, table.vertices(), to.grid);
    for (const std::uint32_t member : cluster.members) places[candidates[member].vertex] = place;
  }
  for (MultiPolygon& area : areas) {
    for (Polygon& polygon : area) {
      move_vertices(polygon.outer, table, places);
      for (Ring& hole : polygon.holes) move_vertices(hole, table, places);
    }
  }
  return true;
}

}  // namespace rk::coverage
