#include "coverage/dissolve.h"

#include <doctest/doctest.h>

#include <set>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

double total_area(const Coverage& c, const std::vector<ArcRing>& rings) {
  double sum = 0;
  for (const ArcRing& ring : rings) sum += signed_area(ring_points(c, ring, 0));
  return sum;
}

/// No node occurs twice in a ring.
bool is_simple(const Coverage& c, const ArcRing& ring) {
  std::set<std::uint32_t> nodes;
  for (const ArcRef r : ring)
    if (!nodes.insert(r.reversed ? c.arcs[r.arc].to : c.arcs[r.arc].from).second) return false;
  return true;
}

}  // namespace

TEST_CASE("dissolving leaves no inner border") {
  const Rows rows{"AAB", "CCB", "CDD"};
  const Coverage c = ascii_coverage(rows);
  const auto rings = dissolve(c, ascii_set(rows, "ABCD"));
  REQUIRE(rings.size() == 1);
  CHECK(total_area(c, rings) == doctest::Approx(9e6));
  for (const ArcRef r : rings[0]) CHECK((r.reversed ? c.arcs[r.arc].left : c.arcs[r.arc].right) == kOutside);
}

TEST_CASE("outer rings run counter-clockwise, holes clockwise") {
  const Rows rows{"AAA", "ABA", "AAA"};
  const Coverage c = ascii_coverage(rows);
  const auto rings = dissolve(c, ascii_set(rows, "A"));
  REQUIRE(rings.size() == 2);
  std::multiset<double> areas;
  for (const ArcRing& ring : rings) areas.insert(signed_area(ring_points(c, ring, 0)));
  CHECK(areas == std::multiset<double>{-1e6, 9e6});
}

TEST_CASE("areas that touch in a corner are rings of their own") {
  const Rows rows{"AB", "BA"};
  const Coverage c = ascii_coverage(rows);
  for (const char* set : {"A", "B"}) {
    const auto rings = dissolve(c, ascii_set(rows, set));
    CHECK(rings.size() == 2);
    for (const ArcRing& ring : rings) {
      CHECK(signed_area(ring_points(c, ring, 0)) == 1e6);
      CHECK(is_simple(c, ring));
    }
  }
  CHECK(dissolve(c, ascii_set(rows, "AB")).size() == 1);
}

TEST_CASE("a hole that touches the outer ring, or another hole, in a corner stays a hole") {
  for (const Rows& rows : {Rows{"AAAA", "ABAA", "AAB.", "AAA."}, Rows{"AAAA", "ABAA", "AABA", "AAAA"},
                           Rows{"AAAB", "AABA", "ABAA", "AAAA"}, Rows{".AAA", "ABAA", "AABA", "AAA."}}) {
    const Coverage c = ascii_coverage(rows);
    for (const char* set : {"A", "B", "AB"}) {
      const auto rings = dissolve(c, ascii_set(rows, set));
      double expected = 0;
      for (std::size_t f = 0; f < c.face_count(); ++f)
        if (ascii_set(rows, set)[f]) expected += c.face_area[f];
      CHECK(total_area(c, rings) == doctest::Approx(expected));
      for (const ArcRing& ring : rings) CHECK(is_simple(c, ring));
    }
  }
}

TEST_CASE("the outline of no face is nothing") {
  const Rows rows{"AB"};
  const Coverage c = ascii_coverage(rows);
  CHECK(dissolve(c, {false, false}).empty());
}

TEST_CASE("border lines run on through nodes and close") {
  const Rows rows{"AABB", "CCDD"};
  const Coverage c = ascii_coverage(rows);
  const auto coast = border_lines(c, 0, [](FaceId l, FaceId r) { return l == kOutside || r == kOutside; });
  REQUIRE(coast.size() == 1);
  CHECK(coast[0].front() == coast[0].back());
  const auto inner = border_lines(c, 0, [](FaceId l, FaceId r) { return l != kOutside && r != kOutside; });
  REQUIRE(inner.size() == 2);  // the cross is two straight lines
  for (const auto& line : inner) {
    const Point d = line.back() - line.front();
    CHECK((d.x == 0 || d.y == 0));
  }
}

TEST_CASE("the face at a point") {
  const Rows rows{"AAB", "A.B", "AAB"};
  const Coverage c = ascii_coverage(rows);
  CHECK(face_at(c, {500, 500}) == 0);
  CHECK(face_at(c, {2500, 500}) == 1);
  CHECK(face_at(c, {1500, 1500}) == kOutside);
  CHECK(face_at(c, {-1, 500}) == kOutside);
  CHECK(face_at(c, {500, 3500}) == kOutside);
}

TEST_CASE("polygons of an ASCII map") {
  const auto areas = ascii_areas({"AAA", "ABA", "AAA", "...", "A.."});
  REQUIRE(areas.size() == 2);
  REQUIRE(areas[0].size() == 2);
  CHECK(areas[0][0].holes.size() + areas[0][1].holes.size() == 1);
  CHECK(areas[1].size() == 1);
}

TEST_CASE("a list of faces is dissolved as the set is") {
  const Rows rows{"AAABBB", "ACCBBD", "ACEBDD", "AAEEDD", "FFFEGG", "FHFEEG", "F.FGGG"};
  const Coverage c = ascii_coverage(rows);
  for (std::uint32_t chosen = 1; chosen < (1U << c.face_count()); chosen += 3) {
    std::vector<bool> set(c.face_count());
    std::vector<FaceId> list;
    for (std::uint32_t face = 0; face < c.face_count(); ++face) {
      set[face] = (chosen >> face & 1U) != 0;
      if (set[face]) list.insert(list.begin(), FaceId{face});
    }
    const auto by_set = dissolve(c, set);
    const auto by_list = dissolve_faces(c, list);
    REQUIRE(by_list.size() == by_set.size());
    for (std::size_t i = 0; i < by_set.size(); ++i) {
      REQUIRE(by_list[i].size() == by_set[i].size());
      for (std::size_t k = 0; k < by_set[i].size(); ++k) {
        CHECK(by_list[i][k].arc == by_set[i][k].arc);
        CHECK(by_list[i][k].reversed == by_set[i][k].reversed);
      }
    }
  }
}
