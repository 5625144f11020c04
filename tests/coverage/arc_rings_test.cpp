#include "coverage/arc_rings.h"

#include <doctest/doctest.h>

#include <set>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

std::uint32_t start_of(const Coverage& c, ArcRef r) {
  return r.reversed ? c.arcs[r.arc].to : c.arcs[r.arc].from;
}
std::uint32_t end_of(const Coverage& c, ArcRef r) {
  return r.reversed ? c.arcs[r.arc].from : c.arcs[r.arc].to;
}

/// Arcs run head to tail and back to the start, and pass no node twice.
void check_ring(const Coverage& c, const ArcRing& ring) {
  std::set<std::uint32_t> nodes;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    CHECK(end_of(c, ring[i]) == start_of(c, ring[(i + 1) % ring.size()]));
    CHECK(nodes.insert(start_of(c, ring[i])).second);
  }
}

double area_of(const Coverage& c, const std::vector<ArcRing>& rings) {
  double area = 0;
  for (const ArcRing& ring : rings) area += signed_area(ring_points(c, ring, 0));
  return area;
}

}  // namespace

TEST_CASE("the rings of a face have it on their left, each of its arcs once") {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    const Coverage c = ascii_coverage(random_rows(seed, 7, 6, 4));
    for (FaceId face = 0; face < c.face_count(); ++face) {
      const std::vector<ArcRing> rings = face_rings(c, face);
      std::set<std::uint32_t> arcs;
      for (const ArcRing& ring : rings) {
        check_ring(c, ring);
        for (const ArcRef r : ring) {
          CHECK((r.reversed ? c.arcs[r.arc].right : c.arcs[r.arc].left) == face);
          CHECK(arcs.insert(r.arc).second);
        }
      }
      CHECK(arcs.size() == c.face_arcs[face].size());
      CHECK(area_of(c, rings) == doctest::Approx(c.face_area[face]));
    }
  }
}

TEST_CASE("parts that meet in a corner are rings apart") {
  const Coverage c = ascii_coverage({"AB", "BA"});
  for (FaceId face = 0; face < 2; ++face) {
    const auto rings = face_rings(c, face);
    REQUIRE(rings.size() == 2);
    for (const ArcRing& ring : rings) CHECK(area_of(c, {ring}) == 1e6);
  }
}

TEST_CASE("an enclave is a hole, clockwise") {
  const auto c = ascii_coverage({"AAA", "ABA", "AAA"});
  std::multiset<double> areas;
  for (const ArcRing& ring : face_rings(c, 0)) areas.insert(area_of(c, {ring}));
  CHECK(areas == std::multiset<double>{-1e6, 9e6});
}

TEST_CASE("arcs that do not close are left out") {
  const Coverage c = ascii_coverage({"AB"});
  for (std::uint32_t left_out : c.face_arcs[0]) {
    std::vector<ArcRef> arcs;
    for (const std::uint32_t arc : c.face_arcs[0])
      if (arc != left_out) arcs.push_back({arc, c.arcs[arc].left != 0});
    CHECK(join_rings(c, arcs).empty());
  }
  CHECK(join_rings(c, {}).empty());
}
