// Plain geometry values. Map coordinates are metres in the Dutch national grid (EPSG:28992, RD New),
// x to the east, y to the north; page coordinates are px of 1/96 inch, y downwards.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
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

/// A closed line; the last point is joined to the first and not repeated.
using Ring = std::vector<Point>;

/// An area: its outer ring runs counter-clockwise, its holes clockwise.
struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
};

using MultiPolygon = std::vector<Polygon>;

/// An axis-parallel rectangle; a default one is empty and grows with `add`.
struct Box {
  double min_x = std::numeric_limits<double>::infinity();
  double min_y = std::numeric_limits<double>::infinity();
  double max_x = -std::numeric_limits<double>::infinity();
  double max_y = -std::numeric_limits<double>::infinity();

  friend bool operator==(const Box&, const Box&) = default;

  bool empty() const { return min_x > max_x || min_y > max_y; }
  double width() const { return max_x - min_x; }
  double height() const { return max_y - min_y; }
  Point center() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }

  void add(Point p) {
    min_x = std::min(min_x, p.x);
    min_y = std::min(min_y, p.y);
    max_x = std::max(max_x, p.x);
    max_y = std::max(max_y, p.y);
  }
  void add(const Box& other) {
    min_x = std::min(min_x, other.min_x);
    min_y = std::min(min_y, other.min_y);
    max_x = std::max(max_x, other.max_x);
    max_y = std::max(max_y, other.max_y);
  }
  bool contains(Point p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
  bool intersects(const Box& o) const {
    return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
  }
  /// The common part; empty if the boxes do not meet.
  Box intersection(const Box& o) const {
    return {std::max(min_x, o.min_x), std::max(min_y, o.min_y), std::min(max_x, o.max_x),
            std::min(max_y, o.max_y)};
  }
  Box moved(Point by) const { return {min_x + by.x, min_y + by.y, max_x + by.x, max_y + by.y}; }
  Box grown(double margin) const { return {min_x - margin, min_y - margin, max_x + margin, max_y + margin}; }
};

/// Twice-signed area halved: positive for a counter-clockwise ring (square units of the points).
double signed_area(const Ring& ring);

/// Whether the point lies inside the rings by the even-odd rule.
bool contains(const std::vector<Ring>& rings, Point p);

}  // namespace rk
