#include "model/geometry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>

using namespace rk;

TEST_CASE("an area is positive counter-clockwise and negative clockwise, wherever it lies") {
  const Ring ring{{0, 0}, {4, 0}, {4, 3}};
  CHECK(signed_area(ring) == 6);
  CHECK(signed_area(Ring(ring.rbegin(), ring.rend())) == -6);
  Ring far = ring;
  for (Point& p : far) p = p + Point{207000, 474000};
  CHECK(signed_area(far) == doctest::Approx(6));
  CHECK(signed_area({}) == 0);
  CHECK(signed_area({{1, 1}, {2, 2}}) == 0);
}

TEST_CASE("a point is inside by the even-odd rule: not in a hole, but on an island in it") {
  const auto square = [](double from, double to) {
    return Ring{{from, from}, {to, from}, {to, to}, {from, to}};
  };
  const std::vector<Ring> rings{square(0, 10), square(2, 8), square(4, 6)};
  CHECK(contains(rings, {1, 1}));
  CHECK_FALSE(contains(rings, {3, 3}));
  CHECK(contains(rings, {5, 5}));
  CHECK_FALSE(contains(rings, {11, 5}));
  CHECK_FALSE(contains(rings, {-1, 5}));
  CHECK_FALSE(contains({}, {0, 0}));
}

TEST_CASE("a point on the border of two areas is inside exactly one of them") {
  const std::vector<Ring> west{{{0, 0}, {5, 0}, {5, 10}, {0, 10}}};
  const std::vector<Ring> east{{{5, 0}, {10, 0}, {10, 10}, {5, 10}}};
  for (const double y : {0.0, 3.0, 9.9}) CHECK(contains(west, {5, y}) != contains(east, {5, y}));
}

TEST_CASE("a box is empty until something is added, and then holds it") {
  Box box;
  CHECK(box.empty());
  CHECK_FALSE(box.contains({0, 0}));
  box.add(Point{3, 4});
  CHECK_FALSE(box.empty());
  CHECK(box.width() == 0);
  box.add(Point{-1, 6});
  CHECK(box == Box{-1, 4, 3, 6});
  CHECK(box.center() == Point{1, 5});
  box.add(Box{});  // nothing
  CHECK(box == Box{-1, 4, 3, 6});
}

TEST_CASE("boxes that touch intersect, and those that are apart do not") {
  const Box box{0, 0, 10, 10};
  CHECK(box.intersects({10, 10, 20, 20}));
  CHECK(box.intersects({2, 2, 3, 3}));
  CHECK_FALSE(box.intersects({10.1, 0, 20, 10}));
  CHECK_FALSE(box.intersects({0, -5, 10, -0.1}));
  CHECK_FALSE(box.intersects(Box{}));
  CHECK(box.grown(1) == Box{-1, -1, 11, 11});
  CHECK(box.moved({1, 2}) == Box{1, 2, 11, 12});
}

namespace {

template <class A, class B>
concept CanBeAdded = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept CanBeSubtracted = requires(A a, B b) {
  a - b;
};

// Points and boxes of map and page do not mix.
static_assert(!std::is_constructible_v<MapPoint, PagePoint>);
static_assert(!std::is_constructible_v<PagePoint, MapPoint>);
static_assert(!std::is_convertible_v<Point, MapPoint>);
static_assert(!std::is_convertible_v<MapBox, PageBox>);
static_assert(!CanBeAdded<MapPoint, PagePoint>);
static_assert(!CanBeSubtracted<PagePoint, MapPoint>);
static_assert(CanBeSubtracted<PagePoint, PagePoint>);

}  // namespace

TEST_CASE("a box of the map serves as a plain box") {
  const MapBox box{1, 2, 5, 4};
  const Box plain = box;
  CHECK(plain.center().x == 3);
  CHECK(plain.center().y == 3);
  CHECK(on_map(plain) == box);
}
