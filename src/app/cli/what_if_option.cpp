#include "app/cli/what_if_option.h"

#include <utility>

#include "analysis/what_if.h"

namespace rk::app::cli {

std::vector<analysis::MembershipChange> read_what_if(const CommandLine& line) {
  Diagnostics found;
  std::vector<analysis::MembershipChange> changes = analysis::parse_changes(line.values("what-if"), found);
  if (has_errors(found)) throw analysis::WhatIfError(std::move(found));
  return changes;
}

}  // namespace rk::app::cli
