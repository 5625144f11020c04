#include "boundaries/gdal/reference_system.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace rk::boundaries::gdal {
namespace {

/// Whether it is RD New, by its code or, as Esri's and other .prj files carry none, by its parameters.
/// (RD New with NAP heights, EPSG:7415, counts once its vertical part is stripped.)
bool is_rd(const OGRSpatialReference& system) {
  const char* const code = system.GetAuthorityCode(nullptr);
  if (code != nullptr && std::strcmp(code, "28992") == 0) return true;
  const char* const projection = system.GetAttrValue("PROJECTION");
  if (projection == nullptr) return false;
  const std::string name = projection;
  const bool stereographic = name == SRS_PT_OBLIQUE_STEREOGRAPHIC || name == "Double_Stereographic";
  const auto has = [&](const char* parameter, double value, double tolerance) {
    return std::abs(system.GetProjParm(parameter, 0) - value) <= tolerance;
  };
  return stereographic && has(SRS_PP_FALSE_EASTING, 155000, 1e-3) &&
         has(SRS_PP_FALSE_NORTHING, 463000, 1e-3) && has(SRS_PP_SCALE_FACTOR, 0.9999079, 1e-9) &&
         std::abs(system.GetSemiMajor() - 6377397.155) < 0.01 && system.GetLinearUnits() == 1.0;
}

/// A system of Esri's .prj files by what EPSG knows of it, such as the shift of its datum.
void identify(OGRSpatialReference& system) {
  if (system.GetAuthorityCode(nullptr) != nullptr) return;
  if (OGRSpatialReference* const known = system.FindBestMatch()) {
    system = *known;
    known->Release();
  }
}

/// Limits a name of a system to what it says itself: it may not be an address or a file to read.
CSLConstList words_alone() {
  return OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get();
}

}  // namespace

ToRd::ToRd(const OGRSpatialReference* layer_system, const std::string& assumed, const std::string& file,
           Diagnostics& problems) {
  OGRSpatialReference source;
  if (layer_system != nullptr) {
    source = *layer_system;
  } else if (assumed.empty()) {
    problems.push_back({Severity::error, "boundaries.no_crs", file, "", {}});
    return;
  } else if (source.SetFromUserInput(assumed.c_str(), words_alone()) != OGRERR_NONE) {
    problems.push_back({Severity::error, "boundaries.unknown_crs", file, "", {{"crs", assumed}}});
    return;
  }
  if (source.IsCompound() != 0) source.StripVertical();
  if (is_rd(source)) return;
  identify(source);

  OGRSpatialReference rd;
  rd.importFromEPSG(28992);
  source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  rd.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  transformation_.reset(OGRCreateCoordinateTransformation(&source, &rd));
  if (transformation_ == nullptr) {
    const char* const name = source.GetName();
    problems.push_back(
        {Severity::error, "boundaries.no_transformation", file, "", {{"crs", name != nullptr ? name : "?"}}});
  }
}

ToRd::~ToRd() = default;

bool ToRd::transform(std::size_t count, double* x, double* y) const {
  if (transformation_ == nullptr) return true;
  std::vector<int> ok(count);
  transformation_->Transform(static_cast<int>(count), x, y, nullptr, ok.data());
  return std::all_of(ok.begin(), ok.end(), [](int one) { return one != 0; });
}

}  // namespace rk::boundaries::gdal
