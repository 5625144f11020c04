#include "scene/plots/upset_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/plots/upset_words.h"
#include "scene/style/shapes.h"

namespace rk::scene::plots {
namespace {

constexpr double kSmallestColumn = 20;
constexpr double kLargestColumn = 230;
constexpr double kSmallestRow = 2 * UpsetLayout::kChipRadius + 2;
constexpr double kTwoLines = 29;  // px; the lowest row that fits two lines of a name
constexpr double kLargestRow = 56;
constexpr double kRowsShare = 0.4;  // of the height, at most
constexpr double kLowPage = 300;    // px; lower or narrower pages have no reading instructions
constexpr double kNarrowPage = 420;
constexpr std::size_t kMostChips = 5;
constexpr std::size_t kFewChips = 2;  // on low or narrow pages
constexpr double kNoteRoom = 18;

constexpr std::size_t kEnoughColumns = 6;

/// Minimum sizes of a plot, px. Smaller pages have lower bars and no areas; the smallest also no set names.
struct Measure {
  bool areas = true;
  bool names = true;
  double bars = 70;        ///< height of the highest bar, at least
  double value_room = 22;  ///< of the numbers on the bars
  double bars_gap = 8;     ///< from bars to dots
};
constexpr std::array<Measure, 4> kMeasures = {Measure{}, Measure{false, true, 40, 20, 8},
                                              Measure{false, true, 22, 16, 6},
                                              Measure{false, false, 22, 16, 6}};

class UpsetLayouter {
 public:
  UpsetLayouter(const ViewContext& context, const UpsetTable& whole, const PlotParts& parts, const Box& area,
                const Measure& measure)
      : context_(context), metrics_(context.metrics), whole_(whole), area_(area), measure_(measure) {
    roomy_ = is_roomy(area);
    lay_table(0);
    if (!is_complete()) lay_table(kNoteRoom);
    if (out_.table.columns.empty()) return;
    // Where no number fits, the row of areas is left out.
    const auto has_room = [&](const UpsetColumn& column) {
      const std::string number = context.texts.number(column.zone.area_km2);
      return metrics_.width(number, FontStyle::regular, UpsetLayout::kSmallSize) <= out_.column - 4;
    };
    const auto& columns = out_.table.columns;
    out_.areas = out_.areas && std::any_of(columns.begin(), columns.end(), has_room);
    lay_note();
    lay_heights(parts.legend && roomy_);
  }

  /// Whether there is room for reading instructions, names in two lines and more chips.
  static bool is_roomy(const Box& area) { return area.height() >= kLowPage && area.width() >= kNarrowPage; }

  /// Whether no region and no zone is left out.
  bool is_complete() const {
    return !out_.table.columns.empty() && out_.table.regions_left_out == 0 && out_.zones_left_out == 0;
  }
  bool has_enough_columns() const {
    return out_.table.columns.size() >= kEnoughColumns ||
           (out_.zones_left_out == 0 && !out_.table.columns.empty());
  }

  UpsetLayout result() && { return std::move(out_); }

 private:
  double below_dots() const { return out_.areas ? UpsetLayout::kAreaRow + 4 : 2; }

  /// Chooses the sets, their names and the columns that fit when a note of `note` px height stands below.
  void lay_table(double note) {
    out_ = {};
    two_lines_ = false;
    out_.areas = measure_.areas;
    const double fixed = measure_.bars + measure_.value_room + measure_.bars_gap + below_dots() + note;
    const double sets = std::floor((area_.height() - fixed) / kSmallestRow);
    if (sets < 1) return;
    const auto most = static_cast<std::size_t>(sets);
    out_.table = most < whole_.sets.size() ? upset_table(context_, most) : whole_;
    if (out_.table.columns.empty()) return;
    lay_names();
    lay_columns();
  }

  std::size_t set_count() const { return out_.table.sets.size(); }

