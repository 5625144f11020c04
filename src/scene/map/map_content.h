// The layers of a map, cached while they stay valid. What depends only on the state and the generalisation
// survives moving and a little zooming; ribbons and names survive only moving.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/cached.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/display/viewport.h"
#include "scene/map/labels.h"
#include "scene/map/map_marks.h"
#include "scene/map/ribbon_slots.h"
#include "scene/map/thematic_layers.h"

namespace rk::scene::map {

/// What a map is drawn from.
struct MapSubject {
  /// The view's layers, compared by address.
  std::shared_ptr<const ThematicLayers> layers;
  MunicipalityIndex focus = 0;
  std::optional<MunicipalityIndex> selected;
  MapMarks marks;
  bool names = true;
  bool grey = false;
};

class MapContent {
 public:
  /// Dataset and metrics must outlive the object. `language` is that of names which have several. Layers get
  /// revisions from `first_revision` on.
  MapContent(const Dataset& dataset, const TextMetrics& metrics, std::string language,
             std::uint64_t first_revision)
      : dataset_(dataset),
        metrics_(metrics),
        language_(std::move(language)),
        next_revision_(first_revision) {}

  /// Which cached layers may be reused for another viewport.
  enum class Keep {
    nothing,       ///< a figure: its names depend on its boxes and its frame
    surroundings,  ///< the window: ribbons and names extend beyond the frame, to last while the map moves
    everything,    ///< the window while it zooms: nothing is rebuilt, whatever the scale
  };

  /// Appends the map's layers to a scene. Names keep clear of the boxes `taken` (page px).
  void add_layers(const MapSubject& map, const Viewport& viewport, const std::vector<Box>& taken, Keep keep,
                  Scene& scene);

  /// A revision that no other layer has.
  std::uint64_t next_revision() { return next_revision_++; }

 private:
  using Layers = std::shared_ptr<const ThematicLayers>;

  // The keys of the cached layers: every field is always set.
  struct GroundKey {
    Layers layers;
    bool grey;
    double tolerance;  ///< of the generalisation, m
    friend bool operator==(const GroundKey&, const GroundKey&) = default;
  };
  struct Ground {
    std::vector<SceneLayer> below;  ///< from the surroundings to municipal borders: below the ribbons
    SceneLayer provinces;
  };
  struct OutlinesKey {
    GroundKey ground;
    MunicipalityIndex focus;
    std::optional<MunicipalityIndex> selected;
    friend bool operator==(const OutlinesKey&, const OutlinesKey&) = default;
  };
  struct MarksKey {
    GroundKey ground;
    MapMarks marks;
    friend bool operator==(const MarksKey&, const MarksKey&) = default;
  };
  struct RibbonsKey {
    Layers layers;
    bool grey;
    bool names;
    MunicipalityIndex focus;
    double m_per_px;
    Box area;  ///< m RD in which ribbons and names are valid
    friend bool operator==(const RibbonsKey&, const RibbonsKey&) = default;
  };
  struct Ribbons {
    SceneLayer layer;
    double size = 1;  ///< as in RibbonStyle
    std::vector<PlacedItems> names;
    /// Names in the visible part of a municipality, kept while they fit.
    std::vector<PlacedItems> viewport_labels;
  };

  GroundKey ground_key(const MapSubject& map, double m_per_px, Keep keep) const;
  RibbonsKey ribbons_key(const MapSubject& map, const Viewport& viewport, Keep keep) const;
  Ground make_ground(const GroundKey& key);
  Ribbons make_ribbons(const RibbonsKey& key, const Viewport& viewport, const std::vector<Box>& taken,
                       Keep keep);
  std::vector<Item> mark_items(const MarksKey& key) const;
  SceneLayer layer(const char* name, bool grey, std::vector<Item> items);
  const RibbonSlots& slots(const Layers& layers);
  /// The names on the page. At rest, municipalities whose own name is out of view are named in their visible
  /// part.
  std::vector<Item> show_names(const RibbonsKey& key, Ribbons& ribbons, const Viewport& viewport,
                               const std::vector<Box>& taken, bool in_motion);

  const Dataset& dataset_;
  const TextMetrics& metrics_;
  std::string language_;
  Cached<Layers, RibbonSlots> slots_;
  Cached<GroundKey, Ground> ground_;
  Cached<OutlinesKey, SceneLayer> outlines_;  ///< focus, selection, partner
  Cached<MarksKey, SceneLayer> marks_;        ///< what is highlighted
  Cached<RibbonsKey, Ribbons> ribbons_;
  std::uint64_t next_revision_;
};

}  // namespace rk::scene::map
