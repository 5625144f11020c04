#include "scene/map/map_content.h"

#include <algorithm>
#include <cmath>

#include "scene/map/base_map.h"
#include "scene/map/map_names.h"
#include "scene/map/map_px.h"
#include "scene/map/region_map.h"
#include "scene/map/ribbon_size.h"
#include "scene/map/surroundings.h"
#include "scene/style/desaturate.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

/// The tolerance (m) for a scale, in steps of a factor √2, so that a small zoom reuses the geometry.
double tolerance_for(double m_per_px) {
  return style::theme::kGeneralise * std::pow(2, std::floor(std::log2(m_per_px) * 2) / 2);
}

bool covers(const Box& outer, const Box& inner) {
  return outer.contains({inner.min_x, inner.min_y}) && outer.contains({inner.max_x, inner.max_y});
}

void shift(Item& item, Point by) {
  std::visit(
      [by](auto& shape) {
        if constexpr (std::is_same_v<std::decay_t<decltype(shape)>, Text>) {
          shape.anchor = shape.anchor + by;
        } else {
          for (Point& p : shape.path.points) p = p + by;
        }
      },
      item.shape);
}

/// An outline without the rings that its line would fill: under 12 px of the ground's scale across.
/// `tolerance` is that of the ground.
Path without_islets(const Path& outline, double tolerance) {
  const double side = 12 * tolerance / style::theme::kGeneralise;
  Path result;
  result.closed = outline.closed;
  std::vector<Point> largest;
  Box largest_box;
  for (std::size_t line = 0; line < outline.line_count(); ++line) {
    std::vector<Point> points(outline.points.begin() + static_cast<std::ptrdiff_t>(outline.starts[line]),
                              outline.points.begin() + static_cast<std::ptrdiff_t>(outline.line_end(line)));
    Box box;
    for (const Point p : points) box.add(p);
    const double size = std::max(box.width(), box.height());
    if (size >= side) result.add(points);
    if (largest.empty() || size > std::max(largest_box.width(), largest_box.height())) {
      largest = std::move(points);
      largest_box = box;
    }
  }
  if (result.empty() && !largest.empty()) result.add(largest);
  return result;
}

/// The municipality that a name belongs to; nullopt for other labels.
std::optional<MunicipalityIndex> municipality_of(const PlacedItems& name) {
  const Source& source = name.items.front().source;
  if (source.kind != Source::Kind::municipality) return std::nullopt;
  return source.index;
}

}  // namespace

MapContent::GroundKey MapContent::ground_key(const MapSubject& map, double m_per_px, Keep keep) const {
  GroundKey key{map.layers, map.grey, tolerance_for(m_per_px)};
  // While the map zooms it keeps the tolerance it has.
  if (keep == Keep::everything && ground_.key() != nullptr) {
    GroundKey kept = key;
    kept.tolerance = ground_.key()->tolerance;
    if (ground_.holds(kept)) return kept;
  }
  return key;
}

MapContent::RibbonsKey MapContent::ribbons_key(const MapSubject& map, const Viewport& viewport,
                                               Keep keep) const {
  const Box visible = viewport.visible();
  const double margin = keep == Keep::nothing ? 0 : 0.5;
  RibbonsKey key{map.layers,        map.grey,
                 map.names,         map.focus,
                 viewport.m_per_px, visible.grown(margin * std::max(visible.width(), visible.height()))};
  // A figure's names depend on the boxes and the frame of that figure, so they are never reused.
  if (keep == Keep::nothing || ribbons_.key() == nullptr) return key;
  RibbonsKey kept = key;
  kept.area = ribbons_.key()->area;
  if (keep == Keep::surroundings) return ribbons_.holds(kept) && covers(kept.area, visible) ? kept : key;
  kept.m_per_px = ribbons_.key()->m_per_px;
  // During an animation the view may move outside the cached area.
  return ribbons_.holds(kept) && kept.area.contains(visible.center()) ? kept : key;
}

const RibbonSlots& MapContent::slots(const Layers& layers) {
  return slots_.get(layers, [&] { return RibbonSlots(*dataset_.coverage, ribbon_sets(layers->styles)); });
}

