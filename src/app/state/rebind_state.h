// A state that outlives its dataset: when files are read again, what it points at is found again by code
// and id.
#pragma once

#include "app/state/app_state.h"
#include "app/state/history.h"

namespace rk {

/// The state for `after` that says of it what `state` says of `before` (both without what-ifs): partnerships
/// and municipalities that are gone are left out everywhere; changes of a what-if that are not possible any
/// more too.
AppState rebind_state(const AppState& state, const Dataset& before, const Dataset& after);

/// The same for what can be undone and redone.
History rebind_history(const History& history, const Dataset& before, const Dataset& after);

}  // namespace rk
