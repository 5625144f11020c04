// Text as content and attribute of XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace rk {

/// With the marks of XML replaced by entities, and by U+FFFD the characters that XML 1.0 forbids.
std::string xml_text(std::string_view text);

}  // namespace rk
