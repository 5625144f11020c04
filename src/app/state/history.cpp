#include "app/state/history.h"

#include <utility>

#include "app/state/update.h"

namespace rk::app {
namespace {

constexpr std::size_t kMaxUndo = 500;

template <typename... Kinds>
bool is_any(const Action& action) {
  return (std::holds_alternative<Kinds>(action) || ...);
}

/// Actions that concern the pointer or the window, not the map, cannot be undone.
bool is_undoable(const Action& action) {
  return !is_any<action::Hover, action::Resize, action::SetPanel, action::SetDetails, action::SetDrawer,
                 action::SetScale, action::SetLanguage, action::SetWhatIfSwitches, action::SetChamber,
                 action::SetGathering>(action);
}

void step(std::vector<Snapshot>& from, std::vector<Snapshot>& to, const Snapshot& now) {
  if (from.empty()) return;
  to.push_back(now);
  from.pop_back();
}

}  // namespace

AppState History::next(AppState state, const Action& action, const Dataset& dataset) const {
  const bool undoes = is_any<action::Undo>(action);
  if (!undoes && !is_any<action::Redo>(action)) return update(std::move(state), action, dataset);
  const std::vector<Snapshot>& steps = undoes ? past_ : future_;
  if (steps.empty()) return state;
  state.now = steps.back();
  // The partnership that is pointed at may exist only in a what-if.
  state.hovered_partnership.reset();
  return state;
}

bool History::record(const Action& action, const Snapshot& before, const Snapshot& after) {
  if (!is_undoable(action)) return false;
  const bool undoes = is_any<action::Undo>(action);
  if (undoes || is_any<action::Redo>(action)) {
    step(undoes ? past_ : future_, undoes ? future_ : past_, before);
    moving_ = false;
    return false;
  }
  if (after == before) return false;
  const bool moves = is_any<action::Zoom, action::Pan, action::MoveTo, action::Fit>(action);
  if (!(moves && moving_)) {
    past_.push_back(before);
    if (past_.size() > kMaxUndo) past_.erase(past_.begin());
  }
  moving_ = moves;
  future_.clear();
  return true;
}

AppState History::perform(AppState state, const Action& action, const Dataset& dataset) {
  if (!is_undoable(action)) return update(std::move(state), action, dataset);
  const Snapshot before = state.now;
  AppState after = next(std::move(state), action, dataset);
  record(action, before, after.now);
  return after;
}

}  // namespace rk::app
