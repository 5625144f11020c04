// Undo and redo: the snapshots before and after the current one. They are kept outside the state, which is
// copied by every action and every frame of an animation.
#pragma once

#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"

namespace rk::app {

class History {
 public:
  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }
  std::size_t undo_steps() const { return past_.size(); }

  /// The state after an action: update(), and for undo and redo the snapshot that they lead to, if any. The
  /// history itself changes only by record(), so that a caller can still drop the result.
  AppState next(AppState state, const Action& action, const Dataset& dataset) const;

  /// Records that an action led from `before` to `after`. Consecutive moves of the camera are one step, and
  /// the oldest steps are dropped. Returns whether that was a new step, after which nothing is to be redone.
  bool record(const Action& action, const Snapshot& before, const Snapshot& after);

  /// Does both: returns the state after an action, and records it.
  AppState perform(AppState state, const Action& action, const Dataset& dataset);

  /// The same steps, with `change` applied to every snapshot.
  template <typename Change>
  History transformed(Change change) const {
    History result = *this;
    for (auto* steps : {&result.past_, &result.future_}) {
      for (Snapshot& snapshot : *steps) snapshot = change(snapshot);
    }
    return result;
  }

  friend bool operator==(const History&, const History&) = default;

 private:
  std::vector<Snapshot> past_;    ///< oldest first
  std::vector<Snapshot> future_;  ///< what was undone, the next to redo last
  bool moving_ = false;           ///< the last step only moved the camera
};

}  // namespace rk::app
