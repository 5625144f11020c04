// Messages of the program on standard error: one line each, in the chosen language.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/translations.h"

namespace rk::app::cli {

/// Prints a text as one line. Control characters and broken UTF-8, which a file name can hold, become "?".
void print_line(const std::string& text);

/// "fout: bestand: plaats: boodschap"
void print_diagnostic(const Diagnostic& diagnostic, const Translations& texts);

/// Warnings are left out if `quiet`.
void print_diagnostics(const Diagnostics& diagnostics, const Translations& texts, bool quiet);

/// Reports that a file was written; says nothing of standard output.
void print_written(const std::string& file, const Translations& texts);

/// Writes to standard output. Throws EnvironmentError where it cannot be written whole (a full disk).
void print_output(const std::string& text);

/// The text as print_line prints it, without the end of line.
std::string one_line(const std::string& text);

}  // namespace rk::app::cli
