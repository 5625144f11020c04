// How far the map can be moved and zoomed.
#pragma once

#include "app/state/app_state.h"
#include "model/dataset.h"

namespace rk::app {

inline constexpr double kFitMarginPx = 36;  ///< around what is fitted into the map, page px

/// The scales of a map in a frame (page px) that are of use, m per page px: from its smallest area in full
/// size to the whole country.
struct ScaleRange {
  double least = 0;
  double most = 0;
};
ScaleRange scale_range(const Dataset& dataset, const PageBox& frame);

/// The camera within that range, with its middle in the country.
Camera limited(Camera camera, const Dataset& dataset, const PageBox& frame);

}  // namespace rk::app
