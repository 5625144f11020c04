#include "base/shorten_diagnostics.h"

#include <charconv>
#include <map>
#include <string_view>
#include <utility>

namespace rk {
namespace {

constexpr std::string_view kOfBoundaries = "boundaries.";

bool may_be_left_out(const Diagnostic& diagnostic) {
  return diagnostic.severity == Severity::warning ||
         std::string_view(diagnostic.key).substr(0, kOfBoundaries.size()) == kOfBoundaries;
}

struct Kind {
  std::size_t count = 0;
  std::size_t last_shown = 0;  ///< index in the result
};

}  // namespace

std::optional<double> size_of_fault(const Diagnostic& diagnostic) {
  for (const auto& [name, value] : diagnostic.arguments) {
    if (name != "area" && name != "length") continue;
    // The library of clang 13 has from_chars for whole numbers alone, which these are.
    long long number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size()) return static_cast<double>(number);
  }
  return std::nullopt;
}

std::vector<ShownDiagnostic> shorten(const Diagnostics& diagnostics, std::size_t most) {
  std::vector<ShownDiagnostic> shown;
  std::map<std::pair<Severity, std::string_view>, Kind> kinds;
  for (const Diagnostic& diagnostic : diagnostics) {
    Kind& kind = kinds[{diagnostic.severity, diagnostic.key}];
    if (++kind.count <= most || !may_be_left_out(diagnostic)) {
      kind.last_shown = shown.size();
      shown.push_back({&diagnostic});
      continue;
    }
    ShownDiagnostic& last = shown[kind.last_shown];
    ++last.left_out;
    const std::optional<double> size = size_of_fault(diagnostic);
    if (size && (last.largest == nullptr || *size > size_of_fault(*last.largest).value_or(0)))
      last.largest = &diagnostic;
  }
  return shown;
}

}  // namespace rk
