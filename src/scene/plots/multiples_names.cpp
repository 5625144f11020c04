#include "scene/plots/multiples_names.h"

#include "scene/map/labels.h"
#include "scene/style/count_scale.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

constexpr double kNamesBelow = 260;  // m per px: at smaller scales only a few names fit and hide the map
constexpr double kFocusBelow = 420;
constexpr double kNameSize = 9.5;
constexpr double kFocusSize = 11;
constexpr double kNumberSize = 9.5;

Text words(std::string text, double size, FontStyle style, Color color) {
  Text result;
  result.text = std::move(text);
  result.size_px = size;
  result.style = style;
  result.align = Align::center;
  result.color = color;
  return result;
}

/// Places the requested names and moves them from map px to page px. Names that cross the frame are left out.
void place(const ViewContext& context, const std::vector<map::LabelRequest>& requests,
           const Viewport& viewport, std::vector<Item>& items) {
  const Point origin = viewport.to_page({0, 0});
  Box map = viewport.frame;
  map = {map.min_x - origin.x, map.min_y - origin.y, map.max_x - origin.x, map.max_y - origin.y};
  map::Occupancy occupancy(map);
  for (map::PlacedLabel& label : map::place_labels(*context.dataset.coverage, requests, viewport.m_per_px,
                                                   context.metrics, occupancy)) {
    if (!map.contains({label.box.min_x, label.box.min_y}) ||
        !map.contains({label.box.max_x, label.box.max_y}))
      continue;
    label.text.anchor = label.text.anchor + origin;
    items.push_back({std::move(label.text), {Source::Kind::municipality, label.face}});
  }
}

}  // namespace

void MultiplesNames::add_members(std::vector<Item>& items, const Viewport& viewport,
                                 const FaceSet& members) const {
  if (!context_.state.labels || m_per_px_ > kFocusBelow) return;
  std::vector<map::LabelRequest> requests;
  const auto request = [&](MunicipalityIndex m, double size, FontStyle style, double reach, bool must_fit) {
    map::LabelRequest result;
    result.face = m;
    result.text = words(context_.dataset.municipalities[m].name, size, style, style::theme::kInk);
    result.text.halo_px = 1.5;
    result.reach_px = reach;
    result.must_fit = must_fit;
    requests.push_back(std::move(result));
  };
  request(context_.state.focus, kFocusSize, FontStyle::bold, 20, false);
  for (MunicipalityIndex m = 0; m_per_px_ <= kNamesBelow && m < members.size(); ++m) {
    if (members[m] && m != context_.state.focus) request(m, kNameSize, FontStyle::regular, 10, true);
  }
  place(context_, requests, viewport, items);
}

void MultiplesNames::add_counts(std::vector<Item>& items, const Viewport& viewport,
                                const MultiplesTable& table) const {
  const std::vector<int>& counts = table.counts;
  if (!context_.state.labels) return;
  const style::CountScale scale(table.highest);
  std::vector<map::LabelRequest> requests;
  for (MunicipalityIndex m = 0; m < counts.size(); ++m) {
    if (counts[m] == 0) continue;
    map::LabelRequest request;
    request.face = m;
    const Color tint = scale.tint(counts[m]);
    request.text =
        words(context_.texts.number(counts[m]), kNumberSize,
              m == context_.state.focus ? FontStyle::bold : FontStyle::regular, style::text_on(tint));
    request.text.halo = tint;
    request.text.halo_px = 1;
    requests.push_back(std::move(request));
  }
  place(context_, requests, viewport, items);
}

}  // namespace rk::scene::plots
