#include "scene/plots/multiples_plot.h"

#include <algorithm>

#include "analysis/members.h"
#include "scene/map/base_map.h"
#include "scene/map/map_surround.h"
#include "scene/plots/multiples_grid.h"
#include "scene/plots/multiples_heading.h"
#include "scene/plots/multiples_map.h"
#include "scene/plots/multiples_names.h"
#include "scene/plots/multiples_table.h"
#include "scene/plots/region_choice.h"
#include "scene/style/plot_items.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

constexpr double kMargin = 5;           // px around the extent in each map
constexpr double kScaleBarRoom = 36;    // px
constexpr double kScaleBarWidth = 215;  // with the north arrow
constexpr double kKeyColumn = 180;
constexpr double kKeySizeRoom = 20;  // of one line of keys, which stands at half the height of the scale bar
constexpr double kNoteSize = 11;
constexpr double kLowPage = 240;        // px; lower pages have only maps
constexpr std::size_t kMostMaps = 150;  // more fit on no page that can be read

class MultiplesPlot {
 public:
  MultiplesPlot(const ViewContext& context, const MultiplesTable& table, const PlotParts& parts,
                const Box& area)
      : context_(context),
        parts_(parts),
        area_(area),
        table_(table),
        shown_(first_of(context, table, kMostMaps)),
        headings_(context, shown_),
        has_counts_(table_.regions.size() > 1) {
    if (table_.regions.empty()) return;
    extent_ = parts.extent.value_or(extent());
    if (area.height() < kLowPage) parts_.legend = parts_.scale_bar = false;
    const bool room_beside = area.width() > 620;
    keys_box_ = area;
    if (parts_.scale_bar && room_beside) keys_box_.min_x += kScaleBarWidth;
    key_columns_ = std::clamp(static_cast<int>(keys_box_.width() / kKeyColumn), 1, 4);
    // Uses no more columns than the rows need, so that columns are about equally long.
    const auto count = static_cast<int>(this->keys().size());
    const int rows = (count + key_columns_ - 1) / key_columns_;
    key_columns_ = (count + rows - 1) / rows;
    keys_box_.max_x = std::min(keys_box_.max_x, keys_box_.min_x + kKeyColumn * key_columns_);
    const double keys =
        parts_.legend ? style::keys_height(this->keys(), key_columns_, keys_box_.width(), context.metrics)
                      : 0;
    const double bar = parts_.scale_bar ? kScaleBarRoom : 0;
    double footer = room_beside ? std::max(keys, bar) : keys + bar;
    if (footer > 0) footer += kMultiplesGapY;
    keys_box_.min_y = area.max_y - (room_beside ? std::max(keys, (bar + kKeySizeRoom) / 2) : keys + bar);
    lay(footer);
    if (grid_.shown < wanted()) lay(footer + kNoteSize * 1.8);
    note_y_ = area.max_y - footer - kNoteSize * 0.4;
    shown_ = first_of(context, table, shown_regions());
  }

