#include "coverage/topology_errors.h"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <set>

#include "coverage/too_complex.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

using Faces = std::vector<FaceId>;

MultiPolygon rectangle(double x0, double y0, double x1, double y1) {
  return {{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}};
}

Faces errors(const std::vector<MultiPolygon>& areas) {
  return find_topology_errors(make_edge_table(areas));
}

}  // namespace

TEST_CASE("areas that fit have no errors") {
  for (const Rows& rows : {Rows{"AB"}, Rows{"A.B"}, Rows{"AB", "BA"}, Rows{"AAA", "ABA", "AAA"},
                           Rows{"AAAAA", "A...A", "A.B.A", "A...A", "AAAAA"}, Rows{"AAAB", "AABA", "ABAA"}})
    CHECK(errors(ascii_areas(rows)).empty());
  for (std::uint32_t seed = 0; seed < 30; ++seed)
    CHECK(errors(ascii_areas(random_rows(seed, 9, 7, 5))).empty());
  CHECK(errors({}).empty());
  CHECK(errors({{}, {}}).empty());
}

TEST_CASE("an area at the height of a corner of its neighbour fits") {
  // Left of the small triangle two edges of a large one meet, at exactly that height.
  const Polygon small{{{8000, 0}, {11000, 0}, {8000, 3000}}, {}};
  for (const double lean : {-3000.0, 0.0, 1000.0}) {
    const Polygon large{{{6000, 0}, {6000 + lean, 6000}, {3000, 3000}}, {}};
    CHECK(errors({{large}, {small}}).empty());
    CHECK(errors({{small, large}}).empty());
    CHECK(errors({{small}, {large}}).empty());
  }
}

TEST_CASE("areas that claim the same side are both named") {
  CHECK(errors({rectangle(0, 0, 10, 10), rectangle(20, 0, 30, 10), rectangle(0, 0, 10, 10)}) == Faces{0, 2});
  MultiPolygon doubled = rectangle(0, 0, 10, 10);
  doubled.push_back(doubled.front());
  CHECK(errors({doubled, rectangle(20, 0, 30, 10)}) == Faces{0});
}

TEST_CASE("areas whose borders cross are named, and no others") {
  CHECK(errors({rectangle(0, 0, 10, 10), rectangle(9, 5, 20, 20), rectangle(30, 0, 40, 10)}) == Faces{0, 1});
  const MultiPolygon bow_tie{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}};
  CHECK(errors({rectangle(20, 0, 30, 10), bow_tie}) == Faces{1});
}

TEST_CASE("a vertex that the neighbour's border lacks is an error; within 0.1 mm of it too") {
  const auto neighbour = [](double x) { return MultiPolygon{{{{x, 4}, {20, 0}, {20, 10}}, {}}}; };
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(10)}) == Faces{0, 1});
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(10.00005)}) == Faces{0, 1});
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(10.001)}).empty());
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(9.999)}) == Faces{0, 1});
}

TEST_CASE("a border that bulges into the neighbour between two vertices that both have is an error") {
  const auto neighbour = [](double x) {
    return MultiPolygon{{{{10, 0}, {20, 0}, {20, 10}, {10, 10}, {x, 4}}, {}}};
  };
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(9.999)}) == Faces{0, 1});
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(3)}) == Faces{0, 1});
  CHECK(errors({rectangle(0, 0, 10, 10), neighbour(10.001)}).empty());  // a gap, which is no error by itself
  // The areas around an overlap are not reported.
  CHECK(errors({rectangle(0, 0, 10, 10),
                neighbour(3),
                {{{{0, 10}, {10, 10}, {20, 10}, {20, 20}, {0, 20}}, {}}}}) == Faces{0, 1});
}

TEST_CASE("an area inside another that touches its border in a vertex is an error") {
  CHECK(errors({rectangle(0, 0, 100, 100), {{{{0, 0}, {60, 20}, {20, 60}}, {}}}}) == Faces{0, 1});
}

TEST_CASE("rounding is no error") {
  // The x of the leftmost vertex, computed from its edges, has a rounding error.
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    const auto up_to = [&](double most) { return most * static_cast<double>(random() % 1000003) / 1000003; };
    CHECK(errors({{{{{-up_to(30), 1600}, {up_to(30), 1400}, {1000, 1500}, {up_to(30), 1800}}, {}}}}).empty());
  }
}

TEST_CASE("borders that run along each other are an error") {
  CHECK(errors({rectangle(0, 0, 10, 10), rectangle(10, 2, 20, 8)}) == Faces{0, 1});
  CHECK(errors({rectangle(0, 0, 10, 10), rectangle(10, 0, 20, 8)}) == Faces{0, 1});
}

