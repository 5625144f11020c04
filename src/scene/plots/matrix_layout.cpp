#include "scene/plots/matrix_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/plots/matrix_signs.h"
#include "scene/style/shapes.h"

namespace rk::scene::plots {
namespace {

constexpr double kSmallestRow = 12;  // px, so that names are at least 9.5 px
constexpr double kLargestRow = 40;
constexpr double kSmallestColumn = 20;   // px, so that chips keep apart
constexpr double kSmallestSlanted = 22;  // so that names at kLeastAngle keep clear of the next chip
constexpr double kLargestColumn = 190;
constexpr double kLongestHead = 170;
constexpr double kLeastAngle = 45;  // degrees, of turned names
constexpr double kFoot = 18;
constexpr double kBracketRoom = 9;  // between chips and cells
constexpr double kLowPage = 280;    // px; lower or narrower pages have no names of columns and no keys
constexpr double kNarrowPage = 360;
constexpr double kNumberRoom = 22;
constexpr double kSmallestBar = 40;
constexpr double kLargestBar = 330;
constexpr double kKeysGap = 24;

class MatrixLayouter {
 public:
  /// `whole` is the table in which nothing is left out. Room for keys and row names is reserved as the table
  /// `expected` needs it. The keys stand `beside` the matrix, else below it.
  MatrixLayouter(const ViewContext& context, const MatrixTable& whole, const PlotParts& parts,
                 const Box& area, const MatrixTable& expected, bool beside)
      : context_(context),
        metrics_(context.metrics),
        area_(area),
        whole_(whole),
        expected_(expected),
        beside_(beside) {
    out_.table = whole_;
    if (out_.table.columns.empty()) return;
    roomy_ = area.height() >= kLowPage && area.width() >= kNarrowPage;
    all_rows_ = out_.table.rows.size();
    all_columns_ = out_.table.columns.size();
    if (parts.legend && roomy_) lay_keys();
    lay_columns();
    if (out_.table.columns.empty()) return;
    lay_rows();
    if (!out_.keys.empty()) explain_what_is_left();
    fits_ = fits_ && names_width(out_.table) <= names_width(expected_) + 0.5;
  }

  /// Whether keys and names of rows are no larger than was expected.
  bool fits() const { return fits_ && !out_.table.columns.empty(); }

  MatrixLayout result() && { return std::move(out_); }

 private:
  void lay_keys() {
    out_.keys = matrix_keys(expected_, context_, whole_);
    if (beside_) {
      const double width = std::clamp(area_.width() * 0.18, 170.0, 300.0);
      out_.keys_area = {area_.max_x - width, area_.min_y, area_.max_x, area_.max_y};
      if (style::keys_height(out_.keys, 1, width, metrics_) > area_.height()) out_.keys.clear();
      return;
    }
    out_.key_columns = area_.width() > 600 ? 3 : 2;
    const double height = style::keys_height(out_.keys, out_.key_columns, area_.width(), metrics_);
    out_.keys_area = {area_.min_x, area_.max_y - height, area_.max_x, area_.max_y};
  }

  /// Makes the keys of the rows and columns that are shown, in the area reserved for the keys of all.
  void explain_what_is_left() {
    if (out_.table.columns.empty()) return;
    out_.keys = matrix_keys(out_.table, context_, whole_);
    const int columns = beside_ ? 1 : out_.key_columns;
    const double height = style::keys_height(out_.keys, columns, out_.keys_area.width(), metrics_);
    fits_ = height <= out_.keys_area.height() + 1;
    if (!fits_) out_.keys.clear();
  }

  double right() const {
    return beside_ && !out_.keys.empty() ? out_.keys_area.min_x - kKeysGap : area_.max_x;
  }
  double bottom() const { return !beside_ && !out_.keys.empty() ? out_.keys_area.min_y - 12 : area_.max_y; }
  FontStyle head_style(std::size_t c) const {
    return out_.table.columns[c].faces[context_.state.focus] ? FontStyle::regular : FontStyle::italic;
  }
  double width_of_cells() const { return static_cast<double>(out_.table.columns.size()) * out_.column; }

  double smallest_column() const {
    return out_.head_angle == kLeastAngle ? kSmallestSlanted : kSmallestColumn;
  }

  double names_width(const MatrixTable& table) const {
    double names = 0;
    for (const MunicipalityIndex m : table.rows) {
      const FontStyle style = m == context_.state.focus ? FontStyle::bold : FontStyle::regular;
      names = std::max(names, metrics_.width(context_.dataset.municipalities[m].name, style, 13));
    }
    return names;
  }

