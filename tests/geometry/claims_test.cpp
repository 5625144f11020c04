#include "geometry/claims.h"

#include <doctest/doctest.h>

#include <random>

#include "support/rings.h"

using namespace rk;
using namespace rk::geometry;
using rk::test::square;

TEST_CASE("a point is claimed by every area around it, once, and by none whose hole it lies in") {
  const std::vector<MultiPolygon> areas{
      {{square(0, 0, 10), {square(4, 4, 2)}}, {square(2, 2, 5), {}}},  // the second part covers the hole
      {{square(8, 8, 10), {square(12, 12, 2)}}},
      {{{{20, 0}, {30, 10}, {30, 0}, {20, 10}}, {}}},  // a bow-tie
      {},
  };
  const Claims claims(areas, {0, 1, 2, 3});
  using Faces = std::vector<FaceId>;
  CHECK(claims.at({1, 1}) == Faces{0});
  CHECK(claims.at({3, 3}) == Faces{0});
  CHECK(claims.at({5, 5}) == Faces{0});
  CHECK(claims.at({9, 9}) == Faces{0, 1});
  CHECK(claims.at({13, 13}).empty());
  CHECK(claims.at({22, 5}) == Faces{2});
  CHECK(claims.at({25, 9}).empty());
  CHECK(claims.at({500, -500}).empty());
  CHECK(Claims(areas, {1}).at({9, 9}) == Faces{1});
}

TEST_CASE("of many parts, those around a point are found") {
  std::mt19937 random(5);
  std::vector<MultiPolygon> areas(40);
  for (MultiPolygon& area : areas)
    for (int i = 0; i < 30; ++i)
      area.push_back({square(static_cast<double>(random() % 1000), static_cast<double>(random() % 1000),
                             static_cast<double>(1 + random() % 60)),
                      {}});
  std::vector<FaceId> all;
  for (FaceId face = 0; face < areas.size(); ++face) all.push_back(face);
  const Claims claims(areas, all);
  for (int i = 0; i < 300; ++i) {
    const Point p{static_cast<double>(random() % 1060) + 0.5, static_cast<double>(random() % 1060) + 0.5};
    std::vector<FaceId> around;
    for (const FaceId face : all)
      for (const Polygon& part : areas[face])
        if (contains({part.outer}, p) && (around.empty() || around.back() != face)) around.push_back(face);
    CHECK(claims.at(p) == around);
  }
}

TEST_CASE("of no areas, none claims a point") {
  CHECK(Claims({}, {}).at({0, 0}).empty());
}
