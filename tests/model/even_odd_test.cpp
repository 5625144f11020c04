#include "model/even_odd.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace rk;

namespace {

const std::vector<Point> kSquare = {{0, 0}, {4, 0}, {4, 4}, {0, 4}};

}  // namespace

TEST_CASE("a ring contains what lies inside it, also beside a vertex") {
  CHECK(ring_contains(kSquare, {2, 2}));
  CHECK_FALSE(ring_contains(kSquare, {5, 2}));
  CHECK_FALSE(ring_contains(kSquare, {-1, 2}));
  CHECK_FALSE(ring_contains({}, {0, 0}));
  // A ray from the middle goes through a vertex.
  CHECK(ring_contains(std::vector<Point>{{0, -2}, {2, 0}, {0, 2}, {-2, 0}}, {0, 0}));
  CHECK_FALSE(ring_contains(std::vector<Point>{{0, -2}, {2, 0}, {0, 2}, {-2, 0}}, {-3, 0}));
}

TEST_CASE("of squares side by side exactly one contains a point on their common border") {
  const std::vector<Point> right = {{4, 0}, {8, 0}, {8, 4}, {4, 4}};
  for (const double y : {0.5, 1.0, 3.0})
    CHECK(ring_contains(kSquare, {4, y}) != ring_contains(right, {4, y}));
}

TEST_CASE("the ray to the left over an open line agrees with the ring that the line closes") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> anywhere(-6, 10);
  for (int i = 0; i < 500; ++i) {
    std::vector<Point> ring;
    Box box;
    for (int k = 0; k < 7; ++k) {
      ring.push_back({anywhere(random), anywhere(random)});
      box.add(ring.back());
    }
    std::vector<Point> line = ring;
    line.push_back(ring.front());
    const Point p{anywhere(random), anywhere(random)};
    CHECK(crosses_left_oddly(line, box, p) == ring_contains(ring, p));
    // In two pieces, each with a box of its own.
    Box first, second;
    for (std::size_t k = 0; k < 4; ++k) first.add(line[k]);
    for (std::size_t k = 3; k < line.size(); ++k) second.add(line[k]);
    const std::span<const Point> all = line;
    CHECK((crosses_left_oddly(all.first(4), first, p) != crosses_left_oddly(all.subspan(3), second, p)) ==
          ring_contains(ring, p));
  }
}
