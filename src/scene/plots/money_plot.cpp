#include "scene/plots/money_plot.h"

#include <algorithm>

#include "scene/style/palette.h"
#include "scene/style/plot_items.h"
#include "scene/style/region_chips.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "wording/partner_words.h"

namespace rk::scene::plots {
namespace {

constexpr Color kNothing{0, 0, 0, 0};
constexpr Color kBar{0x8C, 0x87, 0x7E};
constexpr double kChipRadius = 7.5;
constexpr double kNameLeft = 24;  // px from the chip's left to the name
constexpr double kHeadSize = 11.5;
constexpr double kHeadLine = 14;
constexpr double kLeastRow = 16;
constexpr double kMostRow = 26;
constexpr double kGap = 18;       // px between columns
constexpr double kBarGap = 6;     // px between a number and its bar
constexpr double kLeastBar = 24;  // px: shorter bars cannot be compared
constexpr double kNoteSize = 11.5;
constexpr double kNoteLine = 16;

struct Column {
  SortColumn what = SortColumn::partnership;
  std::vector<std::string> heading;
  double width = 0;  ///< of its words, px
  double left = 0;
  double right = 0;
  double number_right = 0;  ///< where numbers end; their bar begins kBarGap further
  double bar = 0;           ///< px of the longest bar; 0: no bars
  double most = 0;          ///< the value of the longest bar
};

class MoneyPlot {
 public:
  MoneyPlot(const ViewContext& context, const MoneyTable& table, const PlotParts& parts, const Box& area)
      : context_(context), table_(table), area_(area) {
    lay_columns();
    const std::string note_on_money = shows(SortColumn::per_inhabitant) ? money_note(context, table) : "";
    for (const std::string& note :
         {note_on_money, wording::other_focus(context.names(), context.state.focus)}) {
      if (note.empty() || !parts.legend) continue;
      for (std::string& line :
           style::wrap_text(note, context.metrics, FontStyle::regular, kNoteSize, area.width()))
        notes_.push_back(std::move(line));
    }
    const double notes = notes_.empty() ? 0 : kNoteLine * static_cast<double>(notes_.size()) + 8;
    const double total = table.contributions ? 1 : 0;
    const double room = area.height() - head_ - notes - total * kMostRow;
    const auto rows = static_cast<double>(table.rows.size());
    row_ = std::clamp(room / std::max(rows, 1.0), kLeastRow, kMostRow);
    shown_ = std::min(table.rows.size(), static_cast<std::size_t>(std::max(0.0, room / row_ + 1e-6)));
    if (shown_ < table.rows.size() && shown_ > 0) --shown_;  // for the line that says so
    size_ = std::clamp(row_ * 0.55, 10.0, 13.0);
  }

  bool fits() const { return shown_ > 0 && area_.width() > kLeastWidth; }

  void add_to(Scene& scene) const {
    SceneLayer ground{"money-ground", {}, 0, {}};
    SceneLayer words{"money-words", {}, 0, {}};
    for (std::size_t i = 0; i < columns_.size(); ++i) add_heading(i, ground.items, words.items);
    double y = area_.min_y + head_;
    for (std::size_t r = 0; r < shown_; ++r, y += row_) add_row(table_.rows[r], y, ground.items, words.items);
    if (shown_ < table_.rows.size()) {
      const auto left_out = static_cast<std::int64_t>(table_.rows.size() - shown_);
      style::add_text(words.items, context_.texts.count("scene.money.left_out", left_out),
                      {area_.min_x + kNameLeft, y + row_ * 0.7},
                      {kNoteSize, FontStyle::regular, style::theme::kQuietInk, Align::left});
      y += row_;
    }
    if (table_.contributions) {
      add_total(y, words.items);
      y += row_;
    }
    y += 8 + kNoteSize;
    for (const std::string& line : notes_) {
      style::add_text(words.items, line, {area_.min_x, y},
                      {kNoteSize, FontStyle::regular, style::theme::kQuietInk, Align::left});
      y += kNoteLine;
    }
    scene.layers.push_back(std::move(ground));
    scene.layers.push_back(std::move(words));
  }

 private:
  static constexpr double kLeastWidth = 300;

  double widest(SortColumn what, const std::vector<std::string>& heading) const {
    double width = 0;
    for (const std::string& line : heading)
      width = std::max(width, context_.metrics.width(line, FontStyle::semibold, kHeadSize) + 12);
    double words = 0;
    for (const auto& row : table_.rows)
      words =
          std::max(words, context_.metrics.width(money_words(context_, row, what), FontStyle::regular, 13));
    if (what == SortColumn::contribution)
      words = std::max(words,
                       context_.metrics.width(context_.texts.number(static_cast<double>(table_.eur_per_year)),
                                              FontStyle::semibold, 13));
    return std::max(width, words);
  }

