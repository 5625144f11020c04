#include "scene/base_map.h"

#include <algorithm>

#include "geo/dissolve.h"
#include "scene/theme.h"

namespace rk {
namespace {

constexpr double kSmallestOutline = 6;  // px

FaceSet only(const Dataset& dataset, MunicipalityIndex municipality) {
  FaceSet set(dataset.municipalities.size(), false);
  set[municipality] = true;
  return set;
}

bool between_provinces(const Dataset& dataset, FaceId left, FaceId right) {
  return left != kOutside && right != kOutside &&
         dataset.municipalities[left].province != dataset.municipalities[right].province;
}

}  // namespace

Path set_path(const Coverage& coverage, const FaceSet& set, double tolerance) {
  Path path;
  path.closed = true;
  for (const ArcRing& ring : dissolve(coverage, set)) path.add(ring_points(coverage, ring, tolerance));
  return path;
}

std::vector<Item> land_items(const Dataset& dataset, double tolerance) {
  const FaceSet all(dataset.municipalities.size(), true);
  return {{Fill{set_path(*dataset.coverage, all, tolerance), theme::kLand, {}}, {}}};
}

std::vector<Item> municipal_border_items(const Dataset& dataset, double tolerance) {
  Stroke stroke;
  stroke.color = theme::kMunicipalBorder;
  stroke.width_px = theme::kMunicipalBorderWidth;
  for (const auto& line : border_lines(*dataset.coverage, tolerance, [](FaceId, FaceId) { return true; })) {
    // Islets would be all outline: a blot instead of land.
    Box box;
    for (const Point p : line) box.add(p);
    if (std::max(box.width(), box.height()) < kSmallestOutline / theme::kGeneralise * tolerance) continue;
    stroke.path.add(line);
  }
  return {{std::move(stroke), {}}};
}

std::vector<Item> province_border_items(const Dataset& dataset, double tolerance) {
  Stroke stroke = province_border_stroke();
  for (const auto& line : border_lines(*dataset.coverage, tolerance, [&](FaceId l, FaceId r) {
         return between_provinces(dataset, l, r);
       })) {
    stroke.path.add(line);
  }
  return {{std::move(stroke), {Source::Kind::province, 0}}};
}

std::vector<Item> focus_items(const Dataset& dataset, MunicipalityIndex focus,
                              std::optional<MunicipalityIndex> selected, double tolerance) {
  std::vector<Item> items;
  Stroke outline;
  outline.path = set_path(*dataset.coverage, only(dataset, focus), tolerance);
  outline.color = theme::kInk;
  outline.width_px = theme::kFocusWidth;
  outline.casing_px = theme::kProvinceBorderCasing;
  items.push_back({outline, {Source::Kind::municipality, focus}});
  if (selected && *selected != focus) {
    outline.path = set_path(*dataset.coverage, only(dataset, *selected), tolerance);
    outline.color = theme::kSelection;
    items.push_back({outline, {Source::Kind::municipality, *selected}});
  }
  return items;
}

bool at_province_border(const Dataset& dataset, MunicipalityIndex municipality) {
  const Coverage& coverage = *dataset.coverage;
  const auto& arcs = coverage.face_arcs[municipality];
  return std::any_of(arcs.begin(), arcs.end(), [&](std::uint32_t arc) {
    return between_provinces(dataset, coverage.arcs[arc].left, coverage.arcs[arc].right);
  });
}

}  // namespace rk
