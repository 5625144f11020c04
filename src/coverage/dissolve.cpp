#include "coverage/dissolve.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "coverage/arc_rings.h"
#include "model/even_odd.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

/// Appends the points [begin, end) of the arc's walk that are kept at this tolerance.
void append_kept(const Coverage& coverage, ArcRef ref, double tolerance, bool with_last,
                 std::vector<Point>& out) {
  const Arc& arc = coverage.arcs[ref.arc];
  const std::uint32_t n = with_last ? arc.count : arc.count - 1;
  for (std::uint32_t k = 0; k < n; ++k) {
    const std::uint32_t i = arc.first + (ref.reversed ? arc.count - 1 - k : k);
    if (tolerance <= 0 || coverage.detail[i] > tolerance) out.push_back(coverage.points[i]);
  }
}

/// Joins arcs to lines: at a node where two arcs meet these two, where more meet the straightest pairs.
class LineJoiner {
 public:
  LineJoiner(const Coverage& coverage, const std::vector<std::uint32_t>& arcs) : coverage_(coverage) {
    ends_.reserve(arcs.size() * 2);
    for (const std::uint32_t arc : arcs) {
      ends_.push_back({coverage.arcs[arc].from, {arc, false}});
      ends_.push_back({coverage.arcs[arc].to, {arc, true}});
    }
    std::vector<std::uint32_t> order(ends_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return ends_[a].node < ends_[b].node; });
    for (std::size_t first = 0; first < order.size();) {
      std::size_t last = first;
      while (last < order.size() && ends_[order[last]].node == ends_[order[first]].node) ++last;
      pair_up({order.begin() + static_cast<std::ptrdiff_t>(first),
               order.begin() + static_cast<std::ptrdiff_t>(last)});
      first = last;
    }
  }

  /// Every line as a walk over arcs: first those with two ends, then the closed ones.
  std::vector<ArcRing> lines() {
    std::vector<ArcRing> result;
    std::vector<bool> used(ends_.size() / 2, false);
    for (const bool only_open : {true, false}) {
      for (std::uint32_t end = 0; end < ends_.size(); ++end) {
        if (used[end / 2] || (only_open && ends_[end].mate != kNone)) continue;
        ArcRing line;
        for (std::uint32_t at = end; at != kNone && !used[at / 2]; at = ends_[at ^ 1u].mate) {
          used[at / 2] = true;
          line.push_back(ends_[at].leaving);
        }
        result.push_back(std::move(line));
      }
    }
    return result;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// One end of an arc; ends 2k and 2k + 1 are those of the same arc.
  struct End {
    std::uint32_t node;
    ArcRef leaving;  ///< the arc walked away from this end
    std::uint32_t mate = kNone;
  };

  Point direction(std::uint32_t end) const {
    const ArcRef ref = ends_[end].leaving;
    const Arc& arc = coverage_.arcs[ref.arc];
    const Point* p = &coverage_.points[arc.first];
    const Point d = ref.reversed ? p[arc.count - 2] - p[arc.count - 1] : p[1] - p[0];
    const double length = std::sqrt(dot(d, d));
    return length > 0 ? d * (1 / length) : d;
  }

  /// Pairs the ends at one node, the straightest pair first.
  void pair_up(std::vector<std::uint32_t> ends) {
    while (ends.size() >= 2) {
      std::size_t best_a = 0, best_b = 1;
      double best = 2;
      for (std::size_t a = 0; a < ends.size() && ends.size() > 2; ++a) {
        for (std::size_t b = a + 1; b < ends.size(); ++b) {
          const double cosine = dot(direction(ends[a]), direction(ends[b]));  // -1: straight on
          if (cosine < best) {
            best = cosine;
            best_a = a;
            best_b = b;
          }
        }
      }
      ends_[ends[best_a]].mate = ends[best_b];
      ends_[ends[best_b]].mate = ends[best_a];
      ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(best_b));
      ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(best_a));
    }
  }

  const Coverage& coverage_;
  std::vector<End> ends_;
};

}  // namespace

std::vector<ArcRing> dissolve(const Coverage& coverage, const std::vector<bool>& in_set) {
  assert(in_set.size() == coverage.face_count());
  const auto inside = [&](FaceId face) { return face != kOutside && in_set[face]; };
  std::vector<ArcRef> border;
  for (std::uint32_t i = 0; i < coverage.arcs.size(); ++i) {
    const bool left = inside(coverage.arcs[i].left);
    if (left != inside(coverage.arcs[i].right)) border.push_back({i, !left});
  }
  return join_rings(coverage, border);
}

std::vector<ArcRing> dissolve_faces(const Coverage& coverage, std::vector<FaceId> faces) {
  std::sort(faces.begin(), faces.end());
  std::vector<std::uint32_t> arcs;
  for (const FaceId face : faces)
    arcs.insert(arcs.end(), coverage.face_arcs[face].begin(), coverage.face_arcs[face].end());
  std::sort(arcs.begin(), arcs.end());
  arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
  const auto inside = [&](FaceId face) { return std::binary_search(faces.begin(), faces.end(), face); };
  std::vector<ArcRef> border;
  for (const std::uint32_t i : arcs) {
    const bool left = inside(coverage.arcs[i].left);
    if (left != inside(coverage.arcs[i].right)) border.push_back({i, !left});
  }
  return join_rings(coverage, border);
}

Ring ring_points(const Coverage& coverage, const ArcRing& ring, double tolerance) {
  Ring points;
  for (const ArcRef ref : ring) append_kept(coverage, ref, tolerance, false, points);
  if (points.size() < 3) points.clear();
  return points;
}

std::vector<Point> arc_points(const Coverage& coverage, std::uint32_t arc, double tolerance) {
  std::vector<Point> points;
  append_kept(coverage, {arc, false}, tolerance, true, points);
  return points;
}

std::vector<std::vector<Point>> border_lines(
    const Coverage& coverage, double tolerance,
    const std::function<bool(FaceId left, FaceId right)>& is_border) {
  std::vector<std::uint32_t> arcs;
  for (std::uint32_t i = 0; i < coverage.arcs.size(); ++i)
    if (is_border(coverage.arcs[i].left, coverage.arcs[i].right)) arcs.push_back(i);
  std::vector<std::vector<Point>> lines;
  for (const ArcRing& walk : LineJoiner(coverage, arcs).lines()) {
    std::vector<Point>& line = lines.emplace_back();
    for (std::size_t i = 0; i < walk.size(); ++i)
      append_kept(coverage, walk[i], tolerance, i + 1 == walk.size(), line);
  }
  return lines;
}

FaceId face_at(const Coverage& coverage, MapPoint p) {
  for (FaceId face = 0; face < coverage.face_count(); ++face) {
    if (!coverage.face_box[face].contains(p)) continue;
    bool inside = false;
    for (const std::uint32_t a : coverage.face_arcs[face]) {
      const Arc& arc = coverage.arcs[a];
      if (crosses_left_oddly({&coverage.points[arc.first], arc.count}, arc.box, p)) inside = !inside;
    }
    if (inside) return face;
  }
  return kOutside;
}

}  // namespace rk::coverage
