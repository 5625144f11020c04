// What the user asked for in the panels during one frame.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "app/action.h"
#include "app/command.h"

namespace rk {

struct Requests {
  std::vector<Action> actions;
  std::vector<Command> commands;
  std::optional<action::Hover> pointed;  ///< what the pointer or the keys are on in a panel

  void act(Action action) { actions.push_back(std::move(action)); }
  void point(action::Hover at) { pointed = std::move(at); }
  void command(Command wanted) { commands.push_back(wanted); }
};

}  // namespace rk
