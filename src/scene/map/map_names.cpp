#include "scene/map/map_names.h"

#include <algorithm>
#include <utility>

#include "scene/map/labels.h"
#include "scene/map/line_numbers.h"
#include "scene/map/map_px.h"
#include "scene/map/province_names.h"
#include "scene/map/region_labels.h"
#include "scene/map/surrounding_names.h"
#include "scene/map/widest_spot.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr std::uint8_t kHaloOpacity = 225;

Path to_map_px(const Path& path, double m_per_px) {
  Path result = path;
  for (Point& p : result.points) p = map::to_map_px(p, m_per_px);
  return result;
}

/// The municipalities that the map is about, without the focus, and the others; both by population,
/// descending.
struct LabelPriority {
  std::vector<MunicipalityIndex> members;
  std::vector<MunicipalityIndex> neighbours;
};

/// Of the municipalities that come near an area (map px): the names of others can neither be seen there nor
/// be in the way.
LabelPriority ranks(const LabelContext& map, const Box& area) {
  constexpr double kNear = 400;  // px: more than a name reaches beyond its municipality
  const Dataset& dataset = map.dataset;
  const MapBox near_rd = box_to_rd(area.grown(kNear), map.m_per_px);
  const ThematicLayers& layers = map.layers;
  LabelPriority result;
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (m == map.focus || !dataset.coverage->face_box[m].intersects(near_rd)) continue;
    const bool shown =
        std::find(layers.named.begin(), layers.named.end(), m) != layers.named.end() ||
        std::any_of(layers.styles.begin(), layers.styles.end(), [&](const style::RegionStyle& region) {
          return region.faces[m] || (!region.partial.empty() && region.partial[m]);
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

/// Places names one kind after the other; each kind gets the space that earlier ones left free.
class NamePlacer {
 public:
  NamePlacer(const LabelContext& map, Occupancy& occupancy)
      : map_(map), notes_(map.layers.notes), occupancy_(occupancy) {
    notes_.resize(map.dataset.municipalities.size());
  }

  void add_focus() { place({focus_request()}); }
  void add_members(const std::vector<MunicipalityIndex>& members) {
    std::vector<LabelRequest> requests;
    for (const MunicipalityIndex m : members) requests.push_back(member_request(m));
    std::vector<FaceId> named = place(requests);
    // A name with a number that does not fit is tried a little smaller. If that fails too, the number is
    // placed alone, because it is what the map is about.
    std::vector<LabelRequest> smaller;
    for (LabelRequest request : requests) {
      if (request.note.empty() || std::find(named.begin(), named.end(), request.face) != named.end())
        continue;
      request.text.size_px = style::theme::kSmallestName;
      request.widest = 6;
      smaller.push_back(std::move(request));
    }
    for (const FaceId face : place(smaller)) named.push_back(face);
    std::vector<LabelRequest> numbers;
    for (LabelRequest& left : requests) {
      if (left.note.empty() || std::find(named.begin(), named.end(), left.face) != named.end()) continue;
      left.text.text = std::exchange(left.note, std::string());
      left.text.style = FontStyle::bold;
      numbers.push_back(std::move(left));
    }
    place(numbers);
  }
  void add_provinces(const Box& view) {
    for (const PlacedLabel& label : placed_labels(province_name_requests(map_, view))) {
      const ProvinceIndex province = map_.dataset.municipalities[label.face].province;
      placed_.push_back({label.box, false, {{label.text, {Source::Kind::province, province}}}});
    }
  }
  void add_neighbours(const std::vector<MunicipalityIndex>& neighbours) {
    std::vector<LabelRequest> requests;
    for (const MunicipalityIndex m : neighbours) requests.push_back(neighbour_request(m));
    place(requests);
  }
  /// Places a name in the visible part of its municipality.
  void add_viewport_label(LabelRequest request, coverage::Pole spot) {
    request.spot = spot;
    request.must_fit = true;
    place({std::move(request)});
  }

  LabelRequest focus_request() const {
    LabelRequest request =
        municipality(map_.focus, style::theme::kFocusLabelSize, FontStyle::bold, style::theme::kInk);
    request.reach_px = 60;
    request.must_fit = false;
    request.note = notes_[map_.focus];
    return request;
  }
  LabelRequest member_request(MunicipalityIndex m) const {
    LabelRequest request = municipality(m, style::theme::kLabelSize, FontStyle::semibold, style::theme::kInk);
    request.reach_px = 45;
    request.widest = 4.6;
    request.note = notes_[m];
    return request;
  }
  LabelRequest neighbour_request(MunicipalityIndex m) const {
    LabelRequest request =
        municipality(m, style::theme::kNeighbourSize, FontStyle::regular, style::theme::kQuietInk);
    request.text.halo = style::theme::kLand;
    request.reach_px = 15;
    return request;
  }
  void add(std::vector<PlacedItems> signs) {
    placed_.insert(placed_.end(), std::make_move_iterator(signs.begin()),
                   std::make_move_iterator(signs.end()));
  }

  std::vector<PlacedItems> take() { return std::move(placed_); }

 private:
  LabelRequest municipality(MunicipalityIndex m, double size, FontStyle style, Color color) const {
    LabelRequest request;
    request.face = m;
    request.text = name_text(map_.dataset.municipalities[m].name, size, style, color, kHaloOpacity);
    return request;
  }
  std::vector<PlacedLabel> placed_labels(const std::vector<LabelRequest>& requests) {
    return place_labels(*map_.dataset.coverage, requests, map_.m_per_px, map_.metrics, occupancy_);
  }
  /// Returns the municipalities whose name was placed.
  std::vector<FaceId> place(const std::vector<LabelRequest>& requests) {
    std::vector<FaceId> found;
    for (PlacedLabel& label : placed_labels(requests)) {
      const Source source{Source::Kind::municipality, label.face};
      placed_.push_back({label.box, false, {}});
      placed_.back().items.push_back({std::move(label.text), source});
      if (label.note) placed_.back().items.push_back({std::move(*label.note), source});
      found.push_back(label.face);
    }
    return found;
  }

  const LabelContext& map_;
  std::vector<std::string> notes_;
  Occupancy& occupancy_;
  std::vector<PlacedItems> placed_;
};

/// An occupancy with the taken boxes (map px) and the map's ribbons.
Occupancy occupancy_of(const LabelContext& map, const Box& area, const std::vector<Box>& taken) {
  Occupancy occupancy(area.grown(100));
  for (const Box& box : taken) occupancy.add_box(box);
  for (const Item& item : map.ribbons) {
    if (const auto* stroke = std::get_if<Stroke>(&item.shape))
      occupancy.add_lines(to_map_px(stroke->path, map.m_per_px));
  }
  return occupancy;
}

}  // namespace

std::vector<PlacedItems> place_names(const LabelContext& map, const Box& area, const std::vector<Box>& taken,
                                     const Box& view) {
  Occupancy occupancy = occupancy_of(map, area, taken);
  const LabelPriority ranked = ranks(map, area);
  NamePlacer placer(map, occupancy);
  placer.add_focus();
  if (map.layers.numbered) placer.add(place_line_numbers(map, view, occupancy));
  placer.add_members(ranked.members);
  if (!map.layers.styles.empty()) placer.add(place_region_labels(map, view, occupancy));
  placer.add_provinces(view);
  if (map.dataset.surroundings) placer.add(place_surrounding_names(map, view, occupancy));
  placer.add_neighbours(ranked.neighbours);
  return placer.take();
}

std::array<Box, 4> around(const Box& box) {
  constexpr double kWide = 2000;  // px
  return {{{box.min_x - kWide, box.min_y - kWide, box.min_x, box.max_y + kWide},
           {box.max_x, box.min_y - kWide, box.max_x + kWide, box.max_y + kWide},
           {box.min_x, box.min_y - kWide, box.max_x, box.min_y},
           {box.min_x, box.max_y, box.max_x, box.max_y + kWide}}};
}

std::vector<PlacedItems> place_viewport_labels(const LabelContext& map, const MapBox& visible,
                                               const std::vector<bool>& named,
                                               const std::vector<Box>& taken) {
  constexpr double kSmallest = 120;     // px; smaller municipalities are visible whole or not at all
  constexpr double kSmallestPart = 45;  // px, radius of the visible part; less is only a corner of it
  const Dataset& dataset = map.dataset;
  const Coverage& coverage = *dataset.coverage;
  const double px = map.m_per_px;
  std::vector<std::pair<MunicipalityIndex, coverage::Pole>> found;
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    const Box& box = coverage.face_box[m];
    if (named[m] || !box.intersects(visible) || visible.contains(coverage.face_label[m]) ||
        std::max(box.width(), box.height()) < kSmallest * px)
      continue;
    const Box part = box.intersection(visible);
    if (std::min(part.width(), part.height()) <= 2 * kSmallestPart * px) continue;
    const auto spot = widest_spot(coverage, {m}, visible, px);
    if (spot && spot->radius > kSmallestPart * px) found.emplace_back(m, *spot);
  }
  if (found.empty()) return {};

  const Box view = box_to_map_px(visible, px);
  Occupancy occupancy = occupancy_of(map, view, taken);
  for (const Box& box : around(view)) occupancy.add_box(box);
  const LabelPriority ranked = ranks(map, view);
  const auto is_member = [&](MunicipalityIndex m) {
    return std::find(ranked.members.begin(), ranked.members.end(), m) != ranked.members.end();
  };
  NamePlacer placer(map, occupancy);
  for (const auto& [m, spot] : found) {
    placer.add_viewport_label(m == map.focus ? placer.focus_request()
                              : is_member(m) ? placer.member_request(m)
                                             : placer.neighbour_request(m),
                              spot);
  }
  return placer.take();
}

}  // namespace rk::scene::map
