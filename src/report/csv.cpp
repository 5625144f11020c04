#include "report/csv.h"

#include <array>
#include <cstdio>

namespace rk::report {
namespace {

std::string plain(double value, Digits digits) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(digits), rounded(value, digits));
  return buffer.data();
}

std::string field(const Cell& cell, Digits digits) {
  if (const auto* text = std::get_if<std::string>(&cell)) return csv_field(neutralised(*text));
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* measure = std::get_if<double>(&cell)) return plain(*measure, digits);
  return "";
}

}  // namespace

std::string neutralised(std::string_view text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return (formula ? "'" : "") + std::string(text);
}

std::string csv_field(std::string_view content) {
  const bool spaced = !content.empty() && (content.front() == ' ' || content.back() == ' ');
  if (!spaced && content.find_first_of(",;\"\r\n") == std::string_view::npos) return std::string(content);
  std::string quoted = "\"";
  for (const char c : content) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void write_csv(const Table& table, const platform::AppendBytes& append) {
  std::string line;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) line += ',';
    line += csv_field(neutralised(table.columns[i].header));
  }
  append(line + "\r\n");
  table.each_row([&](const Row& row) {
    line.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += ',';
      line += field(row[i], table.columns[i].digits);
    }
    append(line + "\r\n");
  });
}

void write_csv_report(const Report& report, const Translations& texts, TableName table,
                      const platform::AppendBytes& append) {
  write_csv(make_table(report, texts, table), append);
}

}  // namespace rk::report
