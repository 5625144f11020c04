#include "app/panels/panel_theme.h"

#include <doctest/doctest.h>

#include <array>

#include "scene/style/palette.h"

using namespace rk;

TEST_CASE("text has a contrast of 4.5:1 on every ground that it stands on") {
  constexpr std::array<Color, 9> kGrounds = {
      looks::kPane,          looks::kPopup,        looks::kProblems, looks::kButton, looks::kButtonHovered,
      looks::kButtonPressed, looks::kSelectedText, theme::kWhatIf,   theme::kBar};
  for (std::size_t i = 0; i < kGrounds.size(); ++i) {
    CAPTURE(i);
    CHECK(contrast(looks::kInk, kGrounds[i]) >= 4.5);
  }
  for (const Color ground :
       {looks::kPane, looks::kPopup, looks::kProblems, looks::kButton, looks::kButtonHovered, theme::kBar})
    CHECK(contrast(looks::kQuietInk, ground) >= 4.5);
  for (const Color ground : {looks::kPopup, looks::kProblems})
    CHECK(contrast(looks::kErrorInk, ground) >= 4.5);
}

TEST_CASE("controls, their edges and what has the keys have a contrast of 3:1") {
  for (const Color ground : {looks::kPane, looks::kPopup, theme::kBar}) {
    CHECK(contrast(looks::kControl, ground) >= 3);
    CHECK(contrast(looks::kSwitchOn, ground) >= 3);
    CHECK(contrast(looks::kMark, ground) >= 3);
  }
  for (const Color knob_ground : {looks::kControl, looks::kSwitchOn})
    CHECK(contrast(theme::kWhite, knob_ground) >= 3);
  CHECK(contrast(looks::kMark, looks::kButtonPressed) >= 3);
}

TEST_CASE("the number on a chip has a contrast of 4.5:1 in every palette") {
  for (const PaletteName name : {PaletteName::tol, PaletteName::fill8, PaletteName::grey}) {
    for (const Color color : palette_colors(name)) CHECK(contrast(text_on(color), color) >= 4.5);
  }
  CHECK(contrast(text_on(theme::kUnpinned), theme::kUnpinned) >= 4.5);
  CHECK(contrast(looks::kQuietInk, looks::kPane) >= 4.5);
}
