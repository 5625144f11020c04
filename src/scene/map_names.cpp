#include "scene/map_names.h"

#include <algorithm>
#include <utility>

#include "scene/labels.h"
#include "scene/region_tags.h"
#include "scene/theme.h"

namespace rk {
namespace {

Path to_map_px(const Path& path, double m_per_px) {
  Path result = path;
  for (Point& p : result.points) p = {p.x / m_per_px, -p.y / m_per_px};
  return result;
}

LabelWish wish(const Dataset& dataset, MunicipalityIndex m, double size, FontStyle style, Color color,
               double reach, bool must_fit) {
  LabelWish result;
  result.face = m;
  result.text.text = dataset.municipalities[m].name;
  result.text.size_px = size;
  result.text.style = style;
  result.text.align = Align::center;
  result.text.color = color;
  result.text.halo = {255, 255, 255, 225};
  result.text.halo_px = theme::kHalo;
  result.reach_px = reach;
  result.must_fit = must_fit;
  return result;
}

}  // namespace

std::vector<PlacedItems> place_names(const Dataset& dataset, const MapState& state, const MapPlan& plan,
                                     const RibbonSlots& slots, const std::vector<Item>& ribbons,
                                     double m_per_px, const Box& area, const Box& view,
                                     const std::vector<Box>& taken, const TextMetrics& metrics) {
  const Coverage& coverage = *dataset.coverage;
  Occupancy occupancy(area.grown(100));
  for (const Box& box : taken) occupancy.add_box(box);
  for (const Item& item : ribbons) {
    if (const auto* stroke = std::get_if<Stroke>(&item.shape))
      occupancy.add_lines(to_map_px(stroke->path, m_per_px));
  }

  const std::vector<RegionLook>& looks = plan.looks;
  std::vector<MunicipalityIndex> members;
  std::vector<MunicipalityIndex> neighbours;
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (m == state.focus) continue;
    const bool shown = std::find(plan.named.begin(), plan.named.end(), m) != plan.named.end() ||
                       std::any_of(looks.begin(), looks.end(), [&](const RegionLook& look) {
                         return look.faces[m] || (!look.partial.empty() && look.partial[m]);
                       });
    (shown ? members : neighbours).push_back(m);
  }
  const auto larger = [&](MunicipalityIndex a, MunicipalityIndex b) {
    const auto people = [&](MunicipalityIndex m) { return dataset.municipalities[m].population.value_or(0); };
    return people(a) > people(b);
  };
  std::stable_sort(members.begin(), members.end(), larger);
  std::stable_sort(neighbours.begin(), neighbours.end(), larger);

  const auto note = [&](MunicipalityIndex m) { return plan.notes.empty() ? std::string() : plan.notes[m]; };
  std::vector<LabelWish> wishes;
  wishes.push_back(
      wish(dataset, state.focus, theme::kFocusLabelSize, FontStyle::bold, theme::kInk, 60, false));
  for (const MunicipalityIndex m : members) {
    wishes.push_back(wish(dataset, m, theme::kLabelSize, FontStyle::semibold, theme::kInk, 45, true));
    wishes.back().widest = 4.6;
    wishes.back().note = note(m);
  }
  std::vector<PlacedLabel> names = place_labels(coverage, wishes, m_per_px, metrics, occupancy);

  // Where a name finds no room its number may: it is what the map is about.
  std::vector<LabelWish> numbers;
  for (LabelWish& left : wishes) {
    const bool placed =
        std::any_of(names.begin(), names.end(), [&](const PlacedLabel& n) { return n.face == left.face; });
    if (placed || left.note.empty()) continue;
    left.text.text = std::exchange(left.note, std::string());
    left.text.style = FontStyle::bold;
    numbers.push_back(std::move(left));
  }
  for (PlacedLabel& label : place_labels(coverage, numbers, m_per_px, metrics, occupancy)) {
    names.push_back(std::move(label));
  }

  std::vector<PlacedItems> signs;
  if (!looks.empty()) signs = place_region_tags(coverage, looks, slots, m_per_px, view, metrics, occupancy);

  wishes.clear();
  for (const MunicipalityIndex m : neighbours) {
    LabelWish quiet = wish(dataset, m, theme::kNeighbourSize, FontStyle::regular, theme::kQuietInk, 15, true);
    quiet.text.halo = theme::kLand;
    wishes.push_back(std::move(quiet));
  }
  for (PlacedLabel& label : place_labels(coverage, wishes, m_per_px, metrics, occupancy)) {
    names.push_back(std::move(label));
  }

  std::vector<PlacedItems> placed;
  for (PlacedLabel& label : names) {
    const Source source{Source::Kind::municipality, label.face};
    placed.push_back({label.box, false, {}});
    placed.back().items.push_back({std::move(label.text), source});
    if (label.note) placed.back().items.push_back({std::move(*label.note), source});
  }
  placed.insert(placed.end(), std::make_move_iterator(signs.begin()), std::make_move_iterator(signs.end()));
  return placed;
}

}  // namespace rk
