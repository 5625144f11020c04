#include "scene/upset_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/listed_regions.h"
#include "scene/plot_items.h"
#include "scene/shapes.h"
#include "scene/theme.h"
#include "scene/upset_table.h"

namespace rk {
namespace {

constexpr double kChipRadius = 8;
constexpr double kNameSize = 12;
constexpr double kSmallSize = 10;  // member names, areas
constexpr double kSmallLine = 13;
constexpr double kSmallestColumn = 18;
constexpr double kLargestColumn = 120;
constexpr double kSmallestBars = 90;  // height of the highest bar, px
constexpr double kLargestBars = 420;
constexpr double kAreaRow = 18;
constexpr Color kBar{0x8C, 0x87, 0x7E};
constexpr Color kNoDot{0xDD, 0xD7, 0xCC};

std::vector<std::string> member_names(const Dataset& dataset, const UpsetColumn& column,
                                      MunicipalityIndex focus) {
  std::vector<std::string> names;
  if (column.focus) names.push_back(dataset.municipalities[focus].name);
  for (const MunicipalityIndex m : column.zone.members) {
    if (m != focus) names.push_back(dataset.municipalities[m].name);
  }
  std::sort(names.begin() + (column.focus ? 1 : 0), names.end());
  return names;
}

/// A dot in the colours of all regions of a set, in sectors from the top.
void add_dot(std::vector<Item>& items, Point centre, double radius, const UpsetSet& set) {
  const auto count = static_cast<double>(set.looks.size());
  if (set.looks.size() == 1) {
    items.push_back({Fill{circle_path(centre, radius), set.looks.front().color, {}},
                     {Source::Kind::partnership, set.looks.front().partnership}});
    return;
  }
  for (std::size_t i = 0; i < set.looks.size(); ++i) {
    std::vector<Point> points = {centre};
    for (int step = 0; step <= 24; ++step) {
      const double turn = (static_cast<double>(i) + step / 24.0) / count;
      const double angle = std::numbers::pi * (2 * turn + 0.5);
      points.push_back(centre + Point{std::cos(angle), -std::sin(angle)} * radius);
    }
    Path sector;
    sector.closed = true;
    sector.add(points);
    items.push_back({Fill{std::move(sector), set.looks[i].color, {}},
                     {Source::Kind::partnership, set.looks[i].partnership}});
  }
}

class UpsetPlot {
 public:
  UpsetPlot(const ViewContext& context, const Box& area)
      : context_(context), metrics_(context.metrics), area_(area), table_(upset_table(context)) {
    if (table_.columns.empty()) return;
    lay_names();
    lay_columns();
    lay_heights();
  }

  void add_to(Scene& scene) {
    if (table_.columns.empty()) {
      scene.layers.push_back({"upset", {}, 0, {}});
      scene.layers.back().items.push_back(text_item(context_.texts.get("scene.upset.none"),
                                                    {area_.min_x, area_.min_y + 16}, 13, FontStyle::regular,
                                                    theme::kQuietInk));
      return;
    }
    SceneLayer ground{"upset-ground", {}, 0, {}};
    SceneLayer bars{"upset-bars", {}, 0, {}};
    SceneLayer set_bars{"upset-set-bars", {}, 0, {}};
    SceneLayer dots{"upset-dots", {}, 0, {}};
    SceneLayer words{"upset-words", {}, 0, {}};
    add_ground(ground.items);
    for (std::size_t i = 0; i < table_.sets.size(); ++i) add_set(i, set_bars.items, words.items);
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      add_column(i, bars.items, dots.items, words.items);
    const Texts& texts = context_.texts;
    words.items.push_back(text_item(texts.get("scene.upset.area"), {plot_left_ - 8, area_top() + 13},
                                    kSmallSize, FontStyle::regular, theme::kQuietInk, Align::right));
    if (reading_beside_) {
      add_keys(words.items, keys(), 1, {area_.min_x, area_.min_y, plot_left_ - 24, dots_top_}, metrics_);
    } else {
      add_keys(words.items, keys(), 2, {area_.min_x, area_.min_y, area_.max_x, dots_top_}, metrics_);
    }
    for (SceneLayer* layer : {&ground, &bars, &set_bars, &dots, &words})
      scene.layers.push_back(std::move(*layer));
  }

