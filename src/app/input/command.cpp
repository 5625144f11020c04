#include "app/input/command.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/state/scenario.h"
#include "app/state/window_layout.h"
#include "scene/views/registry.h"

namespace rk::app::input {
namespace {

using Key = sf::Keyboard;
using Group = CommandGroup;
using Which = action::Show::Which;

constexpr double kKeyZoom = 1.5;
constexpr double kPanStepPx = 80;
constexpr double kScaleStep = 0.25;

constexpr std::array<std::string_view, 5> kGroups = {"find", "view", "map", "choice", "window"};

std::optional<scene::View> view_of(Command command) {
  if (command < Command::first_view) return std::nullopt;
  return scene::views::registered_views()
      .at(static_cast<std::size_t>(command) - static_cast<std::size_t>(Command::first_view))
      .view;
}

/// Keys 1, 2, … for as many views as have one.
std::vector<CommandInfo> view_commands() {
  std::vector<CommandInfo> result;
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
    CommandInfo info{command_for(entry.view), "view_" + std::string(entry.name), Group::view, {}};
    const auto place = static_cast<int>(result.size());
    if (place < 9) info.keys.push_back(plain_key(static_cast<Key::Key>(Key::Num1 + place)));
    result.push_back(std::move(info));
  }
  return result;
}

std::optional<Which> choice_of(Command command) {
  switch (command) {
    case Command::show_headline:
      return Which::headline;
    case Command::show_all:
      return Which::all;
    case Command::show_none:
      return Which::none;
    case Command::show_with_focus:
      return Which::with_focus;
    case Command::show_cross_province:
      return Which::cross_province;
    default:
      return std::nullopt;
  }
}

/// The action of a command that moves or zooms the map.
std::optional<Action> camera_action(Command command, const AppState& state) {
  const double step = kPanStepPx * state.now.camera.m_per_px;
  switch (command) {
    case Command::zoom_in:
      return action::Zoom{kKeyZoom, std::nullopt};
    case Command::zoom_out:
      return action::Zoom{1 / kKeyZoom, std::nullopt};
    case Command::pan_left:
      return action::Pan{{-step, 0}};
    case Command::pan_right:
      return action::Pan{{step, 0}};
    case Command::pan_up:
      return action::Pan{{0, step}};
    case Command::pan_down:
      return action::Pan{{0, -step}};
    case Command::fit:
      return action::Fit{};
    case Command::home:
      return action::Home{};
    default:
      return std::nullopt;
  }
}

Action drawer_action(Drawer wanted, const AppState& state) {
  return action::SetDrawer{state.drawer == wanted ? Drawer::none : wanted};
}

/// All commands by group, those of the views included.
std::vector<CommandInfo> all_commands() {
  std::vector<CommandInfo> all = {
      {Command::search, "search", Group::find, {control_key(Key::K), typed_key('/')}},
      {Command::find_municipality, "find_municipality", Group::find, {}},
      {Command::story, "story", Group::find, {plain_key(Key::F5)}},
      {Command::what_if, "what_if", Group::find, {}},
      {Command::new_partnership, "new_partnership", Group::find, {control_key(Key::N)}},
      {Command::help, "help", Group::find, {plain_key(Key::F1), typed_key('?')}},
      {Command::front_door, "front_door", Group::find, {shift_key(Key::F1)}},
      {Command::zoom_in, "zoom_in", Group::map, {typed_key('+'), typed_key('=')}},
      {Command::zoom_out, "zoom_out", Group::map, {typed_key('-')}},
      {Command::pan_left, "pan_left", Group::map, {plain_key(Key::Left)}},
      {Command::pan_right, "pan_right", Group::map, {plain_key(Key::Right)}},
      {Command::pan_up, "pan_up", Group::map, {plain_key(Key::Up)}},
      {Command::pan_down, "pan_down", Group::map, {plain_key(Key::Down)}},
      {Command::select_west, "select_west", Group::map, {shift_key(Key::Left)}},
      {Command::select_east, "select_east", Group::map, {shift_key(Key::Right)}},
      {Command::select_north, "select_north", Group::map, {shift_key(Key::Up)}},
      {Command::select_south, "select_south", Group::map, {shift_key(Key::Down)}},
      {Command::map_menu, "map_menu", Group::map, {shift_key(Key::F10), plain_key(Key::Menu)}},
      {Command::fit, "fit", Group::map, {plain_key(Key::F)}},
      {Command::home, "home", Group::map, {plain_key(Key::Home)}},
      {Command::clear, "clear", Group::map, {plain_key(Key::Escape)}},
      {Command::show_headline, "show_headline", Group::choice, {}},
      {Command::show_all, "show_all", Group::choice, {}},
      {Command::show_none, "show_none", Group::choice, {}},
      {Command::show_with_focus, "show_with_focus", Group::choice, {}},
      {Command::show_cross_province, "show_cross_province", Group::choice, {}},
      {Command::reset_what_if, "reset_what_if", Group::choice, {}},
      {Command::undo, "undo", Group::choice, {control_key(Key::Z)}},
      {Command::redo, "redo", Group::choice, {control_shift_key(Key::Z), control_key(Key::Y)}},
      {Command::walk_panels, "walk_panels", Group::window, {plain_key(Key::Tab)}},
      {Command::walk_panels_back, "walk_panels_back", Group::window, {shift_key(Key::Tab)}},
      {Command::chamber, "chamber", Group::window, {plain_key(Key::F11)}},
      {Command::toggle_list, "toggle_list", Group::window, {plain_key(Key::P)}},
      {Command::toggle_details, "toggle_details", Group::window, {plain_key(Key::I)}},
      {Command::toggle_matrix, "toggle_matrix", Group::window, {plain_key(Key::M)}},
      {Command::toggle_upset, "toggle_upset", Group::window, {plain_key(Key::U)}},
      {Command::toggle_labels, "toggle_labels", Group::window, {plain_key(Key::L)}},
      {Command::toggle_patterns, "toggle_patterns", Group::window, {plain_key(Key::H)}},
      {Command::next_palette, "next_palette", Group::window, {plain_key(Key::C)}},
      {Command::larger,
       "larger",
       Group::window,
       {control_key(Key::Equal), hidden_in_help(control_shift_key(Key::Equal)),
        hidden_in_help(control_key(Key::Add))}},
      {Command::smaller,
       "smaller",
       Group::window,
       {control_key(Key::Hyphen), hidden_in_help(control_key(Key::Subtract))}},
      {Command::normal_size, "normal_size", Group::window, {control_key(Key::Num0)}},
      {Command::other_language, "other_language", Group::window, {plain_key(Key::F2)}},
      {Command::reduced_motion, "reduced_motion", Group::window, {}},
      {Command::save_figure, "save_figure", Group::window, {plain_key(Key::F12)}},
      {Command::copy_picture, "copy_picture", Group::window, {control_shift_key(Key::C)}},
      {Command::copy_summary, "copy_summary", Group::window, {control_key(Key::C)}},
      {Command::save_session, "save_session", Group::window, {control_key(Key::S)}},
      {Command::save_session_as, "save_session_as", Group::window, {control_shift_key(Key::S)}},
      {Command::open_session, "open_session", Group::window, {control_key(Key::O)}},
      {Command::resume_session, "resume_session", Group::window, {}},
      {Command::quit, "quit", Group::window, {control_key(Key::Q)}}};
  const auto after_find =
      std::find_if(all.begin(), all.end(), [](const CommandInfo& info) { return info.group != Group::find; });
  const std::vector<CommandInfo> views = view_commands();
  all.insert(after_find, views.begin(), views.end());
  return all;
}

}  // namespace

