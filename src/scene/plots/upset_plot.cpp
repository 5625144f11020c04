#include "scene/plots/upset_plot.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/plots/upset_layout.h"
#include "scene/plots/upset_words.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

constexpr Color kBar{0x8C, 0x87, 0x7E};
constexpr Color kNoDot{0xDD, 0xD7, 0xCC};
constexpr Color kNothing{0, 0, 0, 0};
constexpr double kValueSize = 13;  // of the numbers on the bars
constexpr double kValueGap = 6;    // from number to share

Source source_of(const style::RegionStyle& region) {
  return {Source::Kind::partnership, region.partnership};
}

Source source_of(const UpsetColumn& column) {
  return {Source::Kind::zone, column.zone.members.front()};
}

/// A dot in the colours of all regions of a set, in sectors from the top.
void add_dot(std::vector<Item>& items, Point centre, double radius, const UpsetSet& set) {
  const auto count = static_cast<double>(set.styles.size());
  if (set.styles.size() == 1) {
    items.push_back({Fill{style::circle_path(centre, radius), set.styles.front().color, {}},
                     source_of(set.styles.front())});
    return;
  }
  for (std::size_t i = 0; i < set.styles.size(); ++i) {
    std::vector<Point> points = {centre};
    for (int step = 0; step <= 24; ++step) {
      const double turn = (static_cast<double>(i) + step / 24.0) / count;
      const double angle = std::numbers::pi * (2 * turn + 0.5);
      points.push_back(centre + Point{std::cos(angle), -std::sin(angle)} * radius);
    }
    Path sector;
    sector.closed = true;
    sector.add(points);
    items.push_back({Fill{std::move(sector), set.styles[i].color, {}}, source_of(set.styles[i])});
  }
}

Item line_item(const std::vector<Point>& points, Color color, double width_px, Source source) {
  Stroke stroke;
  stroke.path = style::line_path(points);
  stroke.color = color;
  stroke.width_px = width_px;
  stroke.round_caps = true;
  return {std::move(stroke), source};
}

class UpsetPlot {
 public:
  UpsetPlot(const ViewContext& context, const UpsetLayout& layout, const Box& area)
      : context_(context), layout_(layout), table_(layout.table), area_(area) {
    for (const UpsetSet& set : table_.sets) largest_set_ = std::max(largest_set_, set.members);
    for (const UpsetColumn& column : table_.columns)
      most_members_ = std::max(most_members_, column.zone.members.size());
    // Either all bars show their share or none.
    with_shares_ = std::all_of(table_.columns.begin(), table_.columns.end(), [&](const UpsetColumn& column) {
      const auto [value, percent] = value_words(column);
      return context.metrics.width(value, FontStyle::bold, kValueSize) + kValueGap +
                 context.metrics.width(percent, FontStyle::regular, 11) <=
             layout.column - 2;
    });
  }

