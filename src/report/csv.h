// Comma-separated values by RFC 4180.
#pragma once

#include <string>
#include <string_view>

#include "platform/atomic_file.h"
#include "report/table.h"

namespace rk::report {

/// Text as a field's content: what begins with = + - @, tab or carriage return, which a spreadsheet would
/// take for a formula, is preceded by an apostrophe (OWASP, "CSV injection").
std::string neutralised(std::string_view text);

/// A field, quoted if it holds a comma, a quote, a line end, or a space at either end.
std::string csv_field(std::string_view content);

/// Passes on header and rows, each ended by CRLF. Numbers have a decimal point and no separators.
void write_csv(const Table& table, const platform::AppendBytes& append);

}  // namespace rk::report
