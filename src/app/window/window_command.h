// The program without a command: the window, with the settings of the last run.
#pragma once

#include "app/cli/load.h"

namespace rk {

/// Opens the window and returns when it is closed. Throws UsageError for an invalid scale, InputError and
/// EnvironmentError.
void run_window_command(const CommandLine& line, const Folders& folders, const Translations& texts);

}  // namespace rk
