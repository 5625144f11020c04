// OGR geometry → model polygons.
#pragma once

#include <ogr_geometry.h>

#include "boundaries/gdal/reference_system.h"
#include "model/geometry.h"

namespace rk::boundaries::gdal {

enum class ShapeProblem { none, empty, not_an_area, bad_coordinates };

/// Adds every polygon of the geometry: curves are approximated (OGR does that alike for both neighbours),
/// heights dropped, collections opened. Points and lines are not areas.
ShapeProblem add_polygons(const OGRGeometry& geometry, const ToRd& to_rd, MultiPolygon& out);

}  // namespace rk::boundaries::gdal
