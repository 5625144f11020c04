#include "app/cli/messages.h"

#include <algorithm>
#include <iostream>

#include "app/cli/file_operand.h"
#include "base/clean_text.h"
#include "base/shorten_diagnostics.h"

namespace rk::app::cli {
namespace {

void print_sentence(Severity severity, const std::string& text, const Translations& texts) {
  print_line(texts.get(severity == Severity::warning ? "cli.warning" : "cli.fault", {{"text", text}}));
}

}  // namespace

void print_line(const std::string& text) {
  std::cerr << clean_text(text) << '\n';
}

void print_written(const std::string& file, const Translations& texts) {
  if (file == kStandardOutput) return;
  print_line(texts.get("cli.written", {{"file", file}}));
}

void append_output(std::string_view text) {
  std::cout << text;
  if (!std::cout) throw EnvironmentError("output_not_written", {});
}

void print_output(std::string_view text) {
  append_output(text);
  std::cout.flush();
  if (!std::cout) throw EnvironmentError("output_not_written", {});
}

void print_diagnostic(const Diagnostic& diagnostic, const Translations& texts) {
  print_sentence(diagnostic.severity, texts.line(diagnostic), texts);
}

MessageFilter message_filter(const CommandLine& line) {
  return {line.has("quiet"), line.has("all")};
}

void print_diagnostics(const Diagnostics& diagnostics, const Translations& texts, MessageFilter filter) {
  constexpr std::size_t kOfAKind = 10;
  const std::size_t most = filter.all ? std::max<std::size_t>(diagnostics.size(), 1) : kOfAKind;
  for (const ShownDiagnostic& shown : shorten(diagnostics, most)) {
    const Severity severity = shown.diagnostic->severity;
    if (filter.quiet && severity != Severity::error) continue;
    print_diagnostic(*shown.diagnostic, texts);
    if (shown.left_out == 0) continue;
    std::string more = texts.count("cli.more", static_cast<std::int64_t>(shown.left_out));
    if (shown.largest != nullptr)
      more += ' ' + texts.get("cli.more_largest", {{"text", texts.line(*shown.largest)}});
    print_sentence(severity, more, texts);
  }
}

}  // namespace rk::app::cli
