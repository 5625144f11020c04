// The workbook. Text goes in as strings, never as formulas or links, whatever it begins with; the creation
// date is fixed, so that the same report gives the same bytes.
#include "report/xlsx/xlsx_report.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <string>
#include <vector>

#include "analysis/pairs.h"
#include "base/diagnostics.h"
#include "base/utf8.h"
#include "platform/atomic_file.h"
#include "platform/standard_streams.h"
#include "report/report.h"
#include "report/table.h"
#include "report/text_layout.h"
#include "wording/names.h"
#include "wording/report_words.h"

namespace rk::report::xlsx {
namespace {

constexpr double kNarrowest = 8;  // widths are in characters
constexpr double kWidest = 60;
constexpr double kMatrixColumn = 5;
constexpr double kProse = 100;
constexpr std::size_t kMatrixFixed = 6;      // columns before the partnerships
constexpr std::size_t kLongestCell = 32767;  // bytes; the format allows as many characters
constexpr std::size_t kLongestSheetName = 31;
constexpr std::size_t kMostRows =
    1'048'574;  // of a sheet, beside its header and a line that says what is left out
/// With more pairs the library keeps rows in a file of the system's instead of in memory.
constexpr std::size_t kPairsInMemory = 20'000;

/// The text with "_x0041_" as "_x005F_x0041_": the format takes the first for the character U+0041.
std::string without_escapes(std::string_view text) {
  const auto is_escape = [&](std::size_t at) {
    const std::string_view part = text.substr(at, 7);
    return part.size() == 7 && part.substr(0, 2) == "_x" && part[6] == '_' &&
           std::all_of(part.begin() + 2, part.begin() + 6,
                       [](unsigned char c) { return std::isxdigit(c) != 0; });
  };
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_escape(at)) result += "_x005F";
    result += text[at];
  }
  return result;
}

/// The text, cut to the capacity of a cell.
std::string cell_text(const std::string& text) {
  return std::string(first_bytes(without_escapes(text), kLongestCell));
}

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

/// The formats of a workbook, which owns them.
struct Formats {
  explicit Formats(lxw_workbook* book)
      : title(workbook_add_format(book)),
        header(workbook_add_format(book)),
        turned(workbook_add_format(book)),
        text(workbook_add_format(book)),
        prose(workbook_add_format(book)),
        whole(number(book, "#,##0")),
        cents(number(book, "#,##0.00")),
        area(number(book, "#,##0.0")),
        ratio(number(book, "0.0%")),
        mark(workbook_add_format(book)),
        total(number(book, "#,##0")),
        total_cents(number(book, "#,##0.00")),
        total_text(workbook_add_format(book)) {
    format_set_bold(title);
    format_set_font_size(title, 14);
    for (lxw_format* format : {header, turned}) {
      format_set_bold(format);
      format_set_bg_color(format, 0xE7ECF2);
      format_set_bottom(format, LXW_BORDER_THIN);
      format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
    }
    format_set_text_wrap(header);
    format_set_rotation(turned, 90);
    format_set_align(turned, LXW_ALIGN_CENTER);
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(prose);
    format_set_align(prose, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(mark, LXW_ALIGN_CENTER);
    for (lxw_format* format : {total, total_cents, total_text}) {
      format_set_bold(format);
      format_set_top(format, LXW_BORDER_THIN);
    }
  }

  lxw_format* of(Digits digits) const {
    switch (digits) {
      case Digits::whole:
        return whole;
      case Digits::cents:
        return cents;
      case Digits::area:
        return area;
      case Digits::ratio:
        return ratio;
    }
    return whole;
  }

  lxw_format *title, *header, *turned, *text, *prose, *whole, *cents, *area, *ratio, *mark, *total,
      *total_cents, *total_text;

 private:
  static lxw_format* number(lxw_workbook* book, const char* pattern) {
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, pattern);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }
};

/// Writes one report into a workbook.
class XlsxReport {
 public:
  XlsxReport(const Report& report, const Translations& texts, lxw_workbook* book)
      : report_(report), texts_(texts), names_(report.dataset, texts), book_(book), formats_(book) {}

