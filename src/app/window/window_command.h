// The program without a command: the window, with the settings of the last run.
#pragma once

#include "app/cli/load.h"

namespace rk::app::window {

/// Opens the window and returns when it is closed. Throws UsageError for an invalid scale, InputError and
/// EnvironmentError.
void run_window_command(const cli::CommandLine& line, const cli::Folders& folders, const Translations& texts);

}  // namespace rk::app::window
