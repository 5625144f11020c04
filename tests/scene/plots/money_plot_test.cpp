// The table of money and size: its order, its sums, and what its headings are.
#include "scene/plots/money_plot.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "font/font_book.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

namespace {

struct Setting {
  const Dataset& dataset = test::shipped_dataset();
  Translations texts = test::shipped_texts("nl");
  font::FontBook fonts;
  MapState state = initial_map_state(dataset);

  ViewContext context() const { return {dataset, texts, fonts, state}; }
};

constexpr std::array kColumns = {
    SortColumn::partnership,  SortColumn::municipalities, SortColumn::area,     SortColumn::population,
    SortColumn::contribution, SortColumn::per_inhabitant, SortColumn::provinces};

}  // namespace

TEST_CASE("every column sorts in both directions, and what is not known comes last in both") {
  Setting s;
  std::set<PartnershipIndex> all;
  for (const auto& row : money_table(s.context()).rows) all.insert(row.partnership);
  for (const SortColumn column : kColumns) {
    for (const bool ascending : {true, false}) {
      CAPTURE(sort_word(column));
      CAPTURE(ascending);
      s.state.sort = TableSort{column, ascending};
      const MoneyTable table = money_table(s.context());
      std::set<PartnershipIndex> rows;
      bool unknown = false;
      std::optional<double> before;
      for (const auto& row : table.rows) {
        rows.insert(row.partnership);
        const auto value = money_value(row, column);
        if (!value) {
          unknown = true;
          continue;
        }
        CHECK_FALSE(unknown);
        if (before) CHECK((ascending ? *before <= *value : *before >= *value));
        before = value;
      }
      CHECK(rows == all);
      CHECK(rows.size() == table.rows.size());
    }
  }
}

TEST_CASE("contributions add up to those of the report, and a focus without any is sorted by inhabitants") {
  Setting s;
  const MoneyTable table = money_table(s.context());
  std::int64_t sum = 0;
  for (const auto& row : table.rows) sum += row.eur_per_year.value_or(0);
  CHECK(sum == table.eur_per_year);
  CHECK(sum == 12'208'299);
  CHECK(table.sort == TableSort{SortColumn::contribution, false});
  CHECK(money_columns(table).size() == 7);

  s.state.focus = *s.dataset.find_municipality("Zwolle");
  const MoneyTable other = money_table(s.context());
  CHECK_FALSE(other.contributions);
  CHECK(other.sort == TableSort{SortColumn::population, false});
  CHECK(money_columns(other).size() == 5);
  CHECK(money_finding(s.context(), other).empty());
}

TEST_CASE("a click can tell headings and rows, and rows that do not fit are counted") {
  Setting s;
  const MoneyTable table = money_table(s.context());
  for (const double height : {900.0, 500.0, 300.0, 160.0}) {
    CAPTURE(height);
    Scene scene;
    add_money(s.context(), table, {}, {0, 0, 1200, height}, scene);
    std::set<std::uint32_t> columns;
    std::set<std::uint32_t> rows;
    std::set<std::string> words;
    for (const SceneLayer& layer : scene.layers) {
      for (const Item& item : layer.items) {
        if (item.source.kind == Source::Kind::column) columns.insert(item.source.index);
        if (item.source.kind == Source::Kind::partnership) rows.insert(item.source.index);
        if (const auto* text = std::get_if<Text>(&item.shape)) {
          words.insert(text->text);
          CHECK(text->anchor.y <= height + 1);
        }
      }
    }
    CHECK(columns.size() == 7);
    CHECK(rows.size() >= 3);
    const auto left_out = static_cast<std::int64_t>(table.rows.size() - rows.size());
    CHECK(words.count(s.texts.count("scene.money.left_out", left_out)) == (left_out > 0 ? 1U : 0U));
  }
}
