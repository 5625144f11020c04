// Words from outside (names, titles, ids, lists), made fit for every place that they reach: terminal, SVG,
// PDF, HTML, workbook, CSV.
#pragma once

#include <string>
#include <string_view>

namespace rk {

/// Whether the text is well-formed UTF-8 without characters that no reader sees but programs obey: C0 and C1
/// control characters, controls of the writing direction (a name could read backwards), line separators, and
/// what Unicode reserves as no character (XML forbids U+FFFE and U+FFFF).
bool is_clean(std::string_view text);

/// The text with a space for each tab and line break, and U+FFFD for each other such character and each
/// ill-formed sequence. Clean text stays as it is.
std::string clean_text(std::string_view text);

}  // namespace rk
