// The location of the running program.
#pragma once

#include <filesystem>

namespace rk::platform {

/// The absolute path of the program's file; empty where the system does not report it.
std::filesystem::path program_path();

}  // namespace rk::platform
