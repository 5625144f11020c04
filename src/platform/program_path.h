// The location of the running program and of its parts.
#pragma once

#include <filesystem>
#include <vector>

namespace rk::platform {

/// The absolute path of the program's file; empty where the system does not report it.
std::filesystem::path program_path();

/// Where what belongs to the program stands, such as its modules: beside it, and in ../lib/regiokaart. The
/// paths are absolute; none where the program's own is not known.
std::vector<std::filesystem::path> part_folders();

}  // namespace rk::platform