const std::vector<CommandInfo>& window_commands() {
  static const std::vector<CommandInfo> all = all_commands();
  return all;
}

Command command_for(scene::View view) {
  return static_cast<Command>(static_cast<int>(Command::first_view) + static_cast<int>(view));
}

const CommandInfo& info_of(Command command) {
  const auto& all = window_commands();
  return *std::find_if(all.begin(), all.end(), [&](const CommandInfo& s) { return s.command == command; });
}

std::optional<Command> command_named(std::string_view name) {
  for (const CommandInfo& info : window_commands()) {
    if (info.name == name) return info.command;
  }
  return std::nullopt;
}

std::string_view group_word(CommandGroup group) {
  return kGroups[static_cast<std::size_t>(group)];
}

std::optional<Command> command_of(const sf::Event& event) {
  for (const CommandInfo& info : window_commands()) {
    for (const KeyChord& chord : info.keys) {
      if (matches(chord, event)) return info.command;
    }
  }
  return std::nullopt;
}

std::string command_words(const CommandInfo& info, const Translations& texts,
                          const std::vector<Language>& languages) {
  const Language* next = next_language(languages, texts.language());
  return texts.get("command." + std::string(info.name), {{"language", next == nullptr ? "" : next->name}});
}

std::optional<Action> action_of(Command command, const AppState& state,
                                const std::vector<Language>& languages) {
  if (const auto view = view_of(command)) return action::SetView{*view};
  if (const auto which = choice_of(command)) return action::Show{*which};
  if (auto moved = camera_action(command, state)) return moved;
  const scene::MapState& map = state.now.map;
  switch (command) {
    case Command::undo:
      return action::Undo{};
    case Command::redo:
      return action::Redo{};
    case Command::chamber:
      return action::SetChamber{!state.chamber};
    case Command::clear:
      if (state.chamber) return action::SetChamber{false};
      if (gathered(state)) return action::SetGathering{false};
      if (state.now.selection == Selection{}) return std::nullopt;
      return action::Select{};
    case Command::reset_what_if:
      return action::ResetWhatIf{};
    case Command::toggle_list:
      return action::SetPanel{window_layout(state).list.empty()};
    case Command::toggle_details:
      return action::SetDetails{!state.details_open};
    case Command::toggle_matrix:
      return drawer_action(Drawer::matrix, state);
    case Command::toggle_upset:
      return drawer_action(Drawer::upset, state);
    case Command::toggle_labels:
      return action::SetLabels{!map.labels};
    case Command::toggle_patterns:
      return action::SetPatterns{!map.patterns};
    case Command::next_palette:
      return action::SetPalette{map.palette == scene::PaletteName::tol     ? scene::PaletteName::fill8
                                : map.palette == scene::PaletteName::fill8 ? scene::PaletteName::grey
                                                                           : scene::PaletteName::tol};
    case Command::larger:
      return action::SetScale{state.ui_scale + kScaleStep};
    case Command::smaller:
      return action::SetScale{std::max(kMinUiScale, state.ui_scale - kScaleStep)};
    case Command::normal_size:
      return action::SetScale{kMinUiScale};
    case Command::other_language: {
      const Language* next = next_language(languages, state.language);
      if (next == nullptr || next->code == state.language) return std::nullopt;
      return action::SetLanguage{next->code};
    }
    default:
      return std::nullopt;
  }
}

