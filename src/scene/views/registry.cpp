#include "scene/views/registry.h"

#include "scene/views/border_view.h"
#include "scene/views/matrix_view.h"
#include "scene/views/money_view.h"
#include "scene/views/multiples_view.h"
#include "scene/views/overlap_view.h"
#include "scene/views/overlay_view.h"
#include "scene/views/partner_view.h"
#include "scene/views/region_view.h"
#include "scene/views/upset_view.h"

namespace rk::scene::views {
namespace {

constexpr ViewInputs kNothingElse;
constexpr ViewInputs kAllRegional{.regions = false};
constexpr ViewInputs kPartner{.regions = false, .partner = true};
constexpr ViewInputs kRegion{.region = true};
constexpr ViewInputs kAssumed{.assumed = true};
constexpr ViewInputs kMarked{.marked = true};
constexpr ViewInputs kSorted{.regions = false, .sorted = true};

}  // namespace

const std::vector<ViewEntry>& registered_views() {
  static const std::vector<ViewEntry> views = {
      {View::overlay, "overlay", ViewKind::map, kNothingElse, overlay_extent, make_overlay_view},
      {View::overlap, "overlap", ViewKind::map, kAllRegional, overlap_extent, make_overlap_view},
      {View::border, "border", ViewKind::map, kAllRegional, border_extent, make_border_view},
      {View::partner, "partner", ViewKind::map, kPartner, partner_extent, make_partner_view},
      {View::region, "region", ViewKind::map, kRegion, region_extent, make_region_view},
      {View::matrix, "matrix", ViewKind::plot, kAssumed, overlay_extent, make_matrix_view},
      {View::upset, "upset", ViewKind::plot, kMarked, overlay_extent, make_upset_view},
      {View::multiples, "multiples", ViewKind::plot, kNothingElse, overlay_extent, make_multiples_view},
      {View::money, "money", ViewKind::plot, kSorted, overlay_extent, make_money_view}};
  return views;
}

const ViewEntry& view_entry(View view) {
  return registered_views().at(static_cast<std::size_t>(view));
}

std::optional<View> parse_view(std::string_view name) {
  for (const ViewEntry& entry : registered_views()) {
    if (entry.name == name) return entry.view;
  }
  return std::nullopt;
}

std::string_view view_name(View view) {
  return view_entry(view).name;
}

bool is_map(View view) {
  return view_entry(view).kind == ViewKind::map;
}

MapBox view_extent(const Dataset& dataset, const MapState& state) {
  return view_entry(state.view).extent(dataset, state);
}

std::unique_ptr<const ViewPresentation> make_view(const ViewContext& context) {
  return view_entry(context.state.view).make(context);
}

MapState presented_state(const MapState& state) {
  const ViewInputs& inputs = view_entry(state.view).inputs;
  MapState result = state;
  if (!inputs.partner) {
    result.partner.reset();
    result.selected.reset();
  }
  if (!inputs.region) result.highlighted.reset();
  result.isolated = false;
  if (!inputs.assumed) result.assumed.clear();
  if (!inputs.sorted) result.sort.reset();
  result.pointed.reset();
  result.marked.clear();
  result.labels = true;
  return result;
}

}  // namespace rk::scene::views
