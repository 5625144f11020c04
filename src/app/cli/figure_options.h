// Reads the options of a figure from the command line.
#pragma once

#include <string_view>

#include "app/cli/command_line.h"
#include "figure/figure_spec.h"

namespace rk::app::cli {

/// Reads everything that can be checked without data; `path` is the file to write, whose ending tells the
/// format unless --format does. Throws FigureError, WhatIfError for a --what-if that is not a change, and
/// UsageError for standard output without --format, or with --print-caption.
figure::FigureSpec read_figure_spec(const CommandLine& line, std::string_view path);

}  // namespace rk::app::cli
