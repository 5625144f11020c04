// The module's function: opens the file, finds layer and fields, reads every record.
#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <string>

#include "boundaries/area_code.h"
#include "boundaries/gdal/archive.h"
#include "boundaries/gdal/choose_layer.h"
#include "boundaries/gdal/closed_world.h"
#include "boundaries/gdal/drivers.h"
#include "boundaries/gdal/errors.h"
#include "boundaries/gdal/fields.h"
#include "boundaries/gdal/memory_files.h"
#include "boundaries/gdal/ogr_geometry.h"
#include "boundaries/gdal/reference_system.h"
#include "boundaries/raw_layer.h"

namespace rk::boundaries::gdal {
namespace {

bool is_number_or_text(const OGRFieldDefn& field) {
  const OGRFieldType type = field.GetType();
  return type == OFTInteger || type == OFTInteger64 || type == OFTReal || type == OFTString;
}

/// Whether the layer is said to be in degrees and begins with coordinates that are none.
bool holds_no_degrees(OGRLayer& layer) {
  const OGRSpatialReference* const system = layer.GetSpatialRef();
  if (system == nullptr || system->IsGeographic() == 0) return false;
  constexpr double kMostDegrees = 360;
  layer.ResetReading();
  const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
  layer.ResetReading();
  const OGRGeometry* const geometry = feature != nullptr ? feature->GetGeometryRef() : nullptr;
  if (geometry == nullptr || geometry->IsEmpty() != 0) return false;
  OGREnvelope box;
  geometry->getEnvelope(&box);
  return std::max({std::abs(box.MinX), std::abs(box.MaxX), std::abs(box.MinY), std::abs(box.MaxY)}) >
         kMostDegrees;
}

/// Reads one layer into a RawLayer.
class Reader {
 public:
  Reader(const LayerOptions& options, const DatasetFiles& files, RawLayer& out)
      : options_(options), files_(files), out_(out) {}

  void read() {
    opened_ = show_dataset(files_, folder_, out_.problems);
    if (has_errors(out_.problems)) return;
    open();
    if (dataset_ == nullptr) {
      problem(Severity::error, "boundaries.cannot_open", "");
      return;
    }
    OGRLayer* const layer = choose_layer(*dataset_, options_, out_.problems);
    if (has_errors(out_.problems) || !require_fields(*layer)) return;
    out_.year = year_of(*layer);
    out_.value_year = fields_.value_year;
    says_encoding_ = says_encoding(*layer);
    const OGRSpatialReference* const system = reference_system(*layer);
    if (has_errors(out_.problems)) return;
    const ToRd to_rd(system, options_.crs, options_.path, out_.problems);
    if (has_errors(out_.problems)) return;
    warn_of_texts_among_numbers(*layer);
    read_records(*layer, to_rd);
  }

 private:
  void problem(Severity severity, const char* key, std::string place, TextArguments arguments = {}) {
    out_.problems.push_back({severity, key, options_.path, std::move(place), std::move(arguments)});
  }

  void open() {
    const std::vector<const char*> drivers = drivers_for(opened_.format);
    CPLStringList settings;
    if (opened_.format == FileFormat::gml) settings.SetNameValue("WRITE_GFS", "NO");
    dataset_.reset(GDALDataset::Open(opened_.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(),
                                     settings.List()));
  }

  /// False (with a problem for each) if a required field is missing.
  bool require_fields(OGRLayer& layer) {
    fields_ = find_fields(layer, options_);
    const auto tell = [&](bool found, const std::vector<std::string>& names, Severity severity,
                          const char* key) {
      if (!found && !names.empty())
        problem(severity, key, "", {{"tried", join(names)}, {"found", join(field_names(layer))}});
    };
    tell(fields_.code.has_value(), options_.code_fields, Severity::error, "boundaries.no_code_field");
    tell(fields_.name.has_value(), options_.name_fields, Severity::error, "boundaries.no_name_field");
    tell(fields_.province_code.has_value(), options_.province_code_fields, Severity::warning,
         "boundaries.no_province_field");
    tell(fields_.province_name.has_value(), options_.province_name_fields, Severity::warning,
         "boundaries.no_province_name_field");
    tell(fields_.value.has_value(), options_.value_fields, Severity::warning, "boundaries.no_value_field");
    if (fields_.value) {
      const OGRFieldDefn& field = *layer.GetLayerDefn()->GetFieldDefn(*fields_.value);
      if (!is_number_or_text(field)) {
        problem(Severity::warning, "boundaries.value_not_a_number", "", {{"field", field.GetNameRef()}});
        fields_.value.reset();
      }
    }
    return fields_.code && fields_.name;
  }

