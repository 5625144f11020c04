// Where the parts of the window lie, as a function of the state.
#pragma once

#include "app/state/app_state.h"
#include "model/geometry.h"

namespace rk::app {

/// Rectangles in page px. They tile the window, but for the buttons on the map; a part that is folded away is
/// empty (Box::empty).
struct WindowLayout {
  PageBox top_bar;      ///< views and menu
  PageBox list;         ///< partnerships
  PageBox banner;       ///< of a what-if, where there is no status line
  PageBox map;          ///< the map, or the page of a view without a map
  PageBox map_buttons;  ///< within it: nearer, further, everything in view
  PageBox details;      ///< details of the selection
  PageBox drawer;       ///< matrix or UpSet plot
  PageBox status;       ///< the finding, at the bottom
  PageBox story;        ///< the text of a story
  PageBox headline;     ///< of a hall
};

/// In a window too narrow for the list and the details beside a map, the list is left out. In one too narrow
/// for the details as well, either of them lies below the map.
WindowLayout window_layout(const AppState& state);

/// Whether list and details fit beside a map.
bool has_room_for_both(const AppState& state);

/// What shares the details, from top to bottom; empty what is not on view.
struct DetailsLayout {
  PageBox card;    ///< of what is selected
  PageBox legend;  ///< the column of the current view
  PageBox help;    ///< a line of help
  /// What a what-if changes. It stands where it will be as soon as a card shows switches, so that the first
  /// of them moves nothing.
  PageBox consequences;
};

/// A card leaves room for something below it in high windows; in low ones it takes all, or its share where
/// there are consequences.
DetailsLayout details_layout(const AppState& state);
/// Within the drawer: its figure, below its bar.
PageBox drawer_figure(const WindowLayout& parts);

inline constexpr double kDrawerBarPx = 36;
inline constexpr double kHelpHeightPx = 78;
inline constexpr double kTopBarHeightPx = 44;
inline constexpr double kStatusHeightPx = 30;
inline constexpr double kBannerHeightPx = 40;
inline constexpr double kListWidthPx = 310;
inline constexpr double kDetailsWidthPx = 320;
inline constexpr double kMapButtonPx = 44;  ///< the side of one: the least for a finger (WCAG 2.2, 2.5.5)

}  // namespace rk::app