TEST_CASE("areas that touch in a corner that both have fit") {
  CHECK(errors({rectangle(0, 0, 10, 10), rectangle(10, 10, 20, 20)}).empty());
}

TEST_CASE("an area inside another that has no hole for it is an error, however deep") {
  CHECK(errors({rectangle(0, 0, 100, 100), rectangle(40, 40, 60, 60)}) == Faces{0, 1});
  CHECK(errors({rectangle(0, 0, 100, 100), rectangle(200, 0, 300, 100), rectangle(240, 40, 260, 60)}) ==
        Faces{1, 2});
  // It fits into the hole of another area.
  const Ring hole{{30, 30}, {30, 70}, {70, 70}, {70, 30}};
  const MultiPolygon with_hole{{rectangle(0, 0, 100, 100).front().outer, {hole}}};
  CHECK(errors({with_hole, rectangle(40, 40, 60, 60)}).empty());
  CHECK(errors({with_hole, rectangle(40, 40, 60, 60), rectangle(45, 45, 50, 50)}) == Faces{1, 2});
}

TEST_CASE("in a random map exactly the planted faults are found") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed + 1000);
    const Rows rows = random_rows(seed, 8, 6, 5);
    const std::string letters = ascii_letters(rows);
    std::vector<MultiPolygon> areas = ascii_areas(rows);
    // Squares of 200 m, each well inside a cell and none beside another, are given to some other area (or to
    // the same one).
    std::set<FaceId> planted;
    const std::size_t faults = random() % 3;
    for (std::size_t i = 0; i < faults; ++i) {
      const std::size_t row = random() % rows.size();
      const std::size_t column = random() % rows[row].size();
      const auto there = letters.find(rows[row][column]);
      const auto intruder = static_cast<FaceId>(random() % letters.size());
      const double x = (static_cast<double>(column) + 0.2 + 0.3 * static_cast<double>(i)) * kCell;
      const double y =
          (static_cast<double>(rows.size() - 1 - row) + 0.1 + 0.3 * static_cast<double>(i)) * kCell;
      areas[intruder].push_back(rectangle(x, y, x + 200, y + 200).front());
      if (there == std::string::npos) continue;  // at sea it is an island
      planted.insert(intruder);
      planted.insert(static_cast<FaceId>(there));
    }
    CHECK(errors(areas) == Faces(planted.begin(), planted.end()));
  }
}

namespace {

/// Up and down across the map: edges whose boxes all overlap.
MultiPolygon zigzag(std::size_t teeth, double slant) {
  Ring ring;
  for (std::size_t i = 0; i < teeth; ++i) {
    const double x = 200000.0 * static_cast<double>(i) / static_cast<double>(teeth);
    ring.push_back({x, 350000});
    ring.push_back({x + 100000.0 / static_cast<double>(teeth) + slant, 600000});
  }
  ring.push_back({200000, 340000});
  ring.push_back({0, 340000});
  return {{std::move(ring), {}}};
}

MultiPolygon scribble(std::size_t points) {
  std::mt19937 random(1);
  Ring ring;
  for (std::size_t i = 0; i < points; ++i)
    ring.push_back({static_cast<double>(random() % 300000), static_cast<double>(random() % 300000)});
  return {{std::move(ring), {}}};
}

}  // namespace

TEST_CASE("long edges beside each other take no memory of their square") {
  CHECK(errors({zigzag(18000, 0)}).empty());
  CHECK(errors({zigzag(500, 100000)}).empty());
}

TEST_CASE("areas without a single edge are no error") {
  CHECK(errors({{}, {{{{1, 1}, {1, 1}, {1, 1}}, {}}}, {{{{2, 2}, {3, 3}}, {}}}}).empty());
}

TEST_CASE("what would take too long is refused") {
  const auto reason = [](const std::vector<MultiPolygon>& areas) -> std::optional<TooComplex::Reason> {
    try {
      errors(areas);
    } catch (const TooComplex& error) {
      CHECK(error.limit() > 0);
      return error.reason();
    }
    return std::nullopt;
  };
  CHECK(reason({scribble(20000)}) == TooComplex::Reason::crossings);
  CHECK(reason({scribble(100)}) == std::nullopt);
  MultiPolygon fan;
  for (int i = 0; i < 200; ++i) fan.push_back({{{0, 0}, {1000, 10.0 * i}, {1000, 10.0 * i + 5}}, {}});
  CHECK(reason({fan}) == TooComplex::Reason::edges_at_vertex);
}
