#include "boundaries/fitting_faults.h"

#include <doctest/doctest.h>

#include "coverage/coverage_builder.h"

using namespace rk;
using namespace rk::boundaries;

namespace {

AreaRecords named(std::size_t count) {
  AreaRecords merged;
  for (std::size_t i = 0; i < count; ++i)
    merged.records.push_back({"GM000" + std::to_string(i), "N" + std::to_string(i), "", "", {}});
  merged.areas.resize(count);
  return merged;
}

/// Squares of 2 km in a row, each smaller by `margin` (m) on every side.
Coverage row_of_squares(std::size_t count, double margin) {
  std::vector<MultiPolygon> areas;
  for (std::size_t i = 0; i < count; ++i) {
    const double x0 = 2000.0 * static_cast<double>(i) + margin, x1 = x0 + 2000 - 2 * margin;
    areas.push_back({{{{x0, margin}, {x1, margin}, {x1, 2000 - margin}, {x0, 2000 - margin}}, {}}});
  }
  return coverage::build_coverage(areas).coverage;
}

std::vector<std::string> keys(const Diagnostics& problems) {
  std::vector<std::string> result;
  for (const Diagnostic& problem : problems) result.push_back(problem.key);
  return result;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("an area that changes by more than one per cent is an error that names both sizes") {
  Diagnostics problems;
  check_areas_kept({{1e8, 0.995e8}, {1e8, 0.98e8}, {1e8, 1.02e8}}, named(3), "f", problems);
  REQUIRE(problems.size() == 2);
  for (const Diagnostic& problem : problems) {
    CHECK(problem.severity == Severity::error);
    CHECK(problem.key == "boundaries.area_changed");
  }
  CHECK(problems[0].place == "GM0001");
  const TextArguments wanted{{"name", "N1"}, {"before", "100000000"}, {"after", "98000000"}};
  CHECK(problems[0].arguments == wanted);
}

TEST_CASE("an area that comes to nothing is an error, however small it was") {
  Diagnostics problems;
  check_areas_kept({{50, 0}, {0, 0}, {1e6, 0}, {90, 40}}, named(4), "f", problems);
  CHECK(keys(problems) ==
        Keys{"boundaries.empty_geometry", "boundaries.empty_geometry", "boundaries.area_changed"});
}

TEST_CASE("repaired areas are counted, and the first are named") {
  Diagnostics problems;
  add_repaired_areas({{1e6, 1e6}, {1e6, 1e6 + 99}}, {}, named(2), "f", problems);
  CHECK(problems.empty());
  std::vector<AreaChange> changes(8, {1e6, 1e6 + 200});
  changes[0] = changes[1] = {1e6, 1e6};
  add_repaired_areas(changes, {1}, named(8), "f", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].arguments == TextArguments{{"count", "7"}, {"names", "N1, N2, N3, N4, N5, …"}});
}

TEST_CASE("borders that nowhere touch are said") {
  Diagnostics problems;
  add_near_borders(row_of_squares(3, 0), named(3), "f", problems);
  CHECK(problems.empty());
  add_near_borders(row_of_squares(3, 0.2), named(3), "f", problems);
  CHECK(keys(problems) ==
        Keys{"boundaries.near_borders", "boundaries.near_borders", "boundaries.nowhere_touch"});
  problems.clear();
  add_near_borders(row_of_squares(3, 50), named(3), "f", problems);
  CHECK(keys(problems) == Keys{"boundaries.nowhere_touch"});
}
