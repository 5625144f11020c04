#include "boundaries/load_layer.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "boundaries/baked_layers.h"
#include "boundaries/check_provinces.h"
#include "boundaries/dataset_files.h"
#include "boundaries/fitting_faults.h"
#include "boundaries/gdal_module.h"
#include "boundaries/layer_cache.h"
#include "boundaries/merge_records.h"
#include "boundaries/shape_faults.h"
#include "boundaries/shapefile_boxes.h"
#include "boundaries/shapefile_check.h"
#include "boundaries/table_numbers.h"
#include "boundaries/warning_paths.h"
#include "coverage/too_complex.h"
#include "geometry/repair.h"

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
  append(problems, check_table_numbers(*files.find(".dbf")));
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
  check_limits(merged, options.path, problems);
  throw_if_errors(problems);
  mend_outside_rings(merged, options.path, problems);
  check_covering_records(merged, options.path, problems);
  throw_if_errors(problems);
  return merged;
}

const char* key_of(coverage::TooComplex::Reason reason) {
  switch (reason) {
    case coverage::TooComplex::Reason::crossings:
      return "boundaries.limit_crossings";
    case coverage::TooComplex::Reason::comparisons:
      return "boundaries.limit_comparisons";
    case coverage::TooComplex::Reason::edges_at_vertex:
      return "boundaries.limit_edges_at_vertex";
    case coverage::TooComplex::Reason::repair:
      break;
  }
  return "boundaries.limit_repair";
}

/// Fits the areas together. Throws InputError if they are too complex.
geometry::RepairedCoverage fit(const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  try {
    return geometry::build_fitting_coverage(merged.areas);
  } catch (const coverage::TooComplex& error) {
    problems.push_back(
        {Severity::error, key_of(error.reason()), file, "", {{"limit", std::to_string(error.limit())}}});
    throw InputError(std::move(problems));
  }
}

bool shows(const InvalidArea& area) {
  return area.fault.kind != geometry::Invalidity::Kind::too_few_points;
}

/// Those of the invalid areas that were repaired so that it can show on the map, ascending.
std::vector<FaceId> repaired_faces(const std::vector<InvalidArea>& invalid,
                                   const geometry::RepairedCoverage& repaired) {
  std::vector<FaceId> faces;
  for (const InvalidArea& area : invalid)
    if (shows(area) && std::binary_search(repaired.repaired.begin(), repaired.repaired.end(), area.face))
      faces.push_back(area.face);
  return faces;
}

/// Adds which areas are invalid and what was repaired. Throws InputError with all problems if
/// a map would be wrong.
void judge(const geometry::RepairedCoverage& repaired, const std::vector<InvalidArea>& invalid,
           const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  add_invalid_areas(invalid, merged, file, problems);
  append(problems, geometry::repair_warnings(repaired, merged.records, file));
  if (!repaired.exact) problems.push_back({Severity::error, "boundaries.cannot_repair", file, "", {}});
  throw_if_errors(problems);
  const std::vector<AreaChange> changes = measure_changes(repaired, merged);
  add_repaired_areas(changes, repaired_faces(invalid, repaired), merged, file, problems);
  check_areas_kept(changes, merged, file, problems);
  throw_if_errors(problems);
  add_near_borders(repaired.coverage, merged, file, problems);
}

void complete(Layer& layer, AreaRecords&& merged, geometry::RepairedCoverage&& repaired) {
  layer.records = std::move(merged.records);
  layer.coverage = std::make_shared<const Coverage>(std::move(repaired.coverage));
}

Layer build_layer(const LayerOptions& options, const DatasetFiles& files) {
  Layer layer;
  AreaRecords merged = read_areas(options, files, layer);
  geometry::RepairedCoverage repaired = fit(merged, options.path, layer.warnings);
  std::vector<InvalidArea> invalid = find_invalid_areas(merged, repaired.repaired);
  std::erase_if(invalid, [](const InvalidArea& area) { return !shows(area); });
  judge(repaired, invalid, merged, options.path, layer.warnings);
  complete(layer, std::move(merged), std::move(repaired));
  return layer;
}

}  // namespace

Layer load_layer(const LayerOptions& options, CacheUse cache) {
  const DatasetFiles files = read_files(options);
  if (cache == CacheUse::ignore || cache_is_off()) return build_layer(options, files);
  const std::uint64_t key = layer_key(options, files);
  const auto directory = cache_directory();
  std::optional<Layer> kept = read_baked_layer(key);
  if (!kept && directory) kept = read_cached_layer(*directory, key);
  if (!kept) {
    kept = build_layer(options, files);
    if (!directory) return *std::move(kept);
    remove_paths(kept->warnings, options.path, files);
    write_cached_layer(*directory, key, *kept);
  }
  restore_paths(kept->warnings, options.path, files);
  return *std::move(kept);
}

CheckedLayer check_layer(const LayerOptions& options) {
  CheckedLayer checked;
  Layer layer;
  try {
    AreaRecords merged = read_areas(options, read_files(options), layer);
    std::vector<FaceId> all(merged.areas.size());
    std::iota(all.begin(), all.end(), FaceId{0});
    geometry::RepairedCoverage repaired = fit(merged, options.path, layer.warnings);
    judge(repaired, find_invalid_areas(merged, all), merged, options.path, layer.warnings);
    add_suspect_gaps(repaired.coverage, merged, options.path, layer.warnings);
    complete(layer, std::move(merged), std::move(repaired));
    checked.problems = layer.warnings;
    checked.layer = std::move(layer);
  } catch (const InputError& error) {
    checked.problems = error.diagnostics();
  }
  return checked;
}

}  // namespace rk::boundaries
