#include "coverage/generalise.h"

#include <doctest/doctest.h>

#include <cmath>
#include <ctime>
#include <random>

#include "model/planar.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

/// A random irregular line, like a coast.
std::vector<Point> random_line(std::uint32_t seed, std::size_t count) {
  std::mt19937 random(seed);
  const auto step = [&] { return static_cast<double>(random() % 2001) / 1000 - 0.8; };
  std::vector<Point> line{{200000, 470000}};
  while (line.size() < count) line.push_back(line.back() + Point{step() * 50, step() * 50});
  return line;
}

std::vector<float> detail_of(const std::vector<Point>& line) {
  std::vector<float> detail(line.size());
  line_detail(line, 0, line.size(), detail);
  return detail;
}

/// The greatest distance of a point that this tolerance leaves out from the line of those that it keeps.
double farthest_left_out(const std::vector<Point>& line, const std::vector<float>& detail, float tolerance) {
  std::size_t from = 0;
  double farthest = 0;
  for (std::size_t to = 1; to < line.size(); ++to) {
    if (detail[to] <= tolerance) continue;
    for (std::size_t i = from + 1; i < to; ++i)
      farthest = std::max(farthest, segment_distance2(line[i], line[from], line[to]));
    from = to;
  }
  return std::sqrt(farthest);
}

/// The map with every border bent into a zigzag of its own, the same for both neighbours.
Coverage zigzag_coverage(const Rows& rows) {
  const auto bent = [](const Ring& ring) {
    Ring result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[(i + 1) % ring.size()];
      const bool forward = a.x < b.x || (a.x == b.x && a.y < b.y);
      const Point from = forward ? a : b;
      const Point along = (forward ? b : a) - from;
      std::vector<Point> middle;
      for (int k = 1; k < 10; ++k) {
        const double out = std::sin(from.x * 7 + from.y * 3 + k * 5) * 0.03;
        middle.push_back(from + along * (k / 10.0) + Point{-along.y, along.x} * out);
      }
      if (!forward) std::reverse(middle.begin(), middle.end());
      result.push_back(a);
      result.insert(result.end(), middle.begin(), middle.end());
    }
    return result;
  };
  std::vector<MultiPolygon> areas = ascii_areas(rows);
  for (MultiPolygon& area : areas) {
    for (Polygon& polygon : area) {
      polygon.outer = bent(polygon.outer);
      for (Ring& hole : polygon.holes) hole = bent(hole);
    }
  }
  const CoverageResult built = build_coverage(areas);
  REQUIRE(built.exact());
  return built.coverage;
}

double area_at(const Coverage& coverage, const std::vector<ArcRing>& rings, double tolerance) {
  double area = 0;
  for (const ArcRing& ring : rings) area += signed_area(ring_points(coverage, ring, tolerance));
  return area;
}

}  // namespace

TEST_CASE("a straight line needs its ends alone") {
  const std::vector<float> detail = detail_of({{0, 0}, {1, 0}, {2, 0}, {5, 0}});
  CHECK(std::isinf(detail[0]));
  CHECK(detail[1] == 0);
  CHECK(detail[2] == 0);
  CHECK(std::isinf(detail[3]));
}

TEST_CASE("a point matters as far as it lies from the line without it") {
  const std::vector<float> detail = detail_of({{0, 0}, {10, 3}, {20, 0}});
  CHECK(detail[1] == doctest::Approx(3));
}

TEST_CASE("only the points of the range are written") {
  const std::vector<Point> line{{0, 0}, {10, 3}, {20, 0}, {30, 9}, {40, 0}};
  std::vector<float> detail(5, -1);
  line_detail(line, 2, 3, detail);
  CHECK(detail[1] == -1);
  CHECK(detail[3] == doctest::Approx(9));
}

TEST_CASE("what is left out lies within the tolerance of what is kept") {
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const std::vector<Point> line = random_line(seed, 300);
    const std::vector<float> detail = detail_of(line);
    CAPTURE(seed);
    for (const float tolerance : {1.0F, 10.0F, 40.0F, 200.0F})
      CHECK(farthest_left_out(line, detail, tolerance) <= tolerance * 1.00001);
  }
}

TEST_CASE("a comb of any length is generalised soon, and leaves nothing out that shows") {
  // Of the teeth, which grow, a search for the farthest point takes one at a time.
  std::vector<Point> comb;
  for (int i = 0; i < 30000; ++i) comb.push_back({static_cast<double>(i), i % 2 == 0 ? 0.0 : 10 + i * 0.01});
  const std::clock_t start = std::clock();
  const std::vector<float> detail = detail_of(comb);
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 3);
  for (const float tolerance : {0.5F, 20.0F, 200.0F})
    CHECK(farthest_left_out(comb, detail, tolerance) <= tolerance * 1.00001);
}

TEST_CASE("a greater tolerance keeps a part of what a smaller one keeps") {
  const std::vector<Point> line = random_line(77, 500);
  const std::vector<float> detail = detail_of(line);
  std::size_t before = line.size() + 1;
  for (const float tolerance : {0.0F, 2.0F, 8.0F, 32.0F, 128.0F}) {
    const auto kept = static_cast<std::size_t>(
        std::count_if(detail.begin(), detail.end(), [&](float d) { return d > tolerance; }));
    CHECK(kept < before);
    CHECK(kept >= 2);
    before = kept;
  }
}

TEST_CASE("neighbours fit each other at every tolerance") {
  for (const Rows& rows : {Rows{"AAB", "ACB", "DDB"}, Rows{"AAAA", "ABCA", "AAAA"}, Rows{"AB", "BA"},
                           Rows{"A.BB", "CC.B", "DDDD"}}) {
    const Coverage coverage = zigzag_coverage(rows);
    const auto outline = dissolve(coverage, std::vector<bool>(coverage.face_count(), true));
    for (const double tolerance : {0.0, 5.0, 20.0, 80.0}) {
      double sum = 0;
      for (FaceId face = 0; face < coverage.face_count(); ++face) {
        const double area = area_at(coverage, face_rings(coverage, face), tolerance);
        CHECK(area > 0);
        sum += area;
      }
      // No gap and no overlap: the areas add up to the area inside the outline.
      CHECK(sum == doctest::Approx(area_at(coverage, outline, tolerance)).epsilon(1e-9));
      // No area changes by more than the tolerance times the length of the borders.
      CHECK(std::abs(sum - area_at(coverage, outline, 0)) <= tolerance * 40 * kCell + 1e-3);
    }
  }
}

TEST_CASE("a generalised map is still a sound one, without the points that it dropped") {
  for (const Rows& rows : {Rows{"AAB", "ACB", "DDB"}, Rows{"AAAA", "ABCA", "AAAA"}}) {
    const Coverage coverage = zigzag_coverage(rows);
    std::vector<MultiPolygon> coarse;
    for (FaceId face = 0; face < coverage.face_count(); ++face) {
      Polygon area;
      for (const ArcRing& ring : face_rings(coverage, face)) {
        const Ring points = ring_points(coverage, ring, 20);
        if (signed_area(points) > 0)
          area.outer = points;
        else
          area.holes.push_back(points);
      }
      coarse.push_back({area});
    }
    const CoverageResult again = build_coverage(coarse);
    CHECK(again.topology_errors == std::vector<FaceId>{});
    CHECK(again.coverage.arcs.size() == coverage.arcs.size());
    CHECK(again.coverage.points.size() < coverage.points.size());
  }
}