 private:
  static Source zone_source(const UpsetColumn& column) {
    return {Source::Kind::zone, static_cast<std::uint32_t>(column.zone.members.front())};
  }
  double column_middle(std::size_t i) const { return plot_left_ + column_ * (static_cast<double>(i) + 0.5); }
  double row_middle(std::size_t i) const { return dots_top_ + row_ * (static_cast<double>(i) + 0.5); }
  double dots_bottom() const { return dots_top_ + row_ * static_cast<double>(table_.sets.size()); }
  double area_top() const { return dots_bottom() + 4; }

  /// The left side: bars of the sets, names, chips.
  void lay_names() {
    const double most = std::clamp(area_.width() * 0.16, 110.0, 190.0);
    double widest = 0;
    std::size_t chips = 1;
    std::size_t lines = 1;
    for (const UpsetSet& set : table_.sets) {
      std::vector<std::string> names =
          wrap_text(set_name(context_.texts, set), metrics_, FontStyle::semibold, kNameSize, most);
      if (names.size() > 2) {
        // The rest in one line, as far as it goes.
        for (std::size_t i = 2; i < names.size(); ++i) names[1] += " " + names[i];
        names.resize(2);
      }
      for (std::string& line : names) {
        line = shortened(line, metrics_, FontStyle::semibold, kNameSize, most + 20);
        widest = std::max(widest, metrics_.width(line, FontStyle::semibold, kNameSize));
      }
      lines = std::max(lines, names.size());
      chips = std::max(chips, std::min<std::size_t>(set.looks.size(), kMostChips));
      names_.push_back(std::move(names));
    }
    chip_room_ = static_cast<double>(chips) * (2 * kChipRadius + 3);
    name_room_ = widest;
    set_bar_ = std::clamp(area_.width() * 0.07, 50.0, 110.0);
    row_ = lines > 1 ? 34 : 28;
    plot_left_ = area_.min_x + 22 + set_bar_ + 10 + name_room_ + 8 + chip_room_ + 10;
  }

  void lay_columns() {
    const double room = area_.max_x - plot_left_;
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor(room / kSmallestColumn)));
    while (table_.columns.size() > most) {
      // The last is the smallest; the focus's own zone stays.
      const auto last = std::find_if(table_.columns.rbegin(), table_.columns.rend(),
                                     [](const UpsetColumn& column) { return !column.focus; });
      if (last == table_.columns.rend()) break;
      table_.columns.erase(std::next(last).base());
      ++left_out_;
    }
    column_ = std::min(room / static_cast<double>(table_.columns.size()), kLargestColumn);
    for (const UpsetColumn& column : table_.columns) {
      most_members_ = std::max(most_members_, column.zone.members.size());
      for (const std::string& name : member_names(context_.dataset, column, context_.state.focus)) {
        widest_member_ = std::max(widest_member_, metrics_.width(name, FontStyle::bold, kSmallSize));
      }
    }
  }

  void lay_heights() {
    const auto sets = static_cast<double>(table_.sets.size());
    // The text goes in the corner above the sets where that is wide enough.
    reading_beside_ = plot_left_ - area_.min_x >= 215;
    const double reading =
        keys_height(keys(), reading_beside_ ? 1 : 2,
                    reading_beside_ ? plot_left_ - 24 - area_.min_x : area_.width(), metrics_);
    const double above = reading_beside_ ? 0 : reading + 12;
    constexpr double kValueRoom = 20;  // of the numbers on the bars
    double free = area_.height() - above - kValueRoom - kAreaRow - 8;
    // Many regions: their rows give way first.
    row_ = std::clamp((free - kSmallestBars) / sets, 2 * kChipRadius + 2, row_);
    free -= row_ * sets;
    const double bars_at_least = std::max(kSmallestBars, reading_beside_ ? reading + 10 - kValueRoom : 0.0);
    if (widest_member_ + 6 <= column_) {
      under_columns_ = true;
      lines_ = std::min<std::size_t>(
          most_members_, static_cast<std::size_t>(std::max(0.0, (free - bars_at_least - 12) / kSmallLine)));
      if (lines_ > 0) free -= static_cast<double>(lines_) * kSmallLine + 12;
    } else {
      lay_list(free - bars_at_least);
      free -= list_height_;
    }
    bar_height_ =
        std::clamp(free, std::min(kSmallestBars, std::max(free, 1.0)), std::max(kLargestBars, bars_at_least));
    bars_bottom_ = area_.min_y + above + kValueRoom + bar_height_;
    dots_top_ = bars_bottom_ + 8;
  }

