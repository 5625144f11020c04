#include "render/sfml/triangulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "coverage/dissolve.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::sfml;

namespace {

double triangle_area(const scene::Path& path, const std::vector<std::uint32_t>& triangles) {
  double sum = 0;
  for (std::size_t i = 0; i < triangles.size(); i += 3) {
    sum += std::abs(signed_area(
        {path.points[triangles[i]], path.points[triangles[i + 1]], path.points[triangles[i + 2]]}));
  }
  return sum;
}

bool covered(const scene::Path& path, const std::vector<std::uint32_t>& triangles, Point p) {
  for (std::size_t i = 0; i < triangles.size(); i += 3) {
    if (contains({{path.points[triangles[i]], path.points[triangles[i + 1]], path.points[triangles[i + 2]]}},
                 p))
      return true;
  }
  return false;
}

scene::Path rings(const std::vector<Ring>& list) {
  scene::Path path;
  path.closed = true;
  for (const Ring& ring : list) path.add(ring);
  return path;
}

Ring square(double low, double high) {
  return {{low, low}, {high, low}, {high, high}, {low, high}};
}

/// A star with a ragged edge: concave everywhere, never crossing itself.
Ring ragged(std::mt19937& random, Point center, double radius, int corners) {
  std::uniform_real_distribution<double> share(0.6, 1.0);
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double r = radius * share(random);
    ring.push_back({center.x + r * std::cos(angle), center.y + r * std::sin(angle)});
  }
  return ring;
}

}  // namespace

TEST_CASE("nested squares: every second one is a hole, whatever their order and direction") {
  Ring turned = square(1, 9);
  std::reverse(turned.begin(), turned.end());
  for (const auto& list : {std::vector<Ring>{square(0, 10), square(1, 9), square(2, 8), square(3, 7)},
                           std::vector<Ring>{square(3, 7), turned, square(2, 8), square(0, 10)}}) {
    const scene::Path path = rings(list);
    const auto triangles = triangulate(path);
    CHECK(triangle_area(path, triangles) == doctest::Approx(100 - 64 + 36 - 16));
    CHECK(covered(path, triangles, {0.5, 5}));
    CHECK_FALSE(covered(path, triangles, {1.5, 5.01}));
    CHECK(covered(path, triangles, {2.5, 5}));
    CHECK_FALSE(covered(path, triangles, {5, 5}));
  }
}

TEST_CASE("too few points, no area, nothing at all: no triangles") {
  CHECK(triangulate({}).empty());
  CHECK(triangulate(rings({{{0, 0}}, {{0, 0}, {1, 1}}, {{0, 0}, {1, 1}, {2, 2}}})).empty());
}

TEST_CASE("the triangles' areas add up and hold what the rings hold: ragged rings with holes") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> anywhere(-1100, 1100);
  for (int round = 0; round < 30; ++round) {
    const int corners = 5 + round * 20;
    std::vector<Ring> list = {ragged(random, {0, 0}, 1000, corners)};
    double area = signed_area(list[0]);
    for (int i = 0; i < round % 7; ++i) {
      const double angle = i;
      list.push_back(ragged(random, {350 * std::cos(angle), 350 * std::sin(angle)}, 120, 9 + round));
      area -= signed_area(list.back());
    }
    const scene::Path path = rings(list);
    const auto triangles = triangulate(path);
    CAPTURE(round);
    CHECK(triangle_area(path, triangles) == doctest::Approx(area).epsilon(1e-9));
    for (int i = 0; i < 40; ++i) {
      const Point p = {anywhere(random), anywhere(random)};
      CHECK(covered(path, triangles, p) == contains(list, p));
    }
  }
}

TEST_CASE("holes that touch the border and each other in points") {
  const test::Rows rows = {"AAAAAA", "ABAACA", "AABAAA", "AAAABA", "AAAAAB"};
  const Coverage map = test::ascii_coverage(rows);
  for (const char* members : {"A", "B", "C", "AB", "AC", "BC"}) {
    scene::Path path;
    path.closed = true;
    for (const coverage::ArcRing& ring : coverage::dissolve(map, test::ascii_set(rows, members)))
      path.add(coverage::ring_points(map, ring, 0));
    double cells = 0;
    for (const std::string& row : rows)
      for (const char c : row) cells += std::string(members).find(c) != std::string::npos ? 1 : 0;
    CAPTURE(members);
    CHECK(triangle_area(path, triangulate(path)) == doctest::Approx(cells * test::kCell * test::kCell));
  }
}

TEST_CASE("a hole that touches the border with its leftmost corner leaves the others as they are") {
  const Ring border{{0, 0}, {10, -4}, {10, 14}, {0, 10}, {-2, 5}};
  const Ring touching{{0, 0}, {2, 3}, {4, 1}};
  const Ring free{{1, 9}, {8, 8}, {7, 5}};
  const Ring also_touching{{0, 0}, {5, 0}, {6, -1}};
  for (const auto& holes :
       {std::vector<Ring>{touching, free}, std::vector<Ring>{free, also_touching, touching}}) {
    for (std::size_t turn = 0; turn < border.size(); ++turn) {  // the border may begin anywhere
      std::vector<Ring> list{border};
      std::rotate(list[0].begin(), list[0].begin() + static_cast<std::ptrdiff_t>(turn), list[0].end());
      double size = std::abs(signed_area(border));
      for (const Ring& hole : holes) {
        list.push_back(hole);
        size -= std::abs(signed_area(hole));
      }
      const scene::Path path = rings(list);
      CHECK(triangle_area(path, triangulate(path)) == doctest::Approx(size));
    }
  }
}

TEST_CASE("rings that cross or repeat give some triangles and never hang") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> anywhere(0, 100);
  for (int round = 0; round < 200; ++round) {
    std::vector<Ring> list(1 + round % 4);
    for (Ring& ring : list)
      for (int i = 0; i < 3 + round % 120; ++i)
        ring.push_back({std::floor(anywhere(random)), std::floor(anywhere(random))});
    if (round % 3 == 0) list.push_back(list[0]);
    const scene::Path path = rings(list);
    for (const std::uint32_t index : triangulate(path)) CHECK(index < path.points.size());
  }
}
