#include "scene/page/scene_builder.h"

#include <algorithm>
#include <cmath>

#include "analysis/what_if.h"
#include "base/cached.h"
#include "scene/display/item_box.h"
#include "scene/map/base_map.h"
#include "scene/map/map_content.h"
#include "scene/map/map_surround.h"
#include "scene/page/figure_frame.h"
#include "scene/state/view_context.h"
#include "scene/style/desaturate.h"
#include "scene/style/plot_items.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "scene/views/legend_builder.h"
#include "scene/views/presentation_cache.h"
#include "scene/views/registry.h"
#include "scene/views/source_line.h"
#include "wording/what_if_words.h"

namespace rk::scene::page {
namespace {

constexpr double kSmallestWithScale = 140;  // px; on a smaller map a scale bar hides what it measures
constexpr double kPageMargin = 20;          // px around a plot
constexpr double kCreditHeight = 8;         // px at the bottom of that margin for the source line
constexpr double kCreditLine = 14;          ///< line height of the source, px
constexpr double kSideTitleSize = 16;

Scene empty_scene(const Translations& texts, double width_px, double height_px) {
  Scene scene;
  scene.language = texts.language();
  scene.width_px = width_px;
  scene.height_px = height_px;
  scene.background = style::theme::kPaper;
  return scene;
}

/// Gives the layers readable names, which drawing programs show.
void label_layers(const Translations& texts, Scene& scene) {
  for (SceneLayer& layer : scene.layers) layer.label = texts.get("scene.layer." + layer.name);
}

/// Appends a layer that is rebuilt for every scene, in the palette of the state.
void add_surround(const MapState& state, SceneLayer layer, Scene& scene) {
  if (state.palette == PaletteName::grey) style::desaturate(layer.items);
  scene.layers.push_back(std::move(layer));
}

/// A legend below the map is wide and low: it has two columns.
std::vector<Box> side_columns(const Box& box) {
  constexpr double kGap = 24;
  constexpr double kLeastColumn = 230;
  if (box.width() < 2 * kLeastColumn + kGap) return {box};
  const double width = (box.width() - kGap) / 2;
  return {{box.min_x, box.min_y, box.min_x + width, box.max_y},
          {box.max_x - width, box.min_y, box.max_x, box.max_y}};
}

map::MapSubject map_subject(const views::MapPresentation& view, const MapState& state) {
  return {view.layers(),     state.focus,  state.selected,
          view.marks(state), state.labels, state.palette == PaletteName::grey};
}

}  // namespace

struct SceneBuilder::Cache {
  /// The layers of a plot as they were last built, and what they were built from.
  struct KeptPlot {
    MapState state;
    Box area;
    std::vector<SceneLayer> layers;
  };

