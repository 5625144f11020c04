#include "render/sfml/triangulate.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/even_odd.h"
#include "render/sfml/nest_rings.h"

namespace rk::render::sfml {
namespace {

constexpr int kNone = -1;
/// Below this number of points a search through all of them is faster than along the z-order curve.
constexpr std::size_t kSmallRing = 80;

/// A corner of the ring that is being cut, in a doubly linked list, and in a second one by z-order.
struct Node {
  std::uint32_t index = 0;  ///< in path.points
  Point p;
  int prev = kNone;
  int next = kNone;
  std::uint32_t z = 0;
  int prev_z = kNone;
  int next_z = kNone;
  bool fixed = false;  ///< a lone point of a degenerate hole, not to be filtered away
};

/// Positive for a left turn at b.
double turn(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

int sign(double value) {
  return (value > 0) - (value < 0);
}

/// For a counter-clockwise triangle, its border included.
bool in_triangle(Point a, Point b, Point c, Point p) {
  return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

bool on_segment(Point p, Point q, Point r) {
  return q.x <= std::max(p.x, r.x) && q.x >= std::min(p.x, r.x) && q.y <= std::max(p.y, r.y) &&
         q.y >= std::min(p.y, r.y);
}

bool segments_meet(Point p1, Point q1, Point p2, Point q2) {
  const int o1 = sign(turn(p1, q1, p2));
  const int o2 = sign(turn(p1, q1, q2));
  const int o3 = sign(turn(p2, q2, p1));
  const int o4 = sign(turn(p2, q2, q1));
  if (o1 != o2 && o3 != o4) return true;
  return (o1 == 0 && on_segment(p1, p2, q1)) || (o2 == 0 && on_segment(p1, q2, q1)) ||
         (o3 == 0 && on_segment(p2, p1, q2)) || (o4 == 0 && on_segment(p2, q1, q2));
}

/// Spreads the low 16 bits to the even places (bit tricks of Anderson, "Interleave bits by binary magic").
std::uint32_t spread(std::uint32_t x) {
  x = (x | (x << 8U)) & 0x00FF00FFU;
  x = (x | (x << 4U)) & 0x0F0F0F0FU;
  x = (x | (x << 2U)) & 0x33333333U;
  return (x | (x << 1U)) & 0x55555555U;
}

/// Cuts one outer ring with its holes.
class EarCutter {
 public:
  EarCutter(const scene::Path& path, std::vector<std::uint32_t>& triangles)
      : path_(path), triangles_(triangles) {}

  void cut(const RingGroup& group) {
    nodes_.clear();
    int ring = make_ring(group.outer, true);
    if (ring == kNone) return;
    ring = join_holes(group.holes, ring);
    hashed_ = nodes_.size() > kSmallRing;
    if (hashed_) measure();
    cut_ears(ring, Attempt::as_it_is);
  }

 private:
  Node& at(int i) { return nodes_[static_cast<std::size_t>(i)]; }
  const Node& at(int i) const { return nodes_[static_cast<std::size_t>(i)]; }
  int next(int i) const { return at(i).next; }
  int prev(int i) const { return at(i).prev; }
  Point p(int i) const { return at(i).p; }
  double corner(int i) const { return turn(p(prev(i)), p(i), p(next(i))); }

  int insert(std::uint32_t index, int after) {
    const int i = static_cast<int>(nodes_.size());
    Node node;
    node.index = index;
    node.p = path_.points[index];
    node.prev = after == kNone ? i : after;
    node.next = after == kNone ? i : next(after);
    nodes_.push_back(node);
    at(node.next).prev = i;
    at(node.prev).next = i;
    return i;
  }

  void remove(int i) {
    const Node& node = at(i);
    at(node.prev).next = node.next;
    at(node.next).prev = node.prev;
    if (node.prev_z != kNone) at(node.prev_z).next_z = node.next_z;
    if (node.next_z != kNone) at(node.next_z).prev_z = node.prev_z;
  }

  /// A ring as a list that runs in the wanted direction.
  int make_ring(std::uint32_t line, bool counter_clockwise) {
    const std::size_t first = path_.starts[line];
    const std::size_t end = path_.line_end(line);
    double twice = 0;
    const Point base = path_.points[first];
    for (std::size_t i = first, before = end - 1; i < end; before = i++) {
      const Point a = path_.points[before] - base;
      const Point b = path_.points[i] - base;
      twice += a.x * b.y - b.x * a.y;
    }
    int last = kNone;
    const bool forward = (twice > 0) == counter_clockwise;
    for (std::size_t k = 0; k < end - first; ++k) {
      last = insert(static_cast<std::uint32_t>(forward ? first + k : end - 1 - k), last);
    }
    if (last != kNone && last != next(last) && p(last) == p(next(last))) {
      const int after = next(last);
      remove(last);
      last = after;
    }
    return last;
  }

  /// Drops points that repeat or lie on a straight line, from `start` once around to `end`.
  int filter(int start, int end = kNone) {
    if (start == kNone) return kNone;
    if (end == kNone) end = start;
    int i = start;
    bool again = false;
    do {
      again = false;
      if (!at(i).fixed && (p(i) == p(next(i)) || corner(i) == 0)) {
        remove(i);
        i = end = prev(i);
        if (i == next(i)) break;
        again = true;
      } else {
        i = next(i);
      }
    } while (again || i != end);
    return end;
  }

  // --- holes ---

  int join_holes(const std::vector<std::uint32_t>& holes, int outer) {
    std::vector<int> leftmost;
    for (const std::uint32_t hole : holes) {
      const int ring = make_ring(hole, false);
      if (ring == kNone) continue;
      if (ring == next(ring)) at(ring).fixed = true;
      int left = ring;
      for (int i = next(ring); i != ring; i = next(i)) {
        if (p(i).x < p(left).x || (p(i).x == p(left).x && p(i).y < p(left).y)) left = i;
      }
      leftmost.push_back(left);
    }
    std::sort(leftmost.begin(), leftmost.end(), [&](int a, int b) { return p(a).x < p(b).x; });
    for (const int hole : leftmost) {
      const int bridge = find_bridge(hole, outer);
      if (bridge == kNone) continue;
      const int other = split(bridge, hole);
      filter(other, next(other));
      outer = filter(bridge, next(bridge));
    }
    return outer;
  }

  /// The corner of the outer ring that a hole touches with its corner `hole`, or kNone.
  int touched_corner(int hole, int outer) const {
    int touched = kNone;
    int i = outer;
    do {
      if (p(i) == p(hole)) {
        // Where the ring touches itself, the hole lies in one of its corners there.
        if (locally_inside(i, next(hole))) return i;
        touched = i;
      }
      i = next(i);
    } while (i != outer);
    return touched;
  }

  /// A corner of the outer ring that the hole's leftmost corner can see (Eberly's ray to the left).
  int find_bridge(int hole, int outer) const {
    if (const int touched = touched_corner(hole, outer); touched != kNone) return touched;
    const Point h = p(hole);
    double best_x = -std::numeric_limits<double>::infinity();
    int best = kNone;
    int i = outer;
    do {
      const Point a = p(i);
      const Point b = p(next(i));
      // Edges of a counter-clockwise ring that have their inside on the right of h's ray run downwards.
      if (a.y >= h.y && b.y <= h.y && a.y != b.y) {
        const double x = a.x + (h.y - a.y) * (b.x - a.x) / (b.y - a.y);
        if (x <= h.x && x > best_x) {
          best_x = x;
          best = a.x < b.x ? i : next(i);
          if (x == h.x) return best;
        }
      }
      i = next(i);
    } while (i != outer);
    if (best == kNone) return kNone;

    // Corners inside the triangle of h, the ray's hit and `best` would block the bridge: take the one with
    // the smallest angle to the ray.
    const int stop = best;
    const Point m = p(best);
    double best_tangent = std::numeric_limits<double>::infinity();
    const Point hit = {best_x, h.y};
    i = best;
    do {
      const Point q = p(i);
      const bool within = m.y < h.y ? in_triangle(m, h, hit, q) : in_triangle(m, hit, h, q);
      if (h.x >= q.x && q.x >= m.x && h.x != q.x && within) {
        const double tangent = std::abs(h.y - q.y) / (h.x - q.x);
        if (locally_inside(i, hole) &&
            (tangent < best_tangent ||
             (tangent == best_tangent && (q.x > p(best).x || (q.x == p(best).x && sector_holds(best, i)))))) {
          best = i;
          best_tangent = tangent;
        }
      }
      i = next(i);
    } while (i != stop);
    return best;
  }

  /// Whether the corner at `m` holds the corner at `i` (both at the same point).
  bool sector_holds(int m, int i) const {
    return turn(p(prev(m)), p(m), p(prev(i))) > 0 && turn(p(next(i)), p(m), p(next(m))) > 0;
  }

  // --- ears ---

  void measure() {
    Box box;
    for (const Node& node : nodes_) box.add(node.p);
    low_ = {box.min_x, box.min_y};
    const double size = std::max(box.width(), box.height());
    to_grid_ = size > 0 ? 32767 / size : 0;
  }

  std::uint32_t z_order(Point q) const {
    const auto x = static_cast<std::uint32_t>(std::max(0.0, (q.x - low_.x) * to_grid_));
    const auto y = static_cast<std::uint32_t>(std::max(0.0, (q.y - low_.y) * to_grid_));
    return spread(x) | (spread(y) << 1U);
  }

  void index_curve(int start) {
    std::vector<int> order;
    int i = start;
    do {
      at(i).z = z_order(p(i));
      order.push_back(i);
      i = next(i);
    } while (i != start);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return at(a).z < at(b).z; });
    for (std::size_t k = 0; k < order.size(); ++k) {
      at(order[k]).prev_z = k == 0 ? kNone : order[k - 1];
      at(order[k]).next_z = k + 1 == order.size() ? kNone : order[k + 1];
    }
  }

  bool is_ear(int ear) const {
    const int before = prev(ear);
    const int after = next(ear);
    const Point a = p(before);
    const Point b = p(ear);
    const Point c = p(after);
    if (turn(a, b, c) <= 0) return false;
    Box box;
    box.add(a);
    box.add(b);
    box.add(c);
    const auto in_the_way = [&](int i) {
      if (i == before || i == after) return false;
      const Point q = p(i);
      return box.contains(q) && q != a && in_triangle(a, b, c, q) && corner(i) <= 0;
    };
    if (!hashed_) {
      for (int i = next(after); i != before; i = next(i)) {
        if (in_the_way(i)) return false;
      }
      return true;
    }
    const std::uint32_t low = z_order({box.min_x, box.min_y});
    const std::uint32_t high = z_order({box.max_x, box.max_y});
    for (int i = at(ear).prev_z; i != kNone && at(i).z >= low; i = at(i).prev_z) {
      if (in_the_way(i)) return false;
    }
    for (int i = at(ear).next_z; i != kNone && at(i).z <= high; i = at(i).next_z) {
      if (in_the_way(i)) return false;
    }
    return true;
  }

  void emit(int a, int b, int c) {
    triangles_.insert(triangles_.end(), {at(a).index, at(b).index, at(c).index});
  }

  enum class Attempt { as_it_is, filtered, without_crossings };

  /// Cuts ears until nothing is left. When none is found, tries in turn: dropping needless points, cutting
  /// off small crossings, splitting the ring in two.
  void cut_ears(int ear, Attempt attempt) {
    if (ear == kNone) return;
    if (attempt == Attempt::as_it_is && hashed_) index_curve(ear);
    int stop = ear;
    while (prev(ear) != next(ear)) {
      const int before = prev(ear);
      const int after = next(ear);
      if (is_ear(ear)) {
        emit(before, ear, after);
        remove(ear);
        ear = stop = next(after);  // skipping one corner gives fewer slivers
        continue;
      }
      ear = after;
      if (ear != stop) continue;
      if (attempt == Attempt::as_it_is) {
        cut_ears(filter(ear), Attempt::filtered);
      } else if (attempt == Attempt::filtered) {
        cut_ears(cut_crossings(filter(ear)), Attempt::without_crossings);
      } else {
        split_ring(ear);
      }
      return;
    }
  }

  int cut_crossings(int start) {
    int i = start;
    do {
      const int a = prev(i);
      const int b = next(next(i));
      if (p(a) != p(b) && segments_meet(p(a), p(i), p(next(i)), p(b)) && locally_inside(a, b) &&
          locally_inside(b, a)) {
        emit(a, i, b);
        remove(next(i));
        remove(i);
        i = start = b;
      }
      i = next(i);
    } while (i != start);
    return filter(i);
  }

  void split_ring(int start) {
    int a = start;
    do {
      for (int b = next(next(a)); b != prev(a); b = next(b)) {
        if (at(a).index == at(b).index || !is_diagonal(a, b)) continue;
        int other = split(a, b);
        a = filter(a, next(a));
        other = filter(other, next(other));
        cut_ears(a, Attempt::as_it_is);
        cut_ears(other, Attempt::as_it_is);
        return;
      }
      a = next(a);
    } while (a != start);
  }

  bool is_diagonal(int a, int b) const {
    if (at(next(a)).index == at(b).index || at(prev(a)).index == at(b).index || crosses_ring(a, b))
      return false;
    if (locally_inside(a, b) && locally_inside(b, a) && middle_inside(a, b)) {
      // Not along an edge.
      return turn(p(prev(a)), p(a), p(prev(b))) != 0 || turn(p(a), p(prev(b)), p(b)) != 0;
    }
    return p(a) == p(b) && corner(a) > 0 && corner(b) > 0;
  }

  bool crosses_ring(int a, int b) const {
    int i = a;
    do {
      const std::uint32_t here = at(i).index;
      const std::uint32_t there = at(next(i)).index;
      if (here != at(a).index && there != at(a).index && here != at(b).index && there != at(b).index &&
          segments_meet(p(i), p(next(i)), p(a), p(b))) {
        return true;
      }
      i = next(i);
    } while (i != a);
    return false;
  }

  /// Whether the line from a to b starts inside the ring.
  bool locally_inside(int a, int b) const {
    if (corner(a) > 0) {
      return turn(p(a), p(b), p(next(a))) <= 0 && turn(p(a), p(prev(a)), p(b)) <= 0;
    }
    return turn(p(a), p(b), p(prev(a))) > 0 || turn(p(a), p(next(a)), p(b)) > 0;
  }

  bool middle_inside(int a, int b) const {
    const Point middle = (p(a) + p(b)) * 0.5;
    bool inside = false;
    int i = a;
    do {
      const Point q = p(i);
      const Point r = p(next(i));
      if (crosses_height(q, r, middle.y) && middle.x < x_at_height(q, r, middle.y)) inside = !inside;
      i = next(i);
    } while (i != a);
    return inside;
  }

  /// Joins a and b by a bridge in both directions: one ring becomes two, or two become one. Returns the copy
  /// of b.
  int split(int a, int b) {
    const int a2 = static_cast<int>(nodes_.size());
    const int b2 = a2 + 1;
    Node copy_a;
    copy_a.index = at(a).index;
    copy_a.p = p(a);
    Node copy_b;
    copy_b.index = at(b).index;
    copy_b.p = p(b);
    nodes_.push_back(copy_a);
    nodes_.push_back(copy_b);
    const int after_a = next(a);
    const int before_b = prev(b);
    at(a).next = b;
    at(b).prev = a;
    at(a2).next = after_a;
    at(after_a).prev = a2;
    at(b2).next = a2;
    at(a2).prev = b2;
    at(before_b).next = b2;
    at(b2).prev = before_b;
    return b2;
  }

  const scene::Path& path_;
  std::vector<std::uint32_t>& triangles_;
  std::vector<Node> nodes_;
  bool hashed_ = false;
  Point low_;
  double to_grid_ = 0;
};

}  // namespace

std::vector<std::uint32_t> triangulate(const scene::Path& path) {
  std::vector<std::uint32_t> triangles;
  triangles.reserve(3 * path.points.size());
  EarCutter cutter(path, triangles);
  for (const RingGroup& group : nest_rings(path)) cutter.cut(group);
  return triangles;
}

}  // namespace rk::render::sfml
