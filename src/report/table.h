// A table of the report as a value: csv and xlsx print the same one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/translations.h"
#include "report/report.h"

namespace rk::report {

/// Nothing (not known, or does not apply), text, a whole number or a measure.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

/// Digits after the point, in csv and in the number format of xlsx.
enum class Digits { whole = 0, cents = 2, area = 3, ratio = 6 };

struct Column {
  std::string header;
  Digits digits = Digits::whole;  ///< of its measures (double)
};

/// As long as the table has columns.
using Row = std::vector<Cell>;

struct Table {
  std::string title;
  std::vector<Column> columns;
  std::size_t frozen_columns = 1;  ///< that stay in view while scrolling
  std::size_t row_count = 0;
  /// Passes on the rows in order, each time it is called: all pairs of thousands of partnerships do not fit
  /// in memory. The report and the texts that the table was made of must live.
  std::function<void(const std::function<void(const Row&)>&)> each_row;
};

/// Rounded to that many digits; never minus zero.
double rounded(double value, Digits digits);

Table make_table(const Report& report, const Translations& texts, TableName table);

}  // namespace rk::report
