// MapState → Scene: the one place that knows how regions, overlap, focus and selection look.
#pragma once

#include <cstdint>
#include <memory>

#include "model/dataset.h"
#include "model/texts.h"
#include "scene/figure_options.h"
#include "scene/map_state.h"
#include "scene/scene.h"
#include "scene/text_metrics.h"

namespace rk {

/// Builds scenes for one dataset and language. Keeps what it computed for a state and scale (ribbons, fills),
/// so that a next scene that differs only in where the map lies costs little. Not thread-safe.
class SceneBuilder {
 public:
  /// All three must outlive the builder. Layers get revisions from `first_revision` on: scenes of two
  /// builders that go to one renderer need ranges of their own.
  SceneBuilder(const Dataset& dataset, const Texts& texts, const TextMetrics& metrics,
               std::uint64_t first_revision = 1);
  ~SceneBuilder();
  SceneBuilder(const SceneBuilder&) = delete;
  SceneBuilder& operator=(const SceneBuilder&) = delete;

  /// A figure: title, map, legend, scale bar, north arrow, source line, laid out on the page.
  Scene figure(const MapState& state, const FigureOptions& options);

  /// The window's map: it fills `viewport.frame`; scale bar, north arrow and source line lie on it. The page
  /// is width_px × height_px (the whole window).
  Scene window(const MapState& state, const Viewport& viewport, double width_px, double height_px);

  /// The extent (m RD) of the shown regions, or of the focus if none is shown: what "fit" shows.
  Box extent(const MapState& state) const;

  /// The number (1, 2, …) that stands for a shown partnership on chips everywhere, and its colour.
  int chip_number(const MapState& state, PartnershipIndex partnership) const;
  Color color(const MapState& state, PartnershipIndex partnership) const;

 private:
  Item credit_item(const Box& frame) const;

  struct Cache;
  const Dataset& dataset_;
  const Texts& texts_;
  const TextMetrics& metrics_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace rk
