// The part of the country that a figure shows.
#pragma once

#include <optional>

#include "model/dataset.h"
#include "model/geometry.h"

namespace rk::figure {

struct ExtentSpec {
  enum class Kind { fit, focus, nl, box };
  Kind kind = Kind::fit;
  MapBox box;  ///< m RD, for Kind::box

  friend bool operator==(const ExtentSpec&, const ExtentSpec&) = default;
};

/// Throws FigureError for a box that is empty or beyond any coordinate on earth.
void check_extent(const ExtentSpec& extent);

/// The rectangle, m RD; nullopt for Kind::fit, where the view decides.
std::optional<MapBox> extent_box(const ExtentSpec& extent, const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::figure