  /// Where columns are narrow they have letters, and the names stand in a list below: as many names each as
  /// fit.
  void lay_list(double room) {
    list_columns_ = area_.width() > 1000 ? 3 : 2;
    for (std::size_t most = most_members_; most >= 1; --most) {
      list_.clear();
      for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        std::vector<std::string> names =
            member_names(context_.dataset, table_.columns[i], context_.state.focus);
        std::string words = letters(i) + "   ";
        const std::size_t more = names.size() > most + 1 ? names.size() - most : 0;
        names.resize(names.size() - more);
        for (std::size_t n = 0; n < names.size(); ++n) words += (n > 0 ? ", " : "") + names[n];
        if (more > 0)
          words += " " + context_.texts.get("scene.upset.more", {{"count", std::to_string(more)}});
        list_.push_back({words, {}, table_.columns[i].focus ? FontStyle::semibold : FontStyle::regular});
      }
      list_height_ = keys_height(list_, list_columns_, area_.width(), metrics_) + kSmallLine + 16;
      if (list_height_ <= room) return;
    }
    list_.clear();
    list_height_ = 0;
  }

  static std::string letters(std::size_t i) {
    const std::string last(1, static_cast<char>('A' + i % 26));
    return i < 26 ? last : letters(i / 26 - 1) + last;
  }

  /// The region pointed at, if it is in the set.
  const RegionLook* highlighted_in(const UpsetSet& set) const {
    for (const RegionLook& look : set.looks) {
      if (context_.state.highlighted == look.partnership) return &look;
    }
    return nullptr;
  }
  /// The region pointed at, if the column lies in it.
  const RegionLook* highlighted_in(const UpsetColumn& column) const {
    for (std::size_t s = 0; s < table_.sets.size(); ++s) {
      if (!column.sets[s]) continue;
      if (const RegionLook* look = highlighted_in(table_.sets[s])) return look;
    }
    return nullptr;
  }

  /// What the pointer must be on to be on a row or a column, and what lights up of them.
  void add_ground(std::vector<Item>& items) const {
    constexpr Color kNothing{0, 0, 0, 0};
    const double right = plot_left_ + column_ * static_cast<double>(table_.columns.size());
    for (std::size_t i = 0; i < table_.sets.size(); ++i) {
      const Box band{area_.min_x, row_middle(i) - row_ / 2, right, row_middle(i) + row_ / 2};
      const RegionLook* look = highlighted_in(table_.sets[i]);
      const Color color = look != nullptr ? region_tint(look->color) : i % 2 == 0 ? theme::kLand : kNothing;
      items.push_back({Fill{box_path(band), color, {}},
                       {Source::Kind::partnership, table_.sets[i].looks.front().partnership}});
    }
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const UpsetColumn& column = table_.columns[i];
      const double middle = column_middle(i);
      const Box whole{middle - column_ / 2, bars_bottom_ - bar_height_, middle + column_ / 2,
                      std::min(area_top() + kAreaRow, area_.max_y)};
      items.push_back({Fill{box_path(whole), kNothing, {}}, zone_source(column)});
      const auto& members = column.zone.members;
      const bool selected = context_.state.selected &&
                            std::binary_search(members.begin(), members.end(), *context_.state.selected);
      if (!column.focus && !selected) continue;
      const Box band{whole.min_x + 1, dots_top_ - 3, whole.max_x - 1, dots_bottom() + 3};
      items.push_back({Stroke{rounded_box_path(band, 4),
                              column.focus ? theme::kInk : theme::kSelection,
                              2,
                              {},
                              0,
                              {},
                              false},
                       kPlotSource});
    }
    items.push_back({Stroke{line_path({{plot_left_, bars_bottom_}, {right, bars_bottom_}}),
                            theme::kMunicipalBorder,
                            1,
                            {},
                            0,
                            {},
                            false},
                     kPlotSource});
  }

  void add_set(std::size_t i, std::vector<Item>& bars, std::vector<Item>& words) const {
    const UpsetSet& set = table_.sets[i];
    const double y = row_middle(i);
    std::size_t largest = 1;
    for (const UpsetSet& other : table_.sets) largest = std::max(largest, other.members);
    const double bar_right = area_.min_x + 22 + set_bar_;
    const double length = set_bar_ * static_cast<double>(set.members) / static_cast<double>(largest);
    const Source source{Source::Kind::partnership, set.looks.front().partnership};
    bars.push_back({Fill{box_path({bar_right - length, y - 6, bar_right, y + 6}), kBar, {}}, source});
    words.push_back(text_item(context_.texts.number(static_cast<double>(set.members)),
                              {bar_right - length - 4, y + 4}, 11, FontStyle::semibold, theme::kInk,
                              Align::right));
    const double line = kNameSize * 1.2;
    double baseline = y + kNameSize * kCapHeight / 2 - line * static_cast<double>(names_[i].size() - 1) / 2;
    for (const std::string& name : names_[i]) {
      Item item = text_item(name, {bar_right + 10, baseline}, kNameSize, FontStyle::semibold, theme::kInk);
      item.source = source;
      words.push_back(std::move(item));
      baseline += line;
    }
    double x = plot_left_ - 10 - chip_room_ + kChipRadius + 1;
    for (std::size_t n = 0; n < std::min(set.looks.size(), kMostChips); ++n) {
      const RegionLook& look = set.looks[n];
      add_chip(words, {x, y}, kChipRadius, look.number, look.color,
               {Source::Kind::partnership, look.partnership});
      x += 2 * kChipRadius + 3;
    }
  }

  void add_column(std::size_t i, std::vector<Item>& bars, std::vector<Item>& dots,
                  std::vector<Item>& words) const {
    const UpsetColumn& column = table_.columns[i];
    const double x = column_middle(i);
    const Source source = zone_source(column);
    const RegionLook* look = highlighted_in(column);
    const auto count = static_cast<double>(column.zone.members.size());
    const double height = bar_height_ * count / static_cast<double>(most_members_);
    const double half = std::min(column_ * 0.32, 22.0);
    bars.push_back({Fill{box_path({x - half, bars_bottom_ - height, x + half, bars_bottom_}),
                         look != nullptr ? look->color
                         : column.focus  ? theme::kInk
                                         : kBar,
                         {}},
                    source});
    words.push_back(text_item(context_.texts.number(count), {x, bars_bottom_ - height - 5}, 12,
                              column.focus ? FontStyle::bold : FontStyle::semibold, theme::kInk,
                              Align::center));

    const double radius = std::min({row_ * 0.3, column_ * 0.36, 9.0});
    std::size_t first = table_.sets.size();
    std::size_t last = 0;
    for (std::size_t s = 0; s < table_.sets.size(); ++s) {
      if (!column.sets[s]) continue;
      first = std::min(first, s);
      last = s;
    }
    if (first < last) {
      dots.push_back({Stroke{line_path({{x, row_middle(first)}, {x, row_middle(last)}}),
                             theme::kQuietInk,
                             2.5,
                             {},
                             0,
                             {},
                             true},
                      source});
    }
    for (std::size_t s = 0; s < table_.sets.size(); ++s) {
      const Point centre{x, row_middle(s)};
      if (column.sets[s]) {
        add_dot(dots, centre, radius, table_.sets[s]);
      } else {
        dots.push_back({Fill{circle_path(centre, radius * 0.6), kNoDot, {}}, kPlotSource});
      }
    }
    add_below(i, words);
  }

  /// Area and names, or area and letter.
  void add_below(std::size_t i, std::vector<Item>& words) const {
    const UpsetColumn& column = table_.columns[i];
    const double x = column_middle(i);
    double y = area_top() + 13;
    const std::string area = context_.texts.number(column.zone.area_km2);
    if (column_ >= 32) {
      words.push_back(
          text_item(area, {x, y}, kSmallSize, FontStyle::regular, theme::kQuietInk, Align::center));
    }
    y = area_top() + kAreaRow + 12;
    if (!under_columns_) {
      if (list_.empty()) return;
      words.push_back(text_item(letters(i), {x, y}, 11, FontStyle::semibold, theme::kInk, Align::center));
      if (i == 0) {
        add_keys(words, list_, list_columns_, {area_.min_x, y + 12, area_.max_x, area_.max_y}, metrics_);
      }
      return;
    }
    const std::vector<std::string> names = member_names(context_.dataset, column, context_.state.focus);
    if (lines_ == 0) return;
    const std::size_t shown = names.size() <= lines_ ? names.size() : lines_ - 1;
    for (std::size_t n = 0; n < shown; ++n) {
      const bool focus = column.focus && n == 0;
      const Source source{Source::Kind::municipality, *context_.dataset.find_municipality(names[n])};
      const bool selected = context_.state.selected == source.index;
      const Box line{x - column_ / 2, y - kSmallLine + 3, x + column_ / 2, y + 3};
      words.push_back({Fill{box_path(line), {0, 0, 0, 0}, {}}, source});
      words.push_back(text_item(names[n], {x, y}, kSmallSize,
                                focus || selected ? FontStyle::bold : FontStyle::regular,
                                selected ? theme::kSelection : theme::kInk, Align::center));
      words.back().source = source;
      y += kSmallLine;
    }
    if (shown < names.size()) {
      const std::string more =
          context_.texts.get("scene.upset.more", {{"count", std::to_string(names.size() - shown)}});
      words.push_back(
          text_item(more, {x, y}, kSmallSize, FontStyle::italic, theme::kQuietInk, Align::center));
    }
  }

  std::vector<PlotKey> keys() const {
    const Texts& texts = context_.texts;
    std::vector<PlotKey> keys;
    keys.push_back({texts.get("scene.upset.heading"), {}, FontStyle::semibold});
    keys.push_back({texts.get("scene.upset.columns"), {}});
    keys.push_back({texts.get("scene.upset.rows"), {}});
    const bool merged = std::any_of(table_.sets.begin(), table_.sets.end(),
                                    [](const UpsetSet& set) { return set.looks.size() > 1; });
    if (merged) keys.push_back({texts.get("scene.upset.merged"), {}});
    const std::string& focus = context_.dataset.municipalities[context_.state.focus].name;
    if (std::any_of(table_.columns.begin(), table_.columns.end(),
                    [](const UpsetColumn& c) { return c.focus; })) {
      keys.push_back(
          {texts.get("scene.upset.focus", {{"focus", focus}}), [](std::vector<Item>& out, const Box& box) {
             const Box bar{box.center().x - 6, box.min_y - 1, box.center().x + 6, box.max_y + 1};
             out.push_back({Fill{box_path(bar), theme::kInk, {}}, kPlotSource});
           }});
    }
    if (left_out_ > 0) {
      keys.push_back({texts.count("scene.upset.left_out", static_cast<std::int64_t>(left_out_)), {}});
    }
    return keys;
  }

  static constexpr std::size_t kMostChips = 5;  ///< a row has room for; its name says the rest

  const ViewContext& context_;
  const TextMetrics& metrics_;
  Box area_;
  UpsetTable table_;
  std::size_t left_out_ = 0;
  std::vector<std::vector<std::string>> names_;  ///< lines of each set's name
  double name_room_ = 0;
  double chip_room_ = 0;
  double set_bar_ = 0;    ///< length of the longest bar of a set
  double plot_left_ = 0;  ///< left side of the first column
  double column_ = 0;     ///< width of a column
  double row_ = 0;        ///< height of a row of dots
  bool reading_beside_ = false;
  bool under_columns_ = false;  ///< names of members stand below their column
  std::size_t lines_ = 0;       ///< of names below a column
  std::vector<PlotKey> list_;   ///< names of members by letter
  int list_columns_ = 1;
  double list_height_ = 0;
  std::size_t most_members_ = 1;
  double widest_member_ = 0;
  double bar_height_ = 0;  ///< of the highest bar
  double bars_bottom_ = 0;
  double dots_top_ = 0;
};

}  // namespace

