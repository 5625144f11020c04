#include "app/cli/figure_options.h"

#include <charconv>

#include "app/cli/figure_option_source.h"
#include "app/cli/file_operand.h"
#include "app/cli/usage_error.h"
#include "app/cli/what_if_option.h"

namespace rk::app::cli {
namespace {

/// Reads options of the command line; throws on an invalid value.
class CommandLineSource : public FigureOptionSource {
 public:
  explicit CommandLineSource(const CommandLine& line) : line_(line) {}

  std::optional<std::string> text(const std::string& name) override {
    if (!line_.has(name)) return std::nullopt;
    return line_.value(name);
  }
  std::optional<std::string> phrase(const std::string& name) override { return text(name); }
  std::optional<bool> flag(const std::string& name) override {
    if (!line_.has(name)) return std::nullopt;
    return true;
  }
  std::optional<std::vector<std::string>> list(const std::string& name) override {
    if (!line_.has(name)) return std::nullopt;
    return split_at_commas(line_.value(name));
  }
  std::optional<std::int64_t> whole_number(const std::string& name) override {
    const auto given = text(name);
    if (!given) return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
    if (error != std::errc() || end != given->data() + given->size())
      reject({"bad_" + name, {{"value", *given}}});
    return value;
  }
  std::optional<figure::ExtentSpec> extent(const std::string& name) override {
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto extent = parse_extent(*given);
    if (!extent) reject({"bad_extent", {{"value", *given}}});
    return extent;
  }
  std::optional<std::vector<analysis::MembershipChange>> changes(const std::string& name) override {
    if (!line_.has(name)) return std::nullopt;
    return read_what_if(line_);
  }
  [[noreturn]] void reject(const figure::FigureError& error) override { throw error; }

 private:
  const CommandLine& line_;
};

figure::FigureFormat read_format(const CommandLine& line, std::string_view path) {
  if (!line.has("format")) {
    if (path == kStandardOutput) throw UsageError("output_needs_format", {});
    return figure::figure_format(path);
  }
  const std::string word = line.value("format");
  if (const auto format = figure::parse_figure_format('.' + word)) return *format;
  throw UsageError("bad_word", {{"option", "--format"}, {"value", word}, {"known", "png, pdf, svg, html"}});
}

}  // namespace

figure::FigureSpec read_figure_spec(const CommandLine& line, std::string_view path) {
  const figure::FigureFormat format = read_format(line, path);
  if (path == kStandardOutput && line.has("print-caption"))
    throw UsageError("output_taken", {{"option", "--print-caption"}});
  CommandLineSource source(line);
  return figure::make_figure_spec(read_figure_settings(source), format);
}

}  // namespace rk::app::cli
