// The command `report`: the analysis as text, JSON, CSV or a workbook.
#pragma once

#include <string>
#include <vector>

#include "analysis/membership_change.h"
#include "app/cli/command_line.h"
#include "base/translations.h"
#include "model/dataset.h"

namespace rk::app::cli {

enum class ReportFormat { text, json, csv, xlsx };

/// The options of a report that can be checked without data. Throws UsageError: unknown format or table,
/// --table for anything but csv, a workbook without --out; WhatIfError for a --what-if that is not a change.
struct ReportSpec {
  ReportFormat format = ReportFormat::text;
  std::string table;  ///< of csv; empty: the matrix of municipalities, or every table where `out` is a folder
  std::string out;    ///< file or folder; empty: standard output
  std::vector<analysis::MembershipChange> what_if;
};
ReportSpec read_report_spec(const CommandLine& line);

/// Writes the report for a focus, after the changes of the what-if. Throws WhatIfError for a change that is
/// not possible, EnvironmentError where `out` cannot be written. Returns what was written, empty for standard
/// output.
std::string write_report(const ReportSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                         const Translations& texts);

}  // namespace rk::app::cli
