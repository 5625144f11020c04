#include "scene/map/shared_lanes.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "coverage/border_tree.h"
#include "coverage/dissolve.h"
#include "model/planar.h"
#include "platform/parallel.h"

namespace rk::scene::map {
namespace {

constexpr double kStep = 3;       // px between samples along a border
constexpr double kBeside = 2.5;   // px: a border this much farther from its ribbon than its lane has none
constexpr double kReach = 8;      // px: what stays nearer to the ribbon than this is no tip
constexpr double kShortest = 24;  // px of border: shorter stretches are notches
constexpr int kSmoothing = 2;     // samples on either side over which a lane is smoothed

/// A point of a region's border.
struct Sample {
  Point point;             ///< m RD
  Point inward;            ///< unit vector
  std::uint32_t bare = 0;  ///< the regions without a ribbon here; 0: the sample's own region has one
  std::uint32_t host = 0;  ///< the region whose lane they share, if there is one
  double depth = 0;        ///< m from the border to that lane
  bool adding = false;     ///< whether the sample's own region adds the lane
};

std::vector<Ring> rings_of(const Path& path) {
  std::vector<Ring> rings;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    rings.emplace_back(path.points.begin() + static_cast<std::ptrdiff_t>(path.starts[line]),
                       path.points.begin() + static_cast<std::ptrdiff_t>(path.line_end(line)));
  }
  return rings;
}

/// One region with what is measured of it.
struct Region {
  std::vector<coverage::ArcRing> arcs;
  std::vector<Ring> rings;  ///< generalised, as its ribbon was laid
  coverage::BorderTree area;
  coverage::BorderTree ribbon;
};

class Finder {
 public:
  Finder(const Coverage& coverage, const std::vector<FaceSet>& sets, const RibbonSlots& slots,
         const RibbonStyle& style, const std::vector<Path>& ribbons, const Box& wanted)
      : coverage_(coverage), slots_(slots), style_(style), wanted_(wanted), px_(style.m_per_px) {
    for (std::size_t r = 0; r < sets.size(); ++r) {
      std::vector<coverage::ArcRing> arcs = coverage::dissolve(coverage, sets[r]);
      std::vector<Ring> rings;
      for (const coverage::ArcRing& ring : arcs) {
        Ring points = coverage::ring_points(coverage, ring, style.generalise_px * px_);
        if (points.size() > 2) rings.push_back(std::move(points));
      }
      coverage::BorderTree area(rings);
      regions_.push_back(
          {std::move(arcs), std::move(rings), std::move(area), coverage::BorderTree(rings_of(ribbons[r]))});
    }
  }

  std::size_t size() const { return regions_.size(); }

  /// The lanes that region r shares with regions of higher numbers, or has for itself.
  std::vector<SharedLane> lanes_of(std::size_t r) const {
    std::vector<SharedLane> lanes;
    double largest = 0;
    for (const Ring& ring : regions_[r].rings) largest = std::max(largest, signed_area(ring));
    for (const coverage::ArcRing& ring : regions_[r].arcs) {
      const Ring points = coverage::ring_points(coverage_, ring, style_.generalise_px * px_);
      if (points.size() < 3) continue;
      // Islets have no ribbon; where a region is nothing but islets, its largest ring has a line.
      const double area = std::abs(signed_area(points));
      if (area < style_.min_area_px2 * px_ * px_ && area < largest) continue;
      Box box;
      for (const Point p : points) box.add(p);
      if (!box.intersects(wanted_)) continue;
      add_lanes(samples_of(ring, r), r, lanes);
    }
    return lanes;
  }

 private:
  std::vector<Sample> samples_of(const coverage::ArcRing& ring, std::size_t r) const {
    std::vector<Sample> samples;
    for (const ArcRef ref : ring) {
      std::vector<Point> points = coverage::arc_points(coverage_, ref.arc, style_.generalise_px * px_);
      if (ref.reversed) std::reverse(points.begin(), points.end());
      for (std::size_t i = 1; i < points.size(); ++i) {
        const Point way = points[i] - points[i - 1];
        const double length = norm(way);
        if (length == 0) continue;
        const Point inward = Point{-way.y, way.x} * (1 / length);  // a region lies to the left of its ring
        const int pieces = std::max(1, static_cast<int>(std::lround(length / (kStep * px_))));
        for (int p = 0; p < pieces; ++p) {
          Sample sample{points[i - 1] + way * ((p + 0.5) / pieces), inward};
          share(ref.arc, r, sample);
          samples.push_back(sample);
        }
      }
    }
    keep_tips(samples, r);
    return samples;
  }

  /// How far (m) the ribbon of a region is from where its lane should be, at a point of its border.
  double astray(std::uint32_t arc, std::size_t r, Point p) const {
    return std::abs(regions_[r].ribbon.signed_distance(p)) - style_.depth_px(slots_.slot(arc, r)) * px_;
  }

  /// Sets who shares a lane at a sample of region r's border: all that have no ribbon there, with the deepest
  /// one that has.
  void share(std::uint32_t arc, std::size_t r, Sample& sample) const {
    if (!wanted_.contains(sample.point) || astray(arc, r, sample.point) < kBeside * px_) return;
    const std::uint32_t bundle = slots_.bundle(arc, r);
    int deepest = -1;
    for (std::size_t other = 0; other < size(); ++other) {
      if ((bundle & (1U << other)) == 0) continue;
      const int slot = slots_.slot(arc, other);
      if (astray(arc, other, sample.point) >= kBeside * px_) {
        sample.bare |= 1U << other;
      } else if (slot < slots_.slot(arc, r) && slot > deepest) {
        deepest = slot;
        sample.host = 1U << other;
      }
    }
    sample.depth = style_.depth_px(std::max(deepest, 0)) * px_;
    sample.adding = adds(sample, arc, r);
  }

