#include "boundaries/table_numbers.h"

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clean_text.h"
#include "boundaries/byte_order.h"
#include "boundaries/raw_layer.h"

namespace rk::boundaries {
namespace {

constexpr std::size_t kHead = 32, kField = 32, kNameLength = 11, kType = 11, kLength = 16;

bool may_be_number(std::string_view cell) {
  using namespace std::string_view_literals;
  if (cell.find_first_not_of("* \0"sv) == std::string_view::npos) return true;
  return cell.find_first_not_of("0123456789+-.,eE \0"sv) == std::string_view::npos &&
         cell.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

Diagnostics check_table_numbers(const DatasetFile& table) {
  const std::string_view bytes = table.bytes;
  const std::size_t rows = little_endian(bytes, 4, 4);
  const std::size_t head = little_endian(bytes, 8, 2);
  const std::size_t row_length = little_endian(bytes, 10, 2);
  Diagnostics found;
  std::size_t offset = 1;  // of the column in a row; a mark of deletion comes first
  for (std::size_t at = kHead; at + kField <= head && bytes[at] != '\r'; at += kField) {
    const auto length = static_cast<unsigned char>(bytes[at + kLength]);
    std::size_t count = 0, first = 0;
    for (std::size_t row = 0; row < rows && (bytes[at + kType] == 'N' || bytes[at + kType] == 'F'); ++row) {
      const std::size_t begin = head + row * row_length;
      if (bytes[begin] == '*' || may_be_number(bytes.substr(begin + offset, length))) continue;
      if (count++ == 0) first = row + 1;
    }
    offset += length;
    if (count == 0) continue;
    const std::string name(bytes.substr(at, kNameLength));
    found.push_back({Severity::warning,
                     "boundaries.no_number",
                     table.path.string(),
                     record_place(first, ""),
                     {{"field", clean_text(name.c_str())}, {"count", std::to_string(count)}}});
  }
  return found;
}

}  // namespace rk::boundaries
