// Transforms from the layer's coordinate reference system to EPSG:28992, axes always in the order x, y.
#pragma once

#include <ogr_spatialref.h>

#include <memory>
#include <string>

#include "base/diagnostics.h"

namespace rk::boundaries::gdal {

class ToRd {
 public:
  /// `layer_system` may be null; then `assumed` ("EPSG:28992"; empty: none) counts. Problems
  /// ("boundaries.no_crs", "boundaries.unknown_crs", "boundaries.no_transformation") are added.
  ToRd(const OGRSpatialReference* layer_system, const std::string& assumed, const std::string& file,
       Diagnostics& problems);
  ~ToRd();

  /// The points as x and y in m RD; false if one of them cannot be transformed.
  bool transform(std::size_t count, double* x, double* y) const;

 private:
  struct Destroy {
    void operator()(OGRCoordinateTransformation* t) const { OGRCoordinateTransformation::DestroyCT(t); }
  };
  std::unique_ptr<OGRCoordinateTransformation, Destroy> transformation_;  ///< null: already in RD
};

}  // namespace rk::boundaries::gdal