  /// Leaves out stretches that are short or keep near to the ribbon.
  void keep_tips(std::vector<Sample>& samples, std::size_t r) const {
    const std::size_t n = samples.size();
    const auto own =
        std::find_if(samples.begin(), samples.end(), [](const Sample& s) { return s.bare == 0; });
    const auto start = static_cast<std::size_t>(own - samples.begin());
    if (start == n) return;  // the whole ring is bare
    for (std::size_t i = 0; i < n;) {
      std::size_t count = 0;
      double reach = 0;
      double length = 0;
      const auto at = [&](std::size_t k) -> Sample& { return samples[(start + i + k) % n]; };
      for (; count < n && at(count).bare != 0; ++count) {
        reach =
            std::max(reach, std::abs(regions_[r].ribbon.signed_distance(at(count).point)) - at(count).depth);
        if (count > 0) length += distance(at(count).point, at(count - 1).point);
      }
      if (count > 0 && (reach < kReach * px_ || length < kShortest * px_)) {
        for (std::size_t k = 0; k < count; ++k) at(k) = {at(k).point, at(k).inward};
      }
      i += count + 1;
    }
  }

  /// The point of the lane for a sample: as deep as wished, but not beyond the middle of a narrow place.
  Point lane_point(const Sample& sample, std::size_t r) const {
    constexpr int kSteps = 6;
    Point best = sample.point;
    for (int i = 1; i <= kSteps; ++i) {
      const double depth = sample.depth * i / kSteps;
      const Point p = sample.point + sample.inward * depth;
      if (regions_[r].area.signed_distance(p) < 0.8 * depth) break;
      best = p;
    }
    return best;
  }

  /// Of the regions without a ribbon the innermost adds the lane: where it has none, the others have none
  /// either, or host it.
  bool adds(const Sample& sample, std::uint32_t arc, std::size_t r) const {
    for (std::size_t other = 0; other < size(); ++other) {
      if ((sample.bare & (1U << other)) != 0 && slots_.slot(arc, other) > slots_.slot(arc, r)) return false;
    }
    return true;
  }

  void add_lanes(const std::vector<Sample>& samples, std::size_t r, std::vector<SharedLane>& lanes) const {
    const std::size_t n = samples.size();
    const auto same = [](const Sample& a, const Sample& b) { return a.bare == b.bare && a.host == b.host; };
    std::size_t start = 0;
    while (start < n && same(samples[start], samples[(start + n - 1) % n])) ++start;
    const bool whole = start == n;
    std::vector<Laid> laid;
    for (std::size_t i = 0; i < n;) {
      const Sample& first = samples[(start + i) % n];
      std::vector<Point> line;
      const auto flush = [&] {
        if (line.size() > 1) lanes.push_back({smoothed(line), first.bare | first.host});
        line.clear();
      };
      bool broken = false;
      for (; i < n && same(samples[(start + i) % n], first); ++i) {
        if (!first.adding) continue;
        const Point p = lane_point(samples[(start + i) % n], r);
        if (is_laid(p, i, laid)) {
          broken = true;
          flush();
        } else {
          laid.push_back({p, i});
          line.push_back(p);
        }
      }
      if (whole && !broken && !line.empty()) line.push_back(line.front());
      flush();
    }
  }

  /// A point of a lane, and the sample that it was laid for.
  struct Laid {
    Point point;
    std::size_t sample;
  };

  /// Whether the lane along the other side of a narrow place is at this point already.
  bool is_laid(Point p, std::size_t sample, const std::vector<Laid>& laid) const {
    constexpr std::size_t kNeighbours = 8;  // samples
    const double width = style_.size * style_.step_px * px_;
    return std::any_of(laid.begin(), laid.end(), [&](const Laid& other) {
      return other.sample + kNeighbours < sample && distance(other.point, p) < width;
    });
  }

  static std::vector<Point> smoothed(const std::vector<Point>& line) {
    std::vector<Point> result;
    const int n = static_cast<int>(line.size());
    for (int i = 0; i < n; ++i) {
      const int radius = std::min({kSmoothing, i, n - 1 - i});
      Point sum{};
      for (int k = i - radius; k <= i + radius; ++k) sum = sum + line[static_cast<std::size_t>(k)];
      result.push_back(sum * (1.0 / (2 * radius + 1)));
    }
    return result;
  }

  const Coverage& coverage_;
  const RibbonSlots& slots_;
  const RibbonStyle& style_;
  Box wanted_;
  double px_;
  std::vector<Region> regions_;
};

}  // namespace

std::vector<SharedLane> shared_lanes(const Coverage& coverage, const std::vector<FaceSet>& regions,
                                     const RibbonSlots& slots, const RibbonStyle& style,
                                     const std::vector<Path>& ribbons, const Box& wanted) {
  const Finder finder(coverage, regions, slots, style, ribbons, wanted);
  std::vector<std::vector<SharedLane>> found(finder.size());
  platform::for_each_index(finder.size(), [&](std::size_t r) { found[r] = finder.lanes_of(r); });
  std::vector<SharedLane> lanes;
  for (std::vector<SharedLane>& of_region : found)
    lanes.insert(lanes.end(), std::make_move_iterator(of_region.begin()),
                 std::make_move_iterator(of_region.end()));
  return lanes;
}

}  // namespace rk::scene::map
