// What goes on while the window is open: the state, what follows from it, and the actions that led there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/state/history.h"
#include "app/state/replay.h"
#include "app/state/workspace.h"

namespace rk {

class Session {
 public:
  /// The workspace must outlive the session.
  Session(Workspace& workspace, AppState start) : workspace_(workspace), state_(std::move(start)) {}

  /// Carries out an action; undo and redo where there is nothing to undo or redo are as if not asked for.
  /// Throws InputError if the words of a language cannot be read, and then nothing has
  /// changed.
  void perform(const Action& action);

  /// Carries out the actions of a session file, too. Throws InputError (SessionReader).
  void replay(const std::string& path);

  /// Nothing that was done so far can be undone: the window opens here.
  void begin_here() { history_ = {}; }

  /// Other data, under the same state as far as it fits them (rebind_state.h). Throws InputError if the
  /// words cannot be read again, and then nothing has changed.
  void reload(Dataset base);

  const AppState& state() const { return state_; }
  const History& history() const { return history_; }
  Workspace& workspace() const { return workspace_; }
  /// The actions so far, as a session file holds them.
  std::string print() const { return log_.print(); }

 private:
  Workspace& workspace_;
  AppState state_;
  History history_;
  SessionLog log_;
};

}  // namespace rk
