// Builds scenes from a MapState: whole figures, and the content of the window.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/display/viewport.h"
#include "scene/state/figure_options.h"
#include "scene/state/map_state.h"
#include "scene/state/view_context.h"
#include "scene/style/region_chips.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::page {

inline constexpr double kSideMargin = 16;    ///< px of paper around the window's legend column
inline constexpr double kDrawerMargin = 12;  ///< px of paper around the drawer's plot

/// Where the parts of the window that the scene draws lie, page px.
struct WindowPage {
  double width_px = 1280;  ///< the whole window
  double height_px = 720;
  Viewport viewport;           ///< the map, or the page of a plot
  std::optional<Box> side;     ///< the column with the view's title and legend
  std::optional<View> drawer;  ///< a plot in its own rectangle
  Box drawer_box;
  /// Set while the map zooms, when a frame must not recompute geometry: ribbons and borders are drawn at the
  /// new scale as they are, and names move along. The next scene with this unset is built for its own scale.
  bool in_motion = false;
  Box covered = {};         ///< a part of the map under something else, which names leave free; empty: none
  bool side_titled = true;  ///< the title stands at the head of the column beside the map

  friend bool operator==(const WindowPage&, const WindowPage&) = default;
};

/// Builds scenes for one dataset and language. Caches what it computed for a state and scale (ribbons,
/// fills), so that a scene in which only the map's position differs costs little. Not thread-safe.
class SceneBuilder {
 public:
  /// All three must outlive the builder. Layers get revisions from `first_revision` on; two builders whose
  /// scenes go to one renderer need disjoint ranges.
  SceneBuilder(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
               std::uint64_t first_revision = 1);
  ~SceneBuilder();
  SceneBuilder(const SceneBuilder&) = delete;
  SceneBuilder& operator=(const SceneBuilder&) = delete;

  /// A figure: title, map, legend, scale bar, north arrow, source line, laid out on the page.
  Scene figure(const MapState& wanted, const FigureOptions& options);

  /// The window: the map fills its viewport's frame, with scale bar, north arrow and source line over it.
  Scene window(const MapState& state, const WindowPage& page);

  /// What the state's view shows. Cached, so that calling it again is cheap.
  std::shared_ptr<const views::ViewPresentation> presentation(const MapState& state);

  /// What the figure shows, as tables.
  std::vector<views::DataTable> tables(const MapState& wanted, const FigureOptions& options);

  /// The chips of all partnerships, cached for one choice of regions and palette. The reference is valid
  /// until the next call with another state.
  const std::vector<style::RegionChip>& chips(const MapState& state);

 private:
  struct Cache;
  MapState figure_state(const MapState& wanted, const FigureOptions& options) const;
  std::vector<Item> credit_items(const Box& frame, View view, const Box& covered) const;
  const std::vector<SceneLayer>& plot_layers(const MapState& wanted, const plots::PlotParts& parts,
                                             const Box& area);
  void add_figure_map(const ViewContext& context, const views::MapPresentation& view,
                      const FigureOptions& options, const Box& inner, std::vector<Item>& surround,
                      Scene& scene);
  void add_window_map(const MapState& state, const views::MapPresentation& view, const WindowPage& page,
                      Scene& scene);
  void add_window_side(const ViewContext& context, const views::ViewPresentation& view,
                       const WindowPage& page, Scene& scene);

  const Dataset& dataset_;
  const Translations& texts_;
  const TextMetrics& metrics_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace rk::scene::page
