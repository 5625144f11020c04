// The what-if in prose: what is assumed, and what that changes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/report.h"

namespace rk {

/// Paragraphs and tables of at most `width` columns. The report must have a what-if.
std::string what_if_text(const Report& report, const Translations& texts, std::size_t width);

/// Whom the focus gains and loses as a partner, and meets more or less often than before: a sentence for each
/// kind of change, or one that says that nothing of the sort changes.
std::vector<std::string> partner_changes(const Report& report, const Translations& texts);

}  // namespace rk
