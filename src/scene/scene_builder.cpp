#include "scene/scene_builder.h"

#include <algorithm>
#include <cmath>

#include "scene/base_map.h"
#include "scene/chips.h"
#include "scene/furniture.h"
#include "scene/map_content.h"
#include "scene/map_views.h"
#include "scene/page_views.h"
#include "scene/plot_items.h"
#include "scene/shapes.h"
#include "scene/theme.h"
#include "scene/view_context.h"

namespace rk {
namespace {

const Source kFurniture{Source::Kind::furniture, 0};

/// Says that the figure shows what is not so, and what was changed.
std::string what_if_words(const ViewContext& context, const std::vector<MembershipChange>& changes) {
  std::vector<std::string> parts;
  for (const MembershipChange& change : changes) {
    const auto partnership = context.dataset.find_partnership(change.partnership);
    const std::string name =
        partnership ? context.dataset.partnerships[*partnership].short_name.in(context.texts.language())
                    : change.partnership;
    std::vector<std::string> members;
    for (const std::string& code : change.municipalities) {
      const auto municipality = context.dataset.find_municipality(code);
      members.push_back(municipality ? context.dataset.municipalities[*municipality].name : code);
    }
    const char* key = change.kind == MembershipChange::Kind::join    ? "scene.what_if.join"
                      : change.kind == MembershipChange::Kind::leave ? "scene.what_if.leave"
                                                                     : "scene.what_if.create";
    parts.push_back(context.texts.get(key, {{"members", listed(context.texts, members)}, {"region", name}}));
  }
  return context.texts.get("scene.what_if.banner", {{"changes", listed(context.texts, parts)}});
}

/// Writes that at the top of `inner` and takes its room off it.
void add_what_if_banner(const ViewContext& context, const std::vector<MembershipChange>& changes, Box& inner,
                        std::vector<Item>& items) {
  constexpr double kSize = 13;
  constexpr double kPadding = 8;
  const std::string words = what_if_words(context, changes);
  const auto lines =
      wrap_text(words, context.metrics, FontStyle::semibold, kSize, inner.width() - 2 * kPadding);
  double width = 0;
  for (const std::string& line : lines) {
    width = std::max(width, context.metrics.width(line, FontStyle::semibold, kSize));
  }
  const double height = kSize * 1.4 * static_cast<double>(lines.size()) + kPadding;
  const Box box{inner.min_x, inner.min_y, inner.min_x + width + 2 * kPadding, inner.min_y + height};
  items.push_back({Fill{rounded_box_path(box, 4), theme::kWhatIf, {}}, kFurniture});
  items.push_back({Stroke{rounded_box_path(box, 4), theme::kSelection, 1, {}, 0, {}, false}, kFurniture});
  double baseline = box.min_y + kPadding / 2 + kSize;
  for (const std::string& line : lines) {
    items.push_back(
        text_item(line, {box.min_x + kPadding, baseline}, kSize, FontStyle::semibold, theme::kInk));
    baseline += kSize * 1.4;
  }
  inner.min_y = box.max_y + 12;
}

/// Title, subtitle and source line; returns the page's inner rectangle between them.
Box add_page_frame(const ViewContext& context, const FigureOptions& options, const std::string& title,
                   std::vector<Item>& items) {
  const double margin = std::clamp(options.width_px * 0.021, 10.0, 40.0);
  Box inner{margin, margin, options.width_px - margin, options.height_px - margin};
  const auto write = [&](const std::string& words, double size, FontStyle style, Color color,
                         double leading) {
    for (const std::string& line : wrap_text(words, context.metrics, style, size, inner.width())) {
      items.push_back(text_item(line, {inner.min_x, inner.min_y + size * 0.85}, size, style, color));
      inner.min_y += size * leading;
    }
  };
  if (options.show_title) {
    const double size = std::clamp(options.width_px / 52, 16.0, 32.0);
    write(title, size, FontStyle::bold, theme::kInk, 1.25);
    if (!options.subtitle.empty())
      write(options.subtitle, size * 0.6, FontStyle::regular, theme::kQuietInk, 1.35);
    inner.min_y += 14;
  }
  if (!options.what_if.empty()) add_what_if_banner(context, options.what_if, inner, items);
  if (options.show_source) {
    constexpr double kSize = 11;
    constexpr double kLine = kSize * 1.35;
    const std::string& source =
        options.source.empty() ? context.dataset.credit.in(context.texts.language()) : options.source;
    const auto lines = wrap_text(source, context.metrics, FontStyle::regular, kSize, inner.width());
    double y = inner.max_y - kLine * static_cast<double>(lines.size() - 1);
    inner.max_y = y - kLine - 8;
    for (const std::string& line : lines) {
      items.push_back(text_item(line, {inner.min_x, y}, kSize, FontStyle::regular, theme::kQuietInk));
      y += kLine;
    }
  }
  return inner;
}

/// Equal columns side by side in a rectangle.
std::vector<Box> columns_in(const Box& box, std::size_t count, double gap) {
  const double width = (box.width() - gap * static_cast<double>(count - 1)) / static_cast<double>(count);
  std::vector<Box> columns;
  for (std::size_t i = 0; i < count; ++i) {
    const double left = box.min_x + static_cast<double>(i) * (width + gap);
    columns.push_back({left, box.min_y, left + width, box.max_y});
  }
  return columns;
}

/// Writes the view's column: at the right of a wide page, below the map on a tall one, in as many columns as
/// it takes. Returns the rectangle that is left for the map.
Box add_side(const ViewContext& context, const MapView& view, const MapPlan& plan, const Box& inner,
             std::vector<Item>& items) {
  constexpr double kGap = 24;
  const auto write = [&](const std::vector<Box>& columns, std::vector<Item>& out) {
    SideWriter side(out, columns, context.texts, context.metrics);
    view.write_side(context, plan, side);
    return !side.overflowed();
  };
  const auto keep = [&](std::vector<Item>& written) {
    items.insert(items.end(), std::make_move_iterator(written.begin()),
                 std::make_move_iterator(written.end()));
  };
  if (inner.width() >= inner.height() * 0.95) {
    const double column = std::clamp(inner.width() * 0.2, 210.0, 300.0);
    for (std::size_t count = 1;; ++count) {
      const double width = static_cast<double>(count) * column + static_cast<double>(count - 1) * kGap;
      std::vector<Item> written;
      const bool fits = write(
          columns_in({inner.max_x - width, inner.min_y, inner.max_x, inner.max_y}, count, kGap), written);
      // Beyond a third of the page the map would suffer more than a list that runs out.
      const bool last = width + column > inner.width() * 0.45;
      if (!fits && !last) continue;
      keep(written);
      return {inner.min_x, inner.min_y, inner.max_x - width - kGap, inner.max_y};
    }
  }
  const auto count = static_cast<std::size_t>(std::clamp(inner.width() / 270, 1.0, 4.0));
  constexpr double kMostShare = 0.55;
  for (double share = 0.12;; share += 0.03) {
    std::vector<Item> written;
    const double top = inner.max_y - share * inner.height();
    if (!write(columns_in({inner.min_x, top, inner.max_x, inner.max_y}, count, kGap), written) &&
        share < kMostShare)
      continue;
    keep(written);
    return {inner.min_x, inner.min_y, inner.max_x, top - kGap};
  }
}

Scene empty_scene(const Texts& texts, double width_px, double height_px) {
  Scene scene;
  scene.language = texts.language();
  scene.width_px = width_px;
  scene.height_px = height_px;
  scene.background = theme::kPaper;
  return scene;
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
    return scene;
  }
  const MapView& view = *map_view(state.view);
  const MapPlan& plan = cache_->content.plan(state);
  Box frame = title_of(view);
  if (options.show_legend) frame = add_side(context, view, plan, frame, furniture.items);
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
  if (const PageView* page = page_view(state.view)) {
    const ViewContext context{dataset_, texts_, metrics_, state};
    scene.title = page->title(context);
    Box area = frame.grown(-20);
    area.max_y -= 8;
    page->add(context, {}, area, scene);
    scene.layers.push_back({"furniture", std::nullopt, 0, {credit_item(frame)}});
    return scene;
  }
  SceneLayer on_map{"scale", std::nullopt, 0, {}};
  const Point corner{frame.min_x + 18, frame.max_y - 30};
  std::vector<Box> taken = {add_scale_bar(on_map.items, corner, viewport.m_per_px, 140, texts_, metrics_)};
  taken.push_back(add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  on_map.items.push_back(credit_item(frame));
  taken.push_back(text_box(std::get<Text>(on_map.items.back().shape), metrics_));
  cache_->content.add_layers(state, viewport, taken, 0.5, scene);
  scene.layers.push_back(std::move(on_map));
  return scene;
}

}  // namespace rk
