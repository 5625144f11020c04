#include "scene/scene_builder.h"

#include <algorithm>
#include <cmath>

#include "scene/base_map.h"
#include "scene/chips.h"
#include "scene/furniture.h"
#include "scene/map_content.h"
#include "scene/map_views.h"
#include "scene/shapes.h"
#include "scene/theme.h"
#include "scene/view_context.h"

namespace rk {
namespace {

const Source kFurniture{Source::Kind::furniture, 0};

Item text_item(std::string words, Point anchor, double size, FontStyle style, Color color) {
  Text text;
  text.text = std::move(words);
  text.anchor = anchor;
  text.size_px = size;
  text.style = style;
  text.color = color;
  return {std::move(text), kFurniture};
}

}  // namespace

struct SceneBuilder::Cache {
  MapContent content;
};

SceneBuilder::SceneBuilder(const Dataset& dataset, const Texts& texts, const TextMetrics& metrics)
    : dataset_(dataset),
      texts_(texts),
      metrics_(metrics),
      cache_(std::make_unique<Cache>(Cache{MapContent(dataset, texts, metrics)})) {}

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
  Scene scene;
  scene.width_px = options.width_px;
  scene.height_px = options.height_px;
  scene.background = theme::kPaper;
  const ViewContext context{dataset_, texts_, metrics_, state};
  const MapView& view = *map_view(state.view);
  const MapPlan& plan = cache_->content.plan(state);
  scene.title = options.title.empty() ? view.title(context) : options.title;
  scene.description = view.description(context);

  const double margin = std::clamp(options.width_px * 0.021, 10.0, 40.0);
  const double left = margin;
  const double right = options.width_px - margin;
  double top = margin;
  double bottom = options.height_px - margin;

  SceneLayer furniture{"furniture", std::nullopt, 0, {}};
  if (options.show_title) {
    const double size = std::clamp(options.width_px / 52, 16.0, 32.0);
    for (const std::string& line : wrap_text(scene.title, metrics_, FontStyle::bold, size, right - left)) {
      furniture.items.push_back(
          text_item(line, {left, top + size * 0.8}, size, FontStyle::bold, theme::kInk));
      top += size * 1.25;
    }
    if (!options.subtitle.empty()) {
      const double small = size * 0.6;
      for (const std::string& line :
           wrap_text(options.subtitle, metrics_, FontStyle::regular, small, right - left)) {
        furniture.items.push_back(
            text_item(line, {left, top + small}, small, FontStyle::regular, theme::kQuietInk));
        top += small * 1.35;
      }
    }
    top += 14;
  }
  if (options.show_source) {
    constexpr double kSize = 11;
    const std::string source =
        options.source.empty() ? dataset_.credit.in(texts_.language()) : options.source;
    const std::vector<std::string> lines =
        wrap_text(source, metrics_, FontStyle::regular, kSize, right - left);
    double y = bottom - kSize * 1.35 * static_cast<double>(lines.size() - 1);
    for (const std::string& line : lines) {
      furniture.items.push_back(text_item(line, {left, y}, kSize, FontStyle::regular, theme::kQuietInk));
      y += kSize * 1.35;
    }
    bottom -= kSize * 1.35 * static_cast<double>(lines.size()) + 8;
  }

  Box frame{left, top, right, bottom};
  if (options.show_legend) {
    const double width = std::clamp(options.width_px * 0.19, 210.0, 300.0);
    frame.max_x = right - width - 24;
    SideWriter side(furniture.items, {right - width, top, right, bottom}, texts_, metrics_);
    view.write_side(context, plan, side);
  }

  const Viewport viewport = fit(options.extent.value_or(plan.extent), frame, options.extent ? 0 : 26);
  SceneLayer on_map{"scale", std::nullopt, 0, {}};
  std::vector<Box> taken;
  if (options.show_scale_bar) {
    const Point corner{frame.min_x + 16, frame.max_y - 14};
    taken.push_back(add_scale_bar(on_map.items, corner, viewport.m_per_px, 140, texts_, metrics_));
    taken.push_back(add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  }
  cache_->content.add_layers(state, viewport, taken, 0, scene);
  scene.layers.push_back(std::move(on_map));
  scene.layers.push_back(std::move(furniture));
  return scene;
}

Scene SceneBuilder::window(const MapState& state, const Viewport& viewport, double width_px,
                           double height_px) {
  Scene scene;
  scene.width_px = width_px;
  scene.height_px = height_px;
  scene.background = theme::kPaper;
  const Box& frame = viewport.frame;
  SceneLayer on_map{"scale", std::nullopt, 0, {}};
  const Point corner{frame.min_x + 18, frame.max_y - 30};
  const Box bar = add_scale_bar(on_map.items, corner, viewport.m_per_px, 140, texts_, metrics_);
  add_north_arrow(on_map.items, {bar.max_x + 24, corner.y}, texts_);
  Item source = text_item(dataset_.credit.in(texts_.language()), {frame.min_x + 12, frame.max_y - 9}, 11,
                          FontStyle::regular, theme::kQuietInk);
  std::get<Text>(source.shape).halo = theme::kPaper;
  std::get<Text>(source.shape).halo_px = theme::kHalo;
  on_map.items.push_back(std::move(source));
  cache_->content.add_layers(state, viewport, {}, 0.5, scene);
  scene.layers.push_back(std::move(on_map));
  return scene;
}

}  // namespace rk
