// The shipped layers as they are.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "boundaries/load_layer.h"
#include "coverage/arc_rings.h"
#include "coverage/dissolve.h"
#include "layer_options.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;

namespace {

const Layer& municipalities() {
  static const Layer layer = load_layer(test::municipality_options(), CacheUse::ignore);
  return layer;
}

}  // namespace

TEST_CASE("the municipalities of 2020 load without a word") {
  const Layer& layer = municipalities();
  CHECK(layer.warnings.empty());
  REQUIRE(layer.records.size() == 355);
  CHECK(layer.coverage->face_count() == 355);
  for (std::size_t i = 1; i < layer.records.size(); ++i)
    CHECK(layer.records[i - 1].code < layer.records[i].code);
  const auto deventer = std::find_if(layer.records.begin(), layer.records.end(),
                                     [](const LayerRecord& r) { return r.code == "GM0150"; });
  REQUIRE(deventer != layer.records.end());
  CHECK(deventer->name == "Deventer");
  CHECK(deventer->province_name == "Overijssel");
  CHECK(deventer->value > 90000);
}

TEST_CASE("areas add up to the outline of the country") {
  const Coverage& c = *municipalities().coverage;
  const double sum = std::accumulate(c.face_area.begin(), c.face_area.end(), 0.0);
  double outline = 0;
  for (const coverage::ArcRing& ring : coverage::dissolve(c, std::vector<bool>(c.face_count(), true))) {
    for (const ArcRef r : ring) CHECK((r.reversed ? c.arcs[r.arc].left : c.arcs[r.arc].right) == kOutside);
    outline += signed_area(coverage::ring_points(c, ring, 0));
  }
  CHECK(sum == doctest::Approx(outline).epsilon(1e-12));
  CHECK(sum / 1e6 > 33000);
  CHECK(sum / 1e6 < 42000);
}

TEST_CASE("every arc parts two different faces and every ring closes without touching itself") {
  const Coverage& c = *municipalities().coverage;
  for (const Arc& arc : c.arcs) {
    CHECK(arc.left != arc.right);
    CHECK(arc.count >= 2);
    CHECK(arc.closed() == (c.points[arc.first] == c.points[arc.first + arc.count - 1]));
  }
  for (FaceId face = 0; face < c.face_count(); ++face) {
    double area = 0;
    for (const coverage::ArcRing& ring : coverage::face_rings(c, face)) {
      std::set<std::uint32_t> nodes;
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Arc& arc = c.arcs[ring[i].arc];
        const Arc& next = c.arcs[ring[(i + 1) % ring.size()].arc];
        CHECK((ring[i].reversed ? arc.from : arc.to) ==
              (ring[(i + 1) % ring.size()].reversed ? next.to : next.from));
        CHECK(nodes.insert(ring[i].reversed ? arc.from : arc.to).second);
      }
      area += signed_area(coverage::ring_points(c, ring, 0));
    }
    CHECK(area == doctest::Approx(c.face_area[face]).epsilon(1e-9));
    CHECK(coverage::face_at(c, c.face_label[face]) == face);
    CHECK(c.face_label_radius[face] > 0);
  }
}

TEST_CASE("generalised neighbours still share their border") {
  const Coverage& c = *municipalities().coverage;
  for (const double tolerance : {50.0, 500.0}) {
    double sum = 0, outline = 0;
    for (FaceId face = 0; face < c.face_count(); ++face)
      for (const coverage::ArcRing& ring : coverage::face_rings(c, face))
        sum += signed_area(coverage::ring_points(c, ring, tolerance));
    for (const coverage::ArcRing& ring : coverage::dissolve(c, std::vector<bool>(c.face_count(), true)))
      outline += signed_area(coverage::ring_points(c, ring, tolerance));
    CHECK(sum == doctest::Approx(outline).epsilon(1e-9));
  }
}

TEST_CASE("the districts of 2022 load") {
  const Layer layer = load_layer(test::district_options(), CacheUse::ignore);
  CHECK(layer.records.size() == 3340);
  CHECK(layer.coverage->face_count() == 3340);
}

TEST_CASE("check finds nothing to say of the shipped municipalities but what is known") {
  for (const Diagnostic& d : check_layer(test::municipality_options()).problems) {
    INFO(d.key << " " << d.place);
    CHECK(d.severity == Severity::warning);
    CHECK(d.key == "boundaries.invalid_too_few_points");
  }
}
