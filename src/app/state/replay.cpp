#include "app/state/replay.h"

#include <filesystem>
#include <iostream>
#include <system_error>
#include <utility>

#include "app/state/update.h"
#include "model/limits.h"

namespace rk::app {
namespace {

constexpr double kDefaultWidthPx = 1280;
constexpr double kDefaultHeightPx = 800;
constexpr const char* kStandardInput = "-";

bool moves_map(const Action& action) {
  return std::holds_alternative<action::Pan>(action) || std::holds_alternative<action::Zoom>(action) ||
         std::holds_alternative<action::MoveTo>(action);
}

/// Whether the path names something that the caller opened for the program, such as standard input: waiting
/// for that is what was asked for.
bool was_opened_by_caller(const std::string& path) {
  return path == "/dev/stdin" || path.rfind("/dev/fd/", 0) == 0 || path.rfind("/proc/self/fd/", 0) == 0;
}

}  // namespace

SessionReader::SessionReader(std::string path, std::vector<Language> languages)
    : path_(std::move(path)),
      languages_(std::move(languages)),
      in_(path_ == kStandardInput ? std::cin : file_) {
  if (path_ == kStandardInput) return;
  const auto fail = [&](const char* key) { throw InputError({{Severity::error, key, path_, "", {}}}); };
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path_, error);
  if (!std::filesystem::exists(status)) fail("file_missing");
  if (!std::filesystem::is_regular_file(status) && !was_opened_by_caller(path_)) fail("file_not_regular");
  file_.open(path_, std::ios::binary);
  if (!file_) fail("file_unreadable");
}

std::optional<Action> SessionReader::next(const Dataset& dataset) {
  while (read_line()) {
    if (line_.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (auto action = read_action(dataset)) return action;
  }
  if (in_.bad()) found_.push_back({Severity::error, "file_unreadable", path_, "", {}});
  if (has_errors(found_)) throw InputError(std::move(found_));
  return std::nullopt;
}

/// Reads a line, of which no more is kept than shows that it is too long. False at the end, and (with an
/// error) where the file becomes too large.
bool SessionReader::read_line() {
  line_.clear();
  for (char c = 0; in_.get(c);) {
    if (++bytes_ > limits::kSessionBytes) {
      const std::string limit = std::to_string(limits::kSessionBytes >> 20U);
      found_.push_back({Severity::error, "file_too_large", path_, "", {{"limit", limit}}});
      return false;
    }
    if (c == '\n') {
      ++number_;
      return true;
    }
    if (line_.size() <= limits::kSessionLine) line_ += c;
  }
  if (line_.empty()) return false;
  ++number_;
  return true;
}

std::optional<Action> SessionReader::read_action(const Dataset& dataset) {
  const std::string place = std::to_string(number_);
  const std::size_t before = found_.size();
  if (line_.size() > limits::kSessionLine) {
    found_.push_back({Severity::error, "action_not_json", path_, place, {}});
    return std::nullopt;
  }
  auto action = parse_action(line_, path_, place, found_);
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
