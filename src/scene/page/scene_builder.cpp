#include "scene/page/scene_builder.h"

#include <algorithm>
#include <cmath>

#include "analysis/what_if.h"
#include "scene/display/damage.h"
#include "scene/map/base_map.h"
#include "scene/map/map_content.h"
#include "scene/map/map_surround.h"
#include "scene/page/figure_frame.h"
#include "scene/plots/page_views.h"
#include "scene/state/chips.h"
#include "scene/state/view_context.h"
#include "scene/style/desaturate.h"
#include "scene/style/plot_items.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "scene/views/finding.h"
#include "scene/views/legend_builder.h"
#include "scene/views/map_views.h"
#include "wording/what_if_words.h"

namespace rk {
namespace {

constexpr double kSmallestWithScale = 140;  // px; on a smaller map a scale bar hides what it measures
constexpr double kPageMargin = 20;          // px around a page view
constexpr double kCreditHeight = 8;         // px that the source line takes of that margin's foot
constexpr double kCreditLine = 14;          ///< from one line of the source to the next, px
constexpr double kSideTitleSize = 16;

Scene empty_scene(const Translations& texts, double width_px, double height_px) {
  Scene scene;
  scene.language = texts.language();
  scene.width_px = width_px;
  scene.height_px = height_px;
  scene.background = theme::kPaper;
  return scene;
}

/// For who opens the figure in a drawing program.
void label_layers(const Translations& texts, Scene& scene) {
  for (SceneLayer& layer : scene.layers) layer.label = texts.get("scene.layer." + layer.name);
}

/// Appends a layer that is made anew for every scene, in the palette of the state.
void add_furniture(const MapState& state, SceneLayer layer, Scene& scene) {
  if (state.palette == PaletteName::grey) desaturate(layer.items);
  scene.layers.push_back(std::move(layer));
}

}  // namespace

struct SceneBuilder::Cache {
  /// The layers of a page view, as they were last made.
  struct KeptPage {
    View view;
    MapState state;
    Box area;
    std::vector<SceneLayer> layers;
  };

  MapContent content;
  std::vector<KeptPage> pages;

