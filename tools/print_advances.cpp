// Prints src/scene/display/open_sans_advances.cpp, from the font files that FontBook finds:
//   cmake --build build/release --target print_advances && build/release/print_advances >
//   …/open_sans_advances.cpp
#include <cmath>
#include <cstdio>
#include <string>

#include "font/font_book.h"
#include "scene/display/open_sans_advances.h"

namespace {

std::string utf8(char32_t c) {
  const auto part = [](char32_t bits, unsigned lead) { return static_cast<char>(lead | bits); };
  if (c < 0x80) return {part(c, 0)};
  if (c < 0x800) return {part(c >> 6U, 0xC0), part(c & 0x3FU, 0x80)};
  return {part(c >> 12U, 0xE0), part((c >> 6U) & 0x3FU, 0x80), part(c & 0x3FU, 0x80)};
}

class Row {
 public:
  void add(double advance) {
    const std::string number = std::to_string(std::lround(advance)) + ",";
    if (line_.size() + 1 + number.size() > 110) flush();
    line_ += (line_.empty() ? "     " : " ") + number;
  }
  void flush() {
    if (!line_.empty()) std::puts(line_.c_str());
    line_.clear();
  }

 private:
  std::string line_;
};

}  // namespace

int main() {
  namespace open_sans = rk::scene::open_sans;
  const rk::font::FontBook fonts;
  std::puts(
      "// Written by tools/print_advances.cpp.\n"
      "#include \"scene/display/open_sans_advances.h\"\n\n"
      "namespace rk::scene::open_sans {\n\n"
      "// clang-format off\n"
      "const std::array<std::array<std::uint16_t, open_sans::kCharacters + 1>, open_sans::kStyles> kAdvances "
      "= {{");
  for (std::size_t style = 0; style < open_sans::kStyles; ++style) {
    std::puts("    {{");
    Row row;
    const auto add = [&](char32_t c) {
      row.add(fonts.width(utf8(c), static_cast<rk::scene::FontStyle>(style), open_sans::kUnitsPerEm));
    };
    for (const open_sans::CharacterRange& range : open_sans::kRanges) {
      for (char32_t c = range.first; c <= range.last; ++c) add(c);
    }
    add(0xFFFD);  // which no range holds
    row.flush();
    std::puts("    }},");
  }
  std::puts("}};\n// clang-format on\n\n}  // namespace rk::scene::open_sans");
}
