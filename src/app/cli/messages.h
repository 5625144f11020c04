// Messages of the program on standard error: one line each, in the chosen language.
#pragma once

#include <string>
#include <string_view>

#include "app/cli/command_line.h"
#include "base/diagnostics.h"
#include "base/translations.h"

namespace rk::app::cli {

/// Prints a text as one line. It is cleaned first (base/clean_text.h): the name of a file can hold any bytes.
void print_line(const std::string& text);

/// "fout: bestand: plaats: boodschap"
void print_diagnostic(const Diagnostic& diagnostic, const Translations& texts);

/// Which diagnostics are printed.
struct MessageFilter {
  bool quiet = false;  ///< errors only
  bool all = false;    ///< every one, not ten of a kind
};

/// By the options --quiet and --all.
MessageFilter message_filter(const CommandLine& line);

/// Ten of a kind, then how many more there are and the largest of them (base/shorten_diagnostics.h).
void print_diagnostics(const Diagnostics& diagnostics, const Translations& texts, MessageFilter filter);

/// Reports that a file was written; says nothing of standard output.
void print_written(const std::string& file, const Translations& texts);

/// Writes to standard output. Throws EnvironmentError where it cannot be written whole (a full disk).
void print_output(std::string_view text);

/// The same for a piece of what print_output() ends.
void append_output(std::string_view text);

}  // namespace rk::app::cli
