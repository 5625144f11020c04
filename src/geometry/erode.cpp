#include "geometry/erode.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "geometry/geos.h"
#include "model/planar.h"

namespace rk::geometry {
namespace {

constexpr int kQuadrantSegments = 4;
constexpr int kCircleCorners = 16;

std::array<Point, kCircleCorners> circle(Point centre, double radius) {
  std::array<Point, kCircleCorners> corners;
  for (int i = 0; i < kCircleCorners; ++i) {
    const double angle = 2 * std::numbers::pi * i / kCircleCorners;
    corners[static_cast<std::size_t>(i)] = centre + Point{std::cos(angle), std::sin(angle)} * radius;
  }
  return corners;
}

/// The area within a distance of a line, the distance running from one value to the other: the hulls of
/// neighbouring circles, one for each piece of the line.
void add_taper(const Geos& geos, const BorderStretch& stretch, std::vector<Geos::Geometry>& out) {
  double length = 0;
  for (std::size_t i = 1; i < stretch.line.size(); ++i)
    length += distance(stretch.line[i - 1], stretch.line[i]);
  if (length <= 0) return;
  double walked = 0;
  for (std::size_t i = 1; i < stretch.line.size(); ++i) {
    const Point a = stretch.line[i - 1];
    const Point b = stretch.line[i];
    const double step = distance(a, b);
    const auto radius_at = [&](double along) {
      return std::lerp(stretch.from_distance, stretch.to_distance, along / length);
    };
    std::vector<Point> points;
    for (const Point p : circle(a, radius_at(walked))) points.push_back(p);
    for (const Point p : circle(b, radius_at(walked + step))) points.push_back(p);
    const Geos::Geometry cloud = geos.line(points);
    out.push_back(geos.own(GEOSConvexHull_r(geos.get(), cloud.get())));
    walked += step;
  }
}

}  // namespace

std::vector<Ring> erode(const std::vector<Ring>& rings, const std::vector<BorderStretch>& stretches,
                        const Cleaning& cleaning) {
  const Geos geos;
  GEOSContextHandle_t context = geos.get();
  Geos::Geometry area = geos.area(rings);
  std::vector<Geos::Geometry> margins;
  for (const BorderStretch& stretch : stretches) {
    if (stretch.line.size() < 2) continue;
    if (stretch.from_distance == stretch.to_distance) {
      const Geos::Geometry line = geos.line(stretch.line);
      margins.push_back(
          geos.own(GEOSBuffer_r(context, line.get(), stretch.from_distance, kQuadrantSegments)));
    } else {
      add_taper(geos, stretch, margins);
    }
  }
  if (!margins.empty()) {
    const Geos::Geometry all = geos.collection(std::move(margins));
    const Geos::Geometry margin = geos.own(GEOSUnaryUnion_r(context, all.get()));
    area = geos.own(GEOSDifference_r(context, area.get(), margin.get()));
  }
  if (cleaning.opening > 0) {
    area = geos.own(GEOSBuffer_r(context, area.get(), -cleaning.opening, kQuadrantSegments));
    area = geos.own(GEOSBuffer_r(context, area.get(), cleaning.opening, kQuadrantSegments));
  }
  std::vector<Ring> result = geos.rings(area.get());
  std::erase_if(result, [&](const Ring& ring) { return std::abs(signed_area(ring)) < cleaning.min_area; });
  return result;
}

std::vector<Ring> clip_rings(const std::vector<Ring>& rings, const Box& box) {
  const Geos geos;
  const Geos::Geometry area = geos.area(rings);
  const Geos::Geometry part =
      geos.own(GEOSClipByRect_r(geos.get(), area.get(), box.min_x, box.min_y, box.max_x, box.max_y));
  return geos.rings(part.get());
}

}  // namespace rk::geometry
