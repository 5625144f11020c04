#include "scene/views/table_text.h"

#include <algorithm>

#include "wording/lists.h"

namespace rk::scene::views {
namespace {

struct CellWords {
  const Translations& texts;

  std::string operator()(const std::string& words) const { return words; }
  std::string operator()(const RegionCell& cell) const { return cell.name; }
  std::string operator()(const std::vector<RegionCell>& cells) const {
    std::vector<std::string> names;
    for (const RegionCell& cell : cells) names.push_back(cell.name);
    return wording::joined(names, ", ");
  }
  std::string operator()(const NumberCell& cell) const {
    return cell.value ? texts.number(*cell.value, cell.decimals) : "";
  }
  std::string operator()(const NamesCell& cell) const { return wording::joined(cell.names, ", "); }
  std::string operator()(bool yes) const { return texts.get(yes ? "html.yes" : "html.no"); }
};

/// A name must not end its cell.
std::string in_one_cell(std::string words) {
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return words;
}

}  // namespace

std::string table_text(const DataTable& table, const Translations& texts) {
  std::string result;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    result += (i > 0 ? "\t" : "") + in_one_cell(table.columns[i].heading);
  for (const TableRow& row : table.rows) {
    result += '\n';
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      result += (i > 0 ? "\t" : "") + in_one_cell(std::visit(CellWords{texts}, row.cells[i]));
  }
  return result;
}

}  // namespace rk::scene::views
