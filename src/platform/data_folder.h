// The location of the shipped files (config/, geodata/, shaders/).
#pragma once

#include <string>

namespace rk::platform {

/// The folder above config/: beside an installed program (../share/regiokaart), else the source folder that
/// the program was built from. Empty if neither has a configuration.
std::string find_data_folder();

}  // namespace rk::platform
