// A table of what a view shows, as data. Its appearance is decided by each writer.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"

namespace rk::scene::views {

/// A partnership's chip and its name.
struct RegionCell {
  int number = 0;  ///< on the chip
  Color color;     ///< of the chip
  std::string name;
};

/// A number; nullopt where it is not known.
struct NumberCell {
  std::optional<double> value;
  int decimals = 0;
};

/// A list of names, possibly long.
struct NamesCell {
  std::vector<std::string> names;
  std::string count;  ///< the number of names as text; empty: only the names
  std::string note;   ///< a line below them; may be empty
};

/// Text, one partnership, several of them below each other, a number, names, or yes or no.
using TableCell = std::variant<std::string, RegionCell, std::vector<RegionCell>, NumberCell, NamesCell, bool>;

struct TableColumn {
  std::string heading;
  bool numbers = false;
};

struct TableRow {
  std::optional<PartnershipIndex> partnership;  ///< that the row is about
  std::vector<TableCell> cells;                 ///< one per column; the first says what the row is about
};

struct DataTable {
  std::string id;  ///< "partnerships", "zones", …; unique within a view
  std::string title;
  std::string caption;  ///< how to read it
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
};

}  // namespace rk::scene::views
