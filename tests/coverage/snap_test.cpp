#include "coverage/snap.h"

#include <doctest/doctest.h>

#include <random>

#include "coverage/coverage_builder.h"
#include "model/planar.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;

namespace {

constexpr Snapping kTo{0.05, 0.001};

void scale(std::vector<MultiPolygon>& areas, double by) {
  for (MultiPolygon& area : areas)
    for (Polygon& polygon : area) {
      for (Point& p : polygon.outer) p = p * by;
      for (Ring& hole : polygon.holes)
        for (Point& p : hole) p = p * by;
    }
}

/// Moves every vertex of every ring by itself, at most so far along each axis (m).
void jitter(std::vector<MultiPolygon>& areas, double most, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> offset(-most, most);
  const auto move = [&](Ring& ring) {
    for (Point& p : ring) p = p + Point{offset(random), offset(random)};
  };
  for (MultiPolygon& area : areas)
    for (Polygon& polygon : area) {
      move(polygon.outer);
      for (Ring& hole : polygon.holes) move(hole);
    }
}

std::vector<MultiPolygon> landscape() {
  std::vector<MultiPolygon> areas = test::areas_of(
      test::ascii_coverage({"AAABBB", "ACCBBD", "ACEBDD", "AAEEDD", "FFFEGG", "FHFEEG", "FFFGGG"}));
  scale(areas, 100);
  return areas;
}

bool snap(std::vector<MultiPolygon>& areas) {
  return snap_vertices(areas, make_edge_table(areas), kTo);
}

}  // namespace

TEST_CASE("areas of which each was moved a little fit again, and no vertex has moved farther than it may") {
  const std::vector<MultiPolygon> clean = landscape();
  const Coverage expected = build_coverage(clean).coverage;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::vector<MultiPolygon> areas = clean;
    jitter(areas, 0.015, seed);
    REQUIRE_FALSE(build_coverage(areas).exact());
    REQUIRE(snap(areas));
    const CoverageResult built = build_coverage(areas);
    CHECK(built.exact());
    CHECK(built.coverage.arcs.size() == expected.arcs.size());
    CHECK(built.coverage.points.size() == expected.points.size());
    for (std::size_t i = 0; i < areas.size(); ++i)
      for (std::size_t k = 0; k < areas[i].size(); ++k) {
        REQUIRE(areas[i][k].outer.size() == clean[i][k].outer.size());
        for (std::size_t v = 0; v < areas[i][k].outer.size(); ++v)
          CHECK(distance(areas[i][k].outer[v], clean[i][k].outer[v]) < 0.015 * 1.42 + kTo.distance);
      }
  }
}

TEST_CASE("areas that share their vertices stay as they are") {
  std::vector<MultiPolygon> areas = landscape();
  const std::vector<MultiPolygon> before = areas;
  CHECK_FALSE(snap(areas));
  CHECK(areas.size() == before.size());
  for (std::size_t i = 0; i < areas.size(); ++i) CHECK(areas[i][0].outer == before[i][0].outer);
}

TEST_CASE("a vertex that areas share stays, and one that lies beside it comes to it") {
  const Ring west{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  const Ring east{{10, 0}, {20, 0}, {20, 10}, {10, 10}};
  const Ring north{{0, 10.02}, {10.01, 10.02}, {20, 10.02}, {20, 20}, {0, 20}};
  std::vector<MultiPolygon> areas{{{west, {}}}, {{east, {}}}, {{north, {}}}};
  REQUIRE(snap(areas));
  CHECK(areas[2][0].outer[1] == Point{10, 10});
  CHECK(areas[0][0].outer[2] == Point{10, 10});
  CHECK(areas[0][0].outer[3] == Point{0, 10.01});  // both could move
  CHECK(areas[2][0].outer[0] == Point{0, 10.01});
  CHECK(build_coverage(areas).exact());
}

TEST_CASE("vertices of one area are never joined, nor those that are too far apart") {
  // A spit two centimetres wide.
  const Ring spit{{0, 0}, {10, 0}, {10, 5}, {20, 5}, {20, 5.02}, {10, 5.02}, {10, 10}, {0, 10}};
  const Ring beside{{20.06, 0}, {30, 0}, {30, 10}, {20.06, 5.01}};
  std::vector<MultiPolygon> areas{{{spit, {}}}, {{beside, {}}}};
  CHECK_FALSE(snap(areas));
  areas[1][0].outer[3] = {20.03, 5.021};
  REQUIRE(snap(areas));
  CHECK(areas[0][0].outer[3] == Point{20, 5});
  CHECK(areas[0][0].outer[4] == areas[1][0].outer[3]);
  CHECK(areas[0][0].outer[4] == Point{20.015, 5.021});
}
