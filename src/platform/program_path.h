// Where the running program lies.
#pragma once

#include <filesystem>

namespace rk {

/// The absolute path of the program's file; empty where the system does not tell.
std::filesystem::path program_path();

}  // namespace rk