  const std::vector<SceneLayer>& page_layers(const ViewContext& context, View view, const PageParts& parts,
                                             const Box& area);
};

SceneBuilder::SceneBuilder(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
                           std::uint64_t first_revision)
    : dataset_(dataset),
      texts_(texts),
      metrics_(metrics),
      cache_(std::make_unique<Cache>(
          Cache{MapContent(
                    dataset, metrics,
                    [this](const MapState& state) {
                      return map_view(state.view)->plan({dataset_, texts_, metrics_, state});
                    },
                    first_revision),
                {}})) {}

SceneBuilder::~SceneBuilder() = default;

Box SceneBuilder::extent(const MapState& state) const {
  const MapView* view = map_view(state.view);
  return (view != nullptr ? *view : kOverlayView).plan({dataset_, texts_, metrics_, state}).extent;
}

int SceneBuilder::chip_number(const MapState&, PartnershipIndex partnership) const {
  return chip_numbers(dataset_)[partnership];
}

Color SceneBuilder::color(const MapState& state, PartnershipIndex partnership) const {
  for (const RegionStyle& region : region_styles(dataset_, texts_, state)) {
    if (region.partnership == partnership) return region.color;
  }
  return theme::kMunicipalBorder;
}

Scene SceneBuilder::figure(const MapState& wanted, const FigureOptions& options) {
  MapState state = wanted;
  state.labels = state.labels && options.show_labels;
  state.assumed = assumed_memberships(dataset_, options.what_if);
  const bool grey = state.palette == PaletteName::grey;
  const ViewContext context{dataset_, texts_, metrics_, state};
  Scene scene = empty_scene(texts_, options.width_px, options.height_px);
  SceneLayer furniture{"furniture", std::nullopt, 0, {}};
  const auto title_of = [&](const auto& view) {
    scene.title = options.title.empty() ? view.title(context) : options.title;
    scene.finding = main_finding_of(dataset_, texts_, state);
    scene.description = view.description(context);
    if (!options.what_if.empty()) {
      const std::string what_if = what_if_words(dataset_, texts_, options.what_if) + ". ";
      scene.finding = what_if + scene.finding;
      scene.description = what_if + scene.description;
    }
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
  const ThematicLayers& plan = cache_->content.plan(state);
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
  cache_->content.add_layers(state, viewport, taken, MapContent::Keep::nothing, scene);
  scene.layers.push_back(std::move(on_map));
  scene.layers.push_back(std::move(furniture));
  if (grey) desaturate(scene);
  label_layers(texts_, scene);
  return scene;
}

/// The source in the corner of the window's map: one line, or more where that is narrow; the last first.
std::vector<Item> SceneBuilder::credit_items(const Box& frame) const {
  constexpr double kSize = 11;
  std::vector<std::string> lines = wrap_text(dataset_.credit.in(texts_.language()), metrics_,
                                             FontStyle::regular, kSize, frame.width() - 24);
  std::reverse(lines.begin(), lines.end());
  std::vector<Item> items;
  for (const std::string& line : lines) {
    const double up = kCreditLine * static_cast<double>(items.size());
    Item item = text_item(line, {frame.min_x + 12, frame.max_y - 9 - up}, kSize, FontStyle::regular,
                          theme::kQuietInk);
    std::get<Text>(item.shape).halo = theme::kPaper;
    std::get<Text>(item.shape).halo_px = theme::kHalo;
    items.push_back(std::move(item));
  }
  return items;
}

const std::vector<SceneLayer>& SceneBuilder::Cache::page_layers(const ViewContext& context, View view,
                                                                const PageParts& parts, const Box& area) {
  MapState state = context.state;
  // Pages know one municipality that stands out.
  if (state.pointed) state.selected = state.pointed;
  state.pointed.reset();
  if (view != View::upset) state.marked.clear();
  for (const KeptPage& page : pages) {
    if (page.view == view && page.state == state && page.area == area) return page.layers;
  }
  // One for the page in the middle, one for the drawer; what lights up in one of them leaves the other as it
  // is.
  constexpr std::size_t kMostKept = 2;
  const auto before = std::find_if(pages.begin(), pages.end(), [&](const KeptPage& page) {
    return page.view == view && page.area == area;
  });
  if (before != pages.end()) {
    pages.erase(before);
  } else if (pages.size() >= kMostKept) {
    pages.erase(pages.begin());
  }
  Scene scene;
  page_view(view)->add({context.dataset, context.texts, context.metrics, state}, parts, area, scene);
  if (state.palette == PaletteName::grey) desaturate(scene);
  // Layers that say themselves what they hold (small maps share land and borders) are told apart by colour
  // only.
  const std::uint64_t grey = state.palette == PaletteName::grey ? 1 : 0;
  for (SceneLayer& layer : scene.layers)
    layer.revision = layer.revision == 0 ? content.next_revision() : layer.revision ^ grey;
  pages.push_back({view, state, area, std::move(scene.layers)});
  return pages.back().layers;
}

Caption SceneBuilder::caption(const MapState& state) const {
  const ViewContext context{dataset_, texts_, metrics_, state};
  std::string finding = main_finding_of(dataset_, texts_, state);
  if (const PageView* page = page_view(state.view))
    return {page->title(context), std::move(finding), page->description(context)};
  const MapView& view = *map_view(state.view);
  return {view.title(context), std::move(finding), view.description(context)};
}

Scene SceneBuilder::window(const MapState& state, const WindowPage& page) {
  Scene scene = empty_scene(texts_, page.width_px, page.height_px);
  if (state.palette == PaletteName::grey) scene.background = grey_of(scene.background);
  const ViewContext context{dataset_, texts_, metrics_, state};
  const auto add_page = [&](View view, const PageParts& parts, const Box& area) {
    const auto& layers = cache_->page_layers(context, view, parts, area);
    scene.layers.insert(scene.layers.end(), layers.begin(), layers.end());
  };
  const Box& frame = page.viewport.frame;
  if (page_view(state.view) != nullptr) {
    std::vector<Item> credit = credit_items(frame);
    Box area = frame.grown(-kPageMargin);
    area.max_y -= kCreditHeight + kCreditLine * static_cast<double>(credit.size() - 1);
    add_page(state.view, {}, area);
    add_furniture(state, {"furniture", std::nullopt, 0, std::move(credit)}, scene);
  } else {
    add_window_map(state, page, scene);
  }
  // Signs at the map's edge may reach beyond it.
  const auto add_ground = [&](const Box& box) {
    const Item ground{Fill{rounded_box_path(box, 0), theme::kPaper, {}}, {Source::Kind::furniture, 0}};
    add_furniture(state, {"ground", std::nullopt, 0, {ground}}, scene);
  };
  if (page.side) {
    add_ground(page.side->grown(kSideMargin));
    add_window_side(context, *page.side, scene);
  }
  if (page.drawer) add_ground(page.drawer_box.grown(kDrawerMargin));
  if (page.drawer) add_page(*page.drawer, {false, false, {}}, page.drawer_box);
  return scene;
}

void SceneBuilder::add_window_map(const MapState& state, const WindowPage& page, Scene& scene) {
  const Viewport& viewport = page.viewport;
  const Box& frame = viewport.frame;
  SceneLayer on_map{"scale", std::nullopt, 0, {}};
  std::vector<Item> credit = credit_items(frame);
  const double credit_top = frame.max_y - 30 - kCreditLine * static_cast<double>(credit.size() - 1);
  const Point corner{frame.min_x + 18, credit_top};
  const double longest = std::min(140.0, 0.4 * frame.width());
  std::vector<Box> taken = {
      add_scale_bar(on_map.items, corner, viewport.m_per_px, longest, texts_, metrics_)};
  taken.push_back(add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  for (Item& line : credit) {
    taken.push_back(text_box(std::get<Text>(line.shape), metrics_));
    on_map.items.push_back(std::move(line));
  }
  const auto keep = page.in_motion ? MapContent::Keep::everything : MapContent::Keep::surroundings;
  cache_->content.add_layers(state, viewport, taken, keep, scene);
  add_furniture(state, std::move(on_map), scene);
}

void SceneBuilder::add_window_side(const ViewContext& context, const Box& box, Scene& scene) {
  SceneLayer layer{"side", std::nullopt, 0, {}};
  const Caption words = caption(context.state);
  const auto fits = [&](LegendDetail detail) {
    layer.items.clear();
    LegendBuilder side(layer.items, {box}, texts_, metrics_, detail);
    side.paragraph(words.title, 0, kSideTitleSize, FontStyle::semibold, theme::kInk);
    side.skip(10);
    if (const MapView* view = map_view(context.state.view)) {
      view->build_legend(context, cache_->content.plan(context.state), side);
    } else {
      side.paragraph(words.description, 0, kSideTextSize, FontStyle::regular, theme::kInk);
      side.skip(6);
      side.other_focus(context);
    }
    return !side.overflowed();
  };
  if (!fits(LegendDetail::full) && !fits(LegendDetail::brief) && !fits(LegendDetail::least)) {
    // In the smallest windows even that is too much: what is left of it ends with a whole line.
    const double most = box.max_y + 4;
    double end = most;
    for (const Item& item : layer.items) {
      const Box covered = page_box(item, metrics_);
      if (covered.max_y > most) end = std::min(end, covered.min_y);
    }
    std::erase_if(layer.items, [&](const Item& item) { return page_box(item, metrics_).max_y > end; });
  }
  add_furniture(context.state, std::move(layer), scene);
}

}  // namespace rk
