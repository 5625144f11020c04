#include "app/panels/panel_theme.h"

#include <doctest/doctest.h>

#include <array>

#include "scene/style/palette.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;

TEST_CASE("text has a contrast of 4.5:1 on every ground that it stands on") {
  constexpr std::array<scene::Color, 9> kGrounds = {
      panel_theme::kPane,         panel_theme::kPopup,          panel_theme::kProblems,
      panel_theme::kButton,       panel_theme::kButtonHovered,  panel_theme::kButtonPressed,
      panel_theme::kSelectedText, scene::style::theme::kWhatIf, scene::style::theme::kBar};
  for (std::size_t i = 0; i < kGrounds.size(); ++i) {
    CAPTURE(i);
    CHECK(scene::style::contrast(panel_theme::kInk, kGrounds[i]) >= 4.5);
  }
  for (const scene::Color ground :
       {panel_theme::kPane, panel_theme::kPopup, panel_theme::kProblems, panel_theme::kButton,
        panel_theme::kButtonHovered, scene::style::theme::kBar})
    CHECK(scene::style::contrast(panel_theme::kQuietInk, ground) >= 4.5);
  for (const scene::Color ground : {panel_theme::kPopup, panel_theme::kProblems})
    CHECK(scene::style::contrast(panel_theme::kErrorInk, ground) >= 4.5);
}

TEST_CASE("controls, their edges and what has the keys have a contrast of 3:1") {
  for (const scene::Color ground : {panel_theme::kPane, panel_theme::kPopup, scene::style::theme::kBar}) {
    CHECK(scene::style::contrast(panel_theme::kControl, ground) >= 3);
    CHECK(scene::style::contrast(panel_theme::kSwitchOn, ground) >= 3);
    CHECK(scene::style::contrast(panel_theme::kMark, ground) >= 3);
  }
  for (const scene::Color knob_ground : {panel_theme::kControl, panel_theme::kSwitchOn})
    CHECK(scene::style::contrast(scene::style::theme::kWhite, knob_ground) >= 3);
  CHECK(scene::style::contrast(panel_theme::kMark, panel_theme::kButtonPressed) >= 3);
}

TEST_CASE("the number on a chip has a contrast of 4.5:1 in every palette") {
  for (const scene::PaletteName name :
       {scene::PaletteName::tol, scene::PaletteName::fill8, scene::PaletteName::grey}) {
    for (const scene::Color color : scene::style::palette_colors(name))
      CHECK(scene::style::contrast(scene::style::text_on(color), color) >= 4.5);
  }
  CHECK(scene::style::contrast(scene::style::text_on(scene::style::theme::kUnpinned),
                               scene::style::theme::kUnpinned) >= 4.5);
  CHECK(scene::style::contrast(panel_theme::kQuietInk, panel_theme::kPane) >= 4.5);
}
