// Labels on small maps, where they fit: names of members on large ones, numbers on the map of counts.
#pragma once

#include <vector>

#include "scene/display/scene.h"
#include "scene/plots/multiples_table.h"
#include "scene/state/view_context.h"

namespace rk::scene::plots {

class MultiplesNames {
 public:
  MultiplesNames(const ViewContext& context, double m_per_px) : context_(context), m_per_px_(m_per_px) {}

  /// Names the focus, and the members inside which their name fits.
  void add_members(std::vector<Item>& items, const Viewport& viewport, const FaceSet& members) const;
  /// Writes the count of each municipality in which it fits.
  void add_counts(std::vector<Item>& items, const Viewport& viewport, const MultiplesTable& table) const;

 private:
  const ViewContext& context_;
  double m_per_px_;
};

}  // namespace rk::scene::plots
