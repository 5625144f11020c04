// Ribbons: a coloured line for each region along the inside of its border, side by side where borders
// coincide. ribbon_slots.h assigns the slots, geometry/erode.h computes the line.
#pragma once

#include <vector>

#include "model/coverage.h"
#include "scene/display/scene.h"
#include "scene/map/ribbon_slots.h"

namespace rk::scene::map {

struct RibbonStyle {
  double m_per_px = 100;
  double size = 1;             ///< factor of the widths and distances below (scene/map/ribbon_size.h)
  double first_px = 3.8;       ///< from the border to the middle of slot 0
  double step_px = 4.8;        ///< from slot to slot
  double generalise_px = 1.2;  ///< the border is generalised to this before it is followed
  double smoothing_px = 4;     ///< radius of outward corners
  double transition_px = 9;    ///< length of a change by one slot
  double min_area_px2 = 150;   ///< smaller rings are left out

  /// From the border to the middle of a ribbon in that slot, px.
  double depth_px(int slot) const { return size * (first_px + step_px * slot); }
};

/// The ribbon of each region, as closed rings in m RD. Only the part in `wanted` (m RD) is valid: regions are
/// cut off somewhat beyond it, so that a map zoomed in on one municipality need not follow the whole region.
std::vector<Path> lay_ribbons(const Coverage& coverage, const std::vector<FaceSet>& regions,
                              const RibbonSlots& slots, const RibbonStyle& style, const Box& wanted);

}  // namespace rk::scene::map
