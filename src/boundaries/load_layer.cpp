#include "boundaries/load_layer.h"

#include <cmath>
#include <iterator>

#include "boundaries/check_provinces.h"
#include "boundaries/dataset_files.h"
#include "boundaries/gdal_module.h"
#include "boundaries/layer_cache.h"
#include "boundaries/merge_records.h"
#include "boundaries/shapefile_boxes.h"
#include "boundaries/shapefile_check.h"
#include "coverage/gaps.h"
#include "geometry/repair.h"
#include "geometry/validity.h"

namespace rk::boundaries {
namespace {

void append(Diagnostics& to, Diagnostics&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

void throw_if_errors(Diagnostics& problems) {
  if (has_errors(problems)) throw InputError(std::move(problems));
}

/// The file and those that belong to it; throws InputError if one of them cannot be read.
DatasetFiles read_files(const LayerOptions& options) {
  Diagnostics problems;
  DatasetFiles files = read_dataset_files(options.path, problems);
  throw_if_errors(problems);
  return files;
}

/// What is found in the files of a shapefile.
void add_shapefile_problems(const DatasetFiles& files, const std::string& file, Diagnostics& problems) {
  append(problems, check_shapefile(files));
  throw_if_errors(problems);
  if (const auto wrong = records_with_wrong_box(files); !wrong.empty())
    problems.push_back({Severity::warning,
                        "boundaries.box_apart",
                        file,
                        record_place(wrong.front(), ""),
                        {{"count", std::to_string(wrong.size())}}});
}

/// Every record of the files as areas; throws InputError if one of them cannot be used.
AreaRecords read_areas(const LayerOptions& options, const DatasetFiles& files, Layer& layer) {
  Diagnostics& problems = layer.warnings;
  if (files.format == FileFormat::shapefile) add_shapefile_problems(files, options.path, problems);
  RawLayer raw = read_raw_layer(options, files);
  append(problems, std::move(raw.problems));
  layer.year = raw.year;
  layer.value_year = raw.value_year;
  throw_if_errors(problems);
  AreaRecords merged = merge_records(std::move(raw), options.path, problems);
  check_provinces(merged.records, options.path, problems);
  throw_if_errors(problems);
  return merged;
}

const char* key_of(geometry::Invalidity::Kind kind) {
  switch (kind) {
    case geometry::Invalidity::Kind::crossing:
      return "boundaries.invalid_crossing";
    case geometry::Invalidity::Kind::too_few_points:
      return "boundaries.invalid_too_few_points";
    case geometry::Invalidity::Kind::hole_outside:
      return "boundaries.invalid_hole";
    case geometry::Invalidity::Kind::overlapping_parts:
      return "boundaries.invalid_parts";
    case geometry::Invalidity::Kind::other:
      break;
  }
  return "boundaries.invalid_other";
}

void add_invalid_geometry(const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  for (std::size_t i = 0; i < merged.records.size(); ++i) {
    const LayerRecord& record = merged.records[i];
    if (const auto invalid = geometry::find_invalidity(merged.areas[i]))
      problems.push_back({Severity::warning,
                          key_of(invalid->kind),
                          file,
                          record.code,
                          {{"name", record.name},
                           {"reason", invalid->reason},
                           {"x", std::to_string(std::llround(invalid->place.x))},
                           {"y", std::to_string(std::llround(invalid->place.y))}}});
  }
}

/// Reports gaps that are too wide to be closed silently and too small to be water.
void add_suspect_gaps(const Coverage& coverage, const AreaRecords& merged, const std::string& file,
                      Diagnostics& problems) {
  constexpr double kWater = 10000;  // m²; the smallest lake between districts of 2022 has 17,600
  constexpr double kNarrow = 10;    // m
  for (const coverage::Gap& gap : coverage::find_gaps(coverage)) {
    if (gap.area <= geometry::kSmallFault || (gap.area > kWater && gap.width > kNarrow)) continue;
    const LayerRecord& a = merged.records[gap.faces[0]];
    problems.push_back({Severity::warning,
                        "boundaries.gap",
                        file,
                        a.code,
                        {{"a", a.name},
                         {"b", merged.records[gap.faces[1]].name},
                         {"area", std::to_string(std::llround(gap.area))}}});
  }
}

/// Builds the coverage, and adds what was repaired and what could not be repaired as problems.
Coverage make_coverage(const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  geometry::RepairedCoverage repaired = geometry::build_fitting_coverage(merged.areas);
  append(problems, geometry::repair_warnings(repaired, merged.records, file));
  if (!repaired.exact) problems.push_back({Severity::error, "boundaries.cannot_repair", file, "", {}});
  for (std::size_t i = 0; repaired.exact && i < merged.records.size(); ++i)
    if (!(repaired.coverage.face_area[i] > 0))
      problems.push_back({Severity::error, "boundaries.empty_geometry", file, merged.records[i].code, {}});
  return std::move(repaired.coverage);
}

Layer build_layer(const LayerOptions& options, const DatasetFiles& files) {
  Layer layer;
  AreaRecords merged = read_areas(options, files, layer);
  layer.coverage = std::make_shared<const Coverage>(make_coverage(merged, options.path, layer.warnings));
  throw_if_errors(layer.warnings);
  layer.records = std::move(merged.records);
  return layer;
}

}  // namespace

Layer load_layer(const LayerOptions& options, CacheUse cache) {
  const DatasetFiles files = read_files(options);
  const auto directory = cache == CacheUse::use ? cache_directory() : std::nullopt;
  if (!directory) return build_layer(options, files);
  const std::uint64_t key = layer_key(options, files);
  if (auto cached = read_cached_layer(*directory, key)) return *std::move(cached);
  Layer layer = build_layer(options, files);
  write_cached_layer(*directory, key, layer);
  return layer;
}

Diagnostics check_layer(const LayerOptions& options) {
  Layer layer;
  Diagnostics& problems = layer.warnings;
  try {
    const AreaRecords merged = read_areas(options, read_files(options), layer);
    add_invalid_geometry(merged, options.path, problems);
    const Coverage coverage = make_coverage(merged, options.path, problems);
    if (!has_errors(problems)) add_suspect_gaps(coverage, merged, options.path, problems);
  } catch (const InputError& error) {
    return error.diagnostics();
  }
  return std::move(problems);
}

}  // namespace rk::boundaries
