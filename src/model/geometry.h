// Plain geometry values. A Point, Ring or Box lies in a plane of which its owner says what it is: map
// coordinates are metres in the Dutch national grid (EPSG:28992, RD New), x to the east, y to the north; page
// coordinates are px of 1/96 inch, y downwards. Where both meet, the plane is part of the type: MapPoint and
// PagePoint do not mix, nor do their boxes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <vector>

namespace rk {

struct Point {
  double x = 0;
  double y = 0;

  friend bool operator==(const Point&, const Point&) = default;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
};

/// A point whose plane is part of its type. It serves as a plain Point, but not as a point of another plane.
template <class Plane>
struct PointOn : Point {
  constexpr PointOn() = default;
  constexpr PointOn(double x_value, double y_value) {
    x = x_value;
    y = y_value;
  }
  explicit constexpr PointOn(Point p) : Point(p) {}
  template <class Other>
  PointOn(PointOn<Other>) = delete;

  friend bool operator==(const PointOn&, const PointOn&) = default;
  friend PointOn operator+(PointOn a, PointOn b) { return {a.x + b.x, a.y + b.y}; }
  friend PointOn operator-(PointOn a, PointOn b) { return {a.x - b.x, a.y - b.y}; }
  friend PointOn operator*(PointOn a, double factor) { return {a.x * factor, a.y * factor}; }
};
template <class A, class B>
requires(!std::is_same_v<A, B>) Point operator+(PointOn<A>, PointOn<B>) = delete;
template <class A, class B>
requires(!std::is_same_v<A, B>) Point operator-(PointOn<A>, PointOn<B>) = delete;

using MapPoint = PointOn<struct MapPlane>;    ///< m RD
using PagePoint = PointOn<struct PagePlane>;  ///< page px

/// A closed line; the last point is joined to the first and not repeated.
using Ring = std::vector<Point>;

/// An area: its outer ring runs counter-clockwise, its holes clockwise.
struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
};

using MultiPolygon = std::vector<Polygon>;

/// An axis-parallel rectangle; a default one is empty and grows with `add`.
template <class P>
struct BoxOf {
  double min_x = std::numeric_limits<double>::infinity();
  double min_y = std::numeric_limits<double>::infinity();
  double max_x = -std::numeric_limits<double>::infinity();
  double max_y = -std::numeric_limits<double>::infinity();

  friend bool operator==(const BoxOf&, const BoxOf&) = default;

  bool empty() const { return min_x > max_x || min_y > max_y; }
  double width() const { return max_x - min_x; }
  double height() const { return max_y - min_y; }
  P center() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }

  void add(P p) {
    min_x = std::min(min_x, p.x);
    min_y = std::min(min_y, p.y);
    max_x = std::max(max_x, p.x);
    max_y = std::max(max_y, p.y);
  }
  void add(const BoxOf& other) {
    min_x = std::min(min_x, other.min_x);
    min_y = std::min(min_y, other.min_y);
    max_x = std::max(max_x, other.max_x);
    max_y = std::max(max_y, other.max_y);
  }
  bool contains(P p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
  bool intersects(const BoxOf& o) const {
    return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
  }
  /// The common part; empty if the boxes do not meet.
  BoxOf intersection(const BoxOf& o) const {
    return {std::max(min_x, o.min_x), std::max(min_y, o.min_y), std::min(max_x, o.max_x),
            std::min(max_y, o.max_y)};
  }
  BoxOf moved(P by) const { return {min_x + by.x, min_y + by.y, max_x + by.x, max_y + by.y}; }
  BoxOf grown(double margin) const {
    return {min_x - margin, min_y - margin, max_x + margin, max_y + margin};
  }

  /// A box of one plane serves as a plain box.
  operator BoxOf<Point>() const requires(!std::is_same_v<P, Point>) { return {min_x, min_y, max_x, max_y}; }
};
using Box = BoxOf<Point>;
using MapBox = BoxOf<MapPoint>;    ///< m RD
using PageBox = BoxOf<PagePoint>;  ///< page px

/// A plain box of which the caller knows that it lies on the map, or on the page.
inline MapBox on_map(const Box& box) {
  return {box.min_x, box.min_y, box.max_x, box.max_y};
}
inline PageBox on_page(const Box& box) {
  return {box.min_x, box.min_y, box.max_x, box.max_y};
}

/// Twice-signed area halved: positive for a counter-clockwise ring (square units of the points).
double signed_area(const Ring& ring);

/// Whether the point lies inside the rings by the even-odd rule.
bool contains(const std::vector<Ring>& rings, Point p);

}  // namespace rk
