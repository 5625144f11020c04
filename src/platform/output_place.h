// Checks and creates the places of output files before the work for them begins.
#pragma once

#include <string>

namespace rk::platform {

/// Throws EnvironmentError where a file cannot be written because its folder is missing ("folder_missing") or
/// a folder has its name ("file_is_folder").
void check_output_place(const std::string& path);

/// Makes a folder, and those above it, where it is missing. Throws EnvironmentError ("folder_not_made").
void make_output_folder(const std::string& folder);

}  // namespace rk::platform
