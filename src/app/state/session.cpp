#include "app/state/session.h"

#include "app/state/rebind_state.h"

namespace rk::app {

void Session::perform(const Action& action) {
  // Not logged either: a replay has more to undo than a window that restored its settings.
  if (std::holds_alternative<action::Undo>(action) && !history_.can_undo()) return;
  if (std::holds_alternative<action::Redo>(action) && !history_.can_redo()) return;
  AppState next = history_.next(state_, action, workspace_.dataset());
  workspace_.follow(next);
  history_.record(action, state_.now, next.now);
  state_ = std::move(next);
  log_.add(action, state_);
}

void Session::replay(const std::string& path) {
  SessionReader reader(path, workspace_.languages());
  while (const auto action = reader.next(workspace_.dataset())) perform(*action);
}

void Session::reload(Dataset base) {
  AppState next = rebind_state(state_, workspace_.base(), base);
  History history = rebind_history(history_, workspace_.base(), base);
  workspace_.reload(std::move(base));
  workspace_.follow(next);
  state_ = std::move(next);
  history_ = std::move(history);
}

}  // namespace rk::app
