// The part of the loop that carries out what events and panels ask for.
#include <SFML/Window/Clipboard.hpp>
#include <filesystem>

#include "app/panels/figure_request.h"
#include "app/state/summary_text.h"
#include "app/window/window_loop.h"
#include "platform/user_folder.h"

namespace rk::app::window {

void WindowLoop::perform(const Action& action, bool dragged) {
  frames_ = kFramesAfterEvent;
  if (!std::holds_alternative<action::Hover>(action)) {
    message_.clear();
    leave_front_door();
  }
  if (const auto problem = controller_.perform(action, dragged, seconds())) message_ = *problem;
  settle_screen();
}

void WindowLoop::carry_out_pending() {
  for (const Action& action : pending_) perform(action, std::holds_alternative<action::Pan>(action));
  pending_.clear();
}

void WindowLoop::perform(input::Command command) {
  const bool walks = command == input::Command::walk_panels || command == input::Command::walk_panels_back;
  if (!walks) leave_front_door();
  if (const auto action = input::action_of(command, state(), workspace_.languages())) return perform(*action);
  if (const auto direction = input::direction_of(command)) {
    if (const auto action = input::select_towards(input_view(), *direction)) perform(*action);
    return;
  }
  switch (command) {
    case input::Command::search:
      return panels_.overlays().open_search();
    case input::Command::find_municipality:
      return panels_.overlays().open_search_for_municipalities();
    case input::Command::front_door:
      return open_front_door();
    case input::Command::what_if:
      for (const Action& action : input::actions_to_what_if(state(), workspace_.dataset())) perform(action);
      return;
    case input::Command::new_partnership:
      for (const Action& action : input::actions_to_new_partnership(
               state(), workspace_.dataset(), workspace_.texts().get("window.what_if.new_name")))
        perform(action);
      return;
    case input::Command::help:
      return panels_.overlays().open_help();
    case input::Command::save_figure:
      return panels_.overlays().open_figure(
          keeper_.settings().figure_folder.value_or(platform::pictures_folder()));
    case input::Command::story:
      return play_story();
    case input::Command::copy_picture:
      return copy_picture();
    case input::Command::copy_summary:
      return copy_summary();
    case input::Command::reduced_motion:
      return set_reduced_motion(!controller_.motion().reduced());
    case input::Command::save_session:
      return save_to_own_file();
    case input::Command::save_session_as:
      return ask_where_to_save();
    case input::Command::open_session:
      return panels_.overlays().open_session().open(session_folder());
    case input::Command::resume_session:
      return resume_session();
    case input::Command::quit:
      return close();
    case input::Command::walk_panels:
    case input::Command::walk_panels_back:
      return ui_.hold_keys(panels_.pass_keys(state(), command == input::Command::walk_panels_back));
    case input::Command::map_menu:
      return open_map_menu();
    default:
      return;
  }
}

void WindowLoop::carry_out(const panels::PanelEvents& events) {
  for (const Action& action : events.actions) perform(action);
  for (const input::Command command : events.commands) perform(command);
  if (events.story_move) turn_page(*events.story_move);
  if (events.story_page) {
    controller_.turn_to(*events.story_page, seconds());
    frames_ = kFramesAfterEvent;
  }
  if (events.problems_closed) problems_.clear();
  carry_out_sessions(events);
  if (events.written_figure.empty()) return;
  figure_folder_ = std::filesystem::path(events.written_figure).parent_path().string();
  message_ = workspace_.texts().get("window.figure.saved", {{"file", events.written_figure}});
}

void WindowLoop::play_story() {
  if (controller_.play()) return settle_screen();
  message_ = workspace_.texts().get("window.story.none");
}

void WindowLoop::turn_page(story::StoryMove move) {
  controller_.turn(move, seconds());
  frames_ = kFramesAfterEvent;
  settle_screen();
}

void WindowLoop::settle_screen() {
  const bool wanted = controller_.playing() || state().chamber;
  if (wanted == for_hall_) return;
  for_hall_ = wanted;
  message_.clear();
  ui_.set_large_fonts(wanted);
  // A window manager may refuse: then the letters are large in the window that there is.
  display_.set_full_screen(window_.getSystemHandle(), wanted);
}

void WindowLoop::open_front_door() {
  panels_.front_door().open(!controller_.player().pages().empty());
}

void WindowLoop::leave_front_door() {
  if (!panels_.front_door().is_open()) return;
  if (panels_.front_door_has_keys()) give_keys_back();
  panels_.front_door().close();
  welcomed_ = true;
}

/// The menu of the selected municipality, or of the focus, where it lies on the map.
void WindowLoop::open_map_menu() {
  const scene::MapState& map = state().now.map;
  const MunicipalityIndex m = map.selected.value_or(map.focus);
  const PageBox frame = map_frame(state());
  const PagePoint at = viewport(state()).to_page(workspace_.dataset().coverage->face_label[m]);
  panels_.open_map_menu(m, input::shows_map(state()) && frame.contains(at) ? at : frame.center());
}

void WindowLoop::copy_summary() {
  const std::string words = summary_text(state(), workspace_);
  sf::Clipboard::setString(sf::String::fromUtf8(words.begin(), words.end()));
  message_ = workspace_.texts().get("window.copied");
}

void WindowLoop::copy_picture() {
  picture_.begin(panels::picture_on_view(state(), workspace_));
  message_ = workspace_.texts().get("window.picture.drawing");
  frames_ = kFramesAfterEvent;
}

void WindowLoop::finish_picture() {
  const std::optional<bool> copied = picture_.take_result();
  if (!copied) return;
  message_ = workspace_.texts().get(*copied ? "window.picture.copied" : "window.picture.not_copied");
  frames_ = kFramesAfterEvent;
}

void WindowLoop::set_reduced_motion(bool reduced) {
  controller_.motion().set_reduced(reduced);
  message_ = workspace_.texts().get(reduced ? "window.motion.off" : "window.motion.on");
}

}  // namespace rk::app::window
