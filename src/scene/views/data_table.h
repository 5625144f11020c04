// A table of what a view shows, as data: whoever writes it decides how it looks.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"

namespace rk {

/// A partnership's chip and its name.
struct RegionCell {
  int number = 0;  ///< on the chip
  Color color;     ///< of the chip
  std::string name;
};

/// A number; none where it is not known.
struct NumberCell {
  std::optional<double> value;
  int decimals = 0;
};

/// Names, of which there may be many.
struct NamesCell {
  std::vector<std::string> names;
  std::string count;  ///< how many they are, in words; empty: the names alone
  std::string note;   ///< a line below them; may be empty
};

/// Words, partnerships one below the other, a yes or no, …
using TableCell = std::variant<std::string, RegionCell, std::vector<RegionCell>, NumberCell, NamesCell, bool>;

struct TableColumn {
  std::string heading;
  bool numbers = false;
};

struct TableRow {
  std::optional<PartnershipIndex> partnership;  ///< that the row is about
  std::vector<TableCell> cells;                 ///< one a column; the first says what the row is about
};

struct DataTable {
  std::string id;  ///< "partnerships", "zones", …: one of its kind in a view
  std::string title;
  std::string caption;  ///< how to read it
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
};

}  // namespace rk
