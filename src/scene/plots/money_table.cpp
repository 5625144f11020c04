#include "scene/plots/money_table.h"

#include <algorithm>

#include "analysis/contributions.h"
#include "scene/state/chips.h"
#include "scene/state/view_subject.h"
#include "wording/lists.h"

namespace rk::scene::plots {
namespace {

const std::string& focus_name(const ViewContext& context) {
  return context.dataset.municipalities[context.state.focus].name;
}

std::string euros(const ViewContext& context, std::int64_t amount) {
  return context.texts.get("scene.region.euro_per_year",
                           {{"amount", context.texts.number(static_cast<double>(amount))}});
}

/// Puts the rows in order. Equal rows keep the order of their numbers.
void sort_rows(const Dataset& dataset, const TableSort& sort, std::vector<analysis::OwnPartnership>& rows) {
  const std::vector<int> numbers = chip_numbers(dataset);
  std::sort(rows.begin(), rows.end(),
            [&](const auto& a, const auto& b) { return numbers[a.partnership] < numbers[b.partnership]; });
  if (sort.column == SortColumn::partnership) {
    if (!sort.ascending) std::reverse(rows.begin(), rows.end());
    return;
  }
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    const auto left = money_value(a, sort.column);
    const auto right = money_value(b, sort.column);
    if (left.has_value() != right.has_value()) return left.has_value();
    if (!left) return false;
    return sort.ascending ? *left < *right : *left > *right;
  });
}

std::string row_words(const ViewContext& context, const analysis::OwnPartnership& row) {
  std::vector<std::string> facts;
  if (row.area_km2) {
    facts.push_back(context.texts.count("scene.members", static_cast<std::int64_t>(row.municipalities)));
    facts.push_back(context.texts.number(*row.area_km2) + " km²");
    if (row.population) facts.push_back(wording::inhabitants(context.texts, row.population));
  }
  if (row.eur_per_year) facts.push_back(euros(context, *row.eur_per_year));
  const std::string& name = context.names().full_name(row.partnership);
  return facts.empty() ? name : name + " (" + wording::joined(facts, ", ") + ")";
}

}  // namespace

std::optional<double> money_value(const analysis::OwnPartnership& row, SortColumn column) {
  const auto number = [](const auto& value) {
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
  };
  switch (column) {
    case SortColumn::partnership:
      return std::nullopt;
    case SortColumn::municipalities:
      return row.area_km2 ? std::optional(static_cast<double>(row.municipalities)) : std::nullopt;
    case SortColumn::area:
      return row.area_km2;
    case SortColumn::population:
      return number(row.population);
    case SortColumn::contribution:
      return number(row.eur_per_year);
    case SortColumn::per_inhabitant:
      return row.eur_per_inhabitant;
    case SortColumn::provinces:
      return row.provinces.empty() ? std::nullopt : std::optional(static_cast<double>(row.provinces.size()));
  }
  return std::nullopt;
}

MoneyTable money_table(const ViewContext& context) {
  MoneyTable table;
  table.rows = analysis::own_partnerships(context.dataset, context.state.focus);
  table.contributions = std::any_of(table.rows.begin(), table.rows.end(),
                                    [](const auto& row) { return row.eur_per_year.has_value(); });
  table.sort = sort_on_view(context.dataset, context.state);
  const analysis::Contributions paid = analysis::contributions_of(context.dataset, context.state.focus);
  table.eur_per_year = paid.eur_per_year;
  table.eur_per_inhabitant = paid.eur_per_inhabitant;
  sort_rows(context.dataset, table.sort, table.rows);
  return table;
}

std::vector<SortColumn> money_columns(const MoneyTable& table) {
  std::vector<SortColumn> columns = {SortColumn::partnership, SortColumn::municipalities, SortColumn::area,
                                     SortColumn::population};
  if (table.contributions)
    columns.insert(columns.end(), {SortColumn::contribution, SortColumn::per_inhabitant});
  columns.push_back(SortColumn::provinces);
  return columns;
}

std::string money_words(const ViewContext& context, const analysis::OwnPartnership& row, SortColumn column) {
  if (column == SortColumn::partnership) return context.names().full_name(row.partnership);
  if (column == SortColumn::provinces)
    return row.area_km2 ? context.names().provinces(row.provinces, row.municipalities) : "";
  const auto value = money_value(row, column);
  if (!value) return {};
  return context.texts.number(*value, column == SortColumn::per_inhabitant ? 2 : 0);
}

std::string money_heading(const ViewContext& context, SortColumn column) {
  return context.texts.get("scene.money.column." + std::string(sort_word(column)),
                           {{"focus", focus_name(context)}});
}

std::string money_title(const ViewContext& context, const MoneyTable& table) {
  const std::string& focus = focus_name(context);
  if (table.rows.empty()) return context.texts.get("scene.money.title_none", {{"focus", focus}});
  std::int64_t most = 0;
  for (const auto& row : table.rows) most = std::max(most, row.eur_per_year.value_or(0));
  std::vector<PartnershipIndex> first;
  for (const auto& row : table.rows) {
    if (most > 0 && row.eur_per_year == most) first.push_back(row.partnership);
  }
  if (first.empty() || first.size() > 2) {
    return context.texts.count("scene.money.title_size", static_cast<std::int64_t>(table.rows.size()),
                               {{"focus", focus}});
  }
  return context.texts.get(
      "scene.money.title",
      {{"focus", focus},
       {"names",
        wording::listed(context.texts, context.names().full_names(by_chip_number(context.dataset, first)))},
       {"amount", euros(context, most)}});
}

std::string money_finding(const ViewContext& context, const MoneyTable& table) {
  if (!table.contributions) return {};
  const auto paid = std::count_if(table.rows.begin(), table.rows.end(),
                                  [](const auto& row) { return row.eur_per_year.has_value(); });
  std::string result =
      context.texts.count("scene.money.finding", paid,
                          {{"focus", focus_name(context)}, {"amount", euros(context, table.eur_per_year)}});
  if (!table.eur_per_inhabitant) return result;
  return result + " " +
         context.texts.get("scene.money.finding_each",
                           {{"amount", context.texts.number(*table.eur_per_inhabitant, 2)}});
}

std::string money_description(const ViewContext& context, const MoneyTable& table) {
  if (table.rows.empty()) return money_title(context, table) + ".";
  std::vector<std::string> rows;
  for (const auto& row : table.rows) rows.push_back(row_words(context, row));
  return context.texts.count("scene.money.description", static_cast<std::int64_t>(rows.size()),
                             {{"focus", focus_name(context)}, {"rows", wording::joined(rows, "; ")}});
}

std::string money_note(const ViewContext& context, const MoneyTable& table) {
  if (!table.contributions || !table.eur_per_inhabitant) return {};
  const auto people = context.dataset.municipalities[context.state.focus].population;
  if (context.dataset.population_year > 0) {
    return context.texts.get("scene.money.note_year",
                             {{"focus", focus_name(context)},
                              {"people", context.texts.number(static_cast<double>(people.value_or(0)))},
                              {"year", std::to_string(context.dataset.population_year)}});
  }
  return context.texts.get("scene.money.note",
                           {{"focus", focus_name(context)},
                            {"people", context.texts.number(static_cast<double>(people.value_or(0)))}});
}

}  // namespace rk::scene::plots
