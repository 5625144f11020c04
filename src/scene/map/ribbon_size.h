// How large ribbons are drawn: full size where there is room, thinner where the focus is small on the map.
#pragma once

#include <vector>

#include "model/dataset.h"
#include "scene/map/ribbons.h"

namespace rk::scene::map {

/// The factor (0.6 to 1) by which ribbons and their distances shrink, so that those along the border of the
/// focus leave the middle two fifths of it free at this scale.
double ribbon_size(const Coverage& coverage, const std::vector<FaceSet>& regions, MunicipalityIndex focus,
                   double m_per_px);

}  // namespace rk::scene::map