  void lay_columns() {
    const double name = std::clamp(area_.width() * 0.3, 150.0, 300.0);
    for (const SortColumn what : money_columns(table_)) {
      Column column;
      column.what = what;
      column.heading = style::wrap_text(money_heading(context_, what), context_.metrics, FontStyle::semibold,
                                        kHeadSize, what == SortColumn::partnership ? name : 92);
      column.width = what == SortColumn::partnership ? name : widest(what, column.heading);
      for (const auto& row : table_.rows)
        if (row.regional || what == SortColumn::contribution || what == SortColumn::per_inhabitant)
          column.most = std::max(column.most, money_value(row, what).value_or(0));
      columns_.push_back(std::move(column));
    }
    leave_out_columns();
    double free = area_.width();
    for (const Column& column : columns_) {
      head_ = std::max(head_, kHeadLine * static_cast<double>(column.heading.size()) + 10);
      free -= column.width + kGap;
    }
    const auto bars = static_cast<double>(std::count_if(columns_.begin(), columns_.end(), is_number));
    double bar = free / std::max(bars, 1.0) - kBarGap;
    if (bar < kLeastBar) bar = 0;
    bar = std::min(bar, 120.0);
    double x = area_.min_x;
    for (Column& column : columns_) {
      column.left = x;
      column.number_right = x + column.width;
      column.bar = is_number(column) ? bar : 0;
      column.right = x + column.width + (column.bar > 0 ? kBarGap + bar : 0);
      x = column.right + kGap;
    }
    right_ = std::min(area_.max_x, columns_.back().right);
  }

  /// Leaves out the columns that tell least while the others do not fit; never the one that sorts the rows.
  void leave_out_columns() {
    for (const SortColumn least : {SortColumn::provinces, SortColumn::area, SortColumn::municipalities,
                                   SortColumn::per_inhabitant, SortColumn::population}) {
      double width = -kGap;
      for (const Column& column : columns_) width += column.width + kGap;
      if (width <= area_.width()) return;
      if (least != table_.sort.column)
        std::erase_if(columns_, [&](const Column& column) { return column.what == least; });
    }
  }

