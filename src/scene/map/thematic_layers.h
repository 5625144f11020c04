// What a view puts on the map, before anything is drawn: the difference between the map views, and nothing
// else.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scene/display/scene.h"
#include "scene/map/count_zones.h"
#include "scene/style/region_style.h"

namespace rk {

struct ThematicLayers {
  /// Regions with ribbons, hatches and signs.
  std::vector<RegionStyle> styles;
  /// How their zones are told apart.
  Encoding encoding = Encoding::none;
  /// One tint a municipality, nullopt for none: the map is then a choropleth. Empty: zones by the ladder of
  /// encodings.
  std::vector<std::optional<Color>> tints;
  /// Municipalities that are hatched over their tint, where tints alone do not tell them apart, and how.
  FaceSet hatched;
  Hatch hatch;
  /// A word below each municipality's name (a number), empty for none. Empty: none at all.
  std::vector<std::string> notes;
  /// Areas to be marked with the number of regions that hold them.
  std::vector<CountZone> zones;
  /// Municipalities with an outline of their own besides the focus.
  std::vector<std::pair<MunicipalityIndex, Color>> outlines;
  /// Municipalities that the view is about: their names go first. Empty: the members of the regions.
  std::vector<MunicipalityIndex> named;
};

}  // namespace rk
