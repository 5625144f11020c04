#include "coverage/segment_grid.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>

#include "model/planar.h"

using namespace rk;
using namespace rk::coverage;

namespace {

/// Segments of all kinds: short, across the map, level, upright, single points.
std::vector<Segment> random_segments(std::uint32_t seed, std::size_t count) {
  std::mt19937 random(seed);
  const auto up_to = [&](double most) { return most * static_cast<double>(random() % 1000003) / 1000003; };
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < count; ++i) {
    const Point a{up_to(1000), up_to(700)};
    const double reach = i % 5 == 0 ? 1000 : 20;
    Point b{a.x + up_to(reach) - reach / 2, a.y + up_to(reach) - reach / 2};
    if (i % 7 == 0) b.y = a.y;
    if (i % 11 == 0) b.x = a.x;
    segments.push_back({a, b});
  }
  return segments;
}

double distance_between(const Segment& s, const Segment& t) {
  const auto side = [](Point p, Point q, Point r) { return cross(q - p, r - p) > 0; };
  if (side(s.a, s.b, t.a) != side(s.a, s.b, t.b) && side(t.a, t.b, s.a) != side(t.a, t.b, s.b)) return 0;
  return std::sqrt(std::min({segment_distance2(s.a, t.a, t.b), segment_distance2(s.b, t.a, t.b),
                             segment_distance2(t.a, s.a, s.b), segment_distance2(t.b, s.a, s.b)}));
}

}  // namespace

TEST_CASE("segments within the margin of each other have a cell in common") {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    for (const double margin : {0.0002, 5.0}) {
      const std::vector<Segment> segments = random_segments(seed, 150);
      const SegmentGrid grid(segments, margin);
      for (std::size_t i = 0; i < segments.size(); ++i) {
        std::set<std::size_t> seen;
        grid.each_along(segments[i], [&](std::uint32_t j) { seen.insert(j); });
        for (std::size_t j = 0; j < segments.size(); ++j) {
          CAPTURE(seed);
          CAPTURE(i);
          CAPTURE(j);
          if (distance_between(segments[i], segments[j]) <= margin) CHECK(seen.count(j) == 1);
        }
      }
    }
  }
}

TEST_CASE("what lies at a place is found by its box") {
  const std::vector<Segment> segments = random_segments(3, 200);
  const SegmentGrid grid(segments, 0.001);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    Box box;
    box.add((segments[i].a + segments[i].b) * 0.5);
    bool found = false;
    grid.each_near(box, [&](std::uint32_t j) { found = found || i == j; });
    CHECK(found);
  }
}

TEST_CASE("however long the segments are, the lists stay short") {
  std::mt19937 random(1);
  std::vector<Segment> across;
  for (int i = 0; i < 20000; ++i) {
    const auto any = [&] { return static_cast<double>(random() % 300000); };
    across.push_back({{any(), any()}, {any(), any()}});
  }
  const SegmentGrid grid(across, 0.001);
  std::size_t entries = 0;
  Box all;
  for (const Segment& s : across) all.add(s.box());
  grid.each_near(all, [&](std::uint32_t) { ++entries; });
  CHECK(entries < 20 * across.size());
}

TEST_CASE("a grid of nothing, or of one point, has one cell") {
  int visits = 0;
  SegmentGrid({}, 1).each_near({0, 0, 1, 1}, [&](std::uint32_t) { ++visits; });
  CHECK(visits == 0);
  SegmentGrid({{{5, 5}, {5, 5}}}, 1).each_along({{5, 5}, {5, 5}}, [&](std::uint32_t) { ++visits; });
  CHECK(visits == 1);
}