  views::PresentationCache presentations;
  map::MapContent content;
  Cached<MapState, std::vector<style::RegionChip>> chips;
  std::vector<KeptPlot> plots;
};

SceneBuilder::SceneBuilder(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
                           std::uint64_t first_revision)
    : dataset_(dataset),
      texts_(texts),
      metrics_(metrics),
      cache_(std::make_unique<Cache>(
          Cache{{dataset, texts, metrics}, {dataset, metrics, texts.language(), first_revision}, {}, {}})) {}

SceneBuilder::~SceneBuilder() = default;

std::shared_ptr<const views::ViewPresentation> SceneBuilder::presentation(const MapState& state) {
  return cache_->presentations.of(state);
}

const std::vector<style::RegionChip>& SceneBuilder::chips(const MapState& state) {
  return cache_->chips.get(style::chip_state(state),
                           [&] { return style::region_chips(dataset_, texts_, state); });
}

MapState SceneBuilder::figure_state(const MapState& wanted, const FigureOptions& options) const {
  MapState state = wanted;
  state.labels = state.labels && options.show_labels;
  state.assumed = analysis::assumed_memberships(dataset_, options.what_if);
  return state;
}

std::vector<views::DataTable> SceneBuilder::tables(const MapState& wanted, const FigureOptions& options) {
  const MapState state = figure_state(wanted, options);
  return presentation(state)->tables({dataset_, texts_, metrics_, state});
}

Scene SceneBuilder::figure(const MapState& wanted, const FigureOptions& options) {
  const MapState state = figure_state(wanted, options);
  const ViewContext context{dataset_, texts_, metrics_, state};
  const std::shared_ptr<const views::ViewPresentation> view = presentation(state);
  Scene scene = empty_scene(texts_, options.width_px, options.height_px);
  scene.title = options.title.empty() ? view->caption().title : options.title;
  scene.finding = view->caption().finding;
  scene.description = view->caption().description;
  if (!options.what_if.empty()) {
    const std::string what_if = wording::what_if_words(dataset_, texts_, options.what_if) + ". ";
    scene.finding = what_if + scene.finding;
    scene.description = what_if + scene.description;
  }
  SceneLayer surround{"surround", std::nullopt, 0, {}};
  const Box inner = add_page_frame(context, options, scene.title, surround.items);
  if (const views::PlotPresentation* plot = view->as_plot()) {
    plot->add_to(scene, context, {options.show_legend, options.show_scale_bar, options.extent}, inner);
  } else {
    add_figure_map(context, *view->as_map(), options, inner, surround.items, scene);
  }
  scene.layers.push_back(std::move(surround));
  if (state.palette == PaletteName::grey) style::desaturate(scene);
  label_layers(texts_, scene);
  return scene;
}

void SceneBuilder::add_figure_map(const ViewContext& context, const views::MapPresentation& view,
                                  const FigureOptions& options, const Box& inner, std::vector<Item>& surround,
                                  Scene& scene) {
  Box frame = inner;
  if (options.show_legend) frame = add_side(context, view, frame, surround);
  const double margin = std::min(26.0, 0.08 * std::min(frame.width(), frame.height()));
  const Viewport viewport = options.extent
                                ? fit(*options.extent, on_page(frame), 0)
                                : fit(views::view_extent(dataset_, context.state), on_page(frame), margin);
  SceneLayer on_map{"scale", std::nullopt, 0, {}, {}, true};
  std::vector<Box> taken;
  if (options.show_scale_bar && frame.width() >= kSmallestWithScale && frame.height() >= kSmallestWithScale) {
    const Point corner{frame.min_x + 16, frame.max_y - 14};
    const double longest = std::min(140.0, frame.width() / 3);
    taken.push_back(map::add_scale_bar(on_map.items, corner, viewport.m_per_px, longest, texts_, metrics_));
    taken.push_back(map::add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  }
  cache_->content.add_layers(map_subject(view, context.state), viewport, taken,
                             map::MapContent::Keep::nothing, scene);
  scene.layers.push_back(std::move(on_map));
}

/// The source in the corner of the window's map: one line, or more where the map is narrow. The last line
/// comes first. It ends before what covers the corner at the right.
std::vector<Item> SceneBuilder::credit_items(const Box& frame, View view, const Box& covered) const {
  constexpr double kSize = 11;
  std::vector<std::string> lines =
      style::wrap_text(views::source_line(dataset_, texts_, view), metrics_, FontStyle::regular, kSize,
                       (covered.empty() ? frame.max_x : covered.min_x) - frame.min_x - 24);
  std::reverse(lines.begin(), lines.end());
  std::vector<Item> items;
  for (const std::string& line : lines) {
    const double up = kCreditLine * static_cast<double>(items.size());
    Item item = style::text_item(line, {frame.min_x + 12, frame.max_y - 9 - up},
                                 {kSize, FontStyle::regular, style::theme::kQuietInk});
    std::get<Text>(item.shape).halo = style::theme::kPaper;
    std::get<Text>(item.shape).halo_px = style::theme::kHalo;
    items.push_back(std::move(item));
  }
  return items;
}

const std::vector<SceneLayer>& SceneBuilder::plot_layers(const MapState& wanted,
                                                         const plots::PlotParts& parts, const Box& area) {
  MapState state = wanted;
  // A plot highlights one municipality: the one under the pointer, else the selected one.
  if (state.pointed) state.selected = state.pointed;
  state.pointed.reset();
  if (!views::view_entry(state.view).inputs.marked) state.marked.clear();
  std::vector<Cache::KeptPlot>& plots = cache_->plots;
  for (const Cache::KeptPlot& plot : plots) {
    if (plot.state == state && plot.area == area) return plot.layers;
  }
  // One entry for the plot in the middle and one for the drawer, so that highlighting something in one does
  // not rebuild the other.
  constexpr std::size_t kMostKept = 2;
  const auto before = std::find_if(plots.begin(), plots.end(), [&](const Cache::KeptPlot& plot) {
    return plot.state.view == state.view && plot.area == area;
  });
  if (before != plots.end()) {
    plots.erase(before);
  } else if (plots.size() >= kMostKept) {
    plots.erase(plots.begin());
  }
  Scene scene;
  presentation(state)->as_plot()->add_to(scene, {dataset_, texts_, metrics_, state}, parts, area);
  if (state.palette == PaletteName::grey) style::desaturate(scene);
  // Layers with a revision of their own identify their content by it (small maps share land and borders);
  // only the palette must be added.
  const std::uint64_t grey = state.palette == PaletteName::grey ? 1 : 0;
  for (SceneLayer& layer : scene.layers)
    layer.revision = layer.revision == 0 ? cache_->content.next_revision() : layer.revision ^ grey;
  plots.push_back({state, area, std::move(scene.layers)});
  return plots.back().layers;
}

Scene SceneBuilder::window(const MapState& state, const WindowPage& page) {
  Scene scene = empty_scene(texts_, page.width_px, page.height_px);
  if (state.palette == PaletteName::grey) scene.background = style::grey_of(scene.background);
  const ViewContext context{dataset_, texts_, metrics_, state};
  const std::shared_ptr<const views::ViewPresentation> view = presentation(state);
  const auto add_plot = [&](const MapState& shown, const plots::PlotParts& parts, const Box& area) {
    const auto& layers = plot_layers(shown, parts, area);
    scene.layers.insert(scene.layers.end(), layers.begin(), layers.end());
  };
  const Box& frame = page.viewport.frame;
  if (const views::MapPresentation* map = view->as_map()) {
    add_window_map(state, *map, page, scene);
  } else {
    std::vector<Item> credit = credit_items(frame, state.view, page.covered);
    Box area = frame.grown(-kPageMargin);
    area.max_y -= kCreditHeight + kCreditLine * static_cast<double>(credit.size() - 1);
    add_plot(state, {}, area);
    add_surround(state, {"surround", std::nullopt, 0, std::move(credit)}, scene);
  }
  // Labels at the map's edge may extend beyond it, so the column and the drawer get a background.
  const auto add_ground = [&](const Box& box) {
    const Item ground{Fill{style::rounded_box_path(box, 0), style::theme::kPaper, {}},
                      {Source::Kind::surround, 0}};
    add_surround(state, {"ground", std::nullopt, 0, {ground}}, scene);
  };
  if (page.side) {
    add_ground(page.side->grown(kSideMargin));
    add_window_side(context, *view, page, scene);
  }
  if (page.drawer) {
    add_ground(page.drawer_box.grown(kDrawerMargin));
    MapState in_drawer = state;
    in_drawer.view = *page.drawer;
    add_plot(in_drawer, {false, false, {}}, page.drawer_box);
  }
  return scene;
}

void SceneBuilder::add_window_map(const MapState& state, const views::MapPresentation& view,
                                  const WindowPage& page, Scene& scene) {
  const Viewport& viewport = page.viewport;
  const Box& frame = viewport.frame;
  SceneLayer on_map{"scale", std::nullopt, 0, {}, {}, true};
  std::vector<Item> credit = credit_items(frame, state.view, page.covered);
  const double credit_top = frame.max_y - 30 - kCreditLine * static_cast<double>(credit.size() - 1);
  const Point corner{frame.min_x + 18, credit_top};
  const double longest = std::min(140.0, 0.4 * frame.width());
  std::vector<Box> taken = {
      map::add_scale_bar(on_map.items, corner, viewport.m_per_px, longest, texts_, metrics_)};
  taken.push_back(map::add_north_arrow(on_map.items, {taken[0].max_x + 24, corner.y}, texts_));
  for (Item& line : credit) {
    taken.push_back(map::label_box(std::get<Text>(line.shape), metrics_));
    on_map.items.push_back(std::move(line));
  }
  if (!page.covered.empty()) taken.push_back(page.covered);
  const auto keep = page.in_motion ? map::MapContent::Keep::everything : map::MapContent::Keep::surroundings;
  cache_->content.add_layers(map_subject(view, state), viewport, taken, keep, scene);
  add_surround(state, std::move(on_map), scene);
}

void SceneBuilder::add_window_side(const ViewContext& context, const views::ViewPresentation& view,
                                   const WindowPage& page, Scene& scene) {
  SceneLayer layer{"side", std::nullopt, 0, {}};
  std::size_t whole = 0;
  const auto fits = [&](views::LegendDetail detail) {
    layer.items.clear();
    views::LegendBuilder side(layer.items, side_columns(*page.side), texts_, metrics_, detail);
    if (page.side_titled) {
      side.paragraph(view.caption().title, 0, kSideTitleSize, FontStyle::semibold, style::theme::kInk);
      side.skip(10);
    }
    if (const views::MapPresentation* map = view.as_map()) {
      map->build_legend(context, side);
    } else {
      // The description repeats in words what the plot shows.
      const views::Caption& caption = view.caption();
      side.note(caption.finding.empty() ? caption.description : caption.finding);
      side.other_focus(context);
    }
    whole = side.whole_items();
    return !side.overflowed();
  };
  // In the smallest windows even the shortest legend is too long: it is cut after a whole row.
  if (!fits(views::LegendDetail::full) && !fits(views::LegendDetail::brief) &&
      !fits(views::LegendDetail::least))
    layer.items.erase(layer.items.begin() + static_cast<std::ptrdiff_t>(whole), layer.items.end());
  add_surround(context.state, std::move(layer), scene);
}

}  // namespace rk::scene::page
