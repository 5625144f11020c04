#include "base/diagnostics.h"

#include <algorithm>

namespace rk {

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

InputError::InputError(Diagnostics found)
    : std::runtime_error(found.empty() ? std::string("input")
                                       : found.front().file + ": " + found.front().key),
      diagnostics_(std::move(found)) {}

EnvironmentError::EnvironmentError(std::string key, TextArguments arguments)
    : std::runtime_error(key), key_(std::move(key)), arguments_(std::move(arguments)) {}

}  // namespace rk
