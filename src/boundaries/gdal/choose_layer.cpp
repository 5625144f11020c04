#include "boundaries/gdal/choose_layer.h"

#include <cstddef>
#include <memory>
#include <regex>
#include <set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "boundaries/area_code.h"
#include "boundaries/gdal/fields.h"

namespace rk::boundaries::gdal {
namespace {

bool may_hold_areas(OGRLayer& layer) {
  const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
  return type == wkbUnknown || type == wkbGeometryCollection || OGR_GT_IsSurface(type) != 0 ||
         OGR_GT_IsSubClassOf(type, wkbMultiSurface) != 0;
}

std::string layer_names(GDALDataset& dataset) {
  std::vector<std::string> names;
  for (OGRLayer* layer : dataset.GetLayers()) names.emplace_back(layer->GetName());
  return join(names);
}

/// Names of the views in a file of SQLite. A view is a program of its own: it may count without end.
std::set<std::string> views_in(GDALDataset& dataset) {
  std::set<std::string> names;
  const GDALDriver* const driver = dataset.GetDriver();
  if (driver == nullptr ||
      !(EQUAL(driver->GetDescription(), "GPKG") || EQUAL(driver->GetDescription(), "SQLite")))
    return names;
  OGRLayer* const found =
      dataset.ExecuteSQL("SELECT name FROM sqlite_master WHERE type = 'view'", nullptr, nullptr);
  if (found == nullptr) return names;
  for (;;) {
    const std::unique_ptr<OGRFeature> row(found->GetNextFeature());
    if (row == nullptr) break;
    names.insert(row->GetFieldAsString(0));
  }
  dataset.ReleaseResultSet(found);
  return names;
}

/// How well a layer's records fit municipalities: more is better, the first number first.
std::pair<std::size_t, std::ptrdiff_t> fit(OGRLayer& layer, int code_field, const std::string& prefix) {
  constexpr std::ptrdiff_t kMostRecords = 100'000;
  std::set<std::string> codes;
  std::ptrdiff_t records = 0;
  layer.ResetReading();
  while (records < kMostRecords) {
    const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
    if (feature == nullptr) break;
    ++records;
    if (const std::string text = feature->GetFieldAsString(code_field); is_area_code(text, prefix))
      codes.insert(official_code(text, prefix));
  }
  layer.ResetReading();
  return {codes.size(), -records};
}

}  // namespace

OGRLayer* choose_layer(GDALDataset& dataset, const LayerOptions& options, Diagnostics& problems) {
  const auto problem = [&](const char* key, TextArguments arguments) {
    problems.push_back({Severity::error, key, options.path, "", std::move(arguments)});
  };
  const std::set<std::string> views = views_in(dataset);
  if (!options.layer.empty()) {
    OGRLayer* const named = dataset.GetLayerByName(options.layer.c_str());
    if (named == nullptr)
      problem("boundaries.no_layer", {{"layer", options.layer}, {"found", layer_names(dataset)}});
    else if (views.contains(named->GetName()))
      problem("boundaries.view", {{"layer", options.layer}});
    return named;
  }
  OGRLayer* first = nullptr;
  std::vector<std::pair<OGRLayer*, int>> candidates;  // with the field of the code
  for (OGRLayer* layer : dataset.GetLayers()) {
    if (views.contains(layer->GetName()) || !may_hold_areas(*layer)) continue;
    if (first == nullptr) first = layer;
    const Fields fields = find_fields(*layer, options);
    if (fields.code && fields.name) candidates.emplace_back(layer, *fields.code);
  }
  if (first == nullptr && !views.empty())
    problem("boundaries.view", {{"layer", *views.begin()}});
  else if (first == nullptr)
    problem("boundaries.no_area_layer", {{"found", layer_names(dataset)}});
  if (candidates.empty()) return first;
  if (candidates.size() == 1 || options.code_prefix.empty()) return candidates.front().first;
  OGRLayer* best = nullptr;
  std::pair<std::size_t, std::ptrdiff_t> best_fit;
  for (const auto& [layer, code] : candidates) {
    const auto this_fit = fit(*layer, code, options.code_prefix);
    if (best != nullptr && this_fit <= best_fit) continue;
    best = layer;
    best_fit = this_fit;
  }
  return best;
}

int year_of(OGRLayer& layer) {
  const std::string name = lowered(layer.GetName());
  static const std::regex year("(^|[^0-9])((19|20)[0-9]{2})([^0-9]|$)");
  std::smatch found;
  const bool municipal = name.find("gemeente") != std::string::npos;
  return municipal && std::regex_search(name, found, year) ? std::stoi(found[2]) : 0;
}

}  // namespace rk::boundaries::gdal
