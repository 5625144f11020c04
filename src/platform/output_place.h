// Checks and creates the places of output files before the work for them begins.
#pragma once

#include <filesystem>
#include <string>

namespace rk::platform {

/// Throws EnvironmentError where a file cannot be written because its folder is missing ("folder_missing"),
/// or for what stands at its place (output_target.h).
void check_output_place(const std::string& path);

/// Whether what is written to `path` goes to a device, a pipe or an open descriptor.
bool is_stream(const std::string& path);

/// Whether a file that is written to `path` lies in a folder or below it, with all links followed. The
/// folders of the path need not exist.
bool lies_in(const std::filesystem::path& folder, const std::string& path);

/// Makes a folder, and those above it, where it is missing. Throws EnvironmentError ("folder_not_made").
void make_output_folder(const std::string& folder);

}  // namespace rk::platform
