// The views that are maps. Each gives its title, a text alternative, what goes on the map, and the column
// beside it.
#pragma once

#include <string>

#include "scene/map/thematic_layers.h"
#include "scene/state/view_context.h"
#include "scene/views/legend_builder.h"

namespace rk {

struct MapView {
  std::string (*title)(const ViewContext&);
  std::string (*description)(const ViewContext&);
  ThematicLayers (*plan)(const ViewContext&);
  void (*build_legend)(const ViewContext&, const ThematicLayers&, LegendBuilder&);
};

/// The map view of that name; nullptr for a view that is no map.
const MapView* map_view(View view);

extern const MapView kOverlayView;  ///< the regions over each other
extern const MapView kOverlapView;  ///< how many partnerships each municipality shares with the focus
extern const MapView kBorderView;   ///< the focus between two provinces
extern const MapView kPartnerView;  ///< what the focus shares with one municipality, and what not
extern const MapView kRegionView;   ///< one partnership in full

}  // namespace rk
