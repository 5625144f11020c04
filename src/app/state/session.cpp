#include "app/state/session.h"

#include "app/state/rebind_state.h"

namespace rk::app {

void Session::perform(const Action& action) {
  const bool undoes = std::holds_alternative<action::Undo>(action);
  const bool redoes = std::holds_alternative<action::Redo>(action);
  // Not logged either: a replay has more to undo than a window that restored its settings.
  if (undoes && !now_.history.can_undo()) return leave(earlier_, later_);
  if (redoes && !now_.history.can_redo()) return leave(later_, earlier_);
  AppState next = now_.history.next(now_.state, action, workspace_.dataset());
  workspace_.follow(next);
  const bool is_new = now_.history.record(action, now_.state.now, next.now);
  if (is_new) later_.clear();
  if (is_new || undoes || redoes) ++steps_;
  now_.state = std::move(next);
  now_.log.add(action, now_.state);
}

void Session::replay(const std::string& path) {
  SessionReader reader(path, workspace_.languages());
  while (const auto action = reader.next(workspace_.dataset())) perform(*action);
}

void Session::begin_here() {
  now_.history = {};
}

void Session::open(const std::string& path, Steps steps) {
  // Beside the workspace, which must stay as it is where the file has a mistake.
  Scenario scenario(workspace_.base());
  const AppState& window = now_.state;
  Document next{initial_app_state(scenario.base(), window.width_px, window.height_px), {}, {}, path};
  next.state.ui_scale = window.ui_scale;
  next.state.language = window.language;
  History history;
  SessionReader reader(path, workspace_.languages());
  while (const auto action = reader.next(scenario.dataset())) {
    next.state = carry_out({*action}, std::move(next.state), history, scenario);
    next.log.add(*action, next.state);
  }
  if (steps == Steps::each) next.history = std::move(history);
  Document before = now_;
  show(std::move(next));
  earlier_.push_back(std::move(before));
  later_.clear();
  ++steps_;
}

void Session::show(Document next) {
  const AppState window = now_.state;
  if (next.state.language != window.language) {
    next.state.language = window.language;
    next.log.add(action::SetLanguage{window.language}, next.state);
  }
  workspace_.follow(next.state);
  now_ = std::move(next);
  if (now_.state.ui_scale != window.ui_scale) perform(action::SetScale{window.ui_scale});
  if (now_.state.width_px != window.width_px || now_.state.height_px != window.height_px)
    perform(action::Resize{window.width_px, window.height_px});
}

void Session::leave(std::vector<Document>& to, std::vector<Document>& back) {
  if (to.empty()) return;
  Document before = now_;
  show(to.back());
  to.pop_back();
  back.push_back(std::move(before));
  ++steps_;
}

void Session::reload(Dataset base) {
  const auto rebound = [&](const Document& document) {
    return Document{rebind_state(document.state, workspace_.base(), base),
                    rebind_history(document.history, workspace_.base(), base), document.log, document.file};
  };
  Document next = rebound(now_);
  std::vector<Document> earlier;
  std::vector<Document> later;
  for (const Document& document : earlier_) earlier.push_back(rebound(document));
  for (const Document& document : later_) later.push_back(rebound(document));
  workspace_.reload(std::move(base));
  workspace_.follow(next.state);
  now_ = std::move(next);
  earlier_ = std::move(earlier);
  later_ = std::move(later);
}

}  // namespace rk::app
