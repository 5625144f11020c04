#include "geo/load_layer.h"

#include <iterator>

#include "geo/gdal_module.h"
#include "geo/merge_records.h"
#include "geo/repair.h"
#include "geo/shapefile_files.h"

namespace rk {
namespace {

void append(Diagnostics& to, Diagnostics&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

void throw_if_errors(Diagnostics& problems) {
  if (has_errors(problems)) throw InputError(std::move(problems));
}

/// Every record of the file as areas; throws InputError if one of them cannot be used.
AreaRecords read_areas(const LayerOptions& options, Diagnostics& problems) {
  append(problems, check_layer_files(options.path));
  throw_if_errors(problems);
  RawLayer raw = read_raw_layer(options);
  append(problems, std::move(raw.problems));
  throw_if_errors(problems);
  AreaRecords merged = merge_records(std::move(raw), options.path, problems);
  throw_if_errors(problems);
  return merged;
}

}  // namespace

Layer load_layer(const LayerOptions& options, CacheUse) {
  Layer layer;
  AreaRecords merged = read_areas(options, layer.warnings);
  RepairedCoverage repaired = build_fitting_coverage(std::move(merged.areas));
  append(layer.warnings, repair_warnings(repaired, merged.records, options.path));
  if (!repaired.exact)
    layer.warnings.push_back({Severity::error, "boundaries.cannot_repair", options.path, "", {}});
  for (std::size_t i = 0; repaired.exact && i < merged.records.size(); ++i)
    if (!(repaired.coverage.face_area[i] > 0))
      layer.warnings.push_back(
          {Severity::error, "boundaries.empty_geometry", options.path, merged.records[i].code, {}});
  throw_if_errors(layer.warnings);
  layer.records = std::move(merged.records);
  layer.coverage = std::make_shared<const Coverage>(std::move(repaired.coverage));
  return layer;
}

}  // namespace rk
