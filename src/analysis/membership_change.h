// One assumed change to a membership, as a value that can be kept apart from a dataset, and its spelling on
// the command line, in session files and in lists of figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace rk::analysis {

/// Written as
///   +GM0150:regio-zwolle               the municipality joins
///   -GM0150:cleantech-regio            the municipality leaves
///   =salland-plus:GM0150,GM0177        a new regional partnership with these members
struct MembershipChange {
  enum class Kind { join, leave, create };
  Kind kind = Kind::join;
  std::string partnership;  ///< id
  /// Codes, or names where a user wrote those (resolve_change gives codes); exactly one to join or leave.
  std::vector<std::string> municipalities;
  /// Of a new partnership, as people read it; empty: its id. The spelling has no place for it.
  std::string name = {};

  friend bool operator==(const MembershipChange&, const MembershipChange&) = default;
};

/// Parses the spelling. Whether the change makes sense depends on a dataset (resolve_change). nullopt if the
/// text is not a change.
std::optional<MembershipChange> parse_change(std::string_view text);

/// All changes of a list; each text that is not a change is appended to `found` ("what_if.syntax").
std::vector<MembershipChange> parse_changes(const std::vector<std::string>& texts, Diagnostics& found);

/// The spelling that parse_change reads.
std::string to_string(const MembershipChange& change);

/// The change that undoes this one. A new partnership cannot be undone, nor can the loss of a partial
/// membership that a join replaced.
MembershipChange inverse(const MembershipChange& change);

/// The problem of a change, with its key below "what_if." and the change as the user wrote it.
Diagnostic what_if_problem(const std::string& key, std::string change, TextArguments arguments = {});

}  // namespace rk::analysis
