#include "figure/figure_state.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "analysis/territories.h"
#include "base/nearest.h"
#include "figure/figure_error.h"
#include "scene/state/chips.h"
#include "scene/state/view_subject.h"
#include "scene/style/colored_regions.h"
#include "scene/views/registry.h"

namespace rk::figure {
namespace {

PartnershipIndex find_region(const std::string& id, const Dataset& dataset) {
  const auto found = dataset.find_partnership(id);
  if (found && dataset.partnerships[*found].has_territory()) return *found;
  if (found) throw FigureError("region_without_territory", {{"id", id}});
  std::vector<std::string> ids;
  for (const Partnership& p : dataset.partnerships) ids.push_back(p.id);
  if (const auto nearest = nearest_word(id, ids)) {
    throw FigureError("unknown_region_nearest", {{"id", id}, {"nearest", *nearest}});
  }
  throw FigureError("unknown_region", {{"id", id}});
}

/// Appends the partnership of that id, or all of scope regional for the word "regional".
void add_regions(const std::string& id, const Dataset& dataset, std::vector<PartnershipIndex>& regions) {
  if (id != "regional" || dataset.find_partnership(id)) {
    regions.push_back(find_region(id, dataset));
    return;
  }
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].scope == Scope::regional) regions.push_back(p);
  }
}

/// The partnerships that get a colour first: those that the user names, else those that a what-if touches.
std::optional<std::vector<PartnershipIndex>> pinned_in(const FigureSpec& spec,
                                                       const std::vector<PartnershipIndex>& shown,
                                                       const Dataset& dataset,
                                                       const std::vector<PartnershipIndex>& touched) {
  std::vector<PartnershipIndex> pinned;
  if (!spec.pinned) {
    if (touched.empty()) return std::nullopt;
    pinned = touched;
    for (const PartnershipIndex p : shown) {
      if (std::find(pinned.begin(), pinned.end(), p) == pinned.end()) pinned.push_back(p);
    }
    return pinned;
  }
  for (const std::string& id : *spec.pinned) {
    const PartnershipIndex p = find_region(id, dataset);
    if (std::find(shown.begin(), shown.end(), p) == shown.end())
      throw FigureError("pin_not_shown", {{"id", id}});
    if (std::find(pinned.begin(), pinned.end(), p) == pinned.end()) pinned.push_back(p);
  }
  if (analysis::territory_count(dataset, pinned) > scene::style::kMostRibbons)
    throw FigureError("too_many_pins", {{"most", std::to_string(scene::style::kMostRibbons)}});
  return pinned;
}

}  // namespace

MunicipalityIndex named_municipality(const Dataset& dataset, const std::string& name) {
  if (const auto found = dataset.find_municipality(name)) return *found;
  std::vector<std::string> names;
  for (const Municipality& m : dataset.municipalities) names.push_back(m.name);
  if (const auto nearest = nearest_word(name, names))
    throw FigureError("unknown_municipality_nearest", {{"name", name}, {"nearest", *nearest}});
  throw FigureError("unknown_municipality", {{"name", name}});
}

scene::MapState figure_state(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                             const std::vector<PartnershipIndex>& also) {
  scene::MapState state = scene::initial_map_state(dataset);
  state.focus = focus;
  state.view = spec.view;
  state.palette = spec.palette;
  state.patterns = spec.patterns;
  state.encoding = spec.encoding;
  if (spec.sort) state.sort = scene::first_sort(*spec.sort);
  state.labels = spec.options.show_labels;
  std::vector<PartnershipIndex> named = also;
  if (spec.regions) {
    state.shown.clear();
    named.clear();
    for (const std::string& id : *spec.regions) add_regions(id, dataset, named);
  }
  for (const PartnershipIndex region : named) {
    if (std::find(state.shown.begin(), state.shown.end(), region) == state.shown.end())
      state.shown.push_back(region);
  }
  state.shown = scene::by_chip_number(dataset, std::move(state.shown));
  state.pinned = pinned_in(spec, state.shown, dataset, also);
  if (scene::views::view_entry(spec.view).inputs.region && !named.empty()) state.highlighted = named.front();
  if (!spec.partner.empty()) {
    state.partner = named_municipality(dataset, spec.partner);
    if (*state.partner == focus) {
      throw FigureError("partner_is_focus", {{"name", dataset.municipalities[focus].name}});
    }
  }
  return state;
}

scene::FigureOptions page_options(const FigureSpec& spec) {
  scene::FigureOptions options = spec.options;
  options.width_px = spec.page.width_px;
  options.height_px = spec.page.height_px;
  return options;
}

scene::FigureOptions figure_options(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus) {
  scene::FigureOptions options = page_options(spec);
  options.extent = extent_box(spec.extent, dataset, focus);
  return options;
}

}  // namespace rk::figure
