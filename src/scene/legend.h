// The legend of a figure.
#pragma once

#include <vector>

#include "model/dataset.h"
#include "model/texts.h"
#include "scene/map_state.h"
#include "scene/region_look.h"
#include "scene/scene.h"
#include "scene/text_metrics.h"

namespace rk {

/// Adds the legend with its upper left corner at `at`, `width` px wide: an entry a region (chip, ribbon,
/// name, number of members, partial members, other partnerships on the same territory), the tints, the
/// borders. Returns its lower edge.
double add_legend(std::vector<Item>& items, Point at, double width, const Dataset& dataset,
                  const Texts& texts, const TextMetrics& metrics, const MapState& state,
                  const std::vector<RegionLook>& looks);

}  // namespace rk
