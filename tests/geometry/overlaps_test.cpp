#include "geometry/overlaps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "coverage/coverage_builder.h"

using namespace rk;
using namespace rk::geometry;

namespace {

MultiPolygon rectangle(double x0, double y0, double x1, double y1) {
  return {{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}};
}

double area_of(const MultiPolygon& area) {
  double sum = 0;
  for (const Polygon& polygon : area) {
    sum += std::abs(signed_area(polygon.outer));
    for (const Ring& hole : polygon.holes) sum -= std::abs(signed_area(hole));
  }
  return sum;
}

}  // namespace

TEST_CASE("the only piece that two areas claim goes to the first, and is told with its size") {
  std::vector<MultiPolygon> areas{rectangle(0, 0, 10, 10), rectangle(8, 0, 20, 10)};
  const Overlaps overlaps = resolve_overlaps(areas, {0, 1});
  REQUIRE(overlaps.size() == 1);
  CHECK(overlaps.at({0, 1}).area() == doctest::Approx(20));
  CHECK(area_of(areas[0]) == doctest::Approx(100));
  CHECK(area_of(areas[1]) == doctest::Approx(100));
}

TEST_CASE("a piece that three areas claim is told for its owner with each of the others") {
  std::vector<MultiPolygon> areas{rectangle(0, 0, 10, 10), rectangle(5, 0, 15, 10), rectangle(5, 5, 15, 15)};
  double told = 0;
  for (const auto& [pair, contested] : resolve_overlaps(areas, {0, 1, 2})) told += contested.area();
  CHECK(told == doctest::Approx(25 + 2 * 25 + 25));  // two, three and two claim 25 m² each
  CHECK(area_of(areas[0]) + area_of(areas[1]) + area_of(areas[2]) == doctest::Approx(200));
}

TEST_CASE("of many overlaps neither neighbour gets more than the largest of them beyond the other") {
  // Teeth of growing width, which each area has beyond the middle between them.
  Ring lower{{0, -100}, {200, -100}}, upper{{200, 100}, {0, 100}};
  double largest = 0, contested = 0;
  for (int tooth = 19; tooth >= 0; --tooth) {
    const double x = tooth * 10, width = 1 + tooth * 0.4;
    lower.insert(lower.end(), {{x + width, 0}, {x + width, 5}, {x, 5}, {x, 0}});
    largest = std::max(largest, width * 5);
    contested += width * 5;
  }
  lower.insert(lower.begin() + 2, {200, 0});
  upper.insert(upper.end(), {{0, 0}, {200, 0}});
  std::vector<MultiPolygon> areas{{{lower, {}}}, {{upper, {}}}};
  const Contested found = resolve_overlaps(areas, {0, 1}).at({0, 1});
  CHECK(found.area() == doctest::Approx(contested));
  CHECK(std::abs(found.to_lower - found.to_higher) <= largest);
}

TEST_CASE("areas that are not asked about stay as they are") {
  std::vector<MultiPolygon> areas{rectangle(0, 0, 10, 10), rectangle(8, 0, 20, 10), rectangle(9, 0, 12, 3)};
  const Overlaps overlaps = resolve_overlaps(areas, {0, 1});
  CHECK(overlaps.size() == 1);
  CHECK(areas[2].front().outer == rectangle(9, 0, 12, 3).front().outer);
}

TEST_CASE("a hole stays a hole, and what lies in it stays there") {
  const Ring hole{{2, 2}, {2, 8}, {8, 8}, {8, 2}};
  std::vector<MultiPolygon> areas{{{rectangle(0, 0, 10, 10).front().outer, {hole}}}, rectangle(1, 3, 7, 7)};
  const Overlaps overlaps = resolve_overlaps(areas, {0, 1});
  CHECK(overlaps.at({0, 1}).area() == doctest::Approx(4));
  CHECK(area_of(areas[0]) == doctest::Approx(64));
  CHECK(area_of(areas[1]) == doctest::Approx(20));
}

TEST_CASE("a ring that crosses itself gives what it encloses") {
  std::vector<MultiPolygon> areas{{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}}};
  CHECK(resolve_overlaps(areas, {0}).empty());
  CHECK(area_of(areas[0]) == doctest::Approx(50));
}

TEST_CASE("random areas become a coverage that covers what they covered") {
  for (std::uint32_t seed = 0; seed < 15; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    constexpr int kSide = 40;
    std::vector<MultiPolygon> areas;
    std::vector<FaceId> faces;
    std::vector<Box> boxes;
    for (FaceId face = 0; face < 6; ++face) {
      const auto up_to = [&](unsigned most) { return static_cast<double>(random() % most); };
      const double x = up_to(30);
      const double y = up_to(30);
      boxes.push_back({x, y, x + 2 + up_to(8), y + 2 + up_to(8)});
      areas.push_back(rectangle(x, y, boxes.back().max_x, boxes.back().max_y));
      faces.push_back(face);
    }
    double covered = 0;
    std::vector<double> alone(areas.size()), claimed(areas.size());
    for (int x = 0; x < kSide; ++x) {
      for (int y = 0; y < kSide; ++y) {
        std::vector<std::size_t> claimants;
        for (std::size_t i = 0; i < boxes.size(); ++i)
          if (boxes[i].contains({x + 0.5, y + 0.5})) claimants.push_back(i);
        if (!claimants.empty()) ++covered;
        for (const std::size_t i : claimants) ++claimed[i];
        if (claimants.size() == 1) ++alone[claimants.front()];
      }
    }
    resolve_overlaps(areas, faces);
    double sum = 0;
    for (const FaceId face : faces) {
      sum += area_of(areas[face]);
      CHECK(area_of(areas[face]) >= alone[face] - 1e-6);
      CHECK(area_of(areas[face]) <= claimed[face] + 1e-6);
    }
    CHECK(sum == doctest::Approx(covered));
    CHECK(coverage::build_coverage(areas).exact());
  }
}
