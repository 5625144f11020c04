#include "scene/scene_builder.h"

#include <algorithm>
#include <cmath>

#include "scene/base_map.h"
#include "scene/chips.h"
#include "scene/desaturate.h"
#include "scene/figure_frame.h"
#include "scene/furniture.h"
#include "scene/map_content.h"
#include "scene/map_views.h"
#include "scene/page_views.h"
#include "scene/plot_items.h"
#include "scene/theme.h"
#include "scene/view_context.h"

namespace rk {
namespace {

constexpr double kSmallestWithScale = 140;  // px; on a smaller map a scale bar hides what it measures

Scene empty_scene(const Texts& texts, double width_px, double height_px) {
  Scene scene;
  scene.language = texts.language();
  scene.width_px = width_px;
  scene.height_px = height_px;
  scene.background = theme::kPaper;
  return scene;
}

/// For who opens the figure in a drawing program.
void label_layers(const Texts& texts, Scene& scene) {
  for (SceneLayer& layer : scene.layers) layer.label = texts.get("scene.layer." + layer.name);
}

}  // namespace

struct SceneBuilder::Cache {
  MapContent content;
};

SceneBuilder::SceneBuilder(const Dataset& dataset, const Texts& texts, const TextMetrics& metrics,
                           std::uint64_t first_revision)
    : dataset_(dataset),
      texts_(texts),
      metrics_(metrics),
      cache_(std::make_unique<Cache>(Cache{MapContent(dataset, texts, metrics, first_revision)})) {}

SceneBuilder::~SceneBuilder() = default;

Box SceneBuilder::extent(const MapState& state) const {
  const MapView* view = map_view(state.view);
  return (view != nullptr ? *view : kOverlayView).plan({dataset_, texts_, metrics_, state}).extent;
}

int SceneBuilder::chip_number(const MapState&, PartnershipIndex partnership) const {
  return chip_numbers(dataset_)[partnership];
}

Color SceneBuilder::color(const MapState& state, PartnershipIndex partnership) const {
  for (const RegionLook& look : region_looks(dataset_, texts_, state)) {
    if (look.partnership == partnership) return look.color;
  }
  return theme::kMunicipalBorder;
}

Scene SceneBuilder::figure(const MapState& original, const FigureOptions& options) {
  MapState state = original;
  state.labels = state.labels && options.show_labels;
  const bool grey = state.palette == PaletteName::grey;
  const ViewContext context{dataset_, texts_, metrics_, state};
  Scene scene = empty_scene(texts_, options.width_px, options.height_px);
  SceneLayer furniture{"furniture", std::nullopt, 0, {}};
  const auto title_of = [&](const auto& view) {
    scene.title = options.title.empty() ? view.title(context) : options.title;
    scene.description = view.description(context);
    if (!options.what_if.empty())
      scene.description = what_if_words(context, options.what_if) + ". " + scene.description;
    return add_page_frame(context, options, scene.title, furniture.items);
  };
  if (const PageView* page = page_view(state.view)) {
    const PageParts parts{options.show_legend, options.show_scale_bar, options.extent};
    page->add(context, parts, title_of(*page), scene);
    scene.layers.push_back(std::move(furniture));
    if (grey) desaturate(scene);
    label_layers(texts_, scene);
    return scene;
  }
  const MapView& view = *map_view(state.view);
  const MapPlan& plan = cache_->content.plan(state);
  Box frame = title_of(view);
  if (options.show_legend) frame = add_side(context, view, plan, frame, furniture.items);
  const double margin = std::min(26.0, 0.08 * std::min(frame.width(), frame.height()));
  const Viewport viewport = fit(options.extent.value_or(plan.extent), frame, options.extent ? 0 : margin);
  SceneLayer on_map{"scale", std::nullopt, 0, {}};
  std::vector<Box> taken;
  if (options.show_scale_bar && frame.width() >= kSmallestWithScale && frame.height() >= kSmallestWithScale) {
    const Point corner{frame.min_x + 16, frame.max_y - 14};
    const double longest = std::min(140.0, frame.width() / 3);
    taken.push_back(add_scale_bar(on_map.items, corner, viewport.m_per_px, longest, texts_, metrics_));
    taken.push_back(add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  }
  cache_->content.add_layers(state, viewport, taken, 0, scene);
  scene.layers.push_back(std::move(on_map));
  scene.layers.push_back(std::move(furniture));
  if (grey) desaturate(scene);
  label_layers(texts_, scene);
  return scene;
}

/// The source line in the corner of the window's map.
Item SceneBuilder::credit_item(const Box& frame) const {
  Item item = text_item(dataset_.credit.in(texts_.language()), {frame.min_x + 12, frame.max_y - 9}, 11,
                        FontStyle::regular, theme::kQuietInk);
  std::get<Text>(item.shape).halo = theme::kPaper;
  std::get<Text>(item.shape).halo_px = theme::kHalo;
  return item;
}

Scene SceneBuilder::window(const MapState& state, const Viewport& viewport, double width_px,
                           double height_px) {
  Scene scene = empty_scene(texts_, width_px, height_px);
  const Box& frame = viewport.frame;
  const bool grey = state.palette == PaletteName::grey;
  if (const PageView* page = page_view(state.view)) {
    const ViewContext context{dataset_, texts_, metrics_, state};
    scene.title = page->title(context);
    Box area = frame.grown(-20);
    area.max_y -= 8;
    page->add(context, {}, area, scene);
    scene.layers.push_back({"furniture", std::nullopt, 0, {credit_item(frame)}});
    if (grey) desaturate(scene);
    return scene;
  }
  SceneLayer on_map{"scale", std::nullopt, 0, {}};
  const Point corner{frame.min_x + 18, frame.max_y - 30};
  std::vector<Box> taken = {add_scale_bar(on_map.items, corner, viewport.m_per_px, 140, texts_, metrics_)};
  taken.push_back(add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  on_map.items.push_back(credit_item(frame));
  taken.push_back(text_box(std::get<Text>(on_map.items.back().shape), metrics_));
  if (grey) {
    scene.background = grey_of(scene.background);
    desaturate(on_map.items);
  }
  cache_->content.add_layers(state, viewport, taken, 0.5, scene);
  scene.layers.push_back(std::move(on_map));
  return scene;
}

}  // namespace rk
