#include "app/cli/report_command.h"

#include <algorithm>
#include <filesystem>

#include "analysis/what_if.h"
#include "app/cli/file_operand.h"
#include "app/cli/messages.h"
#include "app/cli/usage_error.h"
#include "app/cli/what_if_option.h"
#include "platform/atomic_file.h"
#include "platform/output_place.h"
#include "report/report.h"
#include "report/xlsx/xlsx_report.h"

namespace rk::app::cli {
namespace {

const std::vector<std::string> kFormats = {"text", "json", "csv", "xlsx"};

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

/// Passes on the report in one of the forms that are text.
void write_text(const ReportSpec& spec, const report::Report& report, const Translations& texts,
                const platform::AppendBytes& append) {
  if (spec.format == ReportFormat::json) return report::write_json_report(report, texts, append);
  if (spec.format != ReportFormat::csv) return append(report::report_text(report, texts));
  const auto table = report::parse_table(spec.table).value_or(report::TableName::municipalities);
  report::write_csv_report(report, texts, table, append);
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

}  // namespace

ReportSpec read_report_spec(const CommandLine& line) {
  ReportSpec spec;
  const std::string format = line.value("format", "text");
  const auto found = std::find(kFormats.begin(), kFormats.end(), format);
  if (found == kFormats.end()) {
    throw UsageError("bad_word", {{"option", "--format"}, {"value", format}, {"known", joined(kFormats)}});
  }
  spec.format = static_cast<ReportFormat>(found - kFormats.begin());
  spec.out = output_path(line.value("out"));
  spec.table = line.value("table");
  if (!spec.table.empty()) {
    if (spec.format != ReportFormat::csv) {
      throw UsageError("needs_option", {{"option", "--table"}, {"needed", "--format csv"}});
    }
    if (!report::parse_table(spec.table)) {
      std::vector<std::string> known;
      for (const report::TableName table : report::all_tables())
        known.emplace_back(report::table_word(table));
      throw UsageError("bad_word", {{"option", "--table"}, {"value", spec.table}, {"known", joined(known)}});
    }
  }
  if (spec.format == ReportFormat::xlsx && spec.out.empty()) {
    throw UsageError("needs_option", {{"option", "--format xlsx"}, {"needed", "--out"}});
  }
  const bool folder_of_tables = spec.format == ReportFormat::csv && spec.table.empty() && is_folder(spec.out);
  if (!spec.out.empty() && !folder_of_tables) platform::check_output_place(spec.out);
  spec.what_if = read_what_if(line);
  return spec;
}

std::string write_report(const ReportSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                         const Translations& texts) {
  Diagnostics found;
  const report::Report report = report::make_report(dataset, focus, spec.what_if, found);
  if (has_errors(found)) throw analysis::WhatIfError(std::move(found));
  if (spec.format == ReportFormat::xlsx) {
    report::xlsx::write_xlsx(report, texts, spec.out);
  } else if (spec.format == ReportFormat::csv && spec.table.empty() && is_folder(spec.out)) {
    report::write_csv_folder(report, texts, spec.out);
  } else if (spec.out.empty()) {
    write_text(spec, report, texts, append_output);
    print_output("");
  } else {
    platform::write_file_in_pieces(
        spec.out, [&](const platform::AppendBytes& append) { write_text(spec, report, texts, append); });
  }
  return spec.out;
}

}  // namespace rk::app::cli
