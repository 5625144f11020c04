#include "app/cli/what_if_option.h"

#include <utility>

#include "analysis/what_if.h"

namespace rk {

std::vector<MembershipChange> read_what_if(const CommandLine& line) {
  Diagnostics found;
  std::vector<MembershipChange> changes = parse_changes(line.values("what-if"), found);
  if (has_errors(found)) throw WhatIfError(std::move(found));
  return changes;
}

}  // namespace rk
