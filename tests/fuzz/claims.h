// What the fuzz targets have in common: how they claim that something holds.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "base/clean_text.h"
#include "base/diagnostics.h"

namespace rk::fuzz {

/// Ends the program where a claim does not hold, so that libFuzzer keeps the input.
inline void require(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "Does not hold: %s\n", claim);
  std::abort();
}

/// What a problem says may be shown anywhere: in a terminal, a PDF, a web page.
inline void require_readable(const Diagnostics& found) {
  for (const Diagnostic& diagnostic : found) {
    require(!diagnostic.key.empty(), "a problem has a text");
    require(is_clean(diagnostic.place), "the place of a problem is clean text");
    for (const auto& argument : diagnostic.arguments)
      require(is_clean(argument.second), "the words of a problem are clean text");
  }
}

}  // namespace rk::fuzz