  void lay_columns() {
    out_.name_left = area_.min_x + kMatrixBand + 6;
    out_.name_width = std::min(names_width(expected_) + 4, area_.width() * (roomy_ ? 0.25 : 0.4));
    out_.number_right = out_.name_left + out_.name_width + kNumberRoom;
    const double room = right() - out_.number_right - 8;
    const auto most = static_cast<std::size_t>(std::max(0.0, std::floor(room / kSmallestColumn)));
    limit(all_rows_, most);
    if (out_.table.columns.empty()) return;
    const auto count = static_cast<double>(out_.table.columns.size());
    // Cells get their width first; bars take what is left.
    out_.column = std::clamp((room - kSmallestBar) / count, kSmallestColumn, kLargestColumn);
    if (roomy_) {
      lay_heads(room);
      // Steeper names lean out less.
      for (const double angle : {60.0, 75.0, 90.0}) {
        if (!out_.slanted() || width_of_cells() <= room - lean() + 1) break;
        out_.head_angle = angle;
        lay_heads(room);
      }
      // Columns are dropped until the last names stay inside the area; each drop makes other names the last.
      while (width_of_cells() > room - lean() + 1) {
        limit(all_rows_, out_.table.columns.size() - 1);
        if (out_.table.columns.empty()) return;
        lay_heads(room);
      }
    }
    out_.bar_left = out_.number_right + 5;
    out_.bar_width = std::min(room - width_of_cells() - lean() - 8, kLargestBar);
    if (out_.bar_width < kSmallestBar || !roomy_) out_.bar_width = 0;
    out_.grid.min_x = out_.bar_width > 0 ? out_.bar_left + out_.bar_width + 10 : out_.number_right + 8;
    out_.grid.max_x = out_.grid.min_x + width_of_cells();
  }

  /// How far the last names lean out beyond the cells.
  double lean() const {
    double most = 0;
    const double slope = std::cos(out_.head_angle * std::numbers::pi / 180);
    for (std::size_t c = 0; out_.slanted() && c < out_.heads.size(); ++c) {
      const double reach =
          (out_.heads[c].width + MatrixLayout::kChipRadius + MatrixLayout::kHeadGap) * slope +
          MatrixLayout::kHeadSize;
      most = std::max(most, reach - out_.column * (static_cast<double>(out_.heads.size() - c) - 0.5));
    }
    return most;
  }

  void lay_heads(double room) {
    out_.heads.clear();
    if (!out_.slanted() && lay_wrapped_heads()) return;
    if (!out_.slanted()) out_.head_angle = kLeastAngle;
    out_.heads.clear();
    for (std::size_t c = 0; c < out_.table.columns.size(); ++c) {
      const std::string name =
          style::shortened(out_.table.columns[c].name, metrics_, head_style(c), MatrixLayout::kHeadSize,
                           std::min(kLongestHead, area_.height() * 0.3));
      out_.heads.push_back({{name}, metrics_.width(name, head_style(c), MatrixLayout::kHeadSize)});
    }
    const auto count = static_cast<double>(out_.table.columns.size());
    // The smallest width comes first: wider columns lean out less, so names that fit at it fit at every
    // width.
    out_.column = smallest_column();
    for (int attempt = 0; attempt < 4; ++attempt) {
      out_.column = std::clamp((room - lean()) / count, smallest_column(), kLargestColumn);
    }
  }

  /// Wraps the names above their columns in up to three lines, if all of them fit that way.
  bool lay_wrapped_heads() {
    constexpr std::size_t kMostLines = 3;
    const double width = out_.column - 6;
    for (std::size_t c = 0; c < out_.table.columns.size(); ++c) {
      MatrixHead head{style::wrap_text(out_.table.columns[c].name, metrics_, head_style(c),
                                       MatrixLayout::kHeadSize, width),
                      0};
      for (const std::string& line : head.lines)
        head.width = std::max(head.width, metrics_.width(line, head_style(c), MatrixLayout::kHeadSize));
      if (head.lines.size() > kMostLines || head.width > width) return false;
      out_.heads.push_back(std::move(head));
    }
    return true;
  }

  double heads_height() const {
    double height = 2 * MatrixLayout::kChipRadius + 2 + kBracketRoom;
    double names = 0;
    const double slope = std::sin(out_.head_angle * std::numbers::pi / 180);
    for (const MatrixHead& head : out_.heads) {
      names =
          std::max(names, out_.slanted() ? (head.width + MatrixLayout::kHeadSize) * slope
                                         : MatrixLayout::kHeadLine * static_cast<double>(head.lines.size()));
    }
    if (names > 0) height += names + (out_.slanted() ? 2 : MatrixLayout::kHeadGap);
    return std::max(height, MatrixLayout::kHeadLine * static_cast<double>(out_.shared_head.size()) + 6);
  }

