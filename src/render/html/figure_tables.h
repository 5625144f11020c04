// The tables below a figure: what it shows, in words and numbers.
#pragma once

#include <string>

#include "render/html/export_html.h"

namespace rk {

/// The sections of a page for its view, each a heading and a table: the partnerships shown; their zones where
/// the view shows overlap; whom the focus meets how often; what it shares with the partner.
std::string figure_tables(const HtmlContent& content);

}  // namespace rk
