// The report: the analysis in forms that people and programs read. Everything is in the language of the
// texts; the same report gives the same bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/what_if.h"
#include "analysis/what_if_difference.h"
#include "base/translations.h"
#include "model/dataset.h"
#include "platform/atomic_file.h"

namespace rk::report {

/// What is reported: a dataset (after the what-if, if there is one), its analysis, and what the what-if
/// changed.
struct Report {
  Dataset dataset;
  analysis::Analysis analysis;
  std::vector<analysis::MembershipChange> changes;  ///< of the what-if; empty: none
  analysis::WhatIfDifference difference;
};

/// Analyses the dataset for a focus, after the changes of a what-if. A change that cannot be made is left out
/// and appended to `found`.
Report make_report(const Dataset& dataset, MunicipalityIndex focus,
                   const std::vector<analysis::MembershipChange>& what_if, Diagnostics& found);

/// The tables of csv and xlsx. `municipalities` is the matrix of municipalities and partnerships.
enum class TableName { municipalities, partners, pairs, partnerships, provinces, zones, contributions };

/// All of them, in the order in which they are written.
const std::vector<TableName>& all_tables();

/// "municipalities" … "contributions": the word of --table, and the name of a file.
std::string_view table_word(TableName table);
std::optional<TableName> parse_table(std::string_view word);

/// "regional" … "network": the word of JSON, and the end of the key "report.scope.".
std::string_view scope_word(Scope scope);

/// Prose and aligned tables of at most 88 columns, UTF-8, "\n".
std::string report_text(const Report& report, const Translations& texts);

/// Passes on the object that the program's interface fixes, "schema": 1, followed by "what_if" if there is
/// one, piece by piece. Areas to 0.001 km², ratios to six decimals, euros per inhabitant to cents.
void write_json_report(const Report& report, const Translations& texts, const platform::AppendBytes& append);

/// Passes on one table by RFC 4180, row by row: UTF-8, CRLF, comma, decimal point; the first line names the
/// columns. Text that a spreadsheet would take for a formula is preceded by an apostrophe.
void write_csv_report(const Report& report, const Translations& texts, TableName table,
                      const platform::AppendBytes& append);

/// Writes every table as <folder>/<table word>.csv; the folder must exist. Throws EnvironmentError.
void write_csv_folder(const Report& report, const Translations& texts, const std::string& folder);

}  // namespace rk::report
