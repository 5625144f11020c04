// The session of an open window: its state, what follows from it, and the actions that led there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/state/history.h"
#include "app/state/replay.h"
#include "app/state/workspace.h"

namespace rk::app {

class Session {
 public:
  /// The workspace must outlive the session.
  Session(Workspace& workspace, AppState start) : workspace_(workspace), state_(std::move(start)) {}

  /// Carries out an action; undo and redo with nothing to undo or redo are ignored. Throws InputError if the
  /// translations of a language cannot be read; nothing changes then.
  void perform(const Action& action);

  /// Carries out the actions of a session file. Throws InputError (SessionReader).
  void replay(const std::string& path);

  /// Clears the steps of undo: the window opens with this state.
  void begin_here() { history_ = {}; }

  /// Replaces the data and keeps the state as far as it fits them (rebind_state.h). Throws InputError if the
  /// translations cannot be read again; nothing changes then.
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

}  // namespace rk::app
