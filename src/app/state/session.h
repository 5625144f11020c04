// The session of an open window: its state, what follows from it, and the actions that led there.
#pragma once

#include <cstdint>
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
  Session(Workspace& workspace, AppState start) : workspace_(workspace), now_{std::move(start), {}, {}, {}} {}

  /// Carries out an action; undo and redo with nothing to undo or redo are ignored. Throws InputError if the
  /// translations of a language cannot be read; nothing changes then.
  void perform(const Action& action);

  /// Carries out the actions of a session file. Throws InputError (SessionReader).
  void replay(const std::string& path);

  /// Clears the steps of undo: the window opens with this state.
  void begin_here();

  /// What undo takes back after a file was opened: all of it at once, or its steps one by one first.
  enum class Steps { as_one, each };

  /// Puts what a session file holds in the place of everything: it starts from the beginning, not from the
  /// present state. Undo gives back what there was, file name included; language, scale and size stay those
  /// of the window. Throws InputError (SessionReader); nothing changes then.
  void open(const std::string& path, Steps steps = Steps::as_one);

  /// Replaces the data and keeps the state as far as it fits them (rebind_state.h). Throws InputError if the
  /// translations cannot be read again; nothing changes then.
  void reload(Dataset base);

  const AppState& state() const { return now_.state; }
  bool can_undo() const { return now_.history.can_undo() || !earlier_.empty(); }
  bool can_redo() const { return now_.history.can_redo() || !later_.empty(); }
  std::size_t undo_steps() const { return now_.history.undo_steps(); }
  Workspace& workspace() const { return workspace_; }
  /// The actions so far, as a session file holds them.
  std::string print() const { return now_.log.print(); }

  /// The file that the session was opened from or saved to; empty: it has none yet.
  const std::string& file() const { return now_.file; }
  void set_file(std::string path) { now_.file = std::move(path); }

  /// Grows with every step that can be undone, and every undo and redo: something was done since it was less.
  std::uint64_t steps() const { return steps_; }

 private:
  /// What one session file is about. The window holds one after the other.
  struct Document {
    AppState state;
    History history;
    SessionLog log;
    std::string file;
  };

  /// Puts a document in the place of the present one, in the window's language, scale and size.
  void show(Document next);
  /// Goes to the document that was there before the present one, or after it.
  void leave(std::vector<Document>& to, std::vector<Document>& back);

  Workspace& workspace_;
  Document now_;
  std::vector<Document> earlier_;  ///< in whose places others were opened, the last one last
  std::vector<Document> later_;    ///< whose opening was undone, the next to redo last
  std::uint64_t steps_ = 0;
};

}  // namespace rk::app
