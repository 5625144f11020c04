// The option --what-if.
#pragma once

#include <vector>

#include "analysis/membership_change.h"
#include "app/cli/command_line.h"

namespace rk::app::cli {

/// The changes of --what-if. Throws WhatIfError with every text that is not a change.
std::vector<analysis::MembershipChange> read_what_if(const CommandLine& line);

}  // namespace rk::app::cli