  void add_to(Scene& scene) const {
    SceneLayer page{"multiples-page", {}, 0, {}};
    if (table_.regions.empty() || grid_.shown == 0) {
      const char* key = table_.regions.empty() ? "scene.multiples.none" : "scene.too_small";
      style::add_message(page.items, context_.texts.get(key), area_, context_.metrics);
      scene.layers.push_back(std::move(page));
      return;
    }
    const Viewport first = fit(extent_, grid_.map(0), kMargin);
    const MultiplesMap map(context_.dataset, context_.state, first.visible(), first.m_per_px);
    const MultiplesNames names(context_, first.m_per_px);
    SceneLayer words{"multiples-names", {}, 0, {}};
    const std::size_t regions = shown_regions();
    for (std::size_t i = 0; i < grid_.shown; ++i) {
      const Viewport viewport = fit(extent_, grid_.map(i), kMargin);
      if (i < regions) {
        const style::RegionStyle& region = shown_.regions[i];
        add_cell_area(i, region, page.items);
        map.add_region(region, viewport, scene);
        add_assumed(region, viewport, scene);
        headings_.add_region(words.items, region, grid_.cell(i));
        names.add_members(words.items, viewport, region.faces);
      } else {
        map.add_counts(table_, viewport, scene);
        headings_.add_counts(words.items, grid_.cell(i));
        names.add_counts(words.items, viewport, table_);
      }
    }
    for (std::size_t i = 0; i < grid_.shown; ++i) add_frame(i, words.items);
    if (regions < table_.regions.size()) add_left_out(table_.regions.size() - regions, words.items);
    if (parts_.scale_bar) {
      const Point corner{area_.min_x + 4, area_.max_y - 4};
      const Box bar =
          map::add_scale_bar(words.items, corner, first.m_per_px, 130, context_.texts, context_.metrics);
      map::add_north_arrow(words.items, {bar.max_x + 16, corner.y}, context_.texts);
    }
    if (parts_.legend) style::add_keys(words.items, keys(), key_columns_, keys_box_, context_.metrics);
    // The page layer lies below the maps, so that picking finds the municipalities on a map before its cell.
    scene.layers.insert(scene.layers.begin(), std::move(page));
    scene.layers.push_back(std::move(words));
  }

 private:
  /// The table with only those of its regions that get a map.
  static MultiplesTable first_of(const ViewContext& context, const MultiplesTable& table, std::size_t most) {
    MultiplesTable shown = table;
    shown.regions = choose_regions(table.regions, context.state.focus, most);
    return shown;
  }

  /// With all the maps that are wanted and could fit on any page.
  std::size_t wanted() const { return std::min(table_.regions.size(), kMostMaps) + (has_counts_ ? 1 : 0); }
  /// The map of counts is shown only where at least two maps fit.
  std::size_t shown_regions() const {
    return has_counts_ && grid_.shown > 1 ? grid_.shown - 1 : std::min(grid_.shown, table_.regions.size());
  }

  void lay(double footer) {
    PageBox room = on_page(area_);
    room.max_y -= footer;
    grid_ = multiples_grid(wanted(), extent_, room, [&](double width) { return headings_.height(width); });
  }

  /// The extent of the regional partnerships: at the scale of one that covers the country they would be too
  /// small to recognise. Without regional ones, the extent of all.
  MapBox extent() const {
    analysis::Members members = {context_.state.focus};
    const auto add = [&](bool regional_only) {
      for (const style::RegionStyle& region : table_.regions) {
        const Partnership& p = context_.dataset.partnerships[region.partnership];
        if (!regional_only || p.scope == Scope::regional)
          members = analysis::set_union(members, analysis::set_union(p.members, p.partial_members));
      }
    };
    add(true);
    if (members.size() == 1) add(false);
    return analysis::extent_of(context_.dataset, members);
  }

  /// Outlines what a what-if changes in the region of a map.
  void add_assumed(const style::RegionStyle& region, const Viewport& viewport, Scene& scene) const {
    SceneLayer layer{"multiples-assumed", viewport, 0, {}};
    for (const analysis::AssumedMembership& assumed : context_.state.assumed) {
      if (assumed.partnership != region.partnership) continue;
      FaceSet faces(context_.dataset.municipalities.size(), false);
      faces[assumed.municipality] = true;
      Stroke dashes = style::assumption_outline(style::kAssumptionOutlineSize);
      dashes.path = map::outline_path(*context_.dataset.coverage, faces, viewport.m_per_px / 2);
      layer.items.push_back({std::move(dashes), {Source::Kind::municipality, assumed.municipality}});
    }
    if (!layer.items.empty()) scene.layers.push_back(std::move(layer));
  }

  void add_cell_area(std::size_t i, const style::RegionStyle& region, std::vector<Item>& items) const {
    const Source source{Source::Kind::partnership, region.partnership};
    items.push_back({Fill{style::box_path(grid_.cell(i)), {0, 0, 0, 0}, {}}, source});
  }

