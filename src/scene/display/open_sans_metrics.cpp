#include "scene/display/open_sans_metrics.h"

#include "base/utf8.h"
#include "scene/display/open_sans_advances.h"

namespace rk::scene {
namespace {

/// The index of a character in the table; the last index if the table does not have it.
std::size_t index_of(char32_t character) {
  std::size_t before = 0;
  for (const open_sans::CharacterRange& range : open_sans::kRanges) {
    if (character >= range.first && character <= range.last) return before + (character - range.first);
    before += range.size();
  }
  return before;
}

}  // namespace

double OpenSansMetrics::width(std::string_view text, FontStyle style, double size_px) const {
  const auto& advances = open_sans::kAdvances[static_cast<std::size_t>(style)];
  unsigned long units = 0;
  for (std::size_t at = 0; at < text.size();) units += advances[index_of(next_code_point(text, at))];
  return static_cast<double>(units) / open_sans::kUnitsPerEm * size_px;
}

}  // namespace rk::scene
