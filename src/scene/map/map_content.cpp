#include "scene/map/map_content.h"

#include <algorithm>
#include <cmath>

#include "scene/map/base_map.h"
#include "scene/map/map_names.h"
#include "scene/map/region_map.h"
#include "scene/state/view_subject.h"
#include "scene/style/desaturate.h"
#include "scene/style/theme.h"

namespace rk {
namespace {

/// The tolerance (m) for a scale, in steps of a factor √2 so that a small zoom keeps the geometry.
double tolerance_for(double m_per_px) {
  return theme::kGeneralise * std::pow(2, std::floor(std::log2(m_per_px) * 2) / 2);
}

Box box_to_map_px(const Box& rd, double m_per_px) {
  return {rd.min_x / m_per_px, -rd.max_y / m_per_px, rd.max_x / m_per_px, -rd.min_y / m_per_px};
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

/// Whose name it is, if it is that of a municipality.
std::optional<MunicipalityIndex> municipality_of(const PlacedItems& name) {
  const Source& source = name.items.front().source;
  if (source.kind != Source::Kind::municipality) return std::nullopt;
  return source.index;
}

}  // namespace

const ThematicLayers& MapContent::plan(const MapState& state) {
  // Most views look the same whatever is selected or pointed at: only the outline on top changes.
  MapState key = state;
  if (state.view != View::partner) key.selected.reset();
  if (state.view != View::region) key.highlighted.reset();
  key.pointed.reset();
  key.marked.clear();
  key.assumed.clear();
  if (plan_state_ == key) return plan_;
  plan_state_ = key;
  plan_ = make_plan_(state);
  slots_.emplace(*dataset_.coverage, ribbon_sets(plan_.styles));
  tolerance_ = -1;
  ribbon_scale_ = -1;
  return plan_;
}

std::vector<Item> MapContent::mark_items(const MapState& state) const {
  std::vector<Item> items;
  const auto path_around = [&](const std::vector<MunicipalityIndex>& members) {
    FaceSet faces(dataset_.municipalities.size(), false);
    for (const MunicipalityIndex m : members) faces[m] = true;
    return outline_path(*dataset_.coverage, faces, tolerance_);
  };
  const auto outline = [&](const std::vector<MunicipalityIndex>& members, Color color, double width,
                           Source source) {
    Stroke stroke;
    stroke.path = path_around(members);
    stroke.color = color;
    stroke.width_px = width;
    stroke.casing_px = theme::kMarkCasing;
    items.push_back({std::move(stroke), source});
  };
  // The region view is about one region already.
  if (state.highlighted && state.view != View::region) {
    const Partnership& partnership = dataset_.partnerships[*state.highlighted];
    Color color = theme::kSelection;  // not on view
    for (const RegionStyle& region : plan_.styles) {
      if (region.partnership == *state.highlighted) color = region.color;
    }
    if (partnership.has_territory())
      outline(partnership.members, color, theme::kMarkWidth, {Source::Kind::partnership, *state.highlighted});
  }
  for (const MunicipalityIndex m : assumed_on_view(state)) {
    Stroke tape = assumption_outline();
    tape.path = path_around({m});
    items.push_back({std::move(tape), {Source::Kind::municipality, m}});
  }
  if (!state.marked.empty())
    outline(state.marked, theme::kSelection, theme::kFocusWidth, {Source::Kind::zone, state.marked.front()});
  if (state.pointed)
    outline({*state.pointed}, theme::kSelection, theme::kPointedWidth,
            {Source::Kind::municipality, *state.pointed});
  return items;
}

SceneLayer MapContent::layer(const char* name, std::vector<Item> items) {
  if (plan_state_->palette == PaletteName::grey) desaturate(items);
  return {name, std::nullopt, next_revision_++, std::move(items)};
}

void MapContent::make_ground(double tolerance) {
  tolerance_ = tolerance;
  below_.clear();
  below_.push_back(layer("land", land_items(dataset_, tolerance)));
  std::vector<Item> regions = plan_.tints.empty()
                                  ? zone_items(dataset_, plan_.styles, plan_.encoding, tolerance)
                                  : tint_items(dataset_, plan_.tints, tolerance);
  if (!plan_.hatched.empty())
    regions.push_back(hatched_item(*dataset_.coverage, plan_.hatched, plan_.hatch, tolerance));
  below_.push_back(layer("regions", std::move(regions)));
  below_.push_back(layer("municipalities", municipal_border_items(dataset_, tolerance)));
  provinces_ = layer("provinces", province_border_items(dataset_, tolerance));
  outlined_.reset();
  marks_shown_.reset();
}

void MapContent::make_outlines(const MapState& state) {
  outlined_ = state.selected;
  auto outlines = plan_.outlines;
  if (state.selected && *state.selected != state.focus)
    outlines.emplace_back(*state.selected, theme::kSelection);
  outlines.emplace_back(state.focus, theme::kInk);
  outlines_ = layer("focus", outline_items(dataset_, outlines, tolerance_));
}

void MapContent::make_ribbons(const MapState& state, const Viewport& viewport, const std::vector<Box>& taken,
                              double margin) {
  const Box visible = viewport.visible();
  ribbon_scale_ = viewport.m_per_px;
  ribbon_area_ = visible.grown(margin * std::max(visible.width(), visible.height()));
  ribbons_ = layer("ribbons", ribbon_items(dataset_, plan_.styles, *slots_, ribbon_scale_, ribbon_area_));
  names_.clear();
  viewport_labels_.clear();
  if (!state.labels) return;
  std::vector<Box> taken_here;
  const Box view = box_to_map_px(visible, ribbon_scale_);
  const Point origin = viewport.to_page({0, 0});
  for (const Box& box : taken) taken_here.push_back(box.moved({-origin.x, -origin.y}));
  if (margin == 0) {
    for (const Box& box : around(view)) taken_here.push_back(box);
  }
  names_ = place_names(dataset_, state, plan_, *slots_, ribbons_.items, ribbon_scale_,
                       box_to_map_px(ribbon_area_, ribbon_scale_), view, taken_here, metrics_);
  if (state.palette == PaletteName::grey) {
    for (PlacedItems& name : names_) desaturate(name.items);
  }
}

std::vector<Item> MapContent::show_names(const MapState& state, const Viewport& viewport,
                                         const std::vector<Box>& taken, bool in_motion) {
  // Names are page items; only their place on the page changes while the map moves. Whole px keep letters
  // sharp. While the map zooms, the places draw together or apart.
  const Point origin = viewport.to_page({0, 0});
  const Point by{std::round(origin.x), std::round(origin.y)};
  const double zoom = ribbon_scale_ / viewport.m_per_px;
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
    const Box box = name.box.moved(place_of(name));
    if (!(name.may_be_cut ? viewport.frame.intersects(box) : covers(viewport.frame, box))) return false;
    // Kept names did not know where furniture lies now, nor each other at another scale.
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
  // A name in the visible part of its municipality stays, once it is there, while it fits.
  std::vector<bool> astray(named.size(), false);
  for (const PlacedItems& stray : viewport_labels_) astray[*municipality_of(stray)] = fits(stray, false);
  for (const PlacedItems& name : names_) {
    const auto m = municipality_of(name);
    if (!m || !astray[*m]) show(name, zooming);
  }
  std::erase_if(viewport_labels_, [&](const PlacedItems& stray) { return !show(stray, true) && !in_motion; });
  for (const PlacedItems& name : names_) {
    const auto m = municipality_of(name);
    if (m && astray[*m] && !named[*m]) show(name, true);
  }
  if (in_motion || !state.labels) return items;

  for (const Box& box : taken) shown.push_back(box);
  for (Box& box : shown) box = box.moved({-by.x, -by.y});
  for (PlacedItems& stray :
       place_viewport_labels(dataset_, state, plan_, ribbons_.items, viewport, named, shown, metrics_)) {
    if (state.palette == PaletteName::grey) desaturate(stray.items);
    if (show(stray, false)) viewport_labels_.push_back(std::move(stray));
  }
  return items;
}

void MapContent::add_layers(const MapState& state, const Viewport& viewport, const std::vector<Box>& taken,
                            Keep keep, Scene& scene) {
  plan(state);
  const bool in_motion = keep == Keep::everything;
  const double tolerance = tolerance_for(viewport.m_per_px);
  if (tolerance_ < 0 || (tolerance != tolerance_ && !in_motion)) make_ground(tolerance);
  if (!outlined_ || *outlined_ != state.selected) make_outlines(state);
  MapMarks marks{state.highlighted, state.pointed, state.marked, assumed_on_view(state)};
  if (marks_shown_ != marks) {
    marks_shown_ = std::move(marks);
    marks_ = layer("marks", mark_items(state));
  }
  // The names of a figure know its furniture and its frame. A flight may leave what was kept behind.
  const Box visible = viewport.visible();
  const bool kept = in_motion ? ribbon_scale_ > 0 && ribbon_area_.contains(visible.center())
                              : keep == Keep::surroundings && viewport.m_per_px == ribbon_scale_ &&
                                    covers(ribbon_area_, visible);
  if (!kept) make_ribbons(state, viewport, taken, keep == Keep::nothing ? 0 : 0.5);

  const auto add = [&](const SceneLayer& made) {
    scene.layers.push_back(made);
    scene.layers.back().viewport = viewport;
  };
  for (const SceneLayer& made : below_) add(made);
  add(ribbons_);
  add(provinces_);
  add(outlines_);
  if (!marks_.items.empty()) add(marks_);
  scene.layers.push_back({"names", std::nullopt, 0, show_names(state, viewport, taken, in_motion)});
}

}  // namespace rk