  void add_to(Scene& scene) const {
    SceneLayer ground{"upset-ground", {}, 0, {}};
    SceneLayer bars{"upset-bars", {}, 0, {}};
    SceneLayer set_bars{"upset-set-bars", {}, 0, {}};
    SceneLayer dots{"upset-dots", {}, 0, {}};
    SceneLayer words{"upset-words", {}, 0, {}};
    for (std::size_t i = 0; i < table_.sets.size(); ++i) add_row_ground(i, ground.items);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) add_column_ground(i, ground.items);
    ground.items.push_back(
        line_item({{layout_.plot_left, layout_.bars_bottom}, {layout_.right(), layout_.bars_bottom}},
                  style::theme::kMunicipalBorder, 1, style::kPlotSource));
    for (std::size_t i = 0; i < table_.sets.size(); ++i) add_set(set_bars.items, i, words.items);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      add_bar(bars.items, i, words.items);
      add_dots(i, dots.items);
      add_below(i, words.items);
    }
    add_margins(words.items);
    style::add_keys(words.items, layout_.reading, layout_.reading_columns, layout_.reading_area,
                    context_.metrics);
    for (SceneLayer* layer : {&ground, &bars, &set_bars, &dots, &words})
      scene.layers.push_back(std::move(*layer));
  }

 private:
  std::string number(std::size_t n) const { return context_.texts.number(static_cast<double>(n)); }

  /// The region pointed at if it is in the set, else nullptr.
  const style::RegionStyle* highlighted_in(const UpsetSet& set) const {
    for (const style::RegionStyle& region : set.styles) {
      if (context_.state.highlighted == region.partnership) return &region;
    }
    return nullptr;
  }
  /// The region pointed at if the column lies in it, else nullptr.
  const style::RegionStyle* highlighted_in(const UpsetColumn& column) const {
    for (std::size_t s = 0; s < table_.sets.size(); ++s) {
      if (!column.sets[s]) continue;
      if (const style::RegionStyle* region = highlighted_in(table_.sets[s])) return region;
    }
    return nullptr;
  }

  /// The hit area of a row, and the shading of a highlighted one.
  void add_row_ground(std::size_t i, std::vector<Item>& items) const {
    const Box band{area_.min_x, layout_.row_middle(i) - layout_.row / 2, layout_.right(),
                   layout_.row_middle(i) + layout_.row / 2};
    const style::RegionStyle* region = highlighted_in(table_.sets[i]);
    const Color color = region != nullptr ? style::region_tint(region->color)
                        : i % 2 == 0      ? style::theme::kLand
                                          : kNothing;
    items.push_back({Fill{style::box_path(band), color, {}}, source_of(table_.sets[i].styles.front())});
  }

  /// The marked municipalities lie in the column, which may combine several zones where regions were left
  /// out, or the column is part of them, as with what two regions share.
  bool is_marked(const analysis::Members& members) const {
    const analysis::Members& marked = context_.state.marked;
    return !marked.empty() && (std::includes(members.begin(), members.end(), marked.begin(), marked.end()) ||
                               std::includes(marked.begin(), marked.end(), members.begin(), members.end()));
  }

  /// The hit area of a column, from its bar to its area, and its shading.
  void add_column_ground(std::size_t i, std::vector<Item>& items) const {
    const UpsetColumn& column = table_.columns[i];
    const double middle = layout_.column_middle(i);
    const Box whole{middle - layout_.column / 2, layout_.bars_bottom - layout_.bar_height,
                    middle + layout_.column / 2, layout_.members_top()};
    items.push_back({Fill{style::box_path(whole), kNothing, {}}, source_of(column)});
    const auto& members = column.zone.members;
    const MapState& state = context_.state;
    const bool selected =
        (state.selected && std::binary_search(members.begin(), members.end(), *state.selected)) ||
        is_marked(members);
    const Box around{whole.min_x + 1, layout_.dots_top - 3, whole.max_x - 1, layout_.dots_bottom() + 3};
    if (holds_assumed(context_, column.zone)) {
      Stroke dashes = style::assumption_outline(style::kAssumptionOutlineSize);
      dashes.path = style::rounded_box_path(around.grown(-3), 4);
      items.push_back({std::move(dashes), style::kPlotSource});
    }
    const auto add_frame = [&](const Box& box, Color color) {
      Stroke frame;
      frame.path = style::rounded_box_path(box, 4);
      frame.color = color;
      frame.width_px = 2;
      items.push_back({std::move(frame), style::kPlotSource});
    };
    if (column.focus) add_frame(around, style::theme::kInk);
    // The selection's frame lies inside that of the focus's own column, so that both are visible.
    if (selected) add_frame(column.focus ? around.grown(-2.5) : around, style::theme::kSelection);
  }

  void add_set(std::vector<Item>& bars, std::size_t i, std::vector<Item>& words) const {
    const UpsetSet& set = table_.sets[i];
    const Source source = source_of(set.styles.front());
    const double y = layout_.row_middle(i);
    const double half = std::min(layout_.row * 0.24, 9.0);
    const double left = layout_.set_bar_right - layout_.set_bar_length * static_cast<double>(set.members) /
                                                    static_cast<double>(largest_set_);
    bars.push_back(
        {Fill{style::box_path({left, y - half, layout_.set_bar_right, y + half}), kBar, {}}, source});
    style::add_text(words, number(set.members), {left - 4, y + 4},
                    {11, FontStyle::semibold, style::theme::kInk, Align::right}, source);
    const double line = UpsetLayout::kNameSize * 1.2;
    double baseline = y + UpsetLayout::kNameSize * kCapHeight / 2 -
                      line * static_cast<double>(layout_.names[i].size() - 1) / 2;
    for (const std::string& name : layout_.names[i]) {
      style::add_text(words, name, {layout_.name_left, baseline},
                      {UpsetLayout::kNameSize, FontStyle::semibold, style::theme::kInk, Align::left}, source);
      baseline += line;
    }
    double x = layout_.chips_left + UpsetLayout::kChipRadius + 1;
    for (std::size_t n = 0; n < layout_.chips[i]; ++n) {
      const style::RegionStyle& region = set.styles[n];
      style::add_chip(words, {x, y}, UpsetLayout::kChipRadius, region.number, region.color,
                      source_of(region));
      x += 2 * UpsetLayout::kChipRadius + 3;
    }
  }

  /// The texts on a bar, such as "8" and "32%".
  std::pair<std::string, std::string> value_words(const UpsetColumn& column) const {
    const auto count = static_cast<double>(column.zone.members.size());
    return {context_.texts.number(count),
            context_.texts.number(100 * count / static_cast<double>(table_.members)) + "%"};
  }

  void add_bar(std::vector<Item>& bars, std::size_t i, std::vector<Item>& words) const {
    const UpsetColumn& column = table_.columns[i];
    const style::RegionStyle* region = highlighted_in(column);
    const Source source = source_of(column);
    const double x = layout_.column_middle(i);
    const std::size_t count = column.zone.members.size();
    const double top = layout_.bars_bottom -
                       layout_.bar_height * static_cast<double>(count) / static_cast<double>(most_members_);
    const double half = std::min(layout_.column * 0.32, 44.0);
    const Color color = region != nullptr ? region->color : column.focus ? style::theme::kInk : kBar;
    bars.push_back(
        {Fill{style::box_path({x - half, top, x + half, layout_.bars_bottom}), color, {}}, source});
    const FontStyle style = column.focus ? FontStyle::bold : FontStyle::semibold;
    const auto [value, percent] = value_words(column);
    const double value_width = context_.metrics.width(value, style, kValueSize);
    const double whole = value_width + kValueGap + context_.metrics.width(percent, FontStyle::regular, 11);
    const double baseline = top - 6;
    if (!with_shares_) {
      style::add_text(words, value, {x, baseline}, {kValueSize, style, style::theme::kInk, Align::center},
                      source);
      return;
    }
    style::add_text(words, value, {x - whole / 2, baseline},
                    {kValueSize, style, style::theme::kInk, Align::left}, source);
    style::add_text(words, percent, {x - whole / 2 + value_width + kValueGap, baseline},
                    {11, FontStyle::regular, style::theme::kQuietInk, Align::left}, source);
  }

  void add_dots(std::size_t i, std::vector<Item>& dots) const {
    const UpsetColumn& column = table_.columns[i];
    const double x = layout_.column_middle(i);
    const double radius = std::min({layout_.row * 0.3, layout_.column * 0.36, 13.0});
    std::size_t first = table_.sets.size();
    std::size_t last = 0;
    for (std::size_t s = 0; s < table_.sets.size(); ++s) {
      if (!column.sets[s]) continue;
      first = std::min(first, s);
      last = s;
    }
    if (first < last) {
      dots.push_back(line_item({{x, layout_.row_middle(first)}, {x, layout_.row_middle(last)}},
                               style::theme::kQuietInk, 2.5, source_of(column)));
    }
    for (std::size_t s = 0; s < table_.sets.size(); ++s) {
      const Point centre{x, layout_.row_middle(s)};
      if (column.sets[s]) {
        add_dot(dots, centre, radius, table_.sets[s]);
      } else {
        dots.push_back({Fill{style::circle_path(centre, radius * 0.5), kNoDot, {}}, style::kPlotSource});
      }
    }
  }

  /// Writes area and names, or area and letter, below a column.
  void add_below(std::size_t i, std::vector<Item>& words) const {
    const UpsetColumn& column = table_.columns[i];
    const double x = layout_.column_middle(i);
    const std::string area = context_.texts.number(column.zone.area_km2);
    if (layout_.areas &&
        context_.metrics.width(area, FontStyle::regular, UpsetLayout::kSmallSize) <= layout_.column - 4) {
      style::add_text(words, area, {x, layout_.area_baseline()},
                      {UpsetLayout::kSmallSize, FontStyle::regular, style::theme::kQuietInk, Align::center},
                      source_of(column));
    }
    if (!layout_.list.empty()) {
      style::add_text(words, column_letters(i), {x, layout_.members_top() + 12},
                      {11, FontStyle::semibold, style::theme::kInk, Align::center}, source_of(column));
    } else if (layout_.member_lines > 0) {
      add_members(column, x, words);
    }
  }

  void add_members(const UpsetColumn& column, double x, std::vector<Item>& words) const {
    const std::vector<MunicipalityIndex> members = column_members(context_, column);
    const std::size_t shown =
        members.size() <= layout_.member_lines ? members.size() : layout_.member_lines - 1;
    double baseline = layout_.members_top() + layout_.member_size + 2;
    for (std::size_t n = 0; n < shown; ++n) {
      const MunicipalityIndex m = members[n];
      const Source source{Source::Kind::municipality, m};
      const bool selected = context_.state.selected == m;
      const Box line{x - layout_.column / 2, baseline - layout_.member_size, x + layout_.column / 2,
                     baseline + layout_.member_size * 0.25};
      words.push_back({Fill{style::box_path(line), kNothing, {}}, source});
      style::add_text(
          words, context_.dataset.municipalities[m].name, {x, baseline},
          {layout_.member_size, m == context_.state.focus || selected ? FontStyle::bold : FontStyle::regular,
           selected ? style::theme::kSelection : style::theme::kInk, Align::center},
          source);
      baseline += layout_.member_line();
    }
    if (shown == members.size()) return;
    const std::string more =
        context_.texts.get("scene.upset.more", {{"count", number(members.size() - shown)}});
    style::add_text(words, more, {x, baseline},
                    {layout_.member_size, FontStyle::italic, style::theme::kQuietInk, Align::center});
  }

  /// Explains the numbers and bars, lists the members by letter, and says what was left out.
  void add_margins(std::vector<Item>& words) const {
    const Translations& texts = context_.texts;
    const double size = UpsetLayout::kSmallSize;
    const std::string per_region = texts.get("scene.upset.per_region");
    const std::string per_area = texts.get("scene.upset.per_area");
    const double y = layout_.bars_bottom - 2;
    const double room = layout_.plot_left - 10 - area_.min_x;
    const double both = context_.metrics.width(per_region + per_area, FontStyle::regular, size) + 16;
    if (both <= room)
      style::add_text(words, per_region, {area_.min_x, y},
                      {size, FontStyle::regular, style::theme::kQuietInk, Align::left});
    // The short text is used where the long one does not fit.
    const bool fits = context_.metrics.width(per_area, FontStyle::regular, size) <= room;
    style::add_text(
        words,
        style::shortened(fits ? per_area : per_region, context_.metrics, FontStyle::regular, size, room),
        {layout_.plot_left - 10, y}, {size, FontStyle::regular, style::theme::kQuietInk, Align::right});
    if (layout_.areas) {
      style::add_text(words, texts.get("scene.upset.area"), {layout_.plot_left - 10, layout_.area_baseline()},
                      {size, FontStyle::regular, style::theme::kQuietInk, Align::right});
    }
    if (!layout_.list.empty()) {
      style::add_keys(
          words, layout_.list, layout_.list_columns,
          {area_.min_x, layout_.members_top() + UpsetLayout::kLetterRow, area_.max_x, area_.max_y},
          context_.metrics);
    }
    if (!layout_.note.empty())
      style::add_text(words, layout_.note, {area_.min_x, layout_.note_baseline},
                      {size, FontStyle::regular, style::theme::kQuietInk, Align::left});
  }

  const ViewContext& context_;
  const UpsetLayout& layout_;
  const UpsetTable& table_;
  Box area_;
  std::size_t largest_set_ = 1;
  std::size_t most_members_ = 1;
  bool with_shares_ = false;  ///< every bar has room for its share beside its number
};

}  // namespace

void add_upset(const ViewContext& context, const UpsetTable& whole, const PlotParts& parts, const Box& area,
               Scene& scene) {
  const UpsetLayout layout = lay_upset(context, whole, parts, area);
  if (!layout.table.columns.empty()) return UpsetPlot(context, layout, area).add_to(scene);
  const bool nothing = whole.columns.empty();
  scene.layers.push_back({"upset", {}, 0, {}});
  style::add_message(scene.layers.back().items,
                     context.texts.get(nothing ? "scene.upset.none" : "scene.too_small"), area,
                     context.metrics);
}

}  // namespace rk::scene::plots
