// config/story.json → Story.
#pragma once

#include <optional>
#include <string>

#include "model/story.h"

namespace rk::config {

/// Reads story.json of a configuration folder. Without that file there is no story: nullopt and no
/// diagnostic. Every problem is appended to `found`; what can be read is returned all the same.
std::optional<Story> load_story(const std::string& directory, Diagnostics& found);

}  // namespace rk::config
