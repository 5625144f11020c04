// The commands `export` and `dump-scene`: one figure, as a file or as its display list.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/cli/load.h"
#include "base/translations.h"
#include "figure/write_figure.h"

namespace rk::app::cli {

/// Writes the figure and reports that. Throws UsageError, FigureError, WhatIfError, InputError (the data) or
/// EnvironmentError.
void run_export(const CommandLine& line, const Folders& folders, const Translations& texts);

/// The command `dump-scene`: prints the display list of the figure that `export` would draw as a png, as
/// text. Throws what run_export throws.
void run_dump_scene(const CommandLine& line, const Folders& folders, const Translations& texts);

/// One line for each colour fault of a figure, with the file of the proof.
std::vector<std::string> color_warnings(const figure::WrittenFigure& figure, const Translations& texts);

}  // namespace rk::app::cli
