// Keeps a state when its files are read again: its references are resolved by code and id in the new dataset.
#pragma once

#include "app/state/app_state.h"
#include "app/state/history.h"

namespace rk::app {

/// The state for `after` that corresponds to `state` for `before` (both without what-ifs): partnerships and
/// municipalities that `after` lacks are left out everywhere, and so are changes of a what-if that are
/// impossible there.
AppState rebind_state(const AppState& state, const Dataset& before, const Dataset& after);

/// The same for the steps of undo and redo.
History rebind_history(const History& history, const Dataset& before, const Dataset& after);

}  // namespace rk::app
