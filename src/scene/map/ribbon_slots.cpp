#include "scene/map/ribbon_slots.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "model/planar.h"

namespace rk::scene::map {
namespace {

constexpr std::size_t kMostRegions = 7;

/// The direction in which an arc, walked as given, leaves its first node. It is measured some distance along
/// the arc, because at a node of a ragged border the first segment may point anywhere.
double leaving_angle(const Coverage& coverage, ArcRef ref) {
  constexpr double kLookAhead = 1500;  // m
  const Arc& arc = coverage.arcs[ref.arc];
  const auto point = [&](std::uint32_t i) {
    return coverage.points[arc.first + (ref.reversed ? arc.count - 1 - i : i)];
  };
  const Point start = point(0);
  Point end = point(1);
  for (std::uint32_t i = 1; i < arc.count; ++i) {
    end = point(i);
    if (distance(start, end) > kLookAhead) break;
  }
  return std::atan2(end.y - start.y, end.x - start.x);
}

double turn(double from, double to) {
  const double angle = std::fmod(to - from, 2 * std::numbers::pi);
  return angle < 0 ? angle + 2 * std::numbers::pi : angle;
}

/// A junction of a region's ring: the ring arrives over one arc and continues over the next.
struct Step {
  ArcRef in;
  ArcRef out;
};

}  // namespace

RibbonSlots::RibbonSlots(const Coverage& coverage, const std::vector<FaceSet>& regions)
    : left_(coverage.arcs.size()), right_(coverage.arcs.size()), order_(regions.size()) {
  assert(regions.size() <= kMostRegions);
  const std::size_t n = regions.size();
  std::iota(order_.begin(), order_.end(), 0);
  for (std::size_t a = 0; a < coverage.arcs.size(); ++a) {
    const Arc& arc = coverage.arcs[a];
    for (std::size_t r = 0; r < n; ++r) {
      const bool on_left = arc.left != kOutside && regions[r][arc.left];
      const bool on_right = arc.right != kOutside && regions[r][arc.right];
      if (on_left && !on_right) left_[a] |= 1U << r;
      if (on_right && !on_left) right_[a] |= 1U << r;
    }
  }
  if (n < 2) return;

  std::vector<std::vector<Step>> steps(n);
  for (std::size_t r = 0; r < n; ++r) {
    for (const coverage::ArcRing& ring : coverage::dissolve(coverage, regions[r])) {
      for (std::size_t i = 0; i < ring.size(); ++i)
        steps[r].push_back({ring[i], ring[(i + 1) % ring.size()]});
    }
  }
  // inner[a][b]: the number of junctions at which a and b cross unless b lies further in than a. Where they
  // part after a shared arc, the one that turns more to the left (the inside is on the left) belongs inside;
  // where they join, the opposite holds.
  std::vector<std::vector<int>> inner(n, std::vector<int>(n, 0));
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < n; ++b) {
      if (a == b) continue;
      for (const Step& step : steps[a]) {
        for (const Step& other : steps[b]) {
          if (step.in == other.in && step.out.arc != other.out.arc) {
            const double back = leaving_angle(coverage, {step.in.arc, !step.in.reversed});
            const double mine = turn(back, leaving_angle(coverage, step.out));
            const double theirs = turn(back, leaving_angle(coverage, other.out));
            if (theirs > mine) ++inner[a][b];
          } else if (step.out == other.out && step.in.arc != other.in.arc) {
            const double ahead = leaving_angle(coverage, step.out);
            const double mine = turn(ahead, leaving_angle(coverage, {step.in.arc, !step.in.reversed}));
            const double theirs = turn(ahead, leaving_angle(coverage, {other.in.arc, !other.in.reversed}));
            if (theirs < mine) ++inner[a][b];
          }
        }
      }
    }
  }
  std::vector<std::size_t> by_rank(n);
  std::iota(by_rank.begin(), by_rank.end(), std::size_t{0});
  int best_crossings = std::numeric_limits<int>::max();
  int best_moves = std::numeric_limits<int>::max();
  do {
    std::vector<int> order(n);
    for (std::size_t rank = 0; rank < n; ++rank) order[by_rank[rank]] = static_cast<int>(rank);
    int crossings = 0;
    int moves = 0;
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        if (order[a] > order[b]) crossings += inner[a][b];
      }
      for (const Step& step : steps[a]) {
        moves += std::abs(slot_in(order, step.in.arc, a) - slot_in(order, step.out.arc, a));
      }
    }
    if (crossings < best_crossings || (crossings == best_crossings && moves < best_moves)) {
      best_crossings = crossings;
      best_moves = moves;
      order_ = order;
      crossings_ = crossings;
      moves_ = moves;
    }
  } while (std::next_permutation(by_rank.begin(), by_rank.end()));
}

std::uint32_t RibbonSlots::bundle(std::uint32_t arc, std::size_t region) const {
  return (left_[arc] & (1U << region)) != 0 ? left_[arc] : right_[arc];
}

int RibbonSlots::slot_in(const std::vector<int>& order, std::uint32_t arc, std::size_t region) const {
  const std::uint32_t side = bundle(arc, region);
  int slot = 0;
  for (std::size_t other = 0; other < order.size(); ++other) {
    if ((side & (1U << other)) != 0 && order[other] < order[region]) ++slot;
  }
  return slot;
}

int RibbonSlots::slot(std::uint32_t arc, std::size_t region) const {
  return slot_in(order_, arc, region);
}

}  // namespace rk::scene::map
