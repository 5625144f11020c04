// The border of an area as a tree of boxes, so that most of its segments need not be visited.
#pragma once

#include <cstdint>
#include <vector>

#include "model/geometry.h"

namespace rk::coverage {

/// The rings are one area by the even-odd rule; rings of fewer than three points are left out.
class BorderTree {
 public:
  explicit BorderTree(const std::vector<Ring>& rings);

  Box box() const;
  bool contains(Point p) const;
  /// Whether most of a ring, which has points, lies inside. Middles of edges are looked at, since a hole may
  /// touch its shell in vertices.
  bool encloses(const Ring& ring) const;
  /// Distance to the border, negative outside (m); minus infinity without a border.
  double signed_distance(Point p) const;

 private:
  /// A piece of one ring: points [first, first + count), an open line that the next piece continues. Or
  /// several whole rings: then its line is one point of them, for a ray crosses what is closed evenly.
  struct Node {
    std::uint32_t first;
    std::uint32_t count;
    std::uint32_t first_child;
    std::uint32_t child_count;  ///< 0: a leaf
    Box box;
  };

  void add_ring(const Ring& ring);
  void join_rings();
  void add_levels(std::uint32_t level, bool of_rings = false);
  /// The nearest of this piece and `best`, a squared distance.
  double nearest_in(const Node& leaf, Point p, double best) const;
  double nearest_downwards(Point p) const;

  std::vector<Point> points_;
  std::vector<Node> nodes_;  ///< children before their parents, the top last
  std::vector<Node> rings_;  ///< the tops of rings while the tree is built
};

}  // namespace rk::coverage