std::string upset_title(const ViewContext& context) {
  const UpsetTable table = upset_table(context);
  if (table.columns.empty()) return context.texts.get("scene.upset.none");
  return context.texts.count("scene.upset.title", static_cast<std::int64_t>(table.columns.size()));
}

std::string upset_description(const ViewContext& context) {
  const Texts& texts = context.texts;
  const UpsetTable table = upset_table(context);
  if (table.columns.empty()) return texts.get("scene.upset.none");
  std::vector<std::string> regions;
  for (const UpsetSet& set : table.sets) regions.push_back(set_name(texts, set));
  std::string result = texts.get("scene.upset.description", {{"regions", name_list(texts, regions)}});
  constexpr std::size_t kMostZones = 12;
  for (std::size_t i = 0; i < std::min(table.columns.size(), kMostZones); ++i) {
    const UpsetColumn& column = table.columns[i];
    std::vector<std::string> sets;
    for (std::size_t s = 0; s < table.sets.size(); ++s) {
      if (column.sets[s]) sets.push_back(set_name(texts, table.sets[s]));
    }
    result +=
        " " +
        texts.get("scene.upset.zone",
                  {{"sets", name_list(texts, sets)},
                   {"members", name_list(texts, member_names(context.dataset, column, context.state.focus))},
                   {"area", texts.number(column.zone.area_km2)}});
  }
  return result;
}

void add_upset(const ViewContext& context, const PageParts&, const Box& area, Scene& scene) {
  UpsetPlot(context, area).add_to(scene);
}

}  // namespace rk
