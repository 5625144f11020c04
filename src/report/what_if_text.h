// The what-if in prose: what is assumed, and what that changes.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"

namespace rk::report {

/// Paragraphs and tables of at most `width` columns. The report must have a what-if.
std::string what_if_text(const Report& report, const Translations& texts, std::size_t width);

}  // namespace rk::report
