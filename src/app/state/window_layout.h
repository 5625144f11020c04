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
  PageBox banner;       ///< the banner of a what-if
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

/// Within the details: the card of what is selected. In high windows it leaves room for the view's column
/// below it, elsewhere it takes all.
PageBox card_box(const WindowLayout& parts);
/// Within the details, without a selection: a line of help at their foot; empty where they are low.
PageBox help_box(const WindowLayout& parts);
/// Within the details: the column of the current view. Without a selection it stands above the help;
/// with one below the card, and is empty where there is no room for both.
PageBox view_column(const WindowLayout& parts, bool selection);
/// The view's column where it is on view: its legend.
PageBox legend_box(const AppState& state);
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
