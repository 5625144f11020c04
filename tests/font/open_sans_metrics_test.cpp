// The table of advances agrees with the font files that it was made from.
#include "scene/display/open_sans_metrics.h"

#include <doctest/doctest.h>

#include "font/font_book.h"

using namespace rk;
using namespace rk::font;

TEST_CASE("the table gives the widths of the font files, for every style") {
  const FontBook fonts;
  // Another sans serif is used where Open Sans is not installed.
  if (fonts.file(scene::FontStyle::regular).find("OpenSans") == std::string::npos) return;
  const scene::OpenSansMetrics table;
  for (const std::string_view text :
       {"Deventer", "Súdwest-Fryslân ’s-Hertogenbosch", "€ 1.234,56 → 12,5 %", "Ōyster ſ ɏ",
        "“zone” – … ₿ ‰", "\t", "日本 Ω", "\xFF broken \xC3", ""}) {
    for (const scene::FontStyle style : {scene::FontStyle::regular, scene::FontStyle::semibold,
                                         scene::FontStyle::bold, scene::FontStyle::italic}) {
      CAPTURE(text);
      CHECK(table.width(text, style, 13.5) == doctest::Approx(fonts.width(text, style, 13.5)).epsilon(1e-12));
    }
  }
}
