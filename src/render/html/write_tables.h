// The tables below a figure, as HTML.
#pragma once

#include <vector>

#include "base/translations.h"
#include "base/xml_writer.h"
#include "scene/views/data_table.h"

namespace rk::render::html {

/// Writes one section per table, each with its heading.
void write_tables(XmlWriter& html, const std::vector<scene::views::DataTable>& tables,
                  const Translations& texts);

}  // namespace rk::render::html
