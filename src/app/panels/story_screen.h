// The text of a story beside its map, with a dot for every page.
#pragma once

#include "app/panels/widgets.h"
#include "app/story/story_player.h"

namespace rk::app::panels {

/// Adds the page on view in `box` (page px). A click on an arrow or on a page's dot goes to `frame.events`.
void show_story(const PanelFrame& frame, const Box& box, const story::StoryPlayer& player);

}  // namespace rk::app::panels