  void write() {
    properties();
    overview();
    for (const TableName name : all_tables()) table(name);
    sources();
  }

 private:
  void properties() {
    std::string title = wording::report_title(names_, report_.analysis.focus, !report_.changes.empty());
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = 1;  // a fixed moment: the library takes 0 for "now"
    check(workbook_set_properties(book_, &properties));
  }

  /// Adds a sheet under a valid name: without []:*?/\ and short enough.
  lxw_worksheet* sheet(std::string name) {
    std::erase_if(name,
                  [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; });
    while (display_width(name) > kLongestSheetName) drop_last_code_point(name);
    lxw_worksheet* added = workbook_add_worksheet(book_, name.c_str());
    if (added == nullptr) throw std::runtime_error(name);
    worksheet_set_landscape(added);
    worksheet_set_paper(added, 9);  // A4
    worksheet_fit_to_pages(added, 1, 0);
    return added;
  }

  void put(lxw_worksheet* to, std::size_t row, std::size_t column, const std::string& text,
           lxw_format* format) const {
    check(worksheet_write_string(to, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                 cell_text(text).c_str(), format));
  }

  void overview() {
    lxw_worksheet* to = sheet(texts_.get("report.table.overview"));
    worksheet_set_column(to, 0, 0, kProse, nullptr);
    put(to, 0, 0, wording::report_title(names_, report_.analysis.focus, !report_.changes.empty()),
        formats_.title);
    std::size_t row = 2;
    for (const std::string& line : wording::main_finding(names_, report_.analysis))
      put(to, row++, 0, line, formats_.prose);
    if (!report_.changes.empty()) {
      put(to, ++row, 0, texts_.get("report.section.what_if"), formats_.title);
      for (const analysis::MembershipChange& change : report_.changes) {
        put(to, ++row, 0, analysis::to_string(change), formats_.prose);
      }
      ++row;
    }
    if (report_.analysis.congruent_groups.empty()) return;
    put(to, ++row, 0, texts_.get("report.section.congruence"), formats_.title);
    for (const auto& group : report_.analysis.congruent_groups)
      put(to, ++row, 0, wording::congruence_sentence(names_, group), formats_.prose);
  }

  /// The formats of a cell: one for a number, one for text.
  struct CellFormats {
    lxw_format* number;
    lxw_format* text;
  };

  void cell(lxw_worksheet* to, std::size_t row, std::size_t column, const Cell& value,
            const CellFormats& formats) const {
    const auto r = static_cast<lxw_row_t>(row);
    const auto c = static_cast<lxw_col_t>(column);
    if (const auto* words = std::get_if<std::string>(&value)) {
      if (!words->empty()) put(to, row, column, *words, formats.text);
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      check(worksheet_write_number(to, r, c, static_cast<double>(*whole), formats.number));
    } else if (const auto* measure = std::get_if<double>(&value)) {
      check(worksheet_write_number(to, r, c, *measure, formats.number));
    }
  }

