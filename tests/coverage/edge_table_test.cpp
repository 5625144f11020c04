#include "coverage/edge_table.h"

#include <doctest/doctest.h>

#include <set>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

const Ring kSquare{{0, 0}, {10, 0}, {10, 10}, {0, 10}};

std::vector<std::pair<FaceId, FaceId>> sides(const EdgeTable& table) {
  std::vector<std::pair<FaceId, FaceId>> result;
  for (const Edge& e : table.edges()) result.emplace_back(e.left, e.right);
  return result;
}

}  // namespace

TEST_CASE("an edge of two neighbours is one edge, with a face on either side") {
  const EdgeTable table = make_edge_table({{{kSquare, {}}}, {{{{10, 0}, {20, 0}, {20, 10}, {10, 10}}, {}}}});
  CHECK(table.vertices().size() == 6);
  CHECK(table.edges().size() == 7);
  CHECK(table.duplicates().empty());
  int shared = 0;
  for (const Edge& e : table.edges()) {
    CHECK(e.a < e.b);
    if (e.left == kOutside || e.right == kOutside) continue;
    ++shared;
    const Point a = table.vertices()[e.a];
    const Point b = table.vertices()[e.b];
    CHECK(a.x == 10);
    CHECK(b.x == 10);
    CHECK(e.left == (b.y > a.y ? 0 : 1));  // going north the western face is on the left
  }
  CHECK(shared == 1);
}

TEST_CASE("the direction of a ring in the input does not matter, of holes neither") {
  const Ring backwards(kSquare.rbegin(), kSquare.rend());
  const Ring hole{{2, 2}, {4, 2}, {4, 4}, {2, 4}};
  const Ring hole_backwards(hole.rbegin(), hole.rend());
  for (const Ring& outer : {kSquare, backwards}) {
    for (const Ring& inner : {hole, hole_backwards}) {
      const EdgeTable table = make_edge_table({{{outer, {inner}}}});
      REQUIRE(table.edges().size() == 8);
      for (const Edge& e : table.edges()) {
        const Point a = table.vertices()[e.a];
        const Point along = table.vertices()[e.b] - a;
        // A point just left of the edge's middle lies in the face or not, as the table says.
        const Point left = a + along * 0.5 + Point{-along.y, along.x} * 1e-3;
        CHECK((e.left == 0) == contains({outer, inner}, left));
        CHECK((e.left == 0) != (e.right == 0));
      }
    }
  }
}

TEST_CASE("repeated points and rings without an area count for nothing") {
  const Ring stuttering{{0, 0}, {0, 0}, {10, 0}, {10, 10}, {10, 10}, {0, 10}, {0, 0}, {0, 0}};
  CHECK(sides(make_edge_table({{{stuttering, {}}}})) == sides(make_edge_table({{{kSquare, {}}}})));
  const EdgeTable nothing = make_edge_table({{}, {{{{1, 1}, {2, 2}}, {}}}, {{{{1, 1}, {1, 1}, {2, 2}}, {}}}});
  CHECK(nothing.edges().empty());
}

TEST_CASE("a side that two rings claim is told with both faces") {
  const EdgeTable two = make_edge_table({{{kSquare, {}}}, {{kSquare, {}}}});
  CHECK(two.duplicates() == std::vector<std::pair<FaceId, FaceId>>(4, {0, 1}));
  const EdgeTable one = make_edge_table({{{kSquare, {}}, {kSquare, {}}}});
  CHECK(one.duplicates() == std::vector<std::pair<FaceId, FaceId>>(4, {0, 0}));
}

TEST_CASE("the edges of a random map have on their sides what the map has there") {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    const Rows rows = random_rows(seed, 6, 5, 3);
    const std::string letters = ascii_letters(rows);
    const auto face_of = [&](Point p) {
      const int column = static_cast<int>(std::floor(p.x / kCell));
      const int row = static_cast<int>(rows.size()) - 1 - static_cast<int>(std::floor(p.y / kCell));
      if (row < 0 || row >= static_cast<int>(rows.size()) || column < 0 || column >= 6) return kOutside;
      const auto at = letters.find(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
      return at == std::string::npos ? kOutside : static_cast<FaceId>(at);
    };
    const EdgeTable table = make_edge_table(ascii_areas(rows));
    CHECK(table.duplicates().empty());
    for (const Edge& e : table.edges()) {
      const Point a = table.vertices()[e.a];
      const Point along = table.vertices()[e.b] - a;
      const Point aside = Point{-along.y, along.x} * 1e-3;
      CHECK(e.left == face_of(a + along * 0.5 + aside));
      CHECK(e.right == face_of(a + along * 0.5 - aside));
    }
  }
}
