// The tables below a figure, as HTML.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "scene/views/data_table.h"

namespace rk {

/// A section a table, each with its heading.
std::string html_tables(const std::vector<DataTable>& tables, const Translations& texts);

}  // namespace rk
