// A table as text that a spreadsheet takes from the clipboard.
#pragma once

#include <string>

#include "base/translations.h"
#include "scene/views/data_table.h"

namespace rk::scene::views {

/// Headings and rows, a line each, with tabs between the cells. Numbers are written as the language does;
/// what is not known is empty.
std::string table_text(const DataTable& table, const Translations& texts);

}  // namespace rk::scene::views
