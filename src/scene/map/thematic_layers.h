// What a map view puts on the map, before anything is drawn. It is all in which map views differ.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scene/display/scene.h"
#include "scene/style/region_style.h"

namespace rk::scene::map {

struct ThematicLayers {
  /// Regions with ribbons, hatches and labels.
  std::vector<style::RegionStyle> styles;
  /// How their zones are told apart.
  style::Encoding encoding = style::Encoding::none;
  /// Whether ribbons carry the numbers of their regions, because their shades cannot tell them apart.
  bool numbered = false;
  /// One tint per municipality, nullopt for none: the map is then a choropleth. Empty: zones by `encoding`.
  std::vector<std::optional<Color>> tints;
  /// Municipalities hatched over their tint, where tints alone cannot be told apart, and the hatch.
  FaceSet hatched;
  Hatch hatch;
  /// A short text (a number) below each municipality's name, empty for none. An empty vector: none at all.
  std::vector<std::string> notes;
  /// Municipalities with an outline of their own besides the focus.
  std::vector<std::pair<MunicipalityIndex, Color>> outlines;
  /// Municipalities that the view is about, whose names have priority. Empty: the members of the regions.
  std::vector<MunicipalityIndex> named;
};

}  // namespace rk::scene::map
