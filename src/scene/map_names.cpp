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

Text name_text(const std::string& words, double size, FontStyle style, Color color) {
  Text text;
  text.text = words;
  text.size_px = size;
  text.style = style;
  text.align = Align::center;
  text.color = color;
  text.halo = {255, 255, 255, 225};
  text.halo_px = theme::kHalo;
  return text;
}

/// The number of a zone of several municipalities.
LabelWish zone_wish(const CountZone& zone) {
  LabelWish wish;
  wish.face = zone.faces.front();
  wish.area = zone.faces;
  wish.spot = zone.pole;
  wish.text = name_text(std::to_string(zone.count), theme::kZoneNumberSize, FontStyle::bold, theme::kInk);
  wish.reach_px = 60;
  return wish;
}

/// What stands below each municipality's name: the view's note, or the number of the zone that it makes up.
std::vector<std::string> notes_of(const Dataset& dataset, const MapPlan& plan) {
  std::vector<std::string> notes = plan.notes;
  notes.resize(dataset.municipalities.size());
  for (const CountZone& zone : plan.zones) {
    if (zone.faces.size() == 1) notes[zone.faces.front()] = std::to_string(zone.count);
  }
  return notes;
}

/// The municipalities besides the focus that the map is about, and the others; the largest first.
struct Ranks {
  std::vector<MunicipalityIndex> members;
  std::vector<MunicipalityIndex> neighbours;
};

Ranks ranks(const Dataset& dataset, MunicipalityIndex focus, const MapPlan& plan) {
  Ranks result;
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (m == focus) continue;
    const bool shown = std::find(plan.named.begin(), plan.named.end(), m) != plan.named.end() ||
                       std::any_of(plan.looks.begin(), plan.looks.end(), [&](const RegionLook& look) {
                         return look.faces[m] || (!look.partial.empty() && look.partial[m]);
                       });
    (shown ? result.members : result.neighbours).push_back(m);
  }
  const auto larger = [&](MunicipalityIndex a, MunicipalityIndex b) {
    const auto people = [&](MunicipalityIndex m) { return dataset.municipalities[m].population.value_or(0); };
    return people(a) > people(b);
  };
  std::stable_sort(result.members.begin(), result.members.end(), larger);
  std::stable_sort(result.neighbours.begin(), result.neighbours.end(), larger);
  return result;
}

/// Places names one kind after the other, each where those before it left room.
class NamePlacer {
 public:
  NamePlacer(const Dataset& dataset, const MapPlan& plan, double m_per_px, const TextMetrics& metrics,
             Occupancy& occupancy)
      : dataset_(dataset),
        notes_(notes_of(dataset, plan)),
        note_size_(plan.zones.empty() ? 0 : theme::kZoneNumberSize),
        m_per_px_(m_per_px),
        metrics_(metrics),
        occupancy_(occupancy) {}

  void add_focus(MunicipalityIndex focus) {
    LabelWish wish = municipality(focus, theme::kFocusLabelSize, FontStyle::bold, theme::kInk);
    wish.reach_px = 60;
    wish.must_fit = false;
    wish.note = notes_[focus];
    place({wish});
  }
  void add_zone_numbers(const std::vector<CountZone>& zones) {
    std::vector<LabelWish> wishes;
    for (const CountZone& zone : zones) {
      if (zone.faces.size() > 1) wishes.push_back(zone_wish(zone));
    }
    for (const PlacedLabel& label : place_labels(*dataset_.coverage, wishes, m_per_px_, metrics_, occupancy_))
      placed_.push_back({label.box, false, {{label.text, {Source::Kind::zone, label.face}}}});
  }
  void add_members(const std::vector<MunicipalityIndex>& members) {
    std::vector<LabelWish> wishes;
    for (const MunicipalityIndex m : members) {
      LabelWish wish = municipality(m, theme::kLabelSize, FontStyle::semibold, theme::kInk);
      wish.reach_px = 45;
      wish.widest = 4.6;
      wish.note = notes_[m];
      wishes.push_back(std::move(wish));
    }
    const std::vector<FaceId> named = place(wishes);
    // Where a name finds no room its number may: it is what the map is about.
    std::vector<LabelWish> numbers;
    for (LabelWish& left : wishes) {
      if (left.note.empty() || std::find(named.begin(), named.end(), left.face) != named.end()) continue;
      left.text.text = std::exchange(left.note, std::string());
      left.text.style = FontStyle::bold;
      if (left.note_size > 0) left.text.size_px = left.note_size;
      numbers.push_back(std::move(left));
    }
    place(numbers);
  }
  void add_neighbours(const std::vector<MunicipalityIndex>& neighbours) {
    std::vector<LabelWish> wishes;
    for (const MunicipalityIndex m : neighbours) {
      LabelWish wish = municipality(m, theme::kNeighbourSize, FontStyle::regular, theme::kQuietInk);
      wish.text.halo = theme::kLand;
      wish.reach_px = 15;
      wishes.push_back(std::move(wish));
    }
    place(wishes);
  }
  void add(std::vector<PlacedItems> signs) {
    placed_.insert(placed_.end(), std::make_move_iterator(signs.begin()),
                   std::make_move_iterator(signs.end()));
  }

  std::vector<PlacedItems> take() { return std::move(placed_); }

 private:
  LabelWish municipality(MunicipalityIndex m, double size, FontStyle style, Color color) const {
    LabelWish wish;
    wish.face = m;
    wish.text = name_text(dataset_.municipalities[m].name, size, style, color);
    wish.note_size = note_size_;
    return wish;
  }
  /// Gives the municipalities that found a place.
  std::vector<FaceId> place(const std::vector<LabelWish>& wishes) {
    std::vector<FaceId> found;
    for (PlacedLabel& label : place_labels(*dataset_.coverage, wishes, m_per_px_, metrics_, occupancy_)) {
      const Source source{Source::Kind::municipality, label.face};
      placed_.push_back({label.box, false, {}});
      placed_.back().items.push_back({std::move(label.text), source});
      if (label.note) placed_.back().items.push_back({std::move(*label.note), source});
      found.push_back(label.face);
    }
    return found;
  }

  const Dataset& dataset_;
  std::vector<std::string> notes_;
  double note_size_;
  double m_per_px_;
  const TextMetrics& metrics_;
  Occupancy& occupancy_;
  std::vector<PlacedItems> placed_;
};

}  // namespace

std::vector<PlacedItems> place_names(const Dataset& dataset, const MapState& state, const MapPlan& plan,
                                     const RibbonSlots& slots, const std::vector<Item>& ribbons,
                                     double m_per_px, const Box& area, const Box& view,
                                     const std::vector<Box>& taken, const TextMetrics& metrics) {
  Occupancy occupancy(area.grown(100));
  for (const Box& box : taken) occupancy.add_box(box);
  for (const Item& item : ribbons) {
    if (const auto* stroke = std::get_if<Stroke>(&item.shape))
      occupancy.add_lines(to_map_px(stroke->path, m_per_px));
  }
  const Ranks ranked = ranks(dataset, state.focus, plan);
  NamePlacer placer(dataset, plan, m_per_px, metrics, occupancy);
  placer.add_focus(state.focus);
  placer.add_zone_numbers(plan.zones);
  placer.add_members(ranked.members);
  if (!plan.looks.empty())
    placer.add(place_region_tags(*dataset.coverage, plan.looks, slots, m_per_px, view, metrics, occupancy));
  placer.add_neighbours(ranked.neighbours);
  return placer.take();
}

}  // namespace rk
