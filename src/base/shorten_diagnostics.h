// A long list of diagnostics told shortly: ten of a kind, then how many more there are and the largest.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostics.h"

namespace rk {

/// The size of what a diagnostic is about, by which those of one kind compare: its argument `area` (m²) or
/// `length` (m); nothing if it has neither.
std::optional<double> size_of_fault(const Diagnostic& diagnostic);

/// A diagnostic that is shown. The last one shown of its kind (severity and key) says what was left out.
struct ShownDiagnostic {
  const Diagnostic* diagnostic = nullptr;
  std::size_t left_out = 0;
  const Diagnostic* largest = nullptr;  ///< of those left out; null if they have no size
};

/// At most `most` (1 or more) of each kind, in their order; they point into `diagnostics`. Errors of the
/// configuration are all shown, since each is mended by itself: hundreds of warnings, or of errors of a
/// boundary file, have one cause.
std::vector<ShownDiagnostic> shorten(const Diagnostics& diagnostics, std::size_t most);

}  // namespace rk
