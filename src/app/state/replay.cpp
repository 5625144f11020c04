#include "app/state/replay.h"

#include <fstream>

#include "app/state/update.h"

namespace rk {
namespace {

constexpr double kDefaultWidthPx = 1280;
constexpr double kDefaultHeightPx = 800;
constexpr std::size_t kMaxLine = 1U << 20U;

bool moves_map(const Action& action) {
  return std::holds_alternative<action::Pan>(action) || std::holds_alternative<action::Zoom>(action) ||
         std::holds_alternative<action::MoveTo>(action);
}

AppState opening_state(const Dataset& dataset) {
  return initial_app_state(dataset, kDefaultWidthPx, kDefaultHeightPx);
}

}  // namespace

std::vector<Action> read_session(const std::string& path, const Dataset& dataset) {
  Diagnostics found;
  std::vector<Action> actions;
  // What a line may name depends on the memberships that the lines before it assume.
  Scenario scenario(dataset);
  AppState state = opening_state(dataset);
  History history;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({{Severity::error, "file_missing", path, "", {}}});
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string place = std::to_string(number);
    if (line.size() > kMaxLine) {
      found.push_back({Severity::error, "action_not_json", path, place, {}});
      continue;
    }
    if (const auto action = parse_action(line, path, place, found)) {
      check_action(*action, scenario.dataset(), path, place, found);
      state = history.perform(std::move(state), *action, scenario.dataset());
      scenario.assume(state.now.what_if);
      actions.push_back(*action);
    }
  }
  if (in.bad()) found.push_back({Severity::error, "file_unreadable", path, "", {}});
  if (has_errors(found)) throw InputError(std::move(found));
  return actions;
}

AppState carry_out(const std::vector<Action>& actions, AppState state, History& history, Scenario& scenario) {
  for (const Action& action : actions) {
    state = history.perform(std::move(state), action, scenario.dataset());
    scenario.assume(state.now.what_if);
  }
  return state;
}

AppState replay(const std::vector<Action>& actions, Scenario& scenario, const std::string& language) {
  AppState state = opening_state(scenario.base());
  state.language = language;
  History history;
  return carry_out(actions, std::move(state), history, scenario);
}

void SessionLog::add(const Action& action, const AppState& after) {
  if (std::holds_alternative<action::Hover>(action)) return;
  const bool resizes = std::holds_alternative<action::Resize>(action);
  if (!actions_.empty()) {
    Action& last = actions_.back();
    if (moves_map(action) && moves_map(last)) {
      last = action::MoveTo{after.now.camera.center, after.now.camera.m_per_px};
      return;
    }
    if (resizes && std::holds_alternative<action::Resize>(last)) {
      last = action;
      return;
    }
  }
  actions_.push_back(action);
}

std::string SessionLog::print() const {
  std::string out;
  for (const Action& action : actions_) out += print_action(action) + "\n";
  return out;
}

}  // namespace rk
