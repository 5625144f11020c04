#include "coverage/coverage_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "coverage/arc_rings.h"
#include "coverage/border_tree.h"
#include "coverage/generalise.h"
#include "coverage/pole.h"
#include "coverage/topology_errors.h"
#include "platform/parallel.h"

namespace rk::coverage {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr double kLabelPrecision = 0.02;
constexpr std::size_t kMostCellsOfLayer = 4'000'000;  ///< of the searches for labels together
constexpr std::size_t kFewestCells = 500;
constexpr std::size_t kFacesABatch = 16;  ///< whose labels are one piece of parallel work

/// The edges with different faces on their sides, and for each vertex those that meet there.
class BorderGraph {
 public:
  explicit BorderGraph(const EdgeTable& table)
      : vertices_(table.vertices()), edges_(table.edges()), offset_(vertices_.size() + 1, 0) {
    for (const Edge& e : edges_) {
      if (e.left == e.right) continue;
      ++offset_[e.a + 1];
      ++offset_[e.b + 1];
    }
    for (std::size_t v = 0; v < vertices_.size(); ++v) offset_[v + 1] += offset_[v];
    incident_.resize(offset_.back());
    std::vector<std::uint32_t> fill(offset_.begin(), offset_.end() - 1);
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      const Edge& e = edges_[i];
      if (e.left == e.right) continue;
      incident_[fill[e.a]++] = i;
      incident_[fill[e.b]++] = i;
    }
  }

  std::size_t vertex_count() const { return vertices_.size(); }
  Point point(std::uint32_t v) const { return vertices_[v]; }
  std::uint32_t degree(std::uint32_t v) const { return offset_[v + 1] - offset_[v]; }
  std::uint32_t incident(std::uint32_t v, std::uint32_t i) const { return incident_[offset_[v] + i]; }
  std::size_t edge_count() const { return edges_.size(); }

  std::uint32_t other_end(std::uint32_t edge, std::uint32_t v) const {
    return edges_[edge].a == v ? edges_[edge].b : edges_[edge].a;
  }
  /// The face on the left when leaving v over the edge.
  FaceId left_leaving(std::uint32_t edge, std::uint32_t v) const {
    return edges_[edge].a == v ? edges_[edge].left : edges_[edge].right;
  }
  FaceId right_leaving(std::uint32_t edge, std::uint32_t v) const {
    return edges_[edge].a == v ? edges_[edge].right : edges_[edge].left;
  }

  /// Whether arcs end here: the number of edges is not two, or the faces beside them change.
  bool is_node(std::uint32_t v) const {
    if (degree(v) != 2) return true;
    const std::uint32_t e = incident(v, 0);
    const std::uint32_t f = incident(v, 1);
    return left_leaving(e, v) != right_leaving(f, v) || right_leaving(e, v) != left_leaving(f, v);
  }

 private:
  const std::vector<Point>& vertices_;
  const std::vector<Edge>& edges_;
  std::vector<std::uint32_t> offset_;
  std::vector<std::uint32_t> incident_;
};

/// Walks the graph from node to node and writes the arcs.
class ArcTracer {
 public:
  ArcTracer(const BorderGraph& graph, Coverage& coverage)
      : graph_(graph),
        coverage_(coverage),
        used_(graph.edge_count(), false),
        node_of_(graph.vertex_count(), kNone) {}

  void trace() {
    for (std::uint32_t v = 0; v < graph_.vertex_count(); ++v)
      if (graph_.degree(v) > 0 && graph_.is_node(v)) trace_from(v);
    for (std::uint32_t v = 0; v < graph_.vertex_count(); ++v)
      if (graph_.degree(v) > 0) trace_from(v);  // rings without a node begin at their first vertex
  }

 private:
  void trace_from(std::uint32_t start) {
    for (std::uint32_t i = 0; i < graph_.degree(start); ++i)
      if (!used_[graph_.incident(start, i)]) trace_arc(start, graph_.incident(start, i));
  }

  void trace_arc(std::uint32_t start, std::uint32_t edge) {
    Arc arc;
    arc.first = static_cast<std::uint32_t>(coverage_.points.size());
    arc.left = graph_.left_leaving(edge, start);
    arc.right = graph_.right_leaving(edge, start);
    arc.from = node(start);
    put(arc, start);
    std::uint32_t v = start;
    for (;;) {
      used_[edge] = true;
      v = graph_.other_end(edge, v);
      put(arc, v);
      if (v == start || graph_.is_node(v)) break;
      edge = graph_.incident(v, 0) == edge ? graph_.incident(v, 1) : graph_.incident(v, 0);
    }
    arc.to = node(v);
    arc.count = static_cast<std::uint32_t>(coverage_.points.size()) - arc.first;
    coverage_.arcs.push_back(arc);
  }

