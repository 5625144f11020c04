// The part of the loop that saves, opens and keeps sessions.
#include <algorithm>
#include <exception>
#include <filesystem>

#include "app/cli/messages.h"
#include "app/window/session_file.h"
#include "app/window/window_loop.h"
#include "base/fold_text.h"
#include "platform/atomic_file.h"
#include "platform/output_place.h"
#include "platform/user_folder.h"

namespace rk::app::window {
namespace {

constexpr std::size_t kMostProblems = 3;  // that fit in a dialog

std::string folder_of_file(const std::string& path) {
  return std::filesystem::path(path).parent_path().string();
}

/// "regel 3: …"; the file is known where this is read.
std::string words_of(const Diagnostic& problem, const Translations& texts) {
  const std::string words = texts.get("diagnostic." + problem.key, problem.arguments);
  return problem.place.empty()
             ? words
             : texts.get("window.session.line", {{"line", problem.place}, {"problem", words}});
}

}  // namespace

std::string WindowLoop::session_folder() const {
  if (!session().file().empty()) {
    std::error_code error;
    const std::filesystem::path file = std::filesystem::absolute(session().file(), error);
    if (!error) return file.parent_path().string();
  }
  return recent_.paths().empty() ? platform::documents_folder() : folder_of_file(recent_.paths().front());
}

void WindowLoop::ask_where_to_save() {
  std::string name = panels::session_name(session().file());
  if (name.empty()) {
    name = fold_text(workspace_.dataset().municipalities[state().now.map.focus].name);
    std::replace(name.begin(), name.end(), ' ', '-');
  }
  panels_.overlays().save_session().open(session_folder(), name);
}

void WindowLoop::save_to_own_file() {
  if (session().file().empty()) return ask_where_to_save();
  const std::string problem = save_session(std::string(session().file()));
  if (!problem.empty()) message_ = problem;
}

std::string WindowLoop::save_session(const std::string& path) {
  try {
    platform::check_output_place(path);
    platform::write_file(path, session().print());
  } catch (const EnvironmentError& error) {
    return workspace_.texts().get("environment." + error.key(), error.arguments());
  }
  controller_.set_session_file(path);
  recent_.add(path);
  offer_sessions();
  message_ = workspace_.texts().get("window.saved", {{"file", path}});
  return {};
}

std::string WindowLoop::open_session(const std::string& path) {
  const Diagnostics problems = controller_.open(path);
  if (!problems.empty()) {
    if (problems.front().key == "file_missing") recent_.remove(path);
    offer_sessions();
    return opening_problem(problems);
  }
  leave_front_door();
  input_ = {};  // a drag ends: what it carries may not be in this session
  recent_.add(path);
  offer_sessions();
  message_ = workspace_.texts().get("window.session.opened", {{"name", panels::session_name(path)}});
  return {};
}

std::string WindowLoop::opening_problem(const Diagnostics& problems) const {
  const Translations& texts = workspace_.texts();
  std::string words =
      texts.get("window.session.not_opened", {{"name", panels::session_name(problems.front().file)}});
  for (std::size_t i = 0; i < std::min(kMostProblems, problems.size()); ++i)
    words += "\n• " + words_of(problems[i], texts);
  if (problems.size() > kMostProblems)
    words += "\n" +
             texts.count("window.problems.more", static_cast<std::int64_t>(problems.size() - kMostProblems));
  return words;
}

void WindowLoop::resume_session() {
  const std::string file = last_session_file(options_.state_folder);
  const Diagnostics problems = controller_.open(file);
  if (!problems.empty())
    return panels_.overlays().open_session().open(session_folder(), opening_problem(problems));
  controller_.set_session_file({});
  input_ = {};
  message_ = workspace_.texts().get("window.session.resumed");
}

void WindowLoop::carry_out_sessions(const panels::PanelEvents& events) {
  if (events.resumed_closed) resumed_ = false;
  if (!events.save_session.empty())
    panels_.overlays().save_session().answer(save_session(events.save_session));
  if (events.open_session.empty()) return;
  panels::OpenSessionDialog& dialog = panels_.overlays().open_session();
  const std::string problem = open_session(events.open_session);
  dialog.answer(problem);
  // A session of the menu is opened without the dialog, which can show what is wrong and offer others.
  if (!problem.empty() && !events.open_dialog) dialog.open(session_folder(), problem);
}

void WindowLoop::offer_sessions() {
  std::error_code ignored;
  panels_.offer(
      {recent_.paths(), !options_.state_folder.empty() &&
                            std::filesystem::exists(last_session_file(options_.state_folder), ignored)});
}

void WindowLoop::keep_session() {
  if (session().steps() != kept_ && autosave_.ready(seconds())) {
    kept_ = session().steps();
    autosave_.keep(session().print(), seconds());
  }
  if (!autosave_.take_failure()) return;
  message_ = workspace_.texts().get("window.session.not_kept", {{"folder", options_.state_folder}});
  frames_ = kFramesAfterEvent;
}

void WindowLoop::keep_what_there_is() {
  keeper_.keep(settings_without_place());
  if (session().steps() == opened_) return;
  const std::string file = autosave_.keep_now(session().print());
  cli::print_line(
      workspace_.texts().get(file.empty() ? "window.session.lost" : "window.saved", {{"file", file}}));
}

}  // namespace rk::app::window