  void lay_rows() {
    if (roomy_) {
      const double left = out_.name_left;
      const double head_right = out_.bar_width > 0 ? out_.grid.min_x - 12 : out_.number_right;
      out_.shared_head = style::wrap_text(
          context_.texts.get("scene.matrix.shared",
                             {{"focus", context_.dataset.municipalities[context_.state.focus].name}}),
          metrics_, FontStyle::regular, 10.5, std::min(head_right - left, 100.0));
      out_.foot = kFoot;
    }
    out_.grid.min_y = area_.min_y + heads_height();
    fit_rows(0);
    if (out_.table.rows_left_out + out_.table.columns_left_out > 0) {
      // Dropping rows can make the note longer, and a longer note can cost another row.
      for (std::size_t lines = 1; !out_.table.columns.empty(); lines = out_.notes.size()) {
        fit_rows(MatrixLayout::kNoteLine * static_cast<double>(lines) + 6);
        out_.notes = style::wrap_text(left_out(), metrics_, FontStyle::regular, MatrixLayout::kNoteSize,
                                      right() - area_.min_x);
        if (out_.notes.size() <= lines) break;
      }
      out_.notes_top = out_.grid.max_y + out_.foot + 4;
    }
    out_.name_size = std::clamp(out_.row * 0.74, 9.5, 13.0);
  }

  /// Shows as many rows as fit when `below` px are kept free under them.
  void fit_rows(double below) {
    const double room = bottom() - out_.grid.min_y - out_.foot - below;
    const auto most = static_cast<std::size_t>(std::max(0.0, std::floor(room / kSmallestRow)));
    limit(most, out_.table.columns.size());
    if (out_.table.columns.empty()) return;
    const auto count = static_cast<double>(out_.table.rows.size());
    out_.row = std::clamp(room / count, kSmallestRow, kLargestRow);
    out_.grid.max_y = out_.grid.min_y + out_.row * count;
  }

  void limit(std::size_t rows, std::size_t columns) {
    constexpr std::size_t kFewestRows = 3;
    if (columns == 0 || rows < std::min(kFewestRows, all_rows_)) {
      out_.table = {};
      return;
    }
    if (rows >= out_.table.rows.size() && columns >= out_.table.columns.size()) return;
    out_.table = matrix_table(context_, {rows, columns});
  }

  std::string left_out() const {
    const Translations& texts = context_.texts;
    const std::string& focus = context_.dataset.municipalities[context_.state.focus].name;
    std::string words;
    if (const auto rows = static_cast<std::int64_t>(out_.table.rows_left_out); rows > 0)
      words = texts.count("scene.matrix.left_out", rows, {{"focus", focus}});
    if (const auto columns = static_cast<std::int64_t>(out_.table.columns_left_out); columns > 0)
      words += (words.empty() ? "" : " ") + texts.count("scene.matrix.columns_left_out", columns);
    return words;
  }

  const ViewContext& context_;
  const TextMetrics& metrics_;
  Box area_;
  MatrixLayout out_;
  const MatrixTable& whole_;     ///< nothing left out
  const MatrixTable& expected_;  ///< the table that is expected to fit
  bool fits_ = true;
  bool roomy_ = false;
  bool beside_;
  std::size_t all_rows_ = 0;
  std::size_t all_columns_ = 0;
};

MatrixLayout settled(const ViewContext& context, const PlotParts& parts, const Box& area,
                     const MatrixTable& whole, bool beside) {
  MatrixLayout result = MatrixLayouter(context, whole, parts, area, whole, beside).result();
  // Short names and few keys leave room for more rows and columns, unless those have longer names or more
  // keys.
  for (int attempt = 0; attempt < 3 && !result.table.columns.empty(); ++attempt) {
    const MatrixTable expected = result.table;
    MatrixLayouter next(context, whole, parts, area, expected, beside);
    if (!next.fits()) break;
    result = std::move(next).result();
    if (result.table.rows.size() == expected.rows.size() &&
        result.table.columns.size() == expected.columns.size())
      break;
  }
  if (result.table.columns.empty() || result.table.columns_left_out == 0) return result;
  // Columns that were left out took rows with them, and rows their names: all columns with as many rows may
  // need less room than all of both.
  const MatrixTable all_columns = matrix_table(context, {result.table.rows.size(), whole.columns.size()});
  MatrixLayouter next(context, whole, parts, area, all_columns, beside);
  if (!next.fits()) return result;
  MatrixLayout other = std::move(next).result();
  return other.table.columns.size() > result.table.columns.size() ? other : result;
}

}  // namespace

Box MatrixLayout::cell(std::size_t r, std::size_t c) const {
  const double x = grid.min_x + column * static_cast<double>(c);
  const double y = grid.min_y + row * static_cast<double>(r);
  return {x, y, x + column, y + row};
}

MatrixLayout lay_matrix(const ViewContext& context, const MatrixTable& whole, const PlotParts& parts,
                        const Box& area) {
  const bool wide = area.width() > area.height() * 1.15;
  MatrixLayout result = settled(context, parts, area, whole, wide);
  if (!wide || (!result.table.columns.empty() && result.table.columns_left_out == 0)) return result;
  // Showing more columns matters more than having the keys beside the matrix.
  MatrixLayout below = settled(context, parts, area, whole, false);
  return below.table.columns.size() > result.table.columns.size() ? below : result;
}

}  // namespace rk::scene::plots
