// Ribbon slots: the slot of each region's ribbon along each stretch of border, so that regions that share the
// border lie side by side and none covers another.
//
// One global order of the regions, as for lines on a transit map (LOOM; Bast, Brosi and Storandt 2017). On
// each side of an arc the regions that end there take slots 0, 1, 2 … from the border inwards in that order.
#pragma once

#include <cstdint>
#include <vector>

#include "coverage/dissolve.h"
#include "model/coverage.h"

namespace rk::scene::map {

class RibbonSlots {
 public:
  /// Tries all orders of the regions (7 at most) and keeps the one with the fewest crossings, then the fewest
  /// slot changes; ties keep the given order.
  RibbonSlots(const Coverage& coverage, const std::vector<FaceSet>& regions);

  /// Rank of each region from the border inwards.
  const std::vector<int>& order() const { return order_; }

  /// How often ribbons cross where they meet or part, and by how many slots they move in all.
  int crossings() const { return crossings_; }
  int moves() const { return moves_; }

  /// Slot of a region on an arc of its outline (the region ends there on exactly one side).
  int slot(std::uint32_t arc, std::size_t region) const;

  /// The regions (bit r for region r) that end on that arc on the same side as this region.
  std::uint32_t bundle(std::uint32_t arc, std::size_t region) const;

 private:
  int slot_in(const std::vector<int>& order, std::uint32_t arc, std::size_t region) const;

  /// For each arc: bit r is set where region r ends with its inside on the arc's left, or right (right_).
  std::vector<std::uint32_t> left_;
  std::vector<std::uint32_t> right_;
  std::vector<int> order_;
  int crossings_ = 0;
  int moves_ = 0;
};

}  // namespace rk::scene::map