std::vector<Action> actions_to_what_if(const AppState& state, const Dataset& dataset) {
  std::vector<Action> actions = {action::Select{dataset.municipalities[state.now.map.focus].code}};
  if (!state.details_open) actions.emplace_back(action::SetDetails{true});
  if (!state.what_if_open) actions.emplace_back(action::SetWhatIfSwitches{true});
  return actions;
}

std::vector<Action> actions_to_new_partnership(const AppState& state, const Dataset& dataset,
                                               const std::string& name) {
  std::vector<Action> actions;
  if (!scene::views::view_entry(state.now.map.view).inputs.regions ||
      !scene::views::is_map(state.now.map.view))
    actions.emplace_back(action::SetView{scene::View::overlay});
  if (!state.details_open) actions.emplace_back(action::SetDetails{true});
  if (!state.what_if_open) actions.emplace_back(action::SetWhatIfSwitches{true});
  actions.emplace_back(action::AssumeMembership{new_partnership(dataset, name, state.now.map.focus)});
  actions.emplace_back(action::SetGathering{true});
  return actions;
}

std::optional<Point> direction_of(Command command) {
  switch (command) {
    case Command::select_west:
      return Point{-1, 0};
    case Command::select_east:
      return Point{1, 0};
    case Command::select_north:
      return Point{0, 1};
    case Command::select_south:
      return Point{0, -1};
    default:
      return std::nullopt;
  }
}

}  // namespace rk::app::input
