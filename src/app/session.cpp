#include "app/session.h"

#include "app/update.h"

namespace rk {

void Session::perform(const Action& action) {
  AppState next = update(state_, action, workspace_.dataset());
  workspace_.follow(next);
  state_ = std::move(next);
  log_.add(action, state_);
}

}  // namespace rk
