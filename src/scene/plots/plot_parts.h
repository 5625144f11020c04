// Which parts besides the plot itself are shown.
#pragma once

#include <optional>

#include "model/geometry.h"

namespace rk::scene::plots {

struct PlotParts {
  bool legend = true;            ///< keys and reading instructions
  bool scale_bar = true;         ///< with the north arrow; only for plots with maps
  std::optional<MapBox> extent;  ///< m RD, only for plots with maps; not given: the shown regions
};

}  // namespace rk::scene::plots
