// One entry of the partnerships file → ConfigPartnership.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "json/object_reader.h"

namespace rk::config {

/// A municipality as {"code", "name"}.
ConfigMember read_member(const json::JsonAt& at, const std::string& file, Diagnostics& found);

/// Appends every problem to `found`. `categories` are the known ids; empty: any is accepted, since the
/// settings that name them could not be read.
ConfigPartnership read_partnership(const json::JsonAt& at, const std::vector<std::string>& categories,
                                   const std::string& file, Diagnostics& found);

/// Whether a text is made of lower-case letters, digits and hyphens.
bool is_id(std::string_view text);

/// "#rrggbb"
bool is_color(std::string_view text);

}  // namespace rk::config
