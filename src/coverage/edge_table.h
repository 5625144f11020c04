// The edges of areas: every pair of vertices that a ring joins is one edge, with the face on either side.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "coverage/vertex_index.h"
#include "model/coverage.h"

namespace rk::coverage {

/// A piece of border between vertices a < b, with the faces on either side when walking from a to b.
struct Edge {
  std::uint32_t a;
  std::uint32_t b;
  FaceId left;
  FaceId right;
  std::uint32_t next;  ///< next edge with the same a (for the table)
};

class EdgeTable {
 public:
  /// `vertices`: an upper bound of the number of vertices.
  explicit EdgeTable(std::size_t vertices);

  /// Adds a ring that has the face on its left (`reversed`: on its right). Repeated points and rings of fewer
  /// than three points are ignored; false for such a ring. Throws TooComplex where too many edges meet.
  bool add_ring(const Ring& ring, bool reversed, FaceId face);

  const std::vector<Point>& vertices() const { return vertices_.points(); }
  /// The number of a vertex; nullopt if no ring has it.
  std::optional<std::uint32_t> find(Point p) const { return vertices_.find(p); }
  const std::vector<Edge>& edges() const { return edges_; }
  /// The pairs of faces (they may be the same) that claim one side of an edge, once for each such edge.
  const std::vector<std::pair<FaceId, FaceId>>& duplicates() const { return duplicates_; }

 private:
  void add(std::uint32_t from, std::uint32_t to, FaceId face);

  VertexIndex vertices_;
  std::vector<std::uint32_t> first_of_;
  std::vector<std::uint16_t> edges_at_;  ///< their number for each vertex
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> ids_;
  std::vector<std::pair<FaceId, FaceId>> duplicates_;
};

/// The edges of all areas; face i is areas[i]. Throws TooComplex where too many edges meet.
EdgeTable make_edge_table(const std::vector<MultiPolygon>& areas);

}  // namespace rk::coverage
