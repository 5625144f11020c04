#include "coverage/topology_errors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "coverage/segment_grid.h"
#include "coverage/too_complex.h"
#include "model/even_odd.h"
#include "model/limits.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

constexpr double kTouch = 1e-4;  ///< m
constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// Whether p lies on the segment a-b, within kTouch.
bool touches(Point p, Point a, Point b) {
  const Point d = b - a;
  const Point v = p - a;
  const double length2 = dot(d, d);
  const double along = dot(v, d);
  if (along < 0 || along > length2) return false;  // the ends are vertices of their own
  const double across = cross(d, v);
  return across * across <= kTouch * kTouch * length2;
}

bool proper_crossing(Point a, Point b, Point c, Point d) {
  const auto side = [](Point p, Point q, Point r) { return cross(q - p, r - p) > 0; };
  return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b);
}

std::vector<Segment> segments_of(const EdgeTable& table) {
  std::vector<Segment> segments;
  segments.reserve(table.edges().size());
  for (const Edge& e : table.edges()) segments.push_back({table.vertices()[e.a], table.vertices()[e.b]});
  return segments;
}

class MisfitFinder {
 public:
  explicit MisfitFinder(const EdgeTable& table)
      : points_(table.vertices()), edges_(table.edges()), grid_(segments_of(table), 2 * kTouch) {}

  std::set<FaceId> found;

