#include "scene/plots/multiples_map.h"

#include <cstring>

#include "coverage/dissolve.h"
#include "scene/map/base_map.h"
#include "scene/style/count_scale.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

constexpr double kGeneralisePx = 0.5;

/// FNV-1a. The revisions made here have their highest bit set; those of other layers count up from 1.
std::uint64_t hashed(std::uint64_t seed, const void* data, std::size_t size) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  for (std::size_t i = 0; i < size; ++i) seed = (seed ^ bytes[i]) * 0x100000001B3ULL;
  return seed | 0x8000000000000000ULL;
}

template <typename Value>
std::uint64_t hashed(std::uint64_t seed, const Value& value) {
  return hashed(seed, &value, sizeof value);
}

std::uint64_t hashed(std::uint64_t seed, const FaceSet& faces) {
  for (std::size_t i = 0; i < faces.size(); ++i) {
    if (faces[i]) seed = hashed(seed, i);
  }
  return hashed(seed, faces.size());
}

std::uint64_t hashed(std::uint64_t seed, Color color) {
  return hashed(hashed(hashed(seed, color.r), color.g), color.b);
}

Stroke solid(Color color, double width_px) {
  Stroke stroke;
  stroke.color = color;
  stroke.width_px = width_px;
  return stroke;
}

}  // namespace

Color multiples_tint(const style::RegionStyle& region) {
  return style::mix(region.color, style::theme::kPaper, 0.45);
}

Hatch multiples_partial_hatch(const style::RegionStyle& region) {
  return {Hatch::Kind::lines, 45, 5, 1.4, {style::mix(region.color, style::theme::kPaper, 0.2)}};
}

Stroke multiples_province_stroke() {
  Stroke stroke = solid(style::theme::kProvinceBorder, 0.9);
  stroke.dash_px = {5, 2, 1, 2};
  return stroke;
}

Stroke multiples_focus_stroke(Color color) {
  Stroke stroke = solid(color, 1.5);
  stroke.casing_px = 0.7;
  return stroke;
}

MultiplesMap::MultiplesMap(const Dataset& dataset, const MapState& state, const MapBox& visible,
                           double m_per_px)
    : dataset_(dataset), tolerance_(kGeneralisePx * m_per_px) {
  for (const MapBox& box : dataset.coverage->face_box) in_view_.push_back(box.intersects(visible));
  seed_ = hashed(hashed(0xCBF29CE484222325ULL, in_view_), tolerance_);
  lines_seed_ = hashed(hashed(seed_, state.focus), state.selected.value_or(state.focus));
  land_ = {{Fill{map::set_path(*dataset.coverage, in_view_, tolerance_), style::theme::kLand, {}}, {}}};
  lines_ = lines(state);
}

void MultiplesMap::add(const char* name, std::vector<Item> items, std::uint64_t revision,
                       const Viewport& viewport, Scene& scene) const {
  scene.layers.push_back({"multiples-land", viewport, hashed(seed_, 'l'), land_});
  scene.layers.push_back({name, viewport, revision, std::move(items)});
  scene.layers.push_back({"multiples-lines", viewport, hashed(lines_seed_, 'b'), lines_});
}

std::vector<Item> MultiplesMap::lines(const MapState& state) const {
  const Coverage& coverage = *dataset_.coverage;
  const auto inside = [&](FaceId face) { return face != kOutside && in_view_[face]; };
  const auto bordered = [&](Stroke stroke, Source source, const auto& is_border) {
    for (const auto& line : coverage::border_lines(coverage, tolerance_, is_border)) stroke.path.add(line);
    return Item{std::move(stroke), source};
  };
  std::vector<Item> items;
  items.push_back(bordered(solid({0x4A, 0x46, 0x40, 0x58}, 0.5), {},
                           [&](FaceId left, FaceId right) { return inside(left) && inside(right); }));
  items.push_back(
      bordered(multiples_province_stroke(), {Source::Kind::province, 0}, [&](FaceId left, FaceId right) {
        return inside(left) && inside(right) && map::between_provinces(dataset_, left, right);
      }));
  const auto outline = [&](MunicipalityIndex m, Color color) {
    FaceSet one(in_view_.size(), false);
    one[m] = true;
    Stroke stroke = multiples_focus_stroke(color);
    stroke.path = map::set_path(coverage, one, tolerance_);
    items.push_back({std::move(stroke), {Source::Kind::municipality, m}});
  };
  if (state.selected && *state.selected != state.focus) outline(*state.selected, style::theme::kSelection);
  outline(state.focus, style::theme::kInk);
  return items;
}

void MultiplesMap::add_region(const style::RegionStyle& region, const Viewport& viewport,
                              Scene& scene) const {
  const Source source{Source::Kind::partnership, region.partnership};
  std::vector<Item> items;
  Path area = map::set_path(*dataset_.coverage, region.faces, tolerance_);
  items.push_back({Fill{area, multiples_tint(region), {}}, source});
  if (!region.partial.empty()) {
    Path partly = map::set_path(*dataset_.coverage, region.partial, tolerance_);
    Stroke edge = solid(region.color, 1.2);
    edge.path = partly;
    edge.dash_px = {4, 3};
    items.push_back({Fill{std::move(partly), {0, 0, 0, 0}, multiples_partial_hatch(region)}, source});
    items.push_back({std::move(edge), source});
  }
  Stroke edge = solid(region.color, 1.6);
  edge.path = std::move(area);
  items.push_back({std::move(edge), source});
  const std::uint64_t revision =
      hashed(hashed(hashed(hashed(seed_, region.faces), region.partial), region.color), region.partnership);
  add("multiples-region", std::move(items), revision, viewport, scene);
}

void MultiplesMap::add_counts(const MultiplesTable& table, const Viewport& viewport, Scene& scene) const {
  std::vector<std::optional<Color>> tints(table.counts.size());
  const style::CountScale scale(table.highest);
  std::uint64_t revision = hashed(seed_, 'c');
  for (MunicipalityIndex m = 0; m < tints.size(); ++m) {
    if (table.counts[m] == 0) continue;
    tints[m] = scale.tint(table.counts[m]);
    revision = hashed(hashed(revision, m), *tints[m]);
  }
  std::vector<Item> items = map::tint_items(dataset_, tints, tolerance_);
  // Transparent areas, because the tints merge municipalities and the pointer picks single ones.
  for (MunicipalityIndex m = 0; m < tints.size(); ++m) {
    if (!tints[m]) continue;
    FaceSet one(tints.size(), false);
    one[m] = true;
    items.push_back({Fill{map::set_path(*dataset_.coverage, one, tolerance_), {0, 0, 0, 0}, {}},
                     {Source::Kind::municipality, m}});
  }
  add("multiples-counts", std::move(items), revision, viewport, scene);
}

}  // namespace rk::scene::plots
