#include "report/report.h"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/atomic_file.h"

namespace rk::report {
namespace {

constexpr std::array<std::pair<TableName, std::string_view>, 7> kTables = {{
    {TableName::municipalities, "municipalities"},
    {TableName::partners, "partners"},
    {TableName::pairs, "pairs"},
    {TableName::partnerships, "partnerships"},
    {TableName::provinces, "provinces"},
    {TableName::zones, "zones"},
    {TableName::contributions, "contributions"},
}};

}  // namespace

Report make_report(const Dataset& dataset, MunicipalityIndex focus,
                   const std::vector<analysis::MembershipChange>& what_if, Diagnostics& found) {
  analysis::WhatIf after = analysis::apply_what_if(dataset, what_if, found);
  Report report;
  report.analysis = analysis::analyse(after.dataset, focus);
  report.difference = analysis::difference_of(dataset, after.dataset, focus);
  report.dataset = std::move(after.dataset);
  report.changes = std::move(after.changes);
  return report;
}

const std::vector<TableName>& all_tables() {
  static const std::vector<TableName> tables = [] {
    std::vector<TableName> result;
    for (const auto& [table, word] : kTables) result.push_back(table);
    return result;
  }();
  return tables;
}

std::string_view table_word(TableName table) {
  return kTables.at(static_cast<std::size_t>(table)).second;
}

std::optional<TableName> parse_table(std::string_view word) {
  const auto* const found =
      std::find_if(kTables.begin(), kTables.end(), [&](const auto& entry) { return entry.second == word; });
  if (found == kTables.end()) return std::nullopt;
  return found->first;
}

std::string_view scope_word(Scope scope) {
  switch (scope) {
    case Scope::regional:
      return "regional";
    case Scope::supraregional:
      return "supraregional";
    case Scope::national:
      return "national";
    case Scope::network:
      return "network";
  }
  return "";
}

void write_csv_folder(const Report& report, const Translations& texts, const std::string& folder) {
  for (const TableName table : all_tables()) {
    platform::write_file_in_pieces(
        folder + "/" + std::string(table_word(table)) + ".csv",
        [&](const platform::AppendBytes& append) { write_csv_report(report, texts, table, append); });
  }
}

}  // namespace rk::report