  /// Throws TooComplex.
  void find_crossings() {
    const std::size_t most = limits::most_crossings(edges_.size());
    std::size_t crossings = 0, compared = 0;
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      const Edge& e = edges_[i];
      if (!lacks_neighbour(e)) continue;
      const Box box = segment(e).box().grown(kTouch);
      grid_.each_along(segment(e), [&](std::uint32_t j) {
        const Edge& other = edges_[j];
        if (i == j || (j < i && lacks_neighbour(other))) return;  // compared when it was its turn
        ++compared;
        if (!box.intersects(segment(other).box()) || !conflict(e, other)) return;
        ++crossings;
        add(e);
        add(other);
      });
      if (crossings > most) throw TooComplex(TooComplex::Reason::crossings, most);
      if (compared > limits::kComparisons)
        throw TooComplex(TooComplex::Reason::comparisons, limits::kComparisons);
    }
  }

  /// Around every vertex each edge must have on its left what the next one, counter-clockwise, has on its
  /// right: else two areas claim what lies between them, although no edges cross.
  void find_disagreements() {
    std::vector<std::uint32_t> offset(points_.size() + 1, 0);
    for (const Edge& e : edges_) {
      ++offset[e.a + 1];
      ++offset[e.b + 1];
    }
    std::partial_sum(offset.begin(), offset.end(), offset.begin());
    std::vector<Departure> departures(offset.back());
    std::vector<std::uint32_t> fill(offset.begin(), offset.end() - 1);
    for (const Edge& e : edges_) {
      departures[fill[e.a]++] = {points_[e.b] - points_[e.a], e.left, e.right};
      departures[fill[e.b]++] = {points_[e.a] - points_[e.b], e.right, e.left};
    }
    for (std::size_t v = 0; v < points_.size(); ++v)
      check_around(departures.data() + offset[v], departures.data() + offset[v + 1]);
  }

  /// Every connected piece of border must have on its left the face that the first edge to its left has on
  /// the near side.
  void find_nested() {
    for (const std::uint32_t v : leftmost_vertices()) {
      const FaceId own = face_left_of(v);
      const auto [seen, edge] = face_seen_leftwards(v);
      if (own == seen) continue;
      add(edges_[any_edge_[v]]);
      if (edge != kNone && seen == kOutside) add(edges_[edge]);
      for (const FaceId face : {own, seen})
        if (face != kOutside) found.insert(face);
    }
  }

 private:
  static bool lacks_neighbour(const Edge& e) { return e.left == kOutside || e.right == kOutside; }

  Segment segment(const Edge& e) const { return {points_[e.a], points_[e.b]}; }

  /// An edge as it leaves a vertex.
  struct Departure {
    Point direction;
    FaceId left;
    FaceId right;
  };

  /// Counter-clockwise, beginning in the west.
  static bool comes_before(const Departure& a, const Departure& b) {
    const auto upper = [](Point d) { return d.y > 0 || (d.y == 0 && d.x > 0); };
    if (upper(a.direction) != upper(b.direction)) return upper(b.direction);
    return cross(a.direction, b.direction) > 0;
  }

  /// Sorts and compares the departures of one vertex.
  void check_around(Departure* first, Departure* last) {
    std::sort(first, last, comes_before);
    for (const Departure* at = first; at != last; ++at) {
      const Departure& e = *at;
      const Departure& next = at + 1 == last ? *first : at[1];
      if (e.left == next.right) continue;
      // Where one edge has nothing on that side, the face on its other side has its border inside an area.
      for (const FaceId face :
           {e.left == kOutside ? e.right : e.left, next.right == kOutside ? next.left : next.right})
        if (face != kOutside) found.insert(face);
    }
  }

  void add(const Edge& e) {
    for (const FaceId face : {e.left, e.right})
      if (face != kOutside) found.insert(face);
  }

  bool conflict(const Edge& e, const Edge& f) const {
    const Point a = points_[e.a], b = points_[e.b], c = points_[f.a], d = points_[f.b];
    const bool at_a = e.a == f.a || e.a == f.b, at_b = e.b == f.a || e.b == f.b;
    if (at_a || at_b) {  // a common end: only running along each other is wrong
      const Point corner = at_a ? a : b;
      const Point u = (at_a ? b : a) - corner;
      const Point v = (points_[f.a] == corner ? d : c) - corner;
      return cross(u, v) == 0 && dot(u, v) > 0;
    }
    return touches(a, c, d) || touches(b, c, d) || touches(c, a, b) || touches(d, a, b) ||
           proper_crossing(a, b, c, d);
  }

  /// The leftmost vertex of every connected piece; fills any_edge_ for them.
  std::vector<std::uint32_t> leftmost_vertices() {
    std::vector<std::uint32_t> parent(points_.size());
    std::iota(parent.begin(), parent.end(), 0u);
    const auto root = [&](std::uint32_t v) {
      while (parent[v] != v) v = parent[v] = parent[parent[v]];
      return v;
    };
    any_edge_.assign(points_.size(), kNone);
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      parent[root(edges_[i].a)] = root(edges_[i].b);
      any_edge_[edges_[i].a] = any_edge_[edges_[i].b] = i;
    }
    std::vector<std::uint32_t> leftmost(points_.size(), kNone);
    for (std::uint32_t v = 0; v < points_.size(); ++v) {
      if (any_edge_[v] == kNone) continue;
      std::uint32_t& best = leftmost[root(v)];
      if (best == kNone || points_[v].x < points_[best].x ||
          (points_[v].x == points_[best].x && points_[v].y < points_[best].y))
        best = v;
    }
    std::erase(leftmost, kNone);
    return leftmost;
  }

  /// The face on the outer side of a leftmost (of several, lowest) vertex.
  FaceId face_left_of(std::uint32_t v) const {
    // Of all edges there the one that turns least from straight down has the outer side on its right.
    FaceId face = kOutside;
    Point lowest{};
    Box at;
    at.add(points_[v]);
    grid_.each_near(at, [&](std::uint32_t i) {
      const Edge& e = edges_[i];
      if (e.a != v && e.b != v) return;
      const Point d = points_[e.a == v ? e.b : e.a] - points_[v];
      if (lowest == Point{} || cross(d, lowest) > 0) {
        lowest = d;
        face = e.a == v ? e.right : e.left;
      }
    });
    return face;
  }

  /// What lies just left of a leftmost vertex: the face on the near side of the first edge met, and that
  /// edge.
  std::pair<FaceId, std::uint32_t> face_seen_leftwards(std::uint32_t v) const {
    const Point p = points_[v];
    double nearest = -std::numeric_limits<double>::infinity();
    double nearest_lean = 0;
    std::uint32_t at = kNone;
    grid_.each_leftwards(
        p,
        [&](std::uint32_t i) {
          if (edges_[i].a == v || edges_[i].b == v) return;  // rounding could put it left of its own end
          const Point a = points_[edges_[i].a], b = points_[edges_[i].b];
          if (!crosses_height(a, b, p.y)) return;
          // Of edges that meet at this height the one that is farthest right above it comes first.
          const double x = a.y == p.y ? a.x : b.y == p.y ? b.x : x_at_height(a, b, p.y);
          const double lean = (b.x - a.x) / (b.y - a.y);
          if (x < p.x && (x > nearest || (x == nearest && lean > nearest_lean))) {
            nearest = x;
            nearest_lean = lean;
            at = i;
          }
        },
        [&](double cell_left) { return nearest >= cell_left; });
    if (at == kNone) return {kOutside, kNone};
    const bool upwards = points_[edges_[at].b].y > points_[edges_[at].a].y;
    return {upwards ? edges_[at].right : edges_[at].left, at};
  }

  const std::vector<Point>& points_;
  const std::vector<Edge>& edges_;
  SegmentGrid grid_;
  std::vector<std::uint32_t> any_edge_;
};

}  // namespace

std::vector<FaceId> find_topology_errors(const EdgeTable& table) {
  MisfitFinder finder(table);
  for (const auto& [a, b] : table.duplicates()) finder.found.insert({a, b});
  finder.find_crossings();
  // These make sense only where edges do not cross.
  if (finder.found.empty()) finder.find_disagreements();
  if (finder.found.empty()) finder.find_nested();
  return {finder.found.begin(), finder.found.end()};
}

}  // namespace rk::coverage
