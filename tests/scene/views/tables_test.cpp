// The content of the tables of the views.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "scene/views/registry.h"
#include "support/ascii_map.h"
#include "support/even_metrics.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::views;
using namespace rk::test;

namespace {

using Cells = std::vector<std::string>;

/// Turns a cell into text: a partnership's number and name, a list of names with its count.
struct CellWords {
  const Translations& texts;

  std::string operator()(const std::string& words) const { return words; }
  std::string operator()(const RegionCell& region) const {
    return std::to_string(region.number) + region.name;
  }
  std::string operator()(const std::vector<RegionCell>& regions) const {
    std::string result;
    for (const RegionCell& region : regions) result += (result.empty() ? "" : " ") + (*this)(region);
    return result;
  }
  std::string operator()(const NumberCell& number) const {
    return number.value ? texts.number(*number.value, number.decimals) : "–";
  }
  std::string operator()(const NamesCell& names) const {
    std::string result = names.count + ":";
    for (const std::string& name : names.names) result += " " + name;
    return result + (names.note.empty() ? "" : "; " + names.note);
  }
  std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
};

struct Fixture {
  Dataset dataset = ascii_dataset({"AABB", "CCDD"}, {{"north", "AB", "D"}, {"west", "AC"}, {"east", "BD"}},
                                  "A", {{'B', "PV02"}});
  MapState state = initial_map_state(dataset);
  EvenMetrics metrics;
  Translations texts = shipped_texts("en");

  std::vector<DataTable> tables() const {
    const ViewContext context{dataset, texts, metrics, state};
    return make_view(context)->tables(context);
  }

  /// The rows of a table as text, headings first; empty where there is no such table.
  std::vector<Cells> table(const std::string& id) const {
    std::vector<Cells> rows;
    for (const DataTable& table : tables()) {
      if (table.id != id) continue;
      CHECK_FALSE(table.caption.empty());
      rows.emplace_back();
      for (const TableColumn& column : table.columns) rows.back().push_back(column.heading);
      for (const TableRow& row : table.rows) {
        CHECK(row.cells.size() == table.columns.size());
        rows.emplace_back();
        for (const TableCell& cell : row.cells) rows.back().push_back(std::visit(CellWords{texts}, cell));
      }
    }
    return rows;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "partnerships on view stand with their number, members, area and inhabitants") {
  const auto rows = table("partnerships");
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == Cells{"Partnership", "Category", "Municipalities", "km²", "Inhabitants"});
  CHECK(rows[1] == Cells{"1north", "Test", "2 municipalities: A B; partly: D", "4", "3,000"});
  CHECK(rows[2][2] == "2 municipalities: A C");
}

TEST_CASE_FIXTURE(Fixture, "what is not known is left open, and money has columns only where some is paid") {
  dataset.municipalities[1].population.reset();
  CHECK(table("partnerships")[1][4] == "–");
  dataset.partnerships[0].contributions.push_back({"plan", 5000});
  dataset.municipalities[0].population = 2000;
  const auto rows = table("partnerships");
  REQUIRE(rows[0].size() == 7);
  CHECK(rows[1][5] == "5,000");
  CHECK(rows[1][6] == "2.50");
  CHECK(rows[2][5] == "–");
  CHECK(rows[2][6] == "–");
}

TEST_CASE_FIXTURE(Fixture, "columns of numbers hold numbers, and no others do") {
  for (const ViewEntry& view : registered_views()) {
    state.view = view.view;
    state.partner = 1;
    for (const DataTable& table : tables()) {
      for (const TableRow& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
          CHECK(std::holds_alternative<NumberCell>(row.cells[i]) == table.columns[i].numbers);
      }
    }
  }
}

TEST_CASE_FIXTURE(Fixture, "a row about a partnership says which, in its colour on the map") {
  const std::vector<DataTable> all = tables();
  std::set<std::uint32_t> colors;
  std::vector<PartnershipIndex> about;
  for (const TableRow& row : all.front().rows) {
    REQUIRE(row.partnership);
    about.push_back(*row.partnership);
    const auto& region = std::get<RegionCell>(row.cells.front());
    colors.insert(region.color.r << 16U | region.color.g << 8U | region.color.b);
  }
  CHECK(about == std::vector<PartnershipIndex>{0, 1, 2});
  CHECK(colors.size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "zones list every municipality on view once") {
  const auto rows = table("zones");
  REQUIRE(rows.size() == 5);
  std::string members;
  for (std::size_t i = 1; i < rows.size(); ++i) members += rows[i][1].substr(rows[i][1].find(": ") + 2);
  std::sort(members.begin(), members.end());
  CHECK(members == "ABCD");
  state.shown = {0};
  CHECK(table("zones").empty());  // the only zone is the partnership itself
}

TEST_CASE_FIXTURE(Fixture, "the overlap tells whom the focus meets, and where") {
  state.view = View::overlap;
  const auto rows = table("partners");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1] == Cells{"B", "1", ": north"});
  CHECK(rows[2] == Cells{"C", "1", ": west"});
  CHECK(table("partnerships").empty());
}

TEST_CASE_FIXTURE(Fixture, "a comparison says yes or no for both") {
  state.view = View::partner;
  state.partner = 1;
  const auto rows = table("comparison");
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == Cells{"Partnership", "A", "B"});
  CHECK(rows[1] == Cells{"1north", "yes", "yes"});
  CHECK(rows[2] == Cells{"2west", "yes", "no"});
  CHECK(rows[3] == Cells{"3east", "no", "yes"});
}

TEST_CASE_FIXTURE(Fixture, "one partnership has one row, and the border those that the focus is in") {
  state.view = View::region;
  state.highlighted = 2;
  auto rows = table("partnerships");
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][0] == "3east");
  state.view = View::border;
  rows = table("partnerships");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1][0] == "1north");
  CHECK(rows[2][0] == "2west");
}

TEST_CASE_FIXTURE(Fixture, "without anything on view there is no table") {
  state.shown.clear();
  CHECK(tables().empty());
}
