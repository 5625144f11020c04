// The layers of a map, kept while they are still right. What depends on the state and the generalisation
// alone stays when the map moves or zooms a little; ribbons and names stay when it only moves.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/map/labels.h"
#include "scene/map/ribbon_slots.h"
#include "scene/map/thematic_layers.h"
#include "scene/state/map_state.h"

namespace rk {

/// What the pointer or a panel draws attention to.
struct MapMarks {
  std::optional<PartnershipIndex> region;
  std::optional<MunicipalityIndex> municipality;
  std::vector<MunicipalityIndex> together;
  std::vector<MunicipalityIndex> assumed;

  friend bool operator==(const MapMarks&, const MapMarks&) = default;
};

class MapContent {
 public:
  /// What a state's view puts on the map.
  using MakePlan = std::function<ThematicLayers(const MapState&)>;

  /// The dataset must outlive it, and so must the metrics.
  MapContent(const Dataset& dataset, const TextMetrics& metrics, MakePlan make_plan,
             std::uint64_t first_revision)
      : dataset_(dataset),
        metrics_(metrics),
        make_plan_(std::move(make_plan)),
        next_revision_(first_revision) {}

  /// What may be used again of what was made for another viewport.
  enum class Keep {
    nothing,       ///< a figure: names know its furniture and its frame
    surroundings,  ///< the window: ribbons and names are made beyond the frame, to last while the map moves
    everything,    ///< the window while it zooms: nothing is made again, whatever the scale
  };

  /// Appends the map's layers to a scene. `taken` (page px) holds furniture that names keep clear of.
  void add_layers(const MapState& state, const Viewport& viewport, const std::vector<Box>& taken, Keep keep,
                  Scene& scene);

  /// What the state's view puts on the map. The view must be a map.
  const ThematicLayers& plan(const MapState& state);

  /// A revision that no other layer has.
  std::uint64_t next_revision() { return next_revision_++; }

 private:
  std::vector<Item> mark_items(const MapState& state) const;
  SceneLayer layer(const char* name, std::vector<Item> items);
  void make_ground(double tolerance);
  void make_outlines(const MapState& state);
  void make_ribbons(const MapState& state, const Viewport& viewport, const std::vector<Box>& taken,
                    double margin);
  /// The names on the page; at rest also of municipalities whose own name is out of view.
  std::vector<Item> show_names(const MapState& state, const Viewport& viewport, const std::vector<Box>& taken,
                               bool in_motion);

  const Dataset& dataset_;
  const TextMetrics& metrics_;
  MakePlan make_plan_;

  std::optional<MapState> plan_state_;
  ThematicLayers plan_;
  std::optional<RibbonSlots> slots_;

  double tolerance_ = -1;
  std::vector<SceneLayer> below_;  ///< land, zones, municipal borders
  SceneLayer provinces_;
  std::optional<std::optional<MunicipalityIndex>> outlined_;  ///< the selection that outlines_ shows
  SceneLayer outlines_;                                       ///< focus, selection, partner
  std::optional<MapMarks> marks_shown_;                       ///< what marks_ shows
  SceneLayer marks_;                                          ///< what is pointed at

  double ribbon_scale_ = -1;
  Box ribbon_area_;  ///< m RD for which ribbons and names are right
  SceneLayer ribbons_;
  std::vector<PlacedItems> names_;
  std::vector<PlacedItems>
      viewport_labels_;  ///< names in the visible part of a municipality, kept while they fit

  std::uint64_t next_revision_;
};

}  // namespace rk
