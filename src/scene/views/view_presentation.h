// What a view shows of one state. A view's row in the registry (registry.h) makes its presentation, which
// analyses the subject once; texts, map layers or plot, legend and tables all follow from that.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "scene/display/scene.h"
#include "scene/map/map_marks.h"
#include "scene/map/thematic_layers.h"
#include "scene/plots/plot_parts.h"
#include "scene/state/view_context.h"
#include "scene/state/view_subject.h"
#include "scene/views/data_table.h"
#include "scene/views/legend_builder.h"

namespace rk::scene::views {

/// The texts of a view or figure.
struct Caption {
  std::string title;
  std::string finding;      ///< one sentence, which documents print below it; may be empty
  std::string description;  ///< the text alternative
};

class MapPresentation;
class PlotPresentation;

/// Base of the two kinds of presentation. It keeps no reference to the context that it was made from: the
/// functions below take a context whose state may differ in what the view does not depend on (presented_state
/// in registry.h), such as the municipality under the pointer.
class ViewPresentation {
 public:
  virtual ~ViewPresentation() = default;
  ViewPresentation(const ViewPresentation&) = delete;
  ViewPresentation& operator=(const ViewPresentation&) = delete;

  const Caption& caption() const { return caption_; }

  /// The content as tables of text and numbers; tables without rows are left out.
  virtual std::vector<DataTable> tables(const ViewContext& context) const = 0;

  /// This presentation as its own kind; nullptr for the other kind.
  virtual const MapPresentation* as_map() const { return nullptr; }
  virtual const PlotPresentation* as_plot() const { return nullptr; }

 protected:
  explicit ViewPresentation(Caption caption) : caption_(std::move(caption)) {}

 private:
  Caption caption_;
};

/// A map that can be moved and zoomed, with a legend beside it.
class MapPresentation : public ViewPresentation {
 public:
  /// The thematic layers of the map. Shared, so that a cache of something drawn from them can compare them by
  /// address.
  const std::shared_ptr<const map::ThematicLayers>& layers() const { return layers_; }

  virtual void build_legend(const ViewContext& context, LegendBuilder& legend) const = 0;

  /// What the state marks on the map.
  virtual map::MapMarks marks(const MapState& state) const {
    return {state.highlighted, state.isolated, state.pointed, state.marked, assumed_members(state)};
  }

  const MapPresentation* as_map() const final { return this; }

 protected:
  MapPresentation(Caption caption, map::ThematicLayers layers)
      : ViewPresentation(std::move(caption)),
        layers_(std::make_shared<const map::ThematicLayers>(std::move(layers))) {}

  /// Adds the keys that every legend ends with.
  void add_common_keys(const ViewContext& context, LegendBuilder& legend) const {
    legend.common_keys(context, !marks(context.state).assumed.empty());
  }

 private:
  std::shared_ptr<const map::ThematicLayers> layers_;
};

/// A figure that fills a rectangle of the page.
class PlotPresentation : public ViewPresentation {
 public:
  /// Appends layers within `area` (page px).
  virtual void add_to(Scene& scene, const ViewContext& context, const plots::PlotParts& parts,
                      const Box& area) const = 0;

  const PlotPresentation* as_plot() const final { return this; }

 protected:
  explicit PlotPresentation(Caption caption) : ViewPresentation(std::move(caption)) {}
};

}  // namespace rk::scene::views
