// MapState → Scene: the one place that knows how regions, overlap, focus and selection look.
#pragma once

#include <cstdint>
#include <memory>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/display/viewport.h"
#include "scene/state/figure_options.h"
#include "scene/state/map_state.h"
#include "scene/state/view_context.h"

namespace rk {

inline constexpr double kSideMargin = 16;    ///< px of paper around the column of the window
inline constexpr double kDrawerMargin = 12;  ///< px of paper around the figure of the drawer

/// Where the parts of the window lie that the scene draws, page px.
struct WindowPage {
  double width_px = 1280;  ///< the whole window
  double height_px = 720;
  Viewport viewport;           ///< the map, or the page of a view that is none
  std::optional<Box> side;     ///< the view's title and the column that a figure has beside its map
  std::optional<View> drawer;  ///< a page view in a rectangle of its own
  Box drawer_box;
  /// The map zooms and a frame may cost no geometry: ribbons and borders stay what they were, drawn at the
  /// new scale, and names move along. The next scene at rest is made for its scale again.
  bool in_motion = false;

  friend bool operator==(const WindowPage&, const WindowPage&) = default;
};

/// A view or figure in words.
struct Caption {
  std::string title;
  std::string finding;      ///< what a document says below it: one sentence; may be empty
  std::string description;  ///< the text alternative
};

/// Builds scenes for one dataset and language. Keeps what it computed for a state and scale (ribbons, fills),
/// so that a next scene that differs only in where the map lies costs little. Not thread-safe.
class SceneBuilder {
 public:
  /// All three must outlive the builder. Layers get revisions from `first_revision` on: scenes of two
  /// builders that go to one renderer need ranges of their own.
  SceneBuilder(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
               std::uint64_t first_revision = 1);
  ~SceneBuilder();
  SceneBuilder(const SceneBuilder&) = delete;
  SceneBuilder& operator=(const SceneBuilder&) = delete;

  /// A figure: title, map, legend, scale bar, north arrow, source line, laid out on the page.
  Scene figure(const MapState& wanted, const FigureOptions& options);

  /// The window: the map fills its viewport's frame; scale bar, north arrow and source line lie on it.
  Scene window(const MapState& state, const WindowPage& page);

  /// Title, finding and text alternative of the state's view.
  Caption caption(const MapState& state) const;

  /// The extent (m RD) of the shown regions, or of the focus if none is shown: what "fit" shows.
  Box extent(const MapState& state) const;

  /// The number (1, 2, …) that stands for a shown partnership on chips everywhere, and its colour.
  int chip_number(const MapState& state, PartnershipIndex partnership) const;
  Color color(const MapState& state, PartnershipIndex partnership) const;

 private:
  std::vector<Item> credit_items(const Box& frame) const;

  struct Cache;
  void add_window_map(const MapState& state, const WindowPage& page, Scene& scene);
  void add_window_side(const ViewContext& context, const Box& box, Scene& scene);

  const Dataset& dataset_;
  const Translations& texts_;
  const TextMetrics& metrics_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace rk
