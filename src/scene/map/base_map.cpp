#include "scene/map/base_map.h"

#include <algorithm>

#include "coverage/dissolve.h"
#include "scene/style/region_style.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kSmallestOutline = 6;  // px

FaceSet only(const Dataset& dataset, MunicipalityIndex municipality) {
  FaceSet set(dataset.municipalities.size(), false);
  set[municipality] = true;
  return set;
}

}  // namespace

Path set_path(const Coverage& coverage, const FaceSet& set, double tolerance) {
  Path path;
  path.closed = true;
  for (const coverage::ArcRing& ring : coverage::dissolve(coverage, set))
    path.add(coverage::ring_points(coverage, ring, tolerance));
  return path;
}

Path outline_path(const Coverage& coverage, const FaceSet& set, double tolerance) {
  const Path whole = set_path(coverage, set, tolerance);
  const double smallest = kSmallestOutline / style::theme::kGeneralise * tolerance;
  Path path;
  path.closed = true;
  for (std::size_t i = 0; i < whole.line_count(); ++i) {
    const std::vector<Point> ring(whole.points.begin() + whole.starts[i],
                                  whole.points.begin() + static_cast<std::ptrdiff_t>(whole.line_end(i)));
    Box box;
    for (const Point p : ring) box.add(p);
    if (std::max(box.width(), box.height()) >= smallest) path.add(ring);
  }
  return path.empty() ? whole : path;
}

std::vector<Item> land_items(const Dataset& dataset, double tolerance) {
  const FaceSet all(dataset.municipalities.size(), true);
  return {{Fill{set_path(*dataset.coverage, all, tolerance), style::theme::kLand, {}}, {}}};
}

std::vector<Item> municipal_border_items(const Dataset& dataset, double tolerance) {
  Stroke stroke;
  stroke.color = style::theme::kMunicipalBorder;
  stroke.width_px = style::theme::kMunicipalBorderWidth;
  for (const auto& line :
       coverage::border_lines(*dataset.coverage, tolerance, [](FaceId, FaceId) { return true; })) {
    // Islets would be covered by their own outline, so they get none.
    Box box;
    for (const Point p : line) box.add(p);
    if (std::max(box.width(), box.height()) < kSmallestOutline / style::theme::kGeneralise * tolerance)
      continue;
    stroke.path.add(line);
  }
  return {{std::move(stroke), {}}};
}

std::vector<Item> province_border_items(const Dataset& dataset, double tolerance) {
  Stroke stroke = style::province_border_stroke();
  for (const auto& line : coverage::border_lines(*dataset.coverage, tolerance, [&](FaceId l, FaceId r) {
         return between_provinces(dataset, l, r);
       })) {
    stroke.path.add(line);
  }
  return {{std::move(stroke), {Source::Kind::province, 0}}};
}

std::vector<Item> outline_items(const Dataset& dataset,
                                const std::vector<std::pair<MunicipalityIndex, Color>>& outlines,
                                double tolerance, bool grey) {
  std::vector<Item> items;
  for (const auto& [municipality, color] : outlines) {
    const Path path = outline_path(*dataset.coverage, only(dataset, municipality), tolerance);
    for (Stroke& stroke : style::outline_strokes(color, grey)) {
      stroke.path = path;
      items.push_back({std::move(stroke), {Source::Kind::municipality, municipality}});
    }
  }
  return items;
}

std::vector<Item> tint_items(const Dataset& dataset, const std::vector<std::optional<Color>>& tints,
                             double tolerance) {
  std::vector<std::pair<Color, FaceSet>> by_color;
  for (MunicipalityIndex m = 0; m < tints.size(); ++m) {
    if (!tints[m]) continue;
    auto found = std::find_if(by_color.begin(), by_color.end(),
                              [&](const auto& entry) { return entry.first == *tints[m]; });
    if (found == by_color.end()) found = by_color.insert(found, {*tints[m], FaceSet(tints.size(), false)});
    found->second[m] = true;
  }
  std::vector<Item> items;
  for (const auto& [color, faces] : by_color) {
    items.push_back(
        {Fill{set_path(*dataset.coverage, faces, tolerance), color, {}}, {Source::Kind::zone, 0}});
  }
  return items;
}

Item veil_around(const Dataset& dataset, const Partnership& partnership, double tolerance) {
  constexpr double kBeyond = 1e6;  // m: more than the smallest scale shows
  constexpr std::uint8_t kOpacity = 165;
  FaceSet faces(dataset.municipalities.size(), false);
  Box land;
  for (const MapBox& box : dataset.coverage->face_box) {
    land.add(Point{box.min_x, box.min_y});
    land.add(Point{box.max_x, box.max_y});
  }
  for (const MunicipalityIndex m : partnership.members) faces[m] = true;
  for (const MunicipalityIndex m : partnership.partial_members) faces[m] = true;
  Path path = set_path(*dataset.coverage, faces, tolerance);
  const Box all = land.grown(kBeyond);
  path.add({{all.min_x, all.min_y}, {all.max_x, all.min_y}, {all.max_x, all.max_y}, {all.min_x, all.max_y}});
  Color paper = style::theme::kPaper;
  paper.a = kOpacity;
  return {Fill{std::move(path), paper, {}}, {}};
}

Item hatched_item(const Coverage& coverage, const FaceSet& set, const Hatch& hatch, double tolerance) {
  return {Fill{set_path(coverage, set, tolerance), {0, 0, 0, 0}, hatch}, {Source::Kind::zone, 0}};
}

bool between_provinces(const Dataset& dataset, FaceId left, FaceId right) {
  if (left == kOutside || right == kOutside) return false;
  const Province* a = dataset.province_of(left);
  const Province* b = dataset.province_of(right);
  return a != nullptr && b != nullptr && a != b;
}

bool at_province_border(const Dataset& dataset, MunicipalityIndex municipality) {
  const Coverage& coverage = *dataset.coverage;
  const auto& arcs = coverage.face_arcs[municipality];
  return std::any_of(arcs.begin(), arcs.end(), [&](std::uint32_t arc) {
    return between_provinces(dataset, coverage.arcs[arc].left, coverage.arcs[arc].right);
  });
}

}  // namespace rk::scene::map