std::vector<Item> MapContent::mark_items(const MarksKey& key) const {
  const MapMarks& marks = key.marks;
  std::vector<Item> items;
  const auto path_around = [&](const std::vector<MunicipalityIndex>& members) {
    FaceSet faces(dataset_.municipalities.size(), false);
    for (const MunicipalityIndex m : members) faces[m] = true;
    return without_islets(outline_path(*dataset_.coverage, faces, key.ground.tolerance),
                          key.ground.tolerance);
  };
  const auto outline = [&](const std::vector<MunicipalityIndex>& members, Color color, double width,
                           Source source) {
    Stroke stroke;
    stroke.path = path_around(members);
    stroke.color = color;
    stroke.width_px = width;
    stroke.casing_px = style::theme::kMarkCasing;
    items.push_back({std::move(stroke), source});
  };
  if (marks.region) {
    const Partnership& partnership = dataset_.partnerships[*marks.region];
    Color color = style::theme::kSelection;  // not on view
    for (const style::RegionStyle& region : key.ground.layers->styles) {
      if (region.partnership == *marks.region) color = region.color;
    }
    if (partnership.has_territory() && marks.isolated)
      items.push_back(veil_around(dataset_, partnership, key.ground.tolerance));
    if (partnership.has_territory())
      outline(partnership.members, color, style::theme::kMarkWidth,
              {Source::Kind::partnership, *marks.region});
  }
  for (const MunicipalityIndex m : marks.assumed) {
    Stroke dashes = style::assumption_outline();
    dashes.path = path_around({m});
    items.push_back({std::move(dashes), {Source::Kind::municipality, m}});
  }
  if (!marks.together.empty())
    outline(marks.together, style::theme::kSelection, style::theme::kFocusWidth,
            {Source::Kind::zone, marks.together.front()});
  if (marks.pointed)
    outline({*marks.pointed}, style::theme::kSelection, style::theme::kPointedWidth,
            {Source::Kind::municipality, *marks.pointed});
  return items;
}

SceneLayer MapContent::layer(const char* name, bool grey, std::vector<Item> items) {
  if (grey) style::desaturate(items);
  return {name, std::nullopt, next_revision_++, std::move(items)};
}

MapContent::Ground MapContent::make_ground(const GroundKey& key) {
  const ThematicLayers& layers = *key.layers;
  const double tolerance = key.tolerance;
  Ground ground;
  if (dataset_.surroundings)
    ground.below.push_back(layer("surroundings", false, around_items(*dataset_.surroundings, key.grey)));
  ground.below.push_back(layer("land", key.grey, land_items(dataset_, tolerance)));
  std::vector<Item> regions = layers.tints.empty()
                                  ? zone_items(dataset_, layers.styles, layers.encoding, tolerance)
                                  : tint_items(dataset_, layers.tints, tolerance);
  for (Item& item : partial_items(dataset_, layers.styles, tolerance)) regions.push_back(std::move(item));
  if (!layers.hatched.empty())
    regions.push_back(hatched_item(*dataset_.coverage, layers.hatched, layers.hatch, tolerance));
  ground.below.push_back(layer("regions", key.grey, std::move(regions)));
  if (dataset_.surroundings && !dataset_.surroundings->rivers.empty())
    ground.below.push_back(layer("rivers", false, river_items(*dataset_.surroundings, key.grey)));
  ground.below.push_back(layer("municipalities", key.grey, municipal_border_items(dataset_, tolerance)));
  ground.provinces = layer("provinces", key.grey, province_border_items(dataset_, tolerance));
  return ground;
}

MapContent::Ribbons MapContent::make_ribbons(const RibbonsKey& key, const Viewport& viewport,
                                             const std::vector<Box>& taken, Keep keep) {
  const ThematicLayers& layers = *key.layers;
  const double m_per_px = key.m_per_px;
  RibbonStyle style;
  style.m_per_px = m_per_px;
  style.size = ribbon_size(*dataset_.coverage, ribbon_sets(layers.styles), key.focus, m_per_px);
  Ribbons ribbons;
  ribbons.size = style.size;
  ribbons.layer =
      layer("ribbons", key.grey, ribbon_items(dataset_, layers.styles, slots(key.layers), style, key.area));
  if (!key.names) return ribbons;
  const Box view = box_to_map_px(viewport.visible(), m_per_px);
  const Point origin = viewport.to_page({0, 0});
  std::vector<Box> taken_here;
  for (const Box& box : taken) taken_here.push_back(box.moved({-origin.x, -origin.y}));
  if (keep == Keep::nothing) {
    for (const Box& box : around(view)) taken_here.push_back(box);
  }
  ribbons.names = place_names({dataset_, metrics_, layers, key.focus, slots(key.layers), ribbons.layer.items,
                               m_per_px, style.size, language_},
                              box_to_map_px(key.area, m_per_px), taken_here, view);
  if (key.grey) {
    for (PlacedItems& name : ribbons.names) style::desaturate(name.items);
  }
  return ribbons;
}

