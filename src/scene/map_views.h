// The views that are maps. Each gives its title, a text alternative, what goes on the map, and the column
// beside it.
#pragma once

#include <string>

#include "scene/map_plan.h"
#include "scene/side_writer.h"
#include "scene/view_context.h"

namespace rk {

struct MapView {
  std::string (*title)(const ViewContext&);
  std::string (*description)(const ViewContext&);
  MapPlan (*plan)(const ViewContext&);
  void (*write_side)(const ViewContext&, const MapPlan&, SideWriter&);
};

/// The map view of that name; nullptr for a view that is no map.
const MapView* map_view(View view);

extern const MapView kOverlayView;  ///< the regions over each other
extern const MapView kOverlapView;  ///< how many partnerships each municipality shares with the focus
extern const MapView kBorderView;   ///< the focus between two provinces
extern const MapView kPartnerView;  ///< what the focus shares with one municipality, and what not
extern const MapView kRegionView;   ///< one partnership in full

/// The names of a list: "a, b en c".
std::string listed(const Texts& texts, const std::vector<std::string>& names);

/// The extent (m RD) of some municipalities.
Box extent_of(const Dataset& dataset, const std::vector<MunicipalityIndex>& municipalities);

}  // namespace rk