  void lay_names() {
    const double most = std::clamp(area_.width() * 0.19, 80.0, 240.0);
    double widest = 0;
    std::size_t chips = 1;
    for (const UpsetSet& set : out_.table.sets) {
      out_.chips.push_back(std::min<std::size_t>(set.styles.size(), roomy_ ? kMostChips : kFewChips));
      chips = std::max(chips, out_.chips.back());
      out_.names.emplace_back();
      if (!measure_.names) continue;
      // Low pages have rows too low for a second line.
      std::vector<std::string> lines =
          style::wrap_text(set_name(context_.texts, set), metrics_, FontStyle::semibold,
                           UpsetLayout::kNameSize, roomy_ ? most : area_.width());
      // The rest of the name goes on the second line and is shortened there.
      for (std::size_t i = 2; i < lines.size(); ++i) lines[1] += " " + lines[i];
      if (lines.size() > 2) lines.resize(2);
      for (std::string& line : lines) {
        line = style::shortened(line, metrics_, FontStyle::semibold, UpsetLayout::kNameSize,
                                most + (roomy_ ? 20 : 80));
        widest = std::max(widest, metrics_.width(line, FontStyle::semibold, UpsetLayout::kNameSize));
      }
      two_lines_ = two_lines_ || lines.size() > 1;
      out_.names.back() = std::move(lines);
    }
    out_.set_bar_length = std::clamp(area_.width() * 0.07, 24.0, 120.0);
    out_.set_bar_right = area_.min_x + 24 + out_.set_bar_length;
    out_.name_left = out_.set_bar_right + 10;
    out_.chips_left = out_.name_left + (widest > 0 ? widest + 8 : 0);
    out_.plot_left = out_.chips_left + static_cast<double>(chips) * (2 * UpsetLayout::kChipRadius + 3) + 10;
  }

  /// Puts each name on one line, where rows are too low for two.
  void join_names() {
    const double room = out_.chips_left - 8 - out_.name_left;
    for (std::size_t i = 0; i < out_.names.size(); ++i) {
      out_.names[i] = {style::shortened(set_name(context_.texts, out_.table.sets[i]), metrics_,
                                        FontStyle::semibold, UpsetLayout::kNameSize, room)};
    }
  }

  void lay_columns() {
    const double room = area_.max_x - out_.plot_left;
    const auto most = static_cast<std::size_t>(std::max(0.0, std::floor(room / kSmallestColumn)));
    if (most == 0) {
      out_.table.columns.clear();
      return;
    }
    auto& columns = out_.table.columns;
    while (columns.size() > most) {
      // The last column is the smallest; the focus's own zone is never dropped.
      const auto last = std::find_if(columns.rbegin(), columns.rend(),
                                     [](const UpsetColumn& column) { return !column.focus; });
      if (last == columns.rend()) break;
      columns.erase(std::next(last).base());
      ++out_.zones_left_out;
    }
    out_.column = std::min(room / static_cast<double>(columns.size()), kLargestColumn);
  }

  void lay_note() {
    const Translations& texts = context_.texts;
    if (out_.zones_left_out > 0)
      out_.note = texts.count("scene.upset.left_out", static_cast<std::int64_t>(out_.zones_left_out));
    if (const auto regions = static_cast<std::int64_t>(out_.table.regions_left_out); regions > 0)
      out_.note += (out_.note.empty() ? "" : " ") + texts.count("scene.multiples.left_out", regions);
    out_.note =
        style::shortened(out_.note, metrics_, FontStyle::regular, UpsetLayout::kSmallSize, area_.width());
    out_.note_baseline = area_.max_y - 4;
  }

  void lay_heights(bool with_reading) {
    const auto sets = static_cast<double>(set_count());
    double above = 0;
    double bars_at_least = measure_.bars;
    if (with_reading) {
      out_.reading = upset_reading(context_, out_.table);
      // The text stands in the corner above the sets where that is wide enough.
      const bool beside = out_.plot_left - area_.min_x >= 230;
      out_.reading_columns = beside ? 1 : 2;
      out_.reading_area = area_;
      if (beside) out_.reading_area.max_x = out_.plot_left - 28;
      const double reading =
          style::keys_height(out_.reading, out_.reading_columns, out_.reading_area.width(), metrics_);
      if (beside) {
        bars_at_least = std::max(bars_at_least, reading + 18 - measure_.value_room);
      } else {
        above = reading + 12;
      }
    }
    double free = area_.height() - above - measure_.value_room - measure_.bars_gap - below_dots() -
                  (out_.note.empty() ? 0 : kNoteRoom);
    if (with_reading && free - bars_at_least < kSmallestRow * sets) {
      out_.reading.clear();
      free += above;
      above = 0;
      bars_at_least = measure_.bars;
    }
    const double smallest_row = std::min(two_lines_ ? kTwoLines + 1 : 22.0, (free - bars_at_least) / sets);
    free -= lay_members(free - bars_at_least - smallest_row * sets);
    // Rows and bars share the remaining height.
    out_.row = std::clamp(std::min((free - bars_at_least) / sets, area_.height() * kRowsShare / sets),
                          std::max(smallest_row, kSmallestRow), kLargestRow);
    out_.bar_height = free - out_.row * sets;
    if (out_.row < kTwoLines && measure_.names) join_names();
    out_.bars_bottom = area_.min_y + above + measure_.value_room + out_.bar_height;
    out_.dots_top = out_.bars_bottom + measure_.bars_gap;
  }

