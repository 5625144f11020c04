#include "coverage/vertex_index.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <utility>

using namespace rk;
using namespace rk::coverage;

TEST_CASE("points are numbered in the order in which they first come") {
  VertexIndex index(4);
  CHECK(index.add({1, 2}) == 0);
  CHECK(index.add({2, 1}) == 1);
  CHECK(index.add({1, 2}) == 0);
  CHECK(index.add({1.0000000001, 2}) == 2);
  CHECK(index.points() == std::vector<Point>{{1, 2}, {2, 1}, {1.0000000001, 2}});
}

TEST_CASE("zero has no sign") {
  VertexIndex index(4);
  CHECK(index.add({0.0, -0.0}) == 0);
  CHECK(index.add({-0.0, 0.0}) == 0);
  CHECK(index.points().size() == 1);
}

TEST_CASE("a full table still tells all points apart") {
  constexpr std::size_t kPoints = 5000;
  VertexIndex index(kPoints);
  std::map<std::pair<double, double>, std::uint32_t> expected;
  std::mt19937 random(1);
  for (std::size_t i = 0; i < kPoints; ++i) {
    // A grid of millimetres: coordinates that differ in few bits, as those of a real layer do.
    const Point p{200000 + static_cast<double>(random() % 60) / 1000,
                  470000 + static_cast<double>(random() % 60) / 1000};
    const auto number =
        expected.try_emplace({p.x, p.y}, static_cast<std::uint32_t>(expected.size())).first->second;
    REQUIRE(index.add(p) == number);
  }
  CHECK(index.points().size() == expected.size());
}
