// A state that outlives its dataset: when files are read again, what it points at is found again by code
// and id.
#pragma once

#include "app/state/app_state.h"

namespace rk {

/// The state for `after` that says of it what `state` says of `before` (both without what-ifs): partnerships
/// and municipalities that are gone are left out everywhere, also from undo; changes of a what-if that are
/// not possible any more too.
AppState rebind_state(const AppState& state, const Dataset& before, const Dataset& after);

}  // namespace rk
