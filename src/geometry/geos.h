// A thin layer over the GEOS C API: handles that free themselves, and rings in and out. Only for this room.
#pragma once

#include <geos_c.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "model/geometry.h"

namespace rk::geometry {

/// A GEOS operation failed.
class GeosError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One GEOS context; objects made with it must not outlive it.
class Geos {
 public:
  Geos() : context_(GEOS_init_r()) {}
  ~Geos() { GEOS_finish_r(context_); }
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  GEOSContextHandle_t get() const { return context_; }

  struct Deleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Deleter>;

  /// Takes over a geometry that GEOS made. Throws GeosError for null: the operation failed.
  Geometry own(GEOSGeometry* geometry) const;

  Geometry line(const std::vector<Point>& points) const;
  /// A valid area from outer rings (counter-clockwise) and holes (clockwise).
  Geometry area(const std::vector<Ring>& rings) const;
  Geometry collection(std::vector<Geometry> parts) const;
  /// The polygons as they are, valid or not; rings of fewer than three points are left out.
  Geometry polygons(const MultiPolygon& area) const;
  /// All rings of all polygons in a geometry, outer ones counter-clockwise, holes clockwise.
  std::vector<Ring> rings(const GEOSGeometry* geometry) const;
  /// All polygons in a geometry, ring directions as in `rings`.
  MultiPolygon polygons(const GEOSGeometry* geometry) const;

 private:
  void add_rings(const GEOSGeometry* geometry, std::vector<Ring>& out) const;

  GEOSContextHandle_t context_;
};

}  // namespace rk::geometry
