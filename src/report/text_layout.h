// Text for a terminal or a mail: wrapped paragraphs and aligned tables. Widths count characters, not bytes;
// letters with combining accents count once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rk::report {

/// Columns that a UTF-8 text takes (code points other than combining marks U+0300..U+036F).
std::size_t display_width(std::string_view text);

/// Breaks at spaces so that no line is wider than `width`; a longer word keeps a line of its own. Always at
/// least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A paragraph: the first line begins with `first`, the others with as many spaces; ends with a newline.
std::string paragraph(std::string_view text, std::size_t width, std::string_view first = "");

/// An aligned table. The column `flexible` takes what the others leave of the width, and wraps.
struct TextTable {
  struct Column {
    std::string header;
    bool right = false;       ///< aligned right: numbers
    std::size_t widest = 99;  ///< wider content wraps
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> total;  ///< printed below a line, or empty: none
  std::size_t flexible = 0;
};

/// The table with its header underlined, each line indented by two; ends with a newline. No line ends in
/// spaces.
std::string laid_out(const TextTable& table, std::size_t width);

}  // namespace rk::report
