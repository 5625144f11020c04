#include "app/panels/panel_theme.h"

#include <doctest/doctest.h>

#include <array>

#include "scene/style/palette.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;

TEST_CASE("text has a contrast of 4.5:1 on every ground that it stands on") {
  constexpr std::array<scene::Color, 9> kGrounds = {looks::kPane,
                                                    looks::kPopup,
                                                    looks::kProblems,
                                                    looks::kButton,
                                                    looks::kButtonHovered,
                                                    looks::kButtonPressed,
                                                    looks::kSelectedText,
                                                    scene::style::theme::kWhatIf,
                                                    scene::style::theme::kBar};
  for (std::size_t i = 0; i < kGrounds.size(); ++i) {
    CAPTURE(i);
    CHECK(scene::style::contrast(looks::kInk, kGrounds[i]) >= 4.5);
  }
  for (const scene::Color ground : {looks::kPane, looks::kPopup, looks::kProblems, looks::kButton,
                                    looks::kButtonHovered, scene::style::theme::kBar})
    CHECK(scene::style::contrast(looks::kQuietInk, ground) >= 4.5);
  for (const scene::Color ground : {looks::kPopup, looks::kProblems})
    CHECK(scene::style::contrast(looks::kErrorInk, ground) >= 4.5);
}

TEST_CASE("controls, their edges and what has the keys have a contrast of 3:1") {
  for (const scene::Color ground : {looks::kPane, looks::kPopup, scene::style::theme::kBar}) {
    CHECK(scene::style::contrast(looks::kControl, ground) >= 3);
    CHECK(scene::style::contrast(looks::kSwitchOn, ground) >= 3);
    CHECK(scene::style::contrast(looks::kMark, ground) >= 3);
  }
  for (const scene::Color knob_ground : {looks::kControl, looks::kSwitchOn})
    CHECK(scene::style::contrast(scene::style::theme::kWhite, knob_ground) >= 3);
  CHECK(scene::style::contrast(looks::kMark, looks::kButtonPressed) >= 3);
}

TEST_CASE("the number on a chip has a contrast of 4.5:1 in every palette") {
  for (const scene::PaletteName name :
       {scene::PaletteName::tol, scene::PaletteName::fill8, scene::PaletteName::grey}) {
    for (const scene::Color color : scene::style::palette_colors(name))
      CHECK(scene::style::contrast(scene::style::text_on(color), color) >= 4.5);
  }
  CHECK(scene::style::contrast(scene::style::text_on(scene::style::theme::kUnpinned),
                               scene::style::theme::kUnpinned) >= 4.5);
  CHECK(scene::style::contrast(looks::kQuietInk, looks::kPane) >= 4.5);
}
