// The location of the shipped files (config/, geodata/, shaders/).
#pragma once

#include <string>

namespace rk::platform {

/// The folder above config/: ../share/regiokaart from an installed program, share/regiokaart from one in its
/// build folder, where the build links it to the sources. Empty if neither has a configuration.
std::string find_data_folder();

}  // namespace rk::platform