  /// Sets names below the columns or in a list by letter, whichever fits; returns the height used, px.
  double lay_members(double room) {
    std::size_t most = 0;
    double widest = 0;  // at 1 px
    for (const UpsetColumn& column : out_.table.columns) {
      most = std::max(most, column.zone.members.size());
      for (const MunicipalityIndex m : column.zone.members)
        widest = std::max(
            widest, metrics_.width(context_.dataset.municipalities[m].name, FontStyle::bold, 100) / 100);
    }
    out_.member_size = std::min(12.0, (out_.column - 6) / widest);
    if (out_.member_size >= 9.5) {
      const double lines = std::floor((room - 6) / out_.member_line());
      if (lines < 2) return 0;
      out_.member_lines = std::min(most, static_cast<std::size_t>(lines));
      return static_cast<double>(out_.member_lines) * out_.member_line() + 6;
    }
    // Lists as many names per column as fit.
    out_.list_columns = area_.width() > 1000 ? 3 : 2;
    for (; most >= 1; --most) {
      out_.list.clear();
      for (std::size_t i = 0; i < out_.table.columns.size(); ++i) out_.list.push_back(list_entry(i, most));
      const double height = style::keys_height(out_.list, out_.list_columns, area_.width(), metrics_) +
                            UpsetLayout::kLetterRow + 8;
      if (height <= room) return height;
    }
    out_.list.clear();
    return 0;
  }

  style::PlotKey list_entry(std::size_t i, std::size_t most) const {
    const UpsetColumn& column = out_.table.columns[i];
    const std::vector<MunicipalityIndex> members = column_members(context_, column);
    const std::size_t shown = members.size() > most + 1 ? most : members.size();
    std::string words = column_letters(i) + "   ";
    for (std::size_t n = 0; n < shown; ++n)
      words += (n > 0 ? ", " : "") + context_.dataset.municipalities[members[n]].name;
    if (shown < members.size())
      words +=
          " " + context_.texts.get("scene.upset.more", {{"count", std::to_string(members.size() - shown)}});
    return {words, {}, column.focus ? FontStyle::semibold : FontStyle::regular};
  }

  const ViewContext& context_;
  const TextMetrics& metrics_;
  const UpsetTable& whole_;
  Box area_;
  UpsetLayout out_;
  bool roomy_ = false;
  bool two_lines_ = false;
  Measure measure_;
};

}  // namespace

UpsetLayout lay_upset(const ViewContext& context, const UpsetTable& whole, const PlotParts& parts,
                      const Box& area) {
  const auto made = [&](std::size_t measure) {
    return UpsetLayouter(context, whole, parts, area, kMeasures[measure]);
  };
  if (UpsetLayouter::is_roomy(area)) return made(0).result();
  for (std::size_t i = 0; i < kMeasures.size(); ++i) {
    UpsetLayouter layout = made(i);
    if (layout.is_complete()) return std::move(layout).result();
  }
  // Something must be left out: names are kept as long as enough columns fit beside them.
  UpsetLayouter with_names = made(kMeasures.size() - 2);
  if (with_names.has_enough_columns()) return std::move(with_names).result();
  return made(kMeasures.size() - 1).result();
}

std::string column_letters(std::size_t i) {
  const std::string last(1, static_cast<char>('A' + i % 26));
  return i < 26 ? last : column_letters(i / 26 - 1) + last;
}

}  // namespace rk::scene::plots
