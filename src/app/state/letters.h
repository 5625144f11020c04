// How much larger everything is drawn where people look from afar: in a hall, and in a story.
#pragma once

#include "app/state/app_state.h"

namespace rk::app {

/// Device px per page px.
inline double device_scale(const AppState& state) {
  return state.ui_scale * state.letters;
}

/// The state with the letters that it asks for, in a window of this size (page px at letters 1). A hall has
/// letters 1.6 times as large and a story 1.4 times, but less in a window that would have no room for the
/// map.
AppState with_letters(AppState state, double width_px, double height_px);

}  // namespace rk::app
