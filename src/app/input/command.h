// All commands that a key or a search can call, in one table. Keys, help, search and menu all read it, so
// that they stay consistent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/input/key_chord.h"
#include "app/state/action.h"
#include "app/state/app_state.h"

namespace rk::app::input {

enum class Command {
  search,
  find_municipality,
  story,
  what_if,
  new_partnership,
  help,
  front_door,
  save_figure,
  copy_summary,
  copy_picture,
  save_session,
  save_session_as,
  open_session,
  resume_session,
  quit,
  undo,
  redo,
  clear,
  walk_panels,
  walk_panels_back,
  map_menu,
  select_west,
  select_east,
  select_north,
  select_south,
  zoom_in,
  zoom_out,
  pan_left,
  pan_right,
  pan_up,
  pan_down,
  fit,
  home,
  show_headline,
  show_all,
  show_none,
  show_with_focus,
  show_cross_province,
  reset_what_if,
  chamber,
  toggle_list,
  toggle_details,
  toggle_matrix,
  toggle_upset,
  toggle_labels,
  toggle_patterns,
  next_palette,
  larger,
  smaller,
  normal_size,
  other_language,
  reduced_motion,
  first_view  ///< this and the following commands show a view, in the order of the registry (command_for)
};

enum class CommandGroup { find, view, map, choice, window };

struct CommandInfo {
  Command command = Command::search;
  std::string name;  ///< its description is the text "command.<name>"
  CommandGroup group = CommandGroup::find;
  std::vector<KeyChord> keys;  ///< menus show the first; without keys, only search finds the command
};

/// All commands, by group, in the order in which help lists them.
const std::vector<CommandInfo>& window_commands();

/// The command that shows a view.
Command command_for(scene::View view);

const CommandInfo& info_of(Command command);
std::optional<Command> command_named(std::string_view name);

/// The name of a group, the end of the text key "command.group.".
std::string_view group_word(CommandGroup group);

/// The command of a key or a typed character, nullopt if there is none.
std::optional<Command> command_of(const sf::Event& event);

/// The description of a command; `languages` are those through which F2 cycles.
std::string command_words(const CommandInfo& info, const Translations& texts,
                          const std::vector<Language>& languages);

inline std::string key_words(const CommandInfo& info, const Translations& texts) {
  return key_words(info.keys, texts);
}

/// The action of a command; nullopt if it does not change the state (it opens something, or concerns files),
/// or has no effect in this state. `languages` are those to cycle through.
std::optional<Action> action_of(Command command, const AppState& state,
                                const std::vector<Language>& languages);

/// What leads to the switches that let the focus join and leave partnerships (Command::what_if).
std::vector<Action> actions_to_what_if(const AppState& state, const Dataset& dataset);

/// What leads to a new partnership of that name, of the focus alone at first, whose members are clicked on
/// the map (Command::new_partnership).
std::vector<Action> actions_to_new_partnership(const AppState& state, const Dataset& dataset,
                                               const std::string& name);

/// The direction in which a command moves the selection on the map (unit vector, m RD); nullopt for other
/// commands.
std::optional<Point> direction_of(Command command);

}  // namespace rk::app::input