  /// The system that the layer names; null, so that the options' one counts, if it names none or wrongly says
  /// degrees: GeoJSON that names none is taken to be in degrees.
  const OGRSpatialReference* reference_system(OGRLayer& layer) {
    if (!holds_no_degrees(layer)) return layer.GetSpatialRef();
    if (options_.crs.empty())
      problem(Severity::error, "boundaries.no_degrees", "");
    else
      problem(Severity::warning, "boundaries.crs_overruled", "", {{"crs", options_.crs}});
    return nullptr;
  }

  bool is_skipped(const OGRFeature& feature) const {
    return std::any_of(fields_.skip.begin(), fields_.skip.end(), [&](int field) {
      const std::string value = trimmed(feature.GetFieldAsString(field));
      return std::any_of(options_.skip_values.begin(), options_.skip_values.end(),
                         [&](const std::string& skipped) { return EQUAL(value.c_str(), skipped.c_str()); });
    });
  }

  void warn_of_texts_among_numbers(OGRLayer& layer) {
    if (!fields_.value || opened_.format != FileFormat::geopackage) return;
    const OGRFieldDefn& field = *layer.GetLayerDefn()->GetFieldDefn(*fields_.value);
    const auto count = count_texts_among_numbers(*dataset_, layer, field);
    if (count > 0)
      problem(Severity::warning, "boundaries.no_number", "",
              {{"field", field.GetNameRef()}, {"count", std::to_string(count)}});
  }

  void read_records(OGRLayer& layer, const ToRd& to_rd) {
    const GIntBig promised = layer.GetFeatureCount(0);
    std::size_t number = 0;
    layer.ResetReading();
    for (;;) {
      const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
      if (feature == nullptr) break;
      ++number;
      if (!is_skipped(*feature)) read_record(*feature, number, to_rd);
    }
    if (promised >= 0 && static_cast<std::size_t>(promised) != number)
      problem(Severity::error, "boundaries.record_count", "",
              {{"promised", std::to_string(promised)}, {"read", std::to_string(number)}});
    if (unread_figures_ > 0)
      problem(Severity::warning, "boundaries.figure_unread", first_unread_figure_,
              {{"count", std::to_string(unread_figures_)}});
  }

