#include "coverage/border_tree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "model/even_odd.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

constexpr std::size_t kFanOut = 16;  ///< segments of a leaf, children of a node

/// The nodes still to visit, the last one first: at most 15 a level, and 2^32 points have some ten levels.
template <typename Node>
class Pending {
 public:
  explicit Pending(const Node& root) { nodes_[size_++] = &root; }
  bool empty() const { return size_ == 0; }
  const Node& take() { return *nodes_[--size_]; }
  void add(const Node* first, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) nodes_[size_++] = first + i;
  }

 private:
  std::array<const Node*, kFanOut * 12> nodes_;
  std::size_t size_ = 0;
};

double box_distance2(Point p, const Box& b) {
  const double dx = std::max({b.min_x - p.x, 0.0, p.x - b.max_x});
  const double dy = std::max({b.min_y - p.y, 0.0, p.y - b.max_y});
  return dx * dx + dy * dy;
}

}  // namespace

BorderTree::BorderTree(const std::vector<Ring>& rings) {
  for (const Ring& ring : rings)
    if (ring.size() >= 3) add_ring(ring);
  join_rings();
}

void BorderTree::add_ring(const Ring& ring) {
  const auto level = static_cast<std::uint32_t>(nodes_.size());
  const auto start = static_cast<std::uint32_t>(points_.size());
  points_.insert(points_.end(), ring.begin(), ring.end());
  points_.push_back(ring.front());
  for (std::size_t first = 0; first < ring.size(); first += kFanOut) {
    const std::size_t last = std::min(first + kFanOut, ring.size());  // joined to the next leaf
    Node leaf{
        start + static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first + 1), 0, 0, {}};
    for (std::uint32_t i = 0; i < leaf.count; ++i) leaf.box.add(points_[leaf.first + i]);
    nodes_.push_back(leaf);
  }
  add_levels(level);
  rings_.push_back(nodes_.back());
  nodes_.pop_back();
}

/// The tops of the rings, neighbours beside each other, and levels over them.
void BorderTree::join_rings() {
  if (rings_.empty()) return;
  Box all;
  for (const Node& ring : rings_) all.add(ring.box);
  const double slice = all.width() / std::sqrt(static_cast<double>(rings_.size()) / kFanOut + 1);
  const auto place = [&](const Node& ring) {
    const Point at = ring.box.center();
    return std::pair(slice > 0 ? std::floor((at.x - all.min_x) / slice) : 0, at.y);
  };
  std::stable_sort(rings_.begin(), rings_.end(),
                   [&](const Node& a, const Node& b) { return place(a) < place(b); });
  const auto level = static_cast<std::uint32_t>(nodes_.size());
  nodes_.insert(nodes_.end(), rings_.begin(), rings_.end());
  rings_.clear();
  add_levels(level, true);
}

/// Adds parents to the nodes from `level` on, parents to those, and so on up to one top, the last node.
void BorderTree::add_levels(std::uint32_t level, bool of_rings) {
  while (nodes_.size() - level > 1) {
    const auto end = static_cast<std::uint32_t>(nodes_.size());
    for (std::uint32_t child = level; child < end; child += kFanOut) {
      Node parent{nodes_[child].first, 1, child, std::min<std::uint32_t>(kFanOut, end - child), {}};
      for (std::uint32_t i = child; i < child + parent.child_count; ++i) {
        if (!of_rings) parent.count += nodes_[i].count - 1;  // neighbours share a point
        parent.box.add(nodes_[i].box);
      }
      nodes_.push_back(parent);
    }
    level = end;
  }
}

Box BorderTree::box() const {
  return nodes_.empty() ? Box{} : nodes_.back().box;
}

bool BorderTree::contains(Point p) const {
  if (nodes_.empty()) return false;
  bool odd = false;
  Pending<Node> pending(nodes_.back());
  while (!pending.empty()) {
    const Node& node = pending.take();
    const bool decided =
        p.y < node.box.min_y || p.y > node.box.max_y || p.x < node.box.min_x || p.x > node.box.max_x;
    if (decided || node.child_count == 0) {
      odd = odd != crosses_left_oddly({&points_[node.first], node.count}, node.box, p);
    } else {
      pending.add(&nodes_[node.first_child], node.child_count);
    }
  }
  return odd;
}

double BorderTree::nearest_in(const Node& leaf, Point p, double best) const {
  for (std::uint32_t i = leaf.first; i + 1 < leaf.first + leaf.count; ++i)
    best = std::min(best, segment_distance2(p, points_[i], points_[i + 1]));
  return best;
}

bool BorderTree::encloses(const Ring& ring) const {
  constexpr std::size_t kSamples = 7;
  std::size_t outside = 0;
  for (std::size_t k = 0; k < kSamples && 2 * outside <= kSamples; ++k) {
    const std::size_t i = k * ring.size() / kSamples;
    const Point middle = (ring[i] + ring[(i + 1) % ring.size()]) * 0.5;
    if (!box().contains(middle) || !contains(middle)) ++outside;
  }
  return 2 * outside <= kSamples;
}

/// A first guess: always the child whose box is nearest.
double BorderTree::nearest_downwards(Point p) const {
  const Node* node = &nodes_.back();
  while (node->child_count > 0) {
    const Node* const first = &nodes_[node->first_child];
    node = std::min_element(first, first + node->child_count, [&](const Node& a, const Node& b) {
      return box_distance2(p, a.box) < box_distance2(p, b.box);
    });
  }
  return nearest_in(*node, p, std::numeric_limits<double>::infinity());
}

double BorderTree::signed_distance(Point p) const {
  if (nodes_.empty()) return -std::numeric_limits<double>::infinity();
  double best = nearest_downwards(p);
  Pending<Node> pending(nodes_.back());
  while (!pending.empty()) {
    const Node& node = pending.take();
    if (box_distance2(p, node.box) >= best) continue;
    if (node.child_count == 0) {
      best = nearest_in(node, p, best);
    } else {
      pending.add(&nodes_[node.first_child], node.child_count);
    }
  }
  return contains(p) ? std::sqrt(best) : -std::sqrt(best);
}

}  // namespace rk::coverage