  void put(Arc& arc, std::uint32_t v) {
    coverage_.points.push_back(graph_.point(v));
    arc.box.add(MapPoint(graph_.point(v)));
  }

  std::uint32_t node(std::uint32_t v) {
    if (node_of_[v] == kNone) node_of_[v] = coverage_.node_count++;
    return node_of_[v];
  }

  const BorderGraph& graph_;
  Coverage& coverage_;
  std::vector<bool> used_;
  std::vector<std::uint32_t> node_of_;
};

/// Twice the signed area between the arc and the origin (m²).
double doubled_area(const Coverage& coverage, const Arc& arc, Point origin) {
  double sum = 0;
  Point a = coverage.points[arc.first] - origin;
  for (std::uint32_t i = 1; i < arc.count; ++i) {
    const Point b = coverage.points[arc.first + i] - origin;
    sum += a.x * b.y - a.y * b.x;
    a = b;
  }
  return sum;
}

void measure_faces(Coverage& coverage, std::size_t faces) {
  coverage.face_area.assign(faces, 0);
  coverage.face_box.assign(faces, {});
  coverage.face_arcs.assign(faces, {});
  Box all;
  for (const Arc& arc : coverage.arcs) all.add(arc.box);
  const Point origin = all.empty() ? Point{} : all.center();
  for (std::uint32_t i = 0; i < coverage.arcs.size(); ++i) {
    const Arc& arc = coverage.arcs[i];
    const double half = doubled_area(coverage, arc, origin) / 2;
    for (const FaceId face : {arc.left, arc.right}) {
      if (face == kOutside) continue;
      coverage.face_area[face] += face == arc.left ? half : -half;
      coverage.face_box[face].add(arc.box);
      coverage.face_arcs[face].push_back(i);
    }
  }
}

/// The largest part of a face: its outer ring and the holes in it.
std::vector<Ring> largest_polygon(const Coverage& coverage, FaceId face) {
  std::vector<Ring> rings;
  for (const ArcRing& arcs : face_rings(coverage, face)) rings.push_back(ring_points(coverage, arcs, 0));
  if (rings.empty()) return {};
  std::vector<double> areas;
  for (const Ring& ring : rings) areas.push_back(signed_area(ring));
  const auto largest = std::max_element(areas.begin(), areas.end()) - areas.begin();
  std::swap(rings.front(), rings[static_cast<std::size_t>(largest)]);
  // The even-odd rule would count other outer rings, and holes outside this one, as area.
  const BorderTree outer({rings.front()});
  std::erase_if(rings, [&](const Ring& ring) {
    return &ring != rings.data() && (signed_area(ring) >= 0 || !outer.encloses(ring));
  });
  return rings;
}

void place_labels(Coverage& coverage) {
  // A layer of slivers has the same bound as one of areas.
  const std::size_t most_cells = std::clamp<std::size_t>(
      kMostCellsOfLayer / std::max<std::size_t>(coverage.face_count(), 1), kFewestCells, kMostPoleCells);
  const std::size_t batches = (coverage.face_count() + kFacesABatch - 1) / kFacesABatch;
  platform::for_each_index(batches, [&](std::size_t batch) {
    const std::size_t end = std::min((batch + 1) * kFacesABatch, coverage.face_count());
    for (std::size_t i = batch * kFacesABatch; i < end; ++i) {
      const FaceId face(static_cast<std::uint32_t>(i));
      const Pole pole = pole_of_inaccessibility(largest_polygon(coverage, face), kLabelPrecision, most_cells);
      coverage.face_label[face] = MapPoint(pole.center);
      coverage.face_label_radius[face] = pole.radius;
    }
  });
}

}  // namespace

Coverage trace_coverage(const EdgeTable& table, std::size_t faces) {
  Coverage coverage;
  ArcTracer(BorderGraph(table), coverage).trace();
  measure_faces(coverage, faces);
  coverage.detail.resize(coverage.points.size());
  coverage.face_label.resize(faces);
  coverage.face_label_radius.resize(faces);
  return coverage;
}

void complete_coverage(Coverage& coverage) {
  for (const Arc& arc : coverage.arcs) line_detail(coverage.points, arc.first, arc.count, coverage.detail);
  place_labels(coverage);
}

CoverageResult build_coverage(const std::vector<MultiPolygon>& areas) {
  const EdgeTable table = make_edge_table(areas);
  CoverageResult result{trace_coverage(table, areas.size()), find_topology_errors(table)};
  if (result.exact()) complete_coverage(result.coverage);
  return result;
}

}  // namespace rk::coverage
