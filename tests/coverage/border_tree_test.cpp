#include "coverage/border_tree.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

#include "model/planar.h"

using namespace rk;
using namespace rk::coverage;

namespace {

Ring star(std::mt19937& random, Point centre, double reach, int rays) {
  Ring ring;
  for (int i = 0; i < rays; ++i) {
    const double angle = 2 * std::numbers::pi * i / rays;
    const double radius = reach * (0.3 + 0.7 * static_cast<double>(random() % 1000) / 1000);
    ring.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
  }
  return ring;
}

double border_distance(const std::vector<Ring>& rings, Point p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const Ring& ring : rings)
    for (std::size_t i = 0; i < ring.size(); ++i)
      nearest = std::min(nearest, segment_distance2(p, ring[i], ring[(i + 1) % ring.size()]));
  return std::sqrt(nearest);
}

}  // namespace

TEST_CASE("distances and insides are those of all segments, whatever the number of points and rings") {
  for (const int rays : {3, 16, 17, 40, 700}) {
    for (const int holes : {0, 1, 30, 300}) {
      std::mt19937 random(static_cast<std::uint32_t>(rays + holes));
      std::vector<Ring> rings{star(random, {0, 0}, 1000, rays)};
      for (int i = 0; i < holes; ++i)
        rings.push_back(star(
            random, {static_cast<double>(random() % 1000) - 500, static_cast<double>(random() % 1000) - 500},
            20, 5));
      const BorderTree border(rings);
      for (int i = 0; i < 60; ++i) {
        const Point p{static_cast<double>(random() % 2400) - 1200.25,
                      static_cast<double>(random() % 2400) - 1200.25};
        const double distance = border.signed_distance(p);
        CHECK(std::abs(distance) == doctest::Approx(border_distance(rings, p)));
        CHECK((distance > 0) == contains(rings, p));
        CHECK(border.contains(p) == contains(rings, p));
      }
    }
  }
}

TEST_CASE("a border of nothing contains nothing") {
  const BorderTree nothing({{}, {{1, 1}, {2, 2}}});
  CHECK(nothing.box().empty());
  CHECK_FALSE(nothing.contains({1, 1}));
  CHECK(nothing.signed_distance({1, 1}) == -std::numeric_limits<double>::infinity());
}
