#include "boundaries/shape_faults.h"

#include <doctest/doctest.h>

#include "model/limits.h"
#include "support/rings.h"

using namespace rk;
using namespace rk::boundaries;
using rk::test::square;

namespace {

/// Areas of one part each, named A, B, C ….
AreaRecords records_of(const std::vector<Polygon>& polygons) {
  AreaRecords merged;
  for (const Polygon& polygon : polygons) {
    const auto letter = static_cast<char>('A' + merged.records.size());
    merged.records.push_back({std::string("GM000") + letter, std::string(1, letter), "", "", {}});
    merged.areas.push_back({polygon});
  }
  return merged;
}

Ring long_ring(std::size_t points) {
  Ring ring(points, {0, 0});
  for (std::size_t i = 0; i < points; ++i) ring[i].x = static_cast<double>(i);
  return ring;
}

std::string argument(const Diagnostic& problem, const std::string& name) {
  for (const auto& [key, value] : problem.arguments)
    if (key == name) return value;
  return "";
}

}  // namespace

TEST_CASE("a ring and a layer of more vertices than the limit are errors that say how many") {
  Diagnostics problems;
  check_limits(records_of({{long_ring(limits::kVerticesPerRing), {}}}), "f", problems);
  CHECK(problems.empty());
  check_limits(records_of({{long_ring(10), {long_ring(limits::kVerticesPerRing + 1)}}}), "f", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.limit_ring");
  CHECK(problems[0].severity == Severity::error);
  CHECK(argument(problems[0], "count") == std::to_string(limits::kVerticesPerRing + 1));
  problems.clear();
  const Ring ring = long_ring(limits::kVerticesPerRing);
  check_limits(records_of({{ring, {ring}}, {ring, {ring}}, {long_ring(3), {}}}), "f", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.limit_layer");
}

TEST_CASE("more areas than the limit are an error") {
  AreaRecords merged;
  merged.records.resize(limits::kAreas + 1);
  merged.areas.resize(limits::kAreas + 1);
  Diagnostics problems;
  check_limits(merged, "f", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.limit_areas");
}

TEST_CASE("a record over most others is named") {
  const std::vector<Polygon> row{
      {square(0, 0, 10), {}}, {square(10, 0, 10), {}}, {square(20, 0, 10), {}}, {square(30, 0, 10), {}}};
  Diagnostics problems;
  check_covering_records(records_of(row), "f", problems);
  CHECK(problems.empty());

  std::vector<Polygon> with_country = row;
  with_country.push_back({{{0, 0}, {40, 0}, {40, 10}, {0, 10}}, {}});
  check_covering_records(records_of(with_country), "f", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.covers_others");
  CHECK(problems[0].place == "GM000E");
  CHECK(argument(problems[0], "count") == "4");
  CHECK(argument(problems[0], "total") == "4");
}

TEST_CASE("an area around others that has a hole for each covers none") {
  std::vector<Polygon> polygons{{square(0, 0, 100), {}}};
  for (const double x : {10.0, 30.0, 50.0}) {
    polygons[0].holes.push_back(square(x, 10, 10));
    polygons.push_back({square(x, 10, 10), {}});
  }
  Diagnostics problems;
  check_covering_records(records_of(polygons), "f", problems);
  CHECK(problems.empty());
}

TEST_CASE("rings that lie outside are said, with their number") {
  AreaRecords merged = records_of({{square(0, 0, 10), {square(20, 0, 5), square(40, 0, 5)}}});
  Diagnostics problems;
  mend_outside_rings(merged, "f", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.outside_rings");
  CHECK(argument(problems[0], "count") == "2");
  CHECK(merged.areas[0].size() == 3);
}