  void add_frame(std::size_t i, std::vector<Item>& items) const {
    const bool pointed_at =
        i < shown_regions() && context_.state.highlighted == shown_.regions[i].partnership;
    Stroke frame;
    frame.path = style::box_path(grid_.map(i));
    frame.color = pointed_at ? style::theme::kInk : style::theme::kMunicipalBorder;
    frame.width_px = pointed_at ? 2.5 : 0.75;
    items.push_back({std::move(frame), style::kPlotSource});
  }

  void add_left_out(std::size_t count, std::vector<Item>& items) const {
    const std::string words =
        context_.texts.count("scene.multiples.left_out", static_cast<std::int64_t>(count));
    items.push_back(style::text_item(
        style::shortened(words, context_.metrics, FontStyle::regular, kNoteSize, area_.width()),
        {area_.min_x, note_y_}, {kNoteSize, FontStyle::regular, style::theme::kQuietInk}));
  }

  std::vector<style::PlotKey> keys() const {
    const Translations& texts = context_.texts;
    const auto line = [](const Stroke& stroke) {
      return [stroke](std::vector<Item>& out, const Box& box) {
        Stroke drawn = stroke;
        drawn.path = style::line_path({{box.min_x + 2, box.center().y}, {box.max_x - 2, box.center().y}});
        out.push_back({std::move(drawn), style::kPlotSource});
      };
    };
    // The keys hold for every region, so they have the colour of none.
    style::RegionStyle any;
    any.color = style::theme::kQuietInk;
    const auto area = [&](const Fill& fill, double edge_px, std::vector<double> dash_px) {
      Stroke edge;
      edge.color = any.color;
      edge.width_px = edge_px;
      edge.dash_px = std::move(dash_px);
      return [fill, edge](std::vector<Item>& out, const Box& box) {
        const Path path = style::box_path({box.min_x + 4, box.min_y, box.max_x - 4, box.max_y});
        out.push_back({fill, style::kPlotSource});
        std::get<Fill>(out.back().shape).path = path;
        out.push_back({edge, style::kPlotSource});
        std::get<Stroke>(out.back().shape).path = path;
      };
    };
    std::vector<style::PlotKey> keys;
    keys.push_back({texts.get("scene.multiples.key.member"), area({{}, multiples_tint(any), {}}, 1.6, {})});
    if (std::any_of(table_.regions.begin(), table_.regions.end(),
                    [](const style::RegionStyle& region) { return !region.partial.empty(); })) {
      keys.push_back({texts.get("scene.multiples.key.partly"),
                      area({{}, {0, 0, 0, 0}, multiples_partial_hatch(any)}, 1.2, {4, 3})});
    }
    const std::string& focus = context_.dataset.municipalities[context_.state.focus].name;
    keys.push_back({texts.get("scene.legend.focus", {{"name", focus}}),
                    line(multiples_focus_stroke(style::theme::kInk))});
    if (std::any_of(context_.dataset.provinces.begin(), context_.dataset.provinces.end(),
                    [](const Province& province) { return province.known(); }))
      keys.push_back({texts.get("scene.legend.province"), line(multiples_province_stroke())});
    const bool assumed =
        std::any_of(table_.regions.begin(), table_.regions.end(), [&](const style::RegionStyle& region) {
          return std::any_of(
              context_.state.assumed.begin(), context_.state.assumed.end(),
              [&](const analysis::AssumedMembership& a) { return a.partnership == region.partnership; });
        });
    if (assumed)
      keys.push_back({texts.get("scene.legend.what_if"),
                      line(style::assumption_outline(style::kAssumptionOutlineSize))});
    return keys;
  }

  const ViewContext& context_;
  PlotParts parts_;
  Box area_;
  const MultiplesTable& table_;
  MultiplesTable shown_;
  MultiplesHeadings headings_;
  bool has_counts_ = false;
  MapBox extent_;
  Box keys_box_;
  int key_columns_ = 1;
  MultiplesGrid grid_;
  double note_y_ = 0;
};

}  // namespace

void add_multiples(const ViewContext& context, const MultiplesTable& table, const PlotParts& parts,
                   const Box& area, Scene& scene) {
  MultiplesPlot(context, table, parts, area).add_to(scene);
}

}  // namespace rk::scene::plots
