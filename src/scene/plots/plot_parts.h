// What of a plot is shown beside the plot itself.
#pragma once

#include <optional>

#include "model/geometry.h"

namespace rk {

struct PlotParts {
  bool legend = true;         ///< keys and how to read it
  bool scale_bar = true;      ///< with the north arrow, where there are maps
  std::optional<Box> extent;  ///< m RD, where there are maps; none: the shown regions
};

}  // namespace rk
