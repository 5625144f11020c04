// What the user asked for in the panels during one frame.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/input/command.h"
#include "app/state/action.h"
#include "app/story/story_player.h"

namespace rk::app::panels {

struct PanelEvents {
  std::vector<Action> actions;
  std::vector<input::Command> commands;
  std::optional<story::StoryMove> story_move;  ///< by a click, while a story plays
  std::optional<std::size_t> story_page;       ///< the same, by its position
  std::string written_figure;                  ///< path of a figure that was saved
  std::string save_session;                    ///< path to save the session to, which may be replaced
  std::string open_session;                    ///< path of a session to open
  bool open_dialog = false;                    ///< the dialog asks for that, not menu or search
  bool resumed_closed = false;                 ///< the user has read that the window went on where it was
  bool problems_closed = false;                ///< the user dismissed the problems of the files
  std::optional<action::Hover> pointed;        ///< what the pointer or the keys are on in a panel

  std::string drop_words;  ///< what a drop would do where something is dragged; may be empty

  void act(Action action) { actions.push_back(std::move(action)); }
  void point(action::Hover at) { pointed = std::move(at); }
  void command(input::Command wanted) { commands.push_back(wanted); }
};

}  // namespace rk::app::panels
