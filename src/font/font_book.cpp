#include "font/font_book.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <filesystem>
#include <unordered_map>

#include "base/diagnostics.h"
#include "base/utf8.h"

namespace rk::font {
namespace {

constexpr std::size_t kStyles = 4;
constexpr std::array<const char*, kStyles> kFileNames = {"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf",
                                                         "OpenSans-Bold.ttf", "OpenSans-Italic.ttf"};

/// The font file that fontconfig picks for the style of Open Sans, or for a sans serif instead. Empty if
/// nothing is found.
std::string ask_fontconfig(scene::FontStyle style) {
  FcConfig* config = FcInitLoadConfigAndFonts();
  FcPattern* pattern = FcPatternCreate();
  FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>("Open Sans"));
  FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
  FcPatternAddInteger(pattern, FC_WEIGHT,
                      style == scene::FontStyle::bold       ? FC_WEIGHT_BOLD
                      : style == scene::FontStyle::semibold ? FC_WEIGHT_DEMIBOLD
                                                            : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern, FC_SLANT,
                      style == scene::FontStyle::italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
  FcConfigSubstitute(config, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultNoMatch;
  FcPattern* match = FcFontMatch(config, pattern, &result);
  std::string file;
  FcChar8* path = nullptr;
  if (match != nullptr && FcPatternGetString(match, FC_FILE, 0, &path) == FcResultMatch) {
    file = reinterpret_cast<const char*>(path);
  }
  if (match != nullptr) FcPatternDestroy(match);
  FcPatternDestroy(pattern);
  FcConfigDestroy(config);
  return file;
}

std::string find_file(scene::FontStyle style) {
  std::string usual =
      std::string("/usr/share/fonts/truetype/open-sans/") + kFileNames[static_cast<std::size_t>(style)];
  std::error_code ignored;
  if (std::filesystem::exists(usual, ignored)) return usual;
  return ask_fontconfig(style);
}

}  // namespace

/// Advance widths in em of every character of a style. They are read once, so that width() is safe in every
/// thread.
struct FontBook::Faces {
  std::array<std::unordered_map<char32_t, double>, kStyles> advances;
  std::array<double, kStyles> missing{};  ///< advance of a character that the font lacks
};

FontBook::FontBook() : faces_(std::make_unique<Faces>()) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw EnvironmentError("font_missing", {});
  for (std::size_t i = 0; i < kStyles; ++i) {
    files_[i] = find_file(static_cast<scene::FontStyle>(i));
    FT_Face face = nullptr;
    if (files_[i].empty() || FT_New_Face(library, files_[i].c_str(), 0, &face) != 0 ||
        face->units_per_EM == 0) {
      FT_Done_FreeType(library);
      throw EnvironmentError("font_missing", {{"file", files_[i]}});
    }
    const auto advance = [&](FT_UInt glyph) {
      FT_Fixed units = 0;
      FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &units);
      return static_cast<double>(units) / face->units_per_EM;
    };
    // Latin with its extensions, general punctuation to currency, arrows: all characters that texts and names
    // use.
    for (const auto& [first, last] : {std::pair{0x20U, 0x24FU}, {0x2010U, 0x20BFU}, {0x2190U, 0x2193U}}) {
      for (unsigned c = first; c <= last; ++c) {
        if (const FT_UInt glyph = FT_Get_Char_Index(face, c); glyph != 0) {
          faces_->advances[i][static_cast<char32_t>(c)] = advance(glyph);
        }
      }
    }
    faces_->missing[i] = advance(0);
    FT_Done_Face(face);
  }
  FT_Done_FreeType(library);
}

FontBook::~FontBook() = default;

double FontBook::width(std::string_view text, scene::FontStyle style, double size_px) const {
  const auto& advances = faces_->advances[static_cast<std::size_t>(style)];
  double sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = advances.find(next_code_point(text, at));
    sum += found == advances.end() ? faces_->missing[static_cast<std::size_t>(style)] : found->second;
  }
  return sum * size_px;
}

}  // namespace rk::font
