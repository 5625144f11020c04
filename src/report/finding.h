// The main finding: whom the focus meets most, and what else a reader in a hurry should know.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace rk {

/// Short paragraphs, the most important first.
std::vector<std::string> main_finding(const Report& report, const Translations& texts);

}  // namespace rk
