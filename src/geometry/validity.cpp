#include "geometry/validity.h"

#include <string_view>

#include "geometry/geos.h"

namespace rk::geometry {
namespace {

/// Recognises the messages of GEOS 3.11 (TopologyValidationError).
Invalidity::Kind kind_of(std::string_view reason) {
  using Kind = Invalidity::Kind;
  if (reason == "Self-intersection" || reason == "Ring Self-intersection") return Kind::crossing;
  if (reason == "Too few points in geometry component") return Kind::too_few_points;
  if (reason == "Hole lies outside shell") return Kind::hole_outside;
  if (reason == "Nested shells" || reason == "Holes are nested" || reason == "Duplicate Rings")
    return Kind::overlapping_parts;
  return Kind::other;
}

}  // namespace

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
  if (reason != nullptr) {
    found.reason = reason;
    found.kind = kind_of(found.reason);
  }
  if (location != nullptr) {
    GEOSGeomGetX_r(geos.get(), location, &found.place.x);
    GEOSGeomGetY_r(geos.get(), location, &found.place.y);
  }
  return found;
}

}  // namespace rk::geometry
