// The part of the loop that handles events: who receives them, and what they ask for.
#include "app/state/letters.h"
#include "app/state/window_layout.h"
#include "app/window/window_loop.h"

namespace rk::app::window {
namespace {

/// Whether a key means something to the panel that has the keys.
bool walks_in_panel(const sf::Event& event) {
  if (event.type != sf::Event::KeyPressed) return false;
  switch (event.key.code) {
    case sf::Keyboard::Left:
    case sf::Keyboard::Right:
    case sf::Keyboard::Up:
    case sf::Keyboard::Down:
    case sf::Keyboard::Home:
    case sf::Keyboard::End:
      return true;
    default:
      return false;
  }
}

}  // namespace

input::InputView WindowLoop::input_view() {
  return {controller_.on_view(seconds()), workspace_.dataset(), canvas_.scene(), ui_.control_held()};
}

void WindowLoop::handle(const sf::Event& event) {
  frames_ = kFramesAfterEvent;
  if (is_second_click(event)) return map_event(event);
  ui_.handle(event);
  switch (event.type) {
    case sf::Event::Closed:
      return close();
    case sf::Event::Resized:
      return resized();
    case sf::Event::KeyPressed:
    case sf::Event::TextEntered:
      return key_event(event);
    case sf::Event::MouseButtonPressed:
      return press(event);
    case sf::Event::MouseWheelScrolled:
      if (on_scene()) map_event(event);
      return;
    case sf::Event::MouseMoved:
      pointer_ = page_point(event.mouseMove.x, event.mouseMove.y);
      pointed_ = input_.busy() || on_scene();
      if (pointed_) map_event(event);
      return;
    case sf::Event::MouseLeft:
      pointer_.reset();
      pointed_ = false;
      return;
    default:
      map_event(event);
  }
}

/// Whether a press completes a double click on the page, where the first click has opened a panel over it.
bool WindowLoop::is_second_click(const sf::Event& event) const {
  return event.type == sf::Event::MouseButtonPressed && event.mouseButton.button == sf::Mouse::Left &&
         !on_scene() && input_.repeats(page_point(event.mouseButton.x, event.mouseButton.y), seconds());
}

void WindowLoop::press(const sf::Event& event) {
  pointer_ = page_point(event.mouseButton.x, event.mouseButton.y);
  if (!on_scene()) return;
  leave_front_door();
  if (const auto held = controller_.motion().hold(state(), seconds())) perform(*held, true);
  give_keys_back();
  const bool right = event.mouseButton.button == sf::Mouse::Right;
  if (!right) return map_event(event);
  if (controller_.playing()) return;
  if (const auto m = input::municipality_at(input_view(), *pointer_)) panels_.open_map_menu(*m, *pointer_);
}

void WindowLoop::key_event(const sf::Event& event) {
  // Ctrl and = also types the character =, which is a command of its own.
  if (event.type == sf::Event::TextEntered && ui_.control_held()) return;
  const auto command = input::command_of(event);
  if (controller_.playing()) {
    if (const auto move = story::story_move(event)) return turn_page(*move);
    if (command == input::Command::quit || command == input::Command::other_language) perform(*command);
    return;
  }
  if (ui_.popup_open() || ui_.types_text() || panels_.overlays().opening() || !command) return;
  if (command == input::Command::clear && panels_.front_door().is_open()) return leave_front_door();
  if (ui_.wants_keys() && command == input::Command::clear) return give_keys_back();
  if (command == input::Command::clear && !problems_.empty()) return problems_.clear();
  if (command == input::Command::clear && resumed_) {
    resumed_ = false;
    return;
  }
  if (ui_.wants_keys() && walks_in_panel(event)) return;
  perform(*command);
}

void WindowLoop::map_event(const sf::Event& event) {
  const bool dragging = input_.dragging();
  for (const Action& action : input_.handle(event, input_view(), seconds())) {
    pending_.push_back(action);
    // The next action may depend on this one; only moves can wait for the frame.
    if (!std::holds_alternative<action::Pan>(action)) carry_out_pending();
  }
  if (const auto thrown = controller_.motion().drag(event, state(), dragging, seconds())) {
    carry_out_pending();
    perform(*thrown);
  }
}

void WindowLoop::resized() {
  // The view is reset by every drawing; the page follows the window.
  const double scale = controller_.session().state().ui_scale;
  controller_.resize(window_.getSize().x / scale, window_.getSize().y / scale);
  frames_ = kFramesAfterEvent;
}

bool WindowLoop::on_scene() const {
  if (!pointer_ || ui_.popup_open() || ui_.on_panel()) return false;
  const WindowLayout parts = window_layout(state());
  // What lies over the map is told by its place too: the panels know only where the pointer was a frame ago,
  // and a finger comes from nowhere.
  if (parts.map_buttons.contains(*pointer_) || panels_.front_door().covers(*pointer_)) return false;
  return parts.map.contains(*pointer_) || details_layout(state()).legend.contains(*pointer_) ||
         (!parts.drawer.empty() && drawer_figure(parts).contains(*pointer_));
}

PagePoint WindowLoop::page_point(int x, int y) const {
  return {x / device_scale(state()), y / device_scale(state())};
}

void WindowLoop::give_keys_back() {
  if (ui_.wants_keys()) panels_.give_keys_back();
  ui_.hold_keys(false);
}

}  // namespace rk::app::window
