#include "app/state/session.h"

#include "app/state/carry_over.h"
#include "app/state/update.h"

namespace rk {

void Session::perform(const Action& action) {
  AppState next = update(state_, action, workspace_.dataset());
  workspace_.follow(next);
  state_ = std::move(next);
  log_.add(action, state_);
}

void Session::reload(Dataset base) {
  AppState next = carry_over(state_, workspace_.base(), base);
  workspace_.reload(std::move(base));
  workspace_.follow(next);
  state_ = std::move(next);
}

}  // namespace rk
