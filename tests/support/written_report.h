// What the report writes in pieces, as one text.
#pragma once

#include <string>
#include <string_view>

#include "report/csv.h"
#include "report/report.h"

namespace rk::test {

inline std::string written_json(const report::Report& report, const Translations& texts) {
  std::string text;
  report::write_json_report(report, texts, [&](std::string_view piece) { text += piece; });
  return text;
}

inline std::string written_csv(const report::Table& table) {
  std::string text;
  report::write_csv(table, [&](std::string_view piece) { text += piece; });
  return text;
}

inline std::string written_csv(const report::Report& report, const Translations& texts,
                               report::TableName table) {
  return written_csv(report::make_table(report, texts, table));
}

}  // namespace rk::test
