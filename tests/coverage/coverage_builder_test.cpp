#include "coverage/coverage_builder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

TEST_CASE("two neighbours share one arc") {
  const Coverage c = ascii_coverage({"AB"});
  REQUIRE(c.face_count() == 2);
  CHECK(c.arcs.size() == 3);
  CHECK(c.node_count == 2);
  CHECK(c.face_area[0] == doctest::Approx(1e6));
  CHECK(c.face_area[1] == doctest::Approx(1e6));
  int shared = 0;
  for (const Arc& arc : c.arcs) {
    CHECK(arc.left != arc.right);
    if (arc.left != kOutside && arc.right != kOutside) {
      ++shared;
      CHECK(arc.count == 2);
    }
  }
  CHECK(shared == 1);
}

TEST_CASE("an enclave is a closed arc, cut out of its surroundings") {
  const Coverage c = ascii_coverage({"AAA", "ABA", "AAA"});
  CHECK(c.arcs.size() == 2);
  for (const Arc& arc : c.arcs) {
    CHECK(arc.closed());
    CHECK(c.points[arc.first] == c.points[arc.first + arc.count - 1]);
  }
  CHECK(c.face_area[0] == doctest::Approx(8e6));
  CHECK(c.face_area[1] == doctest::Approx(1e6));
  CHECK(face_at(c, {1500, 1500}) == 1);
  CHECK(face_at(c, {500, 1500}) == 0);
}

TEST_CASE("ring direction and a repeated last point do not matter") {
  const Ring square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  const Ring backwards{{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
  const CoverageResult a = build_coverage({{{square, {}}}});
  const CoverageResult b = build_coverage({{{backwards, {}}}});
  CHECK(a.exact());
  CHECK(b.exact());
  CHECK(a.coverage.face_area[0] == 100);
  CHECK(b.coverage.face_area[0] == 100);
}

TEST_CASE("a side claimed twice is not exact") {
  const Ring square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  const CoverageResult r = build_coverage({{{square, {}}}, {{square, {}}}});
  CHECK_FALSE(r.exact());
  CHECK(r.topology_errors == std::vector<FaceId>{0, 1});
}

TEST_CASE("areas without points give empty faces") {
  const CoverageResult r = build_coverage({{}, {{{{1, 1}, {1, 1}, {1, 1}}, {}}}, {{{{1, 1}, {2, 2}}, {}}}});
  CHECK(r.coverage.face_count() == 3);
  CHECK(r.coverage.arcs.empty());
  CHECK(r.coverage.face_area[1] == 0);
}

TEST_CASE("the label stands in the widest part, not in a hole") {
  const Coverage c = ascii_coverage({"AAAAAA...", "AABBAA...", "AABBAA...", "AAAAAAAAA", "AAAAAAAAA"});
  CHECK(c.face_label_radius[0] > 990);
  CHECK(face_at(c, c.face_label[0]) == 0);
  CHECK(c.face_label_radius[1] == doctest::Approx(1000).epsilon(0.03));
  CHECK(std::hypot(c.face_label[1].x - 3000, c.face_label[1].y - 3000) < 50);
}

TEST_CASE("detail falls from a point to those it separates, and is infinite at ends") {
  Ring zigzag;
  for (int i = 0; i <= 40; ++i) zigzag.push_back({i * 10.0, (i % 2) * 3.0 + (i % 8 == 4 ? 9.0 : 0.0)});
  zigzag.push_back({400, -500});
  zigzag.push_back({0, -500});
  const Coverage c = build_coverage({{{zigzag, {}}}}).coverage;
  REQUIRE(c.arcs.size() == 1);
  CHECK(std::isinf(c.detail.front()));
  CHECK(std::isinf(c.detail.back()));
  std::size_t before = std::numeric_limits<std::size_t>::max();
  for (const double tolerance : {0.0, 0.5, 2.0, 5.0, 20.0, 1000.0}) {
    const std::size_t n = arc_points(c, 0, tolerance).size();
    CHECK(n <= before);
    before = n;
  }
  CHECK(before == 2);
}

TEST_CASE("a hole whose shell is no area takes nothing away") {
  const Ring square{{0, 0}, {12, 0}, {12, 12}, {0, 12}};
  const Ring inner{{4, 4}, {6, 4}, {6, 6}, {4, 6}};
  const CoverageResult r = build_coverage({{{square, {}}, {{{2, 2}, {7, 5}}, {inner}}}});
  CHECK(r.exact());
  CHECK(r.coverage.face_area[0] == doctest::Approx(144));
  CHECK(face_at(r.coverage, {5, 5}) == 0);
}

TEST_CASE("the label stands beside a hole that touches the border in a corner") {
  for (int turns = 0; turns < 4; ++turns) {
    CAPTURE(turns);
    const auto turned = [turns](Ring ring) {
      for (int i = 0; i < turns; ++i)
        for (Point& p : ring) p = {-p.y, p.x};
      return ring;
    };
    const Coverage c = build_coverage({{{turned({{-50, -50}, {50, -50}, {50, 50}, {-50, 50}}),
                                         {turned({{-50, -50}, {-30, 40}, {40, 40}, {40, -30}})}}}})
                           .coverage;
    CHECK(face_at(c, c.face_label[0]) == 0);
    CHECK(c.face_label_radius[0] < 20);
  }
}
