#include "report/text_layout.h"

#include <algorithm>

#include "base/utf8.h"

namespace rk::report {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kNarrowest = 16;  // a flexible column is never squeezed below this

std::string spaces(std::size_t n) {
  std::string result(n, ' ');
  return result;
}

std::string without_trailing_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// One row as lines; cells are wrapped to their column's width.
std::string row_lines(const TextTable& table, const std::vector<std::string>& row,
                      const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(wrapped(row[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  std::string result;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text = spaces(kIndent);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string part = line < cells[i].size() ? cells[i][line] : "";
      const std::size_t width = display_width(part);
      const std::string fill = spaces(widths[i] > width ? widths[i] - width : 0);
      if (i > 0) text += spaces(kGap);
      text += table.columns[i].right ? fill + part : part + fill;
    }
    result += without_trailing_spaces(text) + "\n";
  }
  return result;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += is_combining_mark(next_code_point(text, at)) ? 0 : 1;
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    std::string& line = lines.back();
    if (line.empty()) {
      line = word;
    } else if (display_width(line) + 1 + display_width(word) <= width) {
      line += ' ';
      line += word;
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

std::string paragraph(std::string_view text, std::size_t width, std::string_view first) {
  const std::size_t indent = display_width(first);
  std::string result;
  for (const std::string& line : wrapped(text, width > indent ? width - indent : 1)) {
    result += result.empty() ? std::string(first) : spaces(indent);
    result += line + "\n";
  }
  return result;
}

std::string laid_out(const TextTable& table, std::size_t width) {
  std::vector<std::size_t> widths;
  std::size_t others = kIndent + kGap * (table.columns.size() - 1);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t widest = 0;
    std::size_t narrowest = 0;
    const auto measure = [&](const std::string& content) {
      widest = std::max(widest, display_width(content));
      for (const std::string& word : wrapped(content, 1))
        narrowest = std::max(narrowest, display_width(word));
    };
    measure(table.columns[i].header);
    for (const auto& row : table.rows) measure(row.at(i));
    if (!table.total.empty()) measure(table.total.at(i));
    widest = std::max(std::min(widest, table.columns[i].widest), narrowest);
    widths.push_back(widest);
    if (i != table.flexible) others += widest;
  }
  const std::size_t left = width > others ? width - others : 0;
  widths[table.flexible] = std::min(widths[table.flexible], std::max(left, kNarrowest));

  std::vector<std::string> headers;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    headers.push_back(table.columns[i].header);
    lines.emplace_back(widths[i], '-');
  }
  std::string result = row_lines(table, headers, widths) + row_lines(table, lines, widths);
  for (const auto& row : table.rows) result += row_lines(table, row, widths);
  if (!table.total.empty()) result += row_lines(table, lines, widths) + row_lines(table, table.total, widths);
  return result;
}

}  // namespace rk::report
