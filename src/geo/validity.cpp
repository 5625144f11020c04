#include "geo/validity.h"

#include "geo/geos.h"

namespace rk {

std::optional<Invalidity> find_invalidity(const MultiPolygon& area) {
  const Geos geos;
  const Geos::Geometry geometry = geos.polygons(area);
  char* reason = nullptr;
  GEOSGeometry* location = nullptr;
  const char valid = GEOSisValidDetail_r(geos.get(), geometry.get(), 0, &reason, &location);
  const auto free_reason = [&](char* text) { GEOSFree_r(geos.get(), text); };
  const std::unique_ptr<char, decltype(free_reason)> owned_reason(reason, free_reason);
  const Geos::Geometry owned_location(location, {geos.get()});
  if (valid == 1) return std::nullopt;
  Invalidity found;
  if (reason != nullptr) found.reason = reason;
  if (location != nullptr) {
    GEOSGeomGetX_r(geos.get(), location, &found.place.x);
    GEOSGeomGetY_r(geos.get(), location, &found.place.y);
  }
  return found;
}

}  // namespace rk
