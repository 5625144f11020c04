#include "app/state/session.h"

#include "app/state/rebind_state.h"
#include "app/state/update.h"

namespace rk {

void Session::perform(const Action& action) {
  // Not logged either: a replay has more to undo than a window that remembered its settings.
  if (std::holds_alternative<action::Undo>(action) && state_.past.empty()) return;
  if (std::holds_alternative<action::Redo>(action) && state_.future.empty()) return;
  AppState next = update(state_, action, workspace_.dataset());
  workspace_.follow(next);
  state_ = std::move(next);
  log_.add(action, state_);
}

void Session::begin_here() {
  state_.past.clear();
  state_.future.clear();
  state_.moving = false;
}

void Session::reload(Dataset base) {
  AppState next = rebind_state(state_, workspace_.base(), base);
  workspace_.reload(std::move(base));
  workspace_.follow(next);
  state_ = std::move(next);
}

}  // namespace rk
