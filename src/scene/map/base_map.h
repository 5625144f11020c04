// The parts of a map that every view shares: land, borders, the focus. Map space (m RD).
#pragma once

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/style/region_style.h"

namespace rk::scene::map {

/// The outline of a set of faces as closed rings, generalised to `tolerance` (m).
Path set_path(const Coverage& coverage, const FaceSet& set, double tolerance);

/// The path for a line around the set. Islets and lakes that the line would cover are left out, unless
/// nothing else is left.
Path outline_path(const Coverage& coverage, const FaceSet& set, double tolerance);

std::vector<Item> land_items(const Dataset& dataset, double tolerance);
std::vector<Item> municipal_border_items(const Dataset& dataset, double tolerance);
/// Province borders where two known provinces meet on land: not along coasts, not around islets.
std::vector<Item> province_border_items(const Dataset& dataset, double tolerance);
/// Outlines municipalities, each in its own colour (scene/style/region_style.h, outline_strokes).
std::vector<Item> outline_items(const Dataset& dataset,
                                const std::vector<std::pair<MunicipalityIndex, Color>>& outlines,
                                double tolerance, bool grey);
/// One area per colour, for a choropleth: neighbours of the same tint are dissolved.
std::vector<Item> tint_items(const Dataset& dataset, const std::vector<std::optional<Color>>& tints,
                             double tolerance);

/// Pales everything but the members of a partnership, whole and partial, so that they stand out.
Item veil_around(const Dataset& dataset, const Partnership& partnership, double tolerance);

/// A hatch over a set of municipalities.
Item hatched_item(const Coverage& coverage, const FaceSet& set, const Hatch& hatch, double tolerance);

/// Whether two faces lie in two known provinces.
bool between_provinces(const Dataset& dataset, FaceId left, FaceId right);
/// Whether a municipality borders on another province over land; both must be known.
bool at_province_border(const Dataset& dataset, MunicipalityIndex municipality);

}  // namespace rk::scene::map
