#include "coverage/arc_rings.h"

#include <algorithm>
#include <cassert>

#include "model/planar.h"

namespace rk::coverage {
namespace {

std::uint32_t start_node(const Coverage& c, ArcRef r) {
  return r.reversed ? c.arcs[r.arc].to : c.arcs[r.arc].from;
}
std::uint32_t end_node(const Coverage& c, ArcRef r) {
  return r.reversed ? c.arcs[r.arc].from : c.arcs[r.arc].to;
}

/// The direction in which the arc leaves its first node.
Point leaving(const Coverage& c, ArcRef r) {
  const Arc& arc = c.arcs[r.arc];
  const Point* p = &c.points[arc.first];
  return r.reversed ? p[arc.count - 2] - p[arc.count - 1] : p[1] - p[0];
}

/// Whether direction a lies farther to the left than b when arriving with direction `in`; straight back
/// counts as farthest left.
bool more_left(Point in, Point a, Point b) {
  const auto right_half = [in](Point d) {  // turning right, or straight on
    const double turn = cross(in, d);
    return turn < 0 || (turn == 0 && dot(in, d) > 0);
  };
  if (right_half(a) != right_half(b)) return right_half(b);
  return cross(b, a) > 0;
}

/// For every node the given arcs that leave it.
class OutgoingArcs {
 public:
  OutgoingArcs(const Coverage& coverage, const std::vector<ArcRef>& arcs) : coverage_(coverage) {
    entries_.reserve(arcs.size());
    for (std::uint32_t i = 0; i < arcs.size(); ++i)
      entries_.push_back({start_node(coverage, arcs[i]), i, arcs[i]});
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return a.node != b.node ? a.node < b.node : a.order < b.order;
    });
  }

  /// Takes the leftmost unused arc when arriving over `in`; false if none is left.
  bool take_leftmost(ArcRef in, ArcRef& out) {
    const std::uint32_t node = end_node(coverage_, in);
    const Point direction = leaving(coverage_, {in.arc, !in.reversed}) * -1;
    Entry* best = nullptr;
    for (auto it = lower(node); it != entries_.end() && it->node == node; ++it) {
      if (it->used) continue;
      if (best == nullptr || more_left(direction, leaving(coverage_, it->ref), leaving(coverage_, best->ref)))
        best = &*it;
    }
    if (best == nullptr) return false;
    best->used = true;
    out = best->ref;
    return true;
  }

  /// The place of a node among those that arcs leave, below count_places(). Where none leaves it is a place
  /// of no other node.
  std::size_t place_of(std::uint32_t node) {
    const auto at = lower(node);
    return at != entries_.end() && at->node == node ? static_cast<std::size_t>(at - entries_.begin())
                                                    : entries_.size();
  }
  std::size_t count_places() const { return entries_.size() + 1; }

  /// Takes this arc if it is unused.
  bool take(ArcRef ref) {
    for (auto it = lower(start_node(coverage_, ref)); it != entries_.end(); ++it) {
      if (it->ref == ref) {
        if (it->used) return false;
        it->used = true;
        return true;
      }
    }
    return false;
  }

 private:
  struct Entry {
    std::uint32_t node;
    std::uint32_t order;
    ArcRef ref;
    bool used = false;
  };

  std::vector<Entry>::iterator lower(std::uint32_t node) {
    return std::lower_bound(entries_.begin(), entries_.end(), node,
                            [](const Entry& e, std::uint32_t n) { return e.node < n; });
  }

  const Coverage& coverage_;
  std::vector<Entry> entries_;
};

}  // namespace

std::vector<ArcRing> join_rings(const Coverage& coverage, const std::vector<ArcRef>& arcs) {
  std::vector<ArcRing> rings;
  OutgoingArcs departures(coverage, arcs);
  constexpr auto kNowhere = static_cast<std::size_t>(-1);
  // Where on the path a node was left; each is left once, since the path is cut when it comes back.
  std::vector<std::size_t> left_at(departures.count_places(), kNowhere);
  for (const ArcRef start : arcs) {
    if (!departures.take(start)) continue;
    ArcRing path;
    const auto walk = [&](ArcRef arc) {
      left_at[departures.place_of(start_node(coverage, arc))] = path.size();
      path.push_back(arc);
    };
    const auto cut = [&](std::size_t length) {
      while (path.size() > length) {
        left_at[departures.place_of(start_node(coverage, path.back()))] = kNowhere;
        path.pop_back();
      }
    };
    walk(start);
    while (!path.empty()) {
      // The path has come back to one of its nodes: the part in between is a ring of its own.
      const std::size_t first = left_at[departures.place_of(end_node(coverage, path.back()))];
      if (first != kNowhere) {
        rings.emplace_back(path.begin() + static_cast<std::ptrdiff_t>(first), path.end());
        cut(first);
        if (path.empty()) break;
      }
      ArcRef next;
      if (!departures.take_leftmost(path.back(), next)) break;
      walk(next);
    }
    cut(0);
  }
  return rings;
}

std::vector<ArcRing> face_rings(const Coverage& coverage, FaceId face) {
  assert(face < coverage.face_count());
  std::vector<ArcRef> arcs;
  for (const std::uint32_t arc : coverage.face_arcs[face])
    arcs.push_back({arc, coverage.arcs[arc].left != face});
  return join_rings(coverage, arcs);
}

}  // namespace rk::coverage