std::vector<Item> MapContent::show_names(const RibbonsKey& key, Ribbons& ribbons, const Viewport& viewport,
                                         const std::vector<Box>& taken, bool in_motion) {
  // Names are page items; only their position on the page changes while the map moves. Whole px keep letters
  // sharp. While the map zooms, the positions move closer together or apart.
  const Point origin = viewport.to_page({0, 0});
  const Point by{std::round(origin.x), std::round(origin.y)};
  const double zoom = key.m_per_px / viewport.m_per_px;
  const bool zooming = std::abs(zoom - 1) > 1e-9;
  std::vector<Item> items;
  std::vector<Box> shown;
  std::vector<bool> named(dataset_.municipalities.size(), false);
  const auto place_of = [&](const PlacedItems& name) {
    const Point middle = name.box.center();
    return zooming ? Point{std::round(by.x + middle.x * (zoom - 1)), std::round(by.y + middle.y * (zoom - 1))}
                   : by;
  };
  const auto fits = [&](const PlacedItems& name, bool beside_others) {
    const PageBox box = on_page(name.box.moved(place_of(name)));
    if (!(name.may_be_cut ? viewport.frame.intersects(box) : covers(viewport.frame, box))) return false;
    // Cached names were placed without these boxes; at another scale they may also overlap each other.
    const auto hits = [&](const Box& other) { return other.intersects(box); };
    return std::none_of(taken.begin(), taken.end(), hits) &&
           !(beside_others && std::any_of(shown.begin(), shown.end(), hits));
  };
  const auto show = [&](const PlacedItems& name, bool beside_others) {
    if (!fits(name, beside_others)) return false;
    const Point move = place_of(name);
    shown.push_back(name.box.moved(move));
    if (const auto m = municipality_of(name)) named[*m] = true;
    for (Item item : name.items) {
      shift(item, move);
      items.push_back(std::move(item));
    }
    return true;
  };
  // A name that is already in the visible part of its municipality stays there while it fits.
  std::vector<bool> astray(named.size(), false);
  for (const PlacedItems& stray : ribbons.viewport_labels)
    astray[*municipality_of(stray)] = fits(stray, false);
  for (const PlacedItems& name : ribbons.names) {
    const auto m = municipality_of(name);
    if (!m || !astray[*m]) show(name, zooming);
  }
  std::erase_if(ribbons.viewport_labels,
                [&](const PlacedItems& stray) { return !show(stray, true) && !in_motion; });
  for (const PlacedItems& name : ribbons.names) {
    const auto m = municipality_of(name);
    if (m && astray[*m] && !named[*m]) show(name, true);
  }
  if (in_motion || !key.names) return items;

  for (const Box& box : taken) shown.push_back(box);
  for (Box& box : shown) box = box.moved({-by.x, -by.y});
  const LabelContext map{dataset_,          metrics_,          *key.layers,
                         key.focus,         slots(key.layers), ribbons.layer.items,
                         viewport.m_per_px, ribbons.size,      language_};
  for (PlacedItems& stray : place_viewport_labels(map, viewport.visible(), named, shown)) {
    if (key.grey) style::desaturate(stray.items);
    if (show(stray, false)) ribbons.viewport_labels.push_back(std::move(stray));
  }
  return items;
}

void MapContent::add_layers(const MapSubject& map, const Viewport& viewport, const std::vector<Box>& taken,
                            Keep keep, Scene& scene) {
  const GroundKey ground_key = this->ground_key(map, viewport.m_per_px, keep);
  const Ground& ground = ground_.get(ground_key, [&] { return make_ground(ground_key); });
  const SceneLayer& outlines = outlines_.get({ground_key, map.focus, map.selected}, [&] {
    auto outlined = map.layers->outlines;
    if (map.selected && *map.selected != map.focus)
      outlined.emplace_back(*map.selected, style::theme::kSelection);
    outlined.emplace_back(map.focus, style::theme::kInk);
    return layer("focus", map.grey, outline_items(dataset_, outlined, ground_key.tolerance, map.grey));
  });
  const MarksKey marks_key{ground_key, map.marks};
  const SceneLayer& marks =
      marks_.get(marks_key, [&] { return layer("marks", map.grey, mark_items(marks_key)); });
  if (keep == Keep::nothing) ribbons_.clear();
  const RibbonsKey ribbons_key = this->ribbons_key(map, viewport, keep);
  Ribbons& ribbons =
      ribbons_.get(ribbons_key, [&] { return make_ribbons(ribbons_key, viewport, taken, keep); });

  const auto add = [&](const SceneLayer& made) {
    scene.layers.push_back(made);
    scene.layers.back().viewport = viewport;
  };
  for (const SceneLayer& made : ground.below) add(made);
  add(ribbons.layer);
  add(outlines);
  add(ground.provinces);
  if (!marks.items.empty()) add(marks);
  const bool in_motion = keep == Keep::everything;
  scene.layers.push_back(
      {"names", std::nullopt, 0, show_names(ribbons_key, ribbons, viewport, taken, in_motion), {}, true});
}

}  // namespace rk::scene::map
