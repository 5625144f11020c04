#include "app/state/replay.h"

#include <iostream>
#include <utility>

#include "app/state/update.h"

namespace rk::app {
namespace {

constexpr double kDefaultWidthPx = 1280;
constexpr double kDefaultHeightPx = 800;
constexpr const char* kStandardInput = "-";
constexpr std::size_t kMaxLine = 1U << 20U;

bool moves_map(const Action& action) {
  return std::holds_alternative<action::Pan>(action) || std::holds_alternative<action::Zoom>(action) ||
         std::holds_alternative<action::MoveTo>(action);
}

}  // namespace

SessionReader::SessionReader(std::string path, std::vector<Language> languages)
    : path_(std::move(path)),
      languages_(std::move(languages)),
      in_(path_ == kStandardInput ? std::cin : file_) {
  if (path_ != kStandardInput) file_.open(path_, std::ios::binary);
  if (!in_) throw InputError({{Severity::error, "file_missing", path_, "", {}}});
}

std::optional<Action> SessionReader::next(const Dataset& dataset) {
  for (std::string line; std::getline(in_, line);) {
    ++number_;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (auto action = read_line(line, dataset)) return action;
  }
  if (in_.bad()) found_.push_back({Severity::error, "file_unreadable", path_, "", {}});
  if (has_errors(found_)) throw InputError(std::move(found_));
  return std::nullopt;
}

std::optional<Action> SessionReader::read_line(const std::string& line, const Dataset& dataset) {
  const std::string place = std::to_string(number_);
  const std::size_t before = found_.size();
  if (line.size() > kMaxLine) {
    found_.push_back({Severity::error, "action_not_json", path_, place, {}});
    return std::nullopt;
  }
  auto action = parse_action(line, path_, place, found_);
  if (action) check_action(*action, dataset, languages_, path_, place, found_);
  if (found_.size() > before) return std::nullopt;
  return action;
}

AppState carry_out(const std::vector<Action>& actions, AppState state, History& history, Scenario& scenario) {
  for (const Action& action : actions) {
    state = history.perform(std::move(state), action, scenario.dataset());
    scenario.assume(state.now.what_if);
  }
  return state;
}

AppState replay_start(const Dataset& dataset, const std::string& language) {
  AppState state = initial_app_state(dataset, kDefaultWidthPx, kDefaultHeightPx);
  state.language = language;
  return state;
}

Replayed replay(const std::string& path, const std::vector<Language>& languages, AppState start,
                History& history, Scenario& scenario) {
  Replayed result{std::move(start), 0};
  SessionReader reader(path, languages);
  while (const auto action = reader.next(scenario.dataset())) {
    result.state = carry_out({*action}, std::move(result.state), history, scenario);
    ++result.actions;
  }
  return result;
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

}  // namespace rk::app
