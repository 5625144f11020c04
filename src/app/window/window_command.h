// The program without a command: the window, with what is remembered of the last time.
#pragma once

#include "app/cli/load.h"

namespace rk {

/// Opens the window and comes back when it is closed. Throws UsageError for a scale that cannot be,
/// InputError and EnvironmentError.
void run_window_command(const CommandLine& line, const Folders& folders, const Translations& texts);

}  // namespace rk
