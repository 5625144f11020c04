// Words on small maps, where they fit: the names of members on large ones, the counts on the map of counts.
#pragma once

#include <vector>

#include "scene/display/scene.h"
#include "scene/plots/multiples_table.h"
#include "scene/state/view_context.h"

namespace rk {

class MultiplesNames {
 public:
  MultiplesNames(const ViewContext& context, double m_per_px) : context_(context), m_per_px_(m_per_px) {}

  /// The focus, and the members that have room for their name inside them.
  void add_members(std::vector<Item>& items, const Viewport& viewport, const FaceSet& members) const;
  /// The number of each municipality that has room for it.
  void add_counts(std::vector<Item>& items, const Viewport& viewport, const MultiplesTable& table) const;

 private:
  const ViewContext& context_;
  double m_per_px_;
};

}  // namespace rk
