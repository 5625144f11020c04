#include "app/cli/messages.h"

#include <iostream>

#include "app/cli/file_operand.h"
#include "base/utf8.h"

namespace rk::app::cli {

std::string one_line(const std::string& text) {
  std::string result = text;
  for (std::size_t bad = find_invalid_utf8(result); bad != std::string::npos;
       bad = find_invalid_utf8(result)) {
    result[bad] = '?';
  }
  for (char& c : result) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = '?';
  }
  return result;
}

void print_line(const std::string& text) {
  std::cerr << one_line(text) << '\n';
}

void print_written(const std::string& file, const Translations& texts) {
  if (file == kStandardOutput) return;
  print_line(texts.get("cli.written", {{"file", file}}));
}

void print_output(const std::string& text) {
  std::cout << text << std::flush;
  if (!std::cout) throw EnvironmentError("output_not_written", {});
}

void print_diagnostic(const Diagnostic& diagnostic, const Translations& texts) {
  const bool warning = diagnostic.severity == Severity::warning;
  print_line(texts.get(warning ? "cli.warning" : "cli.fault", {{"text", texts.line(diagnostic)}}));
}

void print_diagnostics(const Diagnostics& diagnostics, const Translations& texts, bool quiet) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!quiet || diagnostic.severity == Severity::error) print_diagnostic(diagnostic, texts);
  }
}

}  // namespace rk::app::cli
