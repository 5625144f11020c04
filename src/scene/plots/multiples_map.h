// The layers of one small map. Map space (m RD); geometry is generalised to the small scale.
#pragma once

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/plots/multiples_table.h"
#include "scene/state/map_state.h"

namespace rk::scene::plots {

/// Builds the layers of small maps that all have the same extent and scale. Layers below and above the
/// regions are built once; layers with the same items have the same revision, so that a window can reuse its
/// buffers.
class MultiplesMap {
 public:
  /// `visible` (m RD) is the extent that each map shows.
  MultiplesMap(const Dataset& dataset, const MapState& state, const MapBox& visible, double m_per_px);

  /// One region: its area in its colour, partial members hatched, the focus outlined.
  void add_region(const style::RegionStyle& region, const Viewport& viewport, Scene& scene) const;
  /// Shows how many of the regions hold each municipality.
  void add_counts(const MultiplesTable& table, const Viewport& viewport, Scene& scene) const;

 private:
  /// Appends items as a layer between the land and the lines.
  void add(const char* name, std::vector<Item> items, std::uint64_t revision, const Viewport& viewport,
           Scene& scene) const;
  std::vector<Item> lines(const MapState& state) const;

  const Dataset& dataset_;
  FaceSet in_view_;
  double tolerance_ = 0;    ///< m
  std::uint64_t seed_ = 0;  ///< of revisions: hash of what all layers depend on
  std::vector<Item> land_;
  std::vector<Item> lines_;
  std::uint64_t lines_seed_ = 0;
};

/// The colour of a region's area on its small map.
Color multiples_tint(const style::RegionStyle& region);
Hatch multiples_partial_hatch(const style::RegionStyle& region);
/// A thin province border and the focus's outline, without their paths.
Stroke multiples_province_stroke();
Stroke multiples_focus_stroke(Color color);

}  // namespace rk::scene::plots
