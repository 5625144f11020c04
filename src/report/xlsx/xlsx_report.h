// The report as a workbook.
#pragma once

#include <string>

#include "base/translations.h"
#include "report/report.h"

namespace rk::report::xlsx {

/// A workbook with an overview, a sheet a table and the sources. Throws EnvironmentError.
void write_xlsx(const Report& report, const Translations& texts, const std::string& path);

}  // namespace rk::report::xlsx
