#include "geometry/repair.h"

#include <doctest/doctest.h>

#include <numeric>

#include "coverage/coverage_builder.h"
#include "coverage/dissolve.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::geometry;
using namespace rk::test;

namespace {

MultiPolygon rectangle(double x0, double y0, double x1, double y1) {
  return {{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}};
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("areas that fit are left as they are") {
  for (const Rows& rows : {Rows{"AAB", "CCB"}, Rows{"AB", "BA"}, Rows{"AAA", "ABA", "AAA"}, Rows{"A.B"},
                           Rows{"AAAAA", "A...A", "A.B.A", "A...A", "AAAAA"}}) {
    const auto areas = ascii_areas(rows);
    const coverage::CoverageResult built = coverage::build_coverage(areas);
    CHECK(built.exact());
    const RepairedCoverage repaired = build_fitting_coverage(areas);
    CHECK(repaired.exact);
    CHECK(repaired.overlaps.empty());
    CHECK(repaired.gaps.empty());
    CHECK(repaired.coverage.points == built.coverage.points);
  }
}

TEST_CASE("an overlap goes to the first, with its area") {
  std::vector<MultiPolygon> areas{rectangle(0, 0, 1000, 1000), rectangle(900, 0, 2000, 1000)};
  CHECK(coverage::build_coverage(areas).topology_errors == std::vector<FaceId>{0, 1});
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  CHECK(r.coverage.face_area[0] == doctest::Approx(1e6));
  CHECK(r.coverage.face_area[1] == doctest::Approx(1e6));
  REQUIRE(r.overlaps.size() == 1);
  CHECK(r.overlaps.at({0, 1}).area() == doctest::Approx(1e5));
  const Diagnostics warnings =
      repair_warnings(r, {{"GM1", "A", "", "", {}}, {"GM2", "B", "", "", {}}}, "f.shp");
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].key == "boundaries.overlap_assigned");
  CHECK(warnings[0].arguments == TextArguments{{"a", "A"}, {"b", "B"}, {"area", "100000"}});
}

TEST_CASE("a border that bulges into the neighbour is an overlap, although no borders cross") {
  std::vector<MultiPolygon> areas{rectangle(0, 0, 1000, 1000),
                                  {{{{1000, 0}, {2000, 0}, {2000, 1000}, {1000, 1000}, {700, 400}}, {}}}};
  CHECK_FALSE(coverage::build_coverage(areas).exact());
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  CHECK(r.overlaps.at({0, 1}).area() == doctest::Approx(150000));
  CHECK(r.coverage.face_area[0] == doctest::Approx(1e6));
  CHECK(r.coverage.face_area[1] == doctest::Approx(1e6));
}

TEST_CASE("an area that lies on another is cut out of it") {
  std::vector<MultiPolygon> areas{rectangle(100, 100, 200, 200), rectangle(0, 0, 1000, 1000)};
  CHECK_FALSE(coverage::build_coverage(areas).exact());
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  CHECK(r.coverage.face_area[0] == doctest::Approx(1e4));
  CHECK(r.coverage.face_area[1] == doctest::Approx(1e6 - 1e4));
}

TEST_CASE("a border with a vertex on one side only is one border") {
  std::vector<MultiPolygon> areas{rectangle(0, 0, 1000, 1000),
                                  {{{{1000, 0}, {2000, 0}, {2000, 1000}, {1000, 1000}, {1000, 400}}, {}}}};
  CHECK_FALSE(coverage::build_coverage(areas).exact());
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  CHECK(coverage::dissolve(r.coverage, {true, true}).size() == 1);
  CHECK(sum(r.coverage.face_area) == doctest::Approx(2e6));
  CHECK(r.coverage.arcs.size() == 3);
}

TEST_CASE("slivers along a border vanish, and lakes stay") {
  // B's border swings 2 cm to either side of A's.
  Ring b{{1000, 0}};
  b.push_back({3000, 0});
  b.push_back({3000, 1000});
  b.push_back({1000, 1000});
  for (int i = 9; i > 0; --i) b.push_back({1000 + (i % 2 == 0 ? 0.02 : -0.02), i * 100.0});
  Ring lake{{1400, 400}, {1400, 600}, {1600, 600}, {1600, 400}};
  std::vector<MultiPolygon> areas{rectangle(0, 0, 1000, 1000), {{b, {lake}}}};
  CHECK_FALSE(coverage::build_coverage(areas).exact());
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  CHECK(r.gaps.size() > 2);
  CHECK(coverage::dissolve(r.coverage, {true, true}).size() == 2);  // the outline and the lake
  CHECK(sum(r.coverage.face_area) == doctest::Approx(3e6 - 4e4));
  CHECK(repair_warnings(r, {{"GM1", "A", "", "", {}}, {"GM2", "B", "", "", {}}}, "f.shp").empty());
}

TEST_CASE("a ring of gap around an enclave is closed") {
  const Ring hole{{300, 300}, {300, 700}, {700, 700}, {700, 300}};
  std::vector<MultiPolygon> areas{{{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {hole}}},
                                  rectangle(300.2, 300.2, 699.8, 699.8)};
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  REQUIRE(r.gaps.size() == 1);
  CHECK(r.gaps[0].face == 0);
  CHECK(sum(r.coverage.face_area) == doctest::Approx(1e6));
}

TEST_CASE("a bow-tie and doubled parts become sound") {
  std::vector<MultiPolygon> areas{{{{{0, 0}, {1000, 1000}, {1000, 0}, {0, 1000}}, {}}}, {}};
  for (int i = 0; i < 2; ++i) areas[1].push_back(rectangle(2000, 0, 3000, 1000)[0]);
  const RepairedCoverage r = build_fitting_coverage(areas);
  REQUIRE(r.exact);
  CHECK(r.coverage.face_area[0] == doctest::Approx(5e5));
  CHECK(r.coverage.face_area[1] == doctest::Approx(1e6));
}
