// Reads a JSON file, with a diagnostic for everything that can be wrong with the file itself.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace rk::json {

/// Reads a file. Appends to `found` and returns nullopt where it is missing, unreadable, larger than 16 MiB,
/// not UTF-8, not JSON (line and column) or nested more than 32 deep. A key that occurs twice in an object is
/// an error too, but the value comes back (with the first of the two), so that the rest can be checked.
std::optional<nlohmann::json> read_json_file(const std::string& path, Diagnostics& found);

/// The same for a text that was read already; `file` is its name in diagnostics.
std::optional<nlohmann::json> parse_json(std::string_view text, const std::string& file, Diagnostics& found);

/// A key as a part of a JSON pointer (RFC 6901): "~" and "/" are escaped.
std::string pointer_part(std::string_view key);

}  // namespace rk::json