  bool shows(SortColumn what) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const Column& column) { return column.what == what; });
  }

  static bool is_number(const Column& column) {
    return column.what != SortColumn::partnership && column.what != SortColumn::provinces;
  }

  void add_heading(std::size_t i, std::vector<Item>& ground, std::vector<Item>& words) const {
    const Column& column = columns_[i];
    const bool sorted = column.what == table_.sort.column;
    const Source source{Source::Kind::column, static_cast<std::uint32_t>(column.what)};
    const Box box{column.left - kGap / 2, area_.min_y, column.right + kGap / 2, area_.min_y + head_ - 4};
    ground.push_back({Fill{style::box_path(box), sorted ? style::theme::kLand : kNothing, {}}, source});
    const bool number = is_number(column);
    const double x = number ? column.number_right : column.left + (i == 0 ? kNameLeft : 0);
    double baseline = area_.min_y + head_ - 12 - kHeadLine * static_cast<double>(column.heading.size() - 1);
    for (const std::string& line : column.heading) {
      style::add_text(words, line, {x, baseline},
                      {kHeadSize, FontStyle::semibold, sorted ? style::theme::kInk : style::theme::kQuietInk,
                       number ? Align::right : Align::left},
                      source);
      baseline += kHeadLine;
    }
    if (sorted) {
      // A triangle beside the last line points the way in which the numbers grow smaller.
      const double width = context_.metrics.width(column.heading.back(), FontStyle::semibold, kHeadSize);
      const double left = number ? x + 4 : x + width + 5;
      const double y = area_.min_y + head_ - 16;
      const double tip = table_.sort.ascending ? -4 : 4;
      Path triangle;
      triangle.closed = true;
      triangle.add({{left, y - tip}, {left + 8, y - tip}, {left + 4, y + tip}});
      words.push_back({Fill{std::move(triangle), style::theme::kInk, {}}, source});
    }
    const double y = area_.min_y + head_ - 2;
    words.push_back(
        {Stroke{style::line_path({{column.left - (i == 0 ? 0 : kGap / 2), y}, {column.right + kGap / 2, y}}),
                style::theme::kQuietInk,
                1,
                {},
                0,
                {},
                false},
         style::kPlotSource});
  }

  void add_row(const analysis::OwnPartnership& row, double y, std::vector<Item>& ground,
               std::vector<Item>& words) const {
    const Source source{Source::Kind::partnership, row.partnership};
    const bool pointed = context_.state.highlighted == row.partnership;
    const Box box{area_.min_x, y, right_, y + row_};
    ground.push_back({Fill{style::box_path(box), pointed ? style::theme::kLand : kNothing, {}}, source});
    const double middle = y + row_ / 2;
    const double baseline = middle + size_ * kCapHeight / 2;
    const style::RegionChip& chip = chips_[row.partnership];
    style::add_chip(words, {area_.min_x + kChipRadius + 1, middle}, std::min(kChipRadius, row_ / 2 - 1),
                    chip.number, chip.on_view ? chip.color : style::theme::kUnpinned, source);
    for (const Column& column : columns_) {
      const std::string text = money_words(context_, row, column.what);
      if (is_number(column)) {
        const auto value = money_value(row, column.what);
        style::add_text(words, text.empty() ? "–" : text, {column.number_right, baseline},
                        {size_, FontStyle::regular,
                         text.empty() ? style::theme::kQuietInk : style::theme::kInk, Align::right},
                        source);
        // Bars compare regions; what is larger than all of them would make them all short.
        if (column.bar == 0 || !value || *value > column.most || column.most <= 0) continue;
        const double left = column.number_right + kBarGap;
        const double half = std::min(row_ * 0.24, 6.0);
        ground.push_back({Fill{style::box_path({left, middle - half, left + column.bar * *value / column.most,
                                                middle + half}),
                               kBar,
                               {}},
                          source});
      } else {
        const double left = column.left + (column.what == SortColumn::partnership ? kNameLeft : 0);
        const double room = std::min(column.right, area_.max_x) - left;
        const bool long_name = column.what == SortColumn::partnership &&
                               context_.metrics.width(text, FontStyle::regular, size_) > room;
        style::add_text(words,
                        style::shortened(long_name      ? context_.names().short_name(row.partnership)
                                         : text.empty() ? "–"
                                                        : text,
                                         context_.metrics, FontStyle::regular, size_, room),
                        {left, baseline}, {size_, FontStyle::regular, style::theme::kInk, Align::left},
                        source);
      }
    }
    words.push_back({Stroke{style::line_path({{area_.min_x, y + row_}, {right_, y + row_}}),
                            style::theme::kLand,
                            1,
                            {},
                            0,
                            {},
                            false},
                     style::kPlotSource});
  }

  void add_total(double y, std::vector<Item>& words) const {
    const double baseline = y + row_ / 2 + size_ * kCapHeight / 2;
    const style::TextStyle bold{size_, FontStyle::semibold, style::theme::kInk, Align::left};
    style::add_text(words, context_.texts.get("scene.money.total"), {area_.min_x + kNameLeft, baseline},
                    bold);
    for (const Column& column : columns_) {
      std::string text;
      if (column.what == SortColumn::contribution)
        text = context_.texts.number(static_cast<double>(table_.eur_per_year));
      if (column.what == SortColumn::per_inhabitant && table_.eur_per_inhabitant)
        text = context_.texts.number(*table_.eur_per_inhabitant, 2);
      if (text.empty()) continue;
      style::add_text(words, text, {column.number_right, baseline},
                      {size_, FontStyle::semibold, style::theme::kInk, Align::right});
    }
  }

  const ViewContext& context_;
  const MoneyTable& table_;
  Box area_;
  std::vector<style::RegionChip> chips_ =
      style::region_chips(context_.dataset, context_.texts, context_.state);
  std::vector<Column> columns_;
  std::vector<std::string> notes_;
  double head_ = 0;
  double right_ = 0;
  double row_ = kMostRow;
  double size_ = 12;
  std::size_t shown_ = 0;
};

}  // namespace

void add_money(const ViewContext& context, const MoneyTable& table, const PlotParts& parts, const Box& area,
               Scene& scene) {
  if (!table.rows.empty()) {
    const MoneyPlot plot(context, table, parts, area);
    if (plot.fits()) return plot.add_to(scene);
  }
  scene.layers.push_back({"money-words", {}, 0, {}});
  style::add_message(scene.layers.back().items,
                     table.rows.empty() ? wording::other_focus(context.names(), context.state.focus)
                                        : context.texts.get("scene.too_small"),
                     area, context.metrics);
}

}  // namespace rk::scene::plots
