// The module's function: opens the file, finds layer and fields, reads every record.
#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <string>

#include "boundaries/gdal/drivers.h"
#include "boundaries/gdal/errors.h"
#include "boundaries/gdal/ogr_geometry.h"
#include "boundaries/gdal/reference_system.h"
#include "boundaries/raw_layer.h"

namespace rk::boundaries::gdal {
namespace {

constexpr int kNoField = -1;

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

int find_field(OGRFeatureDefn& definition, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (const int i = definition.GetFieldIndex(name.c_str()); i >= 0) return i;  // compares without case
  return kNoField;
}

std::string field_names(OGRFeatureDefn& definition) {
  std::vector<std::string> names;
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
  return join(names);
}

bool may_hold_areas(OGRLayer& layer) {
  const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
  return type == wkbUnknown || type == wkbGeometryCollection || OGR_GT_IsSurface(type) != 0 ||
         OGR_GT_IsSubClassOf(type, wkbMultiSurface) != 0;
}

/// Reads one layer into a RawLayer.
class Reader {
 public:
  Reader(const LayerOptions& options, RawLayer& out) : options_(options), out_(out) {}

  void read() {
    register_drivers_for(options_.path);
    // Never write beside the user's data, whatever the environment says.
    CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", "NO");
    dataset_.reset(GDALDataset::Open(dataset_name(options_.path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (dataset_ == nullptr) {
      problem(Severity::error, "boundaries.cannot_open", "");
      return;
    }
    OGRLayer* const layer = choose_layer();
    if (layer == nullptr || !find_fields(*layer)) return;
    const ToRd to_rd(layer->GetSpatialRef(), options_.crs, options_.path, out_.problems);
    if (has_errors(out_.problems)) return;
    read_records(*layer, to_rd);
  }

 private:
  void problem(Severity severity, const char* key, std::string place, TextArguments arguments = {}) {
    out_.problems.push_back({severity, key, options_.path, std::move(place), std::move(arguments)});
  }

  OGRLayer* choose_layer() {
    if (!options_.layer.empty()) {
      OGRLayer* const named = dataset_->GetLayerByName(options_.layer.c_str());
      if (named == nullptr)
        problem(Severity::error, "boundaries.no_layer", "",
                {{"layer", options_.layer}, {"found", layer_names()}});
      return named;
    }
    OGRLayer* first = nullptr;
    for (OGRLayer* layer : dataset_->GetLayers()) {
      if (!may_hold_areas(*layer)) continue;
      if (first == nullptr) first = layer;
      // Of several layers with areas, the one that has municipalities' fields.
      if (find_field(*layer->GetLayerDefn(), options_.code_fields) != kNoField &&
          find_field(*layer->GetLayerDefn(), options_.name_fields) != kNoField)
        return layer;
    }
    if (first == nullptr)
      problem(Severity::error, "boundaries.no_area_layer", "", {{"found", layer_names()}});
    return first;
  }

  std::string layer_names() const {
    std::vector<std::string> names;
    for (OGRLayer* layer : dataset_->GetLayers()) names.emplace_back(layer->GetName());
    return join(names);
  }

  /// False (with a problem for each) if a required field is missing.
  bool find_fields(OGRLayer& layer) {
    OGRFeatureDefn& definition = *layer.GetLayerDefn();
    const auto find = [&](const std::vector<std::string>& names, Severity severity, const char* key) {
      const int field = find_field(definition, names);
      if (field == kNoField && !names.empty())
        problem(severity, key, "", {{"tried", join(names)}, {"found", field_names(definition)}});
      return field;
    };
    code_ = find(options_.code_fields, Severity::error, "boundaries.no_code_field");
    name_ = find(options_.name_fields, Severity::error, "boundaries.no_name_field");
    province_code_ = find(options_.province_code_fields, Severity::warning, "boundaries.no_province_field");
    province_name_ =
        find(options_.province_name_fields, Severity::warning, "boundaries.no_province_name_field");
    value_ = find(options_.value_fields, Severity::warning, "boundaries.no_value_field");
    if (!options_.skip_field.empty()) skip_ = find_field(definition, {options_.skip_field});
    return code_ != kNoField && name_ != kNoField;
  }

  void read_records(OGRLayer& layer, const ToRd& to_rd) {
    const GIntBig promised = layer.GetFeatureCount(0);
    std::size_t number = 0;
    layer.ResetReading();
    for (;;) {
      const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
      if (feature == nullptr) break;
      ++number;
      if (skip_ != kNoField && EQUAL(feature->GetFieldAsString(skip_), options_.skip_value.c_str())) continue;
      read_record(*feature, number, to_rd);
    }
    if (promised >= 0 && static_cast<std::size_t>(promised) != number)
      problem(Severity::error, "boundaries.record_count", "",
              {{"promised", std::to_string(promised)}, {"read", std::to_string(number)}});
  }

  void read_record(OGRFeature& feature, std::size_t number, const ToRd& to_rd) {
    RawRecord record;
    record.number = number;
    record.values.code = code(feature, number);
    const std::string place = record_place(number, record.values.code);
    record.values.name = text(feature, name_, place);
    record.values.province_code = text(feature, province_code_, place);
    record.values.province_name = text(feature, province_name_, place);
    record.values.value = figure(feature);

    const OGRGeometry* const geometry = feature.GetGeometryRef();
    if (geometry == nullptr) {
      problem(Severity::error, "boundaries.null_geometry", place);
      return;
    }
    switch (add_polygons(*geometry, to_rd, record.shape)) {
      case ShapeProblem::none:
        break;
      case ShapeProblem::empty:
        problem(Severity::error, "boundaries.empty_geometry", place);
        return;
      case ShapeProblem::not_an_area:
        problem(Severity::error, "boundaries.not_an_area", place, {{"type", geometry->getGeometryName()}});
        return;
      case ShapeProblem::bad_coordinates:
        problem(Severity::error, "boundaries.bad_coordinates", place);
        return;
    }
    out_.records.push_back(std::move(record));
  }

  /// The code with the prefix of the options. CBS numbers have four digits, of which a numeric field loses
  /// leading zeros.
  std::string code(OGRFeature& feature, std::size_t number) {
    std::string value = text(feature, code_, record_place(number, ""));
    if (value.empty()) {
      problem(Severity::error, "boundaries.empty_code", record_place(number, ""));
      return value;
    }
    const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || options_.code_prefix.empty()) return value;
    const OGRFieldType type = feature.GetFieldDefnRef(code_)->GetType();
    if (type != OFTString && value.size() < 4) value.insert(0, 4 - value.size(), '0');
    return options_.code_prefix + value;
  }

  /// The trimmed text as UTF-8. Text of a shapefile without .cpg may be Latin-1; elsewhere that is an error.
  std::string text(OGRFeature& feature, int field, const std::string& place) {
    if (field == kNoField || !feature.IsFieldSetAndNotNull(field)) return {};
    std::string value = feature.GetFieldAsString(field);
    if (CPLIsUTF8(value.c_str(), static_cast<int>(value.size())) == 0) {
      const std::string field_name = feature.GetFieldDefnRef(field)->GetNameRef();
      char* const recoded = CPLRecode(value.c_str(), CPL_ENC_ISO8859_1, CPL_ENC_UTF8);
      value = recoded;
      CPLFree(recoded);
      if (says_encoding()) {
        problem(Severity::error, "boundaries.text_not_utf8", place, {{"field", field_name}, {"text", value}});
      } else if (!latin1_told_) {
        latin1_told_ = true;
        problem(Severity::warning, "boundaries.text_taken_as_latin1", place,
                {{"field", field_name}, {"text", value}});
      }
    }
    const auto begin = value.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return value.substr(begin, value.find_last_not_of(" \t\r\n") - begin + 1);
  }

  /// Whether the file declares the encoding of its text (GDAL relies on it, so the text should be
  /// well-formed).
  bool says_encoding() const {
    const bool shapefile = EQUAL(CPLGetExtension(options_.path.c_str()), "shp");
    if (!shapefile) return true;
    return CPLCheckForFile(std::string(CPLResetExtension(options_.path.c_str(), "cpg")).data(), nullptr) !=
               0 ||
           CPLCheckForFile(std::string(CPLResetExtension(options_.path.c_str(), "CPG")).data(), nullptr) != 0;
  }

  /// The figure; CBS writes unknown ones as null or as large negative numbers.
  std::optional<std::int64_t> figure(OGRFeature& feature) const {
    if (value_ == kNoField || !feature.IsFieldSetAndNotNull(value_)) return std::nullopt;
    if (feature.GetFieldDefnRef(value_)->GetType() == OFTString) {
      const char* const written = feature.GetFieldAsString(value_);
      if (CPLGetValueType(written) == CPL_VALUE_STRING) return std::nullopt;
    }
    const double number = feature.GetFieldAsDouble(value_);
    if (!(number >= 0 && number < 9e15)) return std::nullopt;
    return static_cast<std::int64_t>(std::llround(number));
  }

  struct Close {
    void operator()(GDALDataset* d) const { GDALClose(GDALDataset::ToHandle(d)); }
  };

  const LayerOptions& options_;
  RawLayer& out_;
  std::unique_ptr<GDALDataset, Close> dataset_;
  int code_ = kNoField, name_ = kNoField, province_code_ = kNoField, province_name_ = kNoField;
  int value_ = kNoField, skip_ = kNoField;
  bool latin1_told_ = false;
};

}  // namespace
}  // namespace rk::boundaries::gdal

REGIOKAART_MODULE_EXPORT std::uint64_t regiokaart_module_abi() noexcept {
  return rk::boundaries::kRawLayerAbi;
}

REGIOKAART_MODULE_EXPORT void regiokaart_read_raw_layer(const rk::LayerOptions& options,
                                                        rk::boundaries::RawLayer& layer) noexcept {
  rk::boundaries::gdal::ErrorCollector errors;
  try {
    rk::boundaries::gdal::Reader(options, layer).read();
  } catch (const std::exception& e) {
    layer.problems.push_back(
        {rk::Severity::error, "boundaries.gdal_failure", options.path, "", {{"message", e.what()}}});
  }
  rk::Diagnostics said = errors.take(options.path);
  layer.problems.insert(layer.problems.end(), said.begin(), said.end());
}
