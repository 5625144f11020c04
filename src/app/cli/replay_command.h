// The command `replay`: runs a recorded session without a window.
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/load.h"
#include "base/translations.h"

namespace rk::app::cli {

/// Carries out the session, and with --export writes the figure of its end state. Throws UsageError,
/// FigureError, InputError (the data, the session) or EnvironmentError.
void run_replay(const CommandLine& line, const Folders& folders, const Translations& texts);

}  // namespace rk::app::cli