  void read_record(OGRFeature& feature, std::size_t number, const ToRd& to_rd) {
    RawRecord record;
    record.number = number;
    record.values.code = code(feature, number);
    const std::string place = record_place(number, record.values.code);
    record.values.name = text(feature, fields_.name, place);
    record.values.province_code = text(feature, fields_.province_code, place);
    record.values.province_name = text(feature, fields_.province_name, place);
    record.values.value = figure(feature, place);

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

  /// The code in its official form.
  std::string code(OGRFeature& feature, std::size_t number) {
    const std::string value = text(feature, fields_.code, record_place(number, ""));
    if (value.empty()) problem(Severity::error, "boundaries.empty_code", record_place(number, ""));
    return official_code(value, options_.code_prefix);
  }

  /// The trimmed text as UTF-8. Text of a shapefile without .cpg may be Latin-1; elsewhere that is an error.
  std::string text(OGRFeature& feature, std::optional<int> field, const std::string& place) {
    if (!field || !feature.IsFieldSetAndNotNull(*field)) return {};
    std::string value = feature.GetFieldAsString(*field);
    if (CPLIsUTF8(value.c_str(), static_cast<int>(value.size())) == 0) {
      const std::string field_name = feature.GetFieldDefnRef(*field)->GetNameRef();
      char* const recoded = CPLRecode(value.c_str(), CPL_ENC_ISO8859_1, CPL_ENC_UTF8);
      value = recoded;
      CPLFree(recoded);
      if (says_encoding_) {
        problem(Severity::error, "boundaries.text_not_utf8", place, {{"field", field_name}, {"text", value}});
      } else if (!latin1_told_) {
        latin1_told_ = true;
        problem(Severity::warning, "boundaries.text_taken_as_latin1", place,
                {{"field", field_name}, {"text", value}});
      }
    }
    return trimmed(value);
  }

  static std::string trimmed(const std::string& value) {
    const auto begin = value.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return value.substr(begin, value.find_last_not_of(" \t\r\n") - begin + 1);
  }

  /// Whether the file declares the encoding of its text (GDAL relies on it, so the text should be
  /// well-formed).
  bool says_encoding(OGRLayer& layer) const {
    if (opened_.format != FileFormat::shapefile) return true;
    const bool folder = EQUAL(CPLGetExtension(opened_.path.c_str()), "");  // of several shapefiles
    const std::string cpg = folder ? opened_.path + "/" + layer.GetName() + ".cpg"
                                   : std::string(CPLResetExtension(opened_.path.c_str(), "cpg"));
    VSIStatBufL status;
    return VSIStatL(cpg.c_str(), &status) == 0;
  }

  /// The figure; CBS writes unknown ones as null or as large negative numbers.
  std::optional<std::int64_t> figure(OGRFeature& feature, const std::string& place) {
    if (!fields_.value || !feature.IsFieldSetAndNotNull(*fields_.value)) return std::nullopt;
    if (feature.GetFieldDefnRef(*fields_.value)->GetType() == OFTString) {
      const char* const written = feature.GetFieldAsString(*fields_.value);
      if (CPLGetValueType(written) == CPL_VALUE_STRING) {
        if (!trimmed(written).empty() && unread_figures_++ == 0) first_unread_figure_ = place;
        return std::nullopt;
      }
    }
    const double number = feature.GetFieldAsDouble(*fields_.value);
    if (!(number >= 0 && number < 9e15)) return std::nullopt;
    return static_cast<std::int64_t>(std::llround(number));
  }

  struct Close {
    void operator()(GDALDataset* d) const { GDALClose(GDALDataset::ToHandle(d)); }
  };

  const LayerOptions& options_;
  const DatasetFiles& files_;
  RawLayer& out_;
  ClosedWorld closed_world_;
  MemoryFolder folder_;
  Opened opened_;
  std::unique_ptr<GDALDataset, Close> dataset_;  // closed before its files go
  Fields fields_;
  bool says_encoding_ = true;
  bool latin1_told_ = false;
  std::size_t unread_figures_ = 0;   ///< texts that are no number
  std::string first_unread_figure_;  ///< place
};

}  // namespace
}  // namespace rk::boundaries::gdal

REGIOKAART_MODULE_EXPORT std::uint64_t regiokaart_module_abi() noexcept {
  return rk::boundaries::raw_layer_abi(REGIOKAART_VERSION);
}

REGIOKAART_MODULE_EXPORT void regiokaart_read_raw_layer(const rk::LayerOptions& options,
                                                        const rk::boundaries::DatasetFiles& files,
                                                        rk::boundaries::RawLayer& layer) noexcept {
  rk::boundaries::gdal::ErrorCollector errors;
  try {
    rk::boundaries::gdal::Reader(options, files, layer).read();
  } catch (const std::exception& e) {
    layer.problems.push_back(
        {rk::Severity::error, "boundaries.gdal_failure", options.path, "", {{"message", e.what()}}});
  }
  rk::Diagnostics said = errors.take(options.path);
  layer.problems.insert(layer.problems.end(), said.begin(), said.end());
}
