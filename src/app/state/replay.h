// A session file: actions as JSON lines, from the window or written by hand.
#pragma once

#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "app/state/history.h"
#include "app/state/scenario.h"
#include "base/diagnostics.h"
#include "base/language.h"

namespace rk::app {

/// Reads a session file line by line; empty lines are skipped. What a line may name depends on the
/// memberships that the lines before it assume: carry out each action before reading the next.
class SessionReader {
 public:
  /// `path`: "-" is standard input. `languages` are those that a line may ask for. Throws InputError if the
  /// file cannot be opened, or is a folder, pipe or device other than standard input, which might never end.
  SessionReader(std::string path, std::vector<Language> languages);

  /// The next action, checked against the dataset as the actions so far left it; nullopt at the end. Lines
  /// with an error are skipped. Throws InputError at the end if there were any: lines that are not an action,
  /// name something that the dataset lacks or a missing language, or assume a membership that was not
  /// possible.
  std::optional<Action> next(const Dataset& dataset);

 private:
  bool read_line();
  std::optional<Action> read_action(const Dataset& dataset);

  std::string path_;
  std::vector<Language> languages_;
  std::ifstream file_;
  std::istream& in_;
  std::string line_;       ///< read last
  int number_ = 0;         ///< of that line, from 1
  std::size_t bytes_ = 0;  ///< read so far
  Diagnostics found_;
};

/// The state after these actions. History and scenario must belong to `state`, and are updated to the new
/// one.
AppState carry_out(const std::vector<Action>& actions, AppState state, History& history, Scenario& scenario);

/// The state that a session without a window starts from, in a page of 1280 × 800 px.
AppState replay_start(const Dataset& dataset, const std::string& language);

struct Replayed {
  AppState state;
  std::size_t actions = 0;  ///< how many were carried out
};

/// Carries out the actions of a session file, as carry_out does. Throws InputError (SessionReader).
Replayed replay(const std::string& path, const std::vector<Language>& languages, AppState start,
                History& history, Scenario& scenario);

/// The actions so far, in the form of a session file. Hovering is left out, and consecutive moves of the map
/// become one `move_to`.
class SessionLog {
 public:
  /// Adds an action that led to `after`.
  void add(const Action& action, const AppState& after);

  const std::vector<Action>& actions() const { return actions_; }
  std::string print() const;

 private:
  std::vector<Action> actions_;
};

}  // namespace rk::app
