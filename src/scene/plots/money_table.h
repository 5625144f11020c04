// The table of money and size: what the focus's partnerships measure and cost, a row each, in an order that
// the reader chooses.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/own_partnerships.h"
#include "scene/state/view_context.h"

namespace rk::scene::plots {

struct MoneyTable {
  std::vector<analysis::OwnPartnership> rows;
  bool contributions = false;  ///< whether a contribution of the focus is known
  TableSort sort;
  std::int64_t eur_per_year = 0;             ///< of all rows
  std::optional<double> eur_per_inhabitant;  ///< of the focus
};

/// Sorted as the state asks; where it does not, by contribution, or by inhabitants where no contribution is
/// known. What is not known comes last.
MoneyTable money_table(const ViewContext& context);

/// The columns of a table, in their order: those of contributions only where one is known.
std::vector<SortColumn> money_columns(const MoneyTable& table);

/// The number of a row in a column, for its bar and its place; nullopt: not known, or no column of numbers.
std::optional<double> money_value(const analysis::OwnPartnership& row, SortColumn column);

/// The words of a cell; empty where nothing is known.
std::string money_words(const ViewContext& context, const analysis::OwnPartnership& row, SortColumn column);

std::string money_heading(const ViewContext& context, SortColumn column);

std::string money_title(const ViewContext& context, const MoneyTable& table);
/// What the focus pays in all; empty where that is not known.
std::string money_finding(const ViewContext& context, const MoneyTable& table);
/// The text alternative: every row in words.
std::string money_description(const ViewContext& context, const MoneyTable& table);
/// How the figures of contributions come about; empty without them.
std::string money_note(const ViewContext& context, const MoneyTable& table);

}  // namespace rk::scene::plots
