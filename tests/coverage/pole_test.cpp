#include "coverage/pole.h"

#include <doctest/doctest.h>

#include <cmath>
#include <ctime>
#include <limits>
#include <numbers>
#include <random>

#include "model/planar.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

double border_distance(const std::vector<Ring>& rings, Point p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const Ring& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      nearest = std::min(nearest, segment_distance2(p, ring[i], ring[(i + 1) % ring.size()]));
  }
  return std::sqrt(nearest);
}

/// The pole lies inside, its radius is its distance to the border, and no point of a grid over the area is
/// farther from the border by more than the precision.
void check_pole(const std::vector<Ring>& rings, double precision) {
  const Pole pole = pole_of_inaccessibility(rings, precision);
  CHECK(contains(rings, pole.center));
  CHECK(pole.radius == doctest::Approx(border_distance(rings, pole.center)));
  Box box;
  for (const Point p : rings.front()) box.add(p);
  constexpr int kSteps = 60;
  double farthest = 0;
  for (int x = 0; x < kSteps; ++x) {
    for (int y = 0; y < kSteps; ++y) {
      const Point p{box.min_x + box.width() * (x + 0.5) / kSteps,
                    box.min_y + box.height() * (y + 0.5) / kSteps};
      if (contains(rings, p)) farthest = std::max(farthest, border_distance(rings, p));
    }
  }
  CHECK(pole.radius * (1 + precision) >= farthest);
}

/// A star of uneven rays, which is never self-crossing.
Ring random_star(std::uint32_t seed, double reach) {
  std::mt19937 random(seed);
  Ring ring;
  constexpr int kRays = 41;  // more than one run of the border
  for (int i = 0; i < kRays; ++i) {
    const double angle = 2 * std::numbers::pi * i / kRays;
    const double radius = reach * (0.3 + 0.7 * static_cast<double>(random() % 1000) / 1000);
    ring.push_back({200000 + radius * std::cos(angle), 470000 + radius * std::sin(angle)});
  }
  return ring;
}

}  // namespace

TEST_CASE("the pole of a square is its middle") {
  const Pole pole = pole_of_inaccessibility({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}});
  CHECK(pole.center == Point{5, 5});
  CHECK(pole.radius == 5);
}

TEST_CASE("no point of an area is farther from the border than its pole") {
  for (const double precision : {0.02, 0.2}) {
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
      CAPTURE(seed);
      check_pole({random_star(seed, 5000)}, precision);
    }
  }
}

TEST_CASE("holes count as border") {
  check_pole({{{0, 0}, {100, 0}, {100, 60}, {0, 60}}, {{40, 20}, {40, 40}, {60, 40}, {60, 20}}}, 0.01);
  for (std::uint32_t seed = 0; seed < 6; ++seed)
    check_pole({random_star(seed, 9000), random_star(50, 1500)}, 0.02);
}

TEST_CASE("the pole of a bent area lies in its widest part") {
  for (const Rows& rows : {Rows{"AAAAAA", "A....A", "A....A", "AAA..A", "AAA..A"}, Rows{"AAA", "A..", "AAA"},
                           Rows{"A.....", "A.....", "AAAAAA", "AAAA..", "AAAA.."}}) {
    const MultiPolygon area = ascii_areas(rows).front();
    REQUIRE(area.size() == 1);
    std::vector<Ring> rings{area.front().outer};
    rings.insert(rings.end(), area.front().holes.begin(), area.front().holes.end());
    check_pole(rings, 0.02);
  }
}

TEST_CASE("slivers and spirals end soon") {
  const auto seconds = [](const Ring& ring) {
    const std::clock_t start = std::clock();
    const Pole pole = pole_of_inaccessibility({ring});
    CHECK(pole.radius >= 0);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  constexpr double kMost = 0.5;  // ten times what an optimised program may take
  CHECK(seconds({{0, 0}, {40000, 500}, {0, 0.01}}) < kMost);
  Ring strip, spiral;
  for (int i = 0; i < 2000; ++i) strip.push_back({i * 20.0, 300 * std::sin(i * 0.1)});
  for (int i = 2000; i-- > 0;) strip.push_back({i * 20.0, 300 * std::sin(i * 0.1) + 0.2});
  CHECK(seconds(strip) < kMost);
  const auto arm = [&](int i, double shift) {
    const double angle = i * 0.03;
    const double radius = 20 * angle + shift;
    spiral.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  };
  for (int i = 200; i < 20000; ++i) arm(i, 0);
  for (int i = 20000; i-- > 200;) arm(i, 40);
  CHECK(seconds(spiral) < 2 * kMost);
}

TEST_CASE("without an area the pole is the middle of what there is") {
  CHECK(pole_of_inaccessibility({}).radius == 0);
  CHECK(pole_of_inaccessibility({{{1, 1}, {2, 2}}}).radius == 0);
  const Pole flat = pole_of_inaccessibility({{{0, 0}, {10, 0}, {20, 0}}});
  CHECK(flat.radius == 0);
  CHECK(flat.center == Point{10, 0});
  // Too thin for the precision: the search ends, and its point lies within the box.
  const Pole thin = pole_of_inaccessibility({{{0, 0}, {1e6, 0}, {1e6, 1e-4}, {0, 1e-4}}});
  CHECK(thin.radius <= 1e-4);
}
