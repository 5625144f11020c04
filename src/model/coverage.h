// A coverage: areas ("faces") that tile the land without overlap, kept as the lines between them ("arcs").
//
// Every border is stored once, with the face on either side. What the program draws and measures follows from
// that: a region's outline is the arcs with a member on one side only, a province border the arcs between two
// provinces, an area the signed sum over its arcs; generalising an arc once keeps neighbours fitting.
// coverage/coverage_builder.h makes one from polygons; coverage/dissolve.h joins faces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/geometry.h"
#include "model/index.h"

namespace rk {

struct Face;
using FaceId = Index<Face>;
/// What lies beyond the data: sea, large water, abroad, or a gap.
inline constexpr FaceId kOutside = 0xFFFFFFFF;

/// A border between two nodes, or a whole closed ring (then both nodes are the same and its first point is
/// repeated as its last).
struct Arc {
  std::uint32_t first = 0;  ///< index of its first point in Coverage::points
  std::uint32_t count = 0;  ///< number of points, 2 or more
  std::uint32_t from = 0;   ///< node at its first point
  std::uint32_t to = 0;     ///< node at its last point
  FaceId left = kOutside;   ///< face on the left when walking from `from` to `to`
  FaceId right = kOutside;
  MapBox box;  ///< m RD

  bool closed() const { return from == to; }
};

/// An arc walked in its own direction or back.
struct ArcRef {
  std::uint32_t arc = 0;
  bool reversed = false;

  friend bool operator==(const ArcRef&, const ArcRef&) = default;
};

struct Coverage {
  std::vector<Point> points;  ///< m RD, arc after arc
  /// For each point: the largest distance (m) at which generalisation still keeps it (Douglas-Peucker 1973);
  /// infinite at an arc's ends. Keeping the points with detail > t generalises the arc to tolerance t.
  std::vector<float> detail;
  std::vector<Arc> arcs;
  std::uint32_t node_count = 0;
  std::vector<double> face_area;          ///< m² per face, from all points
  std::vector<MapBox> face_box;           ///< m RD per face
  std::vector<MapPoint> face_label;       ///< per face: centre of the largest inscribed circle, m RD
  std::vector<double> face_label_radius;  ///< radius of that circle, m
  std::vector<std::vector<std::uint32_t>> face_arcs;  ///< per face: the arcs it borders on

  std::size_t face_count() const { return face_area.size(); }
};

/// A set of faces: one flag a face.
using FaceSet = std::vector<bool>;

}  // namespace rk
