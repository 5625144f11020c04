#include "coverage/topology_errors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "model/even_odd.h"
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

/// A grid over the whole map; each cell has the edges whose box meets it.
class EdgeGrid {
 public:
  explicit EdgeGrid(const EdgeTable& table) : table_(table) {
    for (const Point p : table.vertices()) all_.add(p);
    const double edges = static_cast<double>(std::max<std::size_t>(table.edges().size(), 1));
    side_ = std::max(std::sqrt(all_.width() * all_.height() / (4 * edges)),
                     std::max(all_.width(), all_.height()) / 2000);
    if (!(side_ > 0)) side_ = 1;
    columns_ = static_cast<std::uint32_t>(all_.width() / side_) + 1;
    rows_ = static_cast<std::uint32_t>(all_.height() / side_) + 1;
    offset_.assign(std::size_t{columns_} * rows_ + 1, 0);
    for (const Edge& e : table.edges()) each_cell(box(e), [&](std::size_t cell) { ++offset_[cell + 1]; });
    std::partial_sum(offset_.begin(), offset_.end(), offset_.begin());
    entries_.resize(offset_.back());
    std::vector<std::uint32_t> fill(offset_.begin(), offset_.end() - 1);
    for (std::uint32_t i = 0; i < table.edges().size(); ++i)
      each_cell(box(table.edges()[i]), [&](std::size_t cell) { entries_[fill[cell]++] = i; });
  }

  Box box(const Edge& e) const {
    Box b;
    b.add(table_.vertices()[e.a]);
    b.add(table_.vertices()[e.b]);
    return b;
  }

  /// Calls visit(edge index) for the edges near the box; one edge may come several times.
  template <typename Visit>
  void each_near(const Box& box, Visit visit) const {
    each_cell(box, [&](std::size_t cell) {
      for (std::uint32_t i = offset_[cell]; i < offset_[cell + 1]; ++i) visit(entries_[i]);
    });
  }

  /// Calls visit(edge index) for the edges of the cells left of p in its row, from p leftwards, and done(x of
  /// the cell's left side) after each cell, until that returns true.
  template <typename Visit, typename CellDone>
  void each_leftwards(Point p, Visit visit, CellDone done) const {
    const std::size_t row = index(p.y - all_.min_y, rows_);
    for (std::size_t column = index(p.x - all_.min_x, columns_) + 1; column-- > 0;) {
      const std::size_t cell = row * columns_ + column;
      for (std::uint32_t i = offset_[cell]; i < offset_[cell + 1]; ++i) visit(entries_[i]);
      if (done(all_.min_x + static_cast<double>(column) * side_)) return;
    }
  }

 private:
  std::size_t index(double offset, std::uint32_t count) const {
    return std::min(static_cast<std::size_t>(std::max(offset / side_, 0.0)), std::size_t{count} - 1);
  }

  template <typename Visit>
  void each_cell(const Box& b, Visit visit) const {
    const std::size_t x1 = index(b.max_x - all_.min_x, columns_), y1 = index(b.max_y - all_.min_y, rows_);
    for (std::size_t y = index(b.min_y - all_.min_y, rows_); y <= y1; ++y)
      for (std::size_t x = index(b.min_x - all_.min_x, columns_); x <= x1; ++x) visit(y * columns_ + x);
  }

  const EdgeTable& table_;
  Box all_;
  double side_ = 1;
  std::uint32_t columns_ = 1, rows_ = 1;
  std::vector<std::uint32_t> offset_;
  std::vector<std::uint32_t> entries_;
};

class MisfitFinder {
 public:
  explicit MisfitFinder(const EdgeTable& table)
      : points_(table.vertices()), edges_(table.edges()), grid_(table) {}

  std::set<FaceId> found;

  void find_crossings() {
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      const Edge& e = edges_[i];
      if (e.left != kOutside && e.right != kOutside) continue;
      const Box box = grid_.box(e).grown(kTouch);
      grid_.each_near(box, [&](std::uint32_t j) {
        if (i == j || !box.intersects(grid_.box(edges_[j])) || !conflict(e, edges_[j])) return;
        add(e);
        add(edges_[j]);
      });
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
    std::uint32_t at = kNone;
    grid_.each_leftwards(
        p,
        [&](std::uint32_t i) {
          if (edges_[i].a == v || edges_[i].b == v) return;  // rounding could put it left of its own end
          const Point a = points_[edges_[i].a], b = points_[edges_[i].b];
          if (!crosses_height(a, b, p.y)) return;
          const double x = x_at_height(a, b, p.y);
          if (x < p.x && x > nearest) {
            nearest = x;
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
  EdgeGrid grid_;
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
