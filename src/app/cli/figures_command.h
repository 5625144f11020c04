// The command `figures`: every figure of a list, on all processors.
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/load.h"
#include "base/translations.h"

namespace rk::app::cli {

/// Writes the figures of the list into the folder of --out, which is created if missing. A fault in one
/// figure is reported and the others are written. Returns whether all succeeded. Throws UsageError,
/// InputError (the data) or EnvironmentError (the folder).
bool run_figures(const CommandLine& line, const Folders& folders, const Translations& texts);

}  // namespace rk::app::cli
