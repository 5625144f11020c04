// What-ifs in tests: changes from their spelling.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/membership_change.h"

namespace rk::test {

/// Throws std::invalid_argument if the text is no change.
inline analysis::MembershipChange change(const std::string& text) {
  auto result = analysis::parse_change(text);
  if (!result) throw std::invalid_argument(text);
  return *result;
}

inline std::vector<analysis::MembershipChange> changes(const std::vector<std::string>& texts) {
  std::vector<analysis::MembershipChange> result;
  for (const std::string& text : texts) result.push_back(change(text));
  return result;
}

}  // namespace rk::test
