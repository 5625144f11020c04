// The regions on the map: zone tints, hatches and ribbons, by the encoding (scene/style/region_style.h). Map
// space (m RD).
#pragma once

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/map/ribbons.h"
#include "scene/style/region_style.h"

namespace rk::scene::map {

/// Fills of zones. Neighbours in one zone are dissolved, so that no hairlines show
/// between them.
std::vector<Item> zone_items(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                             style::Encoding encoding, double tolerance);

/// Hatches of partial members.
std::vector<Item> partial_items(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                                double tolerance);

/// Outlines of regions as ribbons, dashed for partial members, and the lanes that regions share where an area
/// is too narrow for a ribbon of each. `slots` must be made from `ribbon_sets`.
std::vector<Item> ribbon_items(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                               const RibbonSlots& slots, const RibbonStyle& style, const Box& wanted);

/// The sets that get a ribbon: the faces of each region that has one, then the partial members of those that
/// have any.
std::vector<FaceSet> ribbon_sets(const std::vector<style::RegionStyle>& styles);

}  // namespace rk::scene::map
