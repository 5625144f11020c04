// The words of the story beside its map, with a dot for every page.
#pragma once

#include "app/input/story_player.h"
#include "app/panels/panel_kit.h"

namespace rk {

/// Adds the page on view in `box` (page px). A click on an arrow or on a page's dot goes to `frame.asked`.
void show_story(const PanelFrame& frame, const Box& box, const StoryPlayer& player);

}  // namespace rk
