// Writes the legend column from top to bottom: headings, text, keys, entries of regions.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/translations.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/state/view_context.h"
#include "scene/style/region_style.h"

namespace rk::scene::views {

inline constexpr double kRowGap = 5;  ///< px below a row, which may lie outside the column
inline constexpr double kSideNameSize = 13.5;
inline constexpr double kSideTextSize = 11.5;

/// How much of the legend is written. full: everything; brief: only what the map cannot be read without;
/// least: as brief, and of many regions only those that have a colour of their own.
enum class LegendDetail { full, brief, least };

class LegendBuilder {
 public:
  /// Writes into `items`, filling the columns (page px) one after the other.
  LegendBuilder(std::vector<Item>& items, std::vector<Box> columns, const Translations& texts,
                const TextMetrics& metrics, LegendDetail detail = LegendDetail::full)
      : items_(items),
        columns_(std::move(columns)),
        y_(columns_.front().min_y),
        texts_(texts),
        metrics_(metrics),
        detail_(detail) {}

  bool brief() const { return detail_ != LegendDetail::full; }
  bool least() const { return detail_ == LegendDetail::least; }
  /// Whether something was written below the last column.
  bool overflowed() const { return overflowed_; }
  /// How many of the items belong to rows that lie within the columns: all but the last rows where something
  /// overflowed. A heading without a row below it is none.
  std::size_t whole_items() const {
    return ends_within() && !past_end_ && !after_heading_ ? items_.size() : whole_;
  }
  /// Continues in the next column if less than `px` is left in this one.
  void keep_together(double px);

  double y() const { return y_; }
  /// Room left in the column, px.
  double room() const { return area().max_y - y_; }
  /// The current column.
  const Box& area() const { return columns_[column_]; }
  const Translations& texts() const { return texts_; }
  const TextMetrics& metrics() const { return metrics_; }
  std::vector<Item>& items() { return items_; }

  void skip(double px) { y_ += px; }
  void heading(const std::string& words);
  /// A wrapped paragraph, `indent` px from the left.
  void paragraph(const std::string& words, double indent, double size, FontStyle style, Color color);
  /// A paragraph that stands where a view has nothing to explain.
  void note(const std::string& words);
  /// One line of text anywhere.
  void put(const std::string& words, Point anchor, double size, FontStyle style, Color color, Align align);
  /// The regions of a territory: their chips and names, one sample of their line or hatch by `encoding`, and
  /// secondary lines below.
  void territory(const std::vector<const style::RegionStyle*>& regions, style::Encoding encoding,
                 const std::vector<std::string>& details);
  /// A small chip and a name on one line.
  void chip_line(int number, Color color, const std::string& name, Source source);
  /// A symbol drawn in a box at the left (46 × 12 px) with text beside it.
  void key(const std::string& words, const std::function<void(std::vector<Item>&, const Box&)>& draw);
  /// The keys that every map has: focus and selection, province border, municipal border, and with `what_if`
  /// what the what-if changes. Ends with other_focus.
  void common_keys(const ViewContext& context, bool what_if);
  /// A note that the data were not collected for this focus, if that is so.
  void other_focus(const ViewContext& context);
  /// The key of a municipality's outline.
  void outline_key(const ViewContext& context, MunicipalityIndex m, Color color);
  /// A row of tints, hatched if so on the map, with a label in each, at most as wide as the column.
  /// `examples`: a municipality of each step, for what points at it.
  void tints(const std::vector<std::pair<Color, std::string>>& steps,
             const std::vector<std::optional<MunicipalityIndex>>& examples,
             const std::optional<Hatch>& hatch = std::nullopt);
  /// What is written from `top` (page px) to here is about that: the pointer may be anywhere in its rows.
  void hit_area(double top, Source source);

 private:
  /// Begins a row: what was written before it is whole, if it lies within the columns.
  void begin_row();
  bool ends_within() const { return y_ <= area().max_y + kRowGap; }
  /// The line or hatch of a region, around the height `middle`.
  void add_sample(const style::RegionStyle& region, style::Encoding encoding, double middle);

  std::vector<Item>& items_;
  std::vector<Box> columns_;
  std::size_t column_ = 0;
  double y_;
  bool overflowed_ = false;
  std::size_t whole_ = 0;  ///< items in rows that lie within the columns
  bool in_row_ = false;    ///< lines that are written belong to a row that was begun
  bool after_heading_ = false;
  bool past_end_ = false;  ///< a row lies outside the columns
  const Translations& texts_;
  const TextMetrics& metrics_;
  LegendDetail detail_;
};

}  // namespace rk::scene::views