  void table(TableName name) {
    const Table table = make_table(report_, texts_, name);
    const bool matrix = name == TableName::municipalities;
    lxw_worksheet* to = sheet(table.title);
    if (matrix) worksheet_set_row(to, 0, 150, nullptr);
    std::vector<double> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const bool turned = matrix && i >= kMatrixFixed;
      put(to, 0, i, table.columns[i].header, turned ? formats_.turned : formats_.header);
      widths.push_back(turned ? kMatrixColumn : header_width(table.columns[i]));
    }
    std::size_t rows = 0;
    table.each_row([&](const Row& row) {
      if (rows == kMostRows) return;
      ++rows;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool turned = matrix && i >= kMatrixFixed;
        const Digits digits =
            std::holds_alternative<double>(row[i]) ? table.columns[i].digits : Digits::whole;
        cell(to, rows, i, row[i], {formats_.of(digits), turned ? formats_.mark : formats_.text});
        if (!turned) widths[i] = std::max(widths[i], content_width(row[i]));
      }
    });
    if (table.row_count > rows)
      put(to, rows + 1, 0,
          texts_.count("report.rows_left_out", static_cast<std::int64_t>(table.row_count - rows),
                       {{"table", std::string(table_word(name))}}),
          formats_.text);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const auto c = static_cast<lxw_col_t>(i);
      worksheet_set_column(to, c, c, std::min(widths[i], kWidest), nullptr);
    }
    worksheet_freeze_panes(to, 1, static_cast<lxw_col_t>(table.frozen_columns));
    worksheet_repeat_rows(to, 0, 0);
    if (rows == 0) return;
    worksheet_autofilter(to, 0, 0, static_cast<lxw_row_t>(rows),
                         static_cast<lxw_col_t>(table.columns.size() - 1));
    if (name == TableName::contributions) total(to, rows);
  }

  /// Characters of the longest word, since headers wrap.
  static double header_width(const Column& column) {
    constexpr double kFilterButton = 3;
    double widest = kNarrowest;
    for (const std::string& word : wrapped(column.header, 1))
      widest = std::max(widest, static_cast<double>(display_width(word)) + kFilterButton);
    return widest;
  }

  static double content_width(const Cell& value) {
    constexpr double kNumber = 12;
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? static_cast<double>(display_width(*text)) + 1 : kNumber;
  }

  /// The sums below the contributions, one row apart from the filter's range; as formulas, with their values.
  void total(lxw_worksheet* to, std::size_t rows) const {
    const analysis::Contributions& paid = report_.analysis.contributions;
    const auto row = static_cast<lxw_row_t>(rows + 2);
    const std::string last = std::to_string(rows + 1);
    put(to, row, 0, texts_.get("report.total"), formats_.total_text);
    put(to, row, 1, "", formats_.total_text);
    check(worksheet_write_formula_num(to, row, 2, ("=SUM(C2:C" + last + ")").c_str(), formats_.total,
                                      static_cast<double>(paid.eur_per_year)));
    if (!paid.eur_per_inhabitant) return;
    check(worksheet_write_formula_num(to, row, 3, ("=SUM(D2:D" + last + ")").c_str(), formats_.total_cents,
                                      *paid.eur_per_inhabitant));
  }

  void sources() {
    lxw_worksheet* to = sheet(texts_.get("report.table.sources"));
    const Dataset& dataset = report_.dataset;
    std::size_t row = 0;
    constexpr std::array<const char*, 3> headers = {"report.column.partnership", "report.column.basis",
                                                    "report.column.source"};
    for (std::size_t i = 0; i < headers.size(); ++i) put(to, row, i, texts_.get(headers[i]), formats_.header);
    for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
      put(to, ++row, 0, names_.full_name(p), formats_.text);
      put(to, row, 1, dataset.partnerships[p].basis_note.in(texts_.language()), formats_.prose);
      put(to, row, 2, dataset.partnerships[p].source, formats_.prose);
    }
    worksheet_set_column(to, 0, 0, 40, nullptr);
    worksheet_set_column(to, 1, 2, kWidest, nullptr);
    worksheet_freeze_panes(to, 1, 1);
    row += 2;
    std::vector<std::string> lines = wording::data_warnings(names_, report_.analysis);
    lines.push_back(wording::figures_note(names_));
    lines.push_back(dataset.credit.in(texts_.language()));
    for (const std::string& line : lines) put(to, row++, 1, line, formats_.prose);
  }

  const Report& report_;
  const Translations& texts_;
  wording::Names names_;
  lxw_workbook* book_;
  Formats formats_;
};

}  // namespace

void write_xlsx(const Report& report, const Translations& texts, const std::string& path) {
  platform::write_file_through(path, [&](const std::string& temporary) {
    // The library prints its errors too, in words of its own.
    const platform::SilentErrors silent;
    lxw_workbook_options options{};
    options.constant_memory =
        analysis::count_regional_pairs(report.dataset) > kPairsInMemory ? LXW_TRUE : LXW_FALSE;
    lxw_workbook* book = workbook_new_opt(temporary.c_str(), &options);
    try {
      XlsxReport(report, texts, book).write();
    } catch (const std::runtime_error&) {
      lxw_workbook_free(book);
      throw;
    }
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR) {
      throw EnvironmentError("file_not_written", {{"file", path}, {"reason", lxw_strerror(error)}});
    }
  });
}

}  // namespace rk::report::xlsx
