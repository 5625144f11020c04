// The window without a display: hands events to panels and map, and carries out commands, as
// app/window/window_loop.h does. What only a display can show is left out: motion, the story, the clipboard
// of the system.
#pragma once

#include <string>
#include <utility>

#include "app/input/command.h"
#include "app/input/map_input.h"
#include "app/state/summary_text.h"
#include "support/panel_driver.h"

namespace rk::test {

class HeadlessWindow {
 public:
  /// `figures`: the folder that the dialog proposes for a figure.
  HeadlessWindow(Dataset dataset, std::string figures)
      : driver_(std::move(dataset)), figures_(std::move(figures)) {}

  PanelDriver& driver() { return driver_; }
  const app::AppState& state() const { return driver_.state(); }

  /// An event as it comes from the system.
  void handle(const sf::Event& event) {
    driver_.send(event);
    switch (event.type) {
      case sf::Event::KeyPressed:
      case sf::Event::TextEntered:
        return key_event(event);
      case sf::Event::MouseButtonPressed:
        return press(event);
      case sf::Event::MouseMoved:
        if (input_.busy() || driver_.on_scene()) map_event(event);
        return;
      case sf::Event::MouseWheelScrolled:
        if (driver_.on_scene()) map_event(event);
        return;
      default:
        map_event(event);
    }
  }

  /// The files are changed: other data under the same state.
  void reload(Dataset dataset) {
    driver_.reload(std::move(dataset));
    input_ = {};
  }

  void frame() {
    seconds_ += 0.1;
    driver_.carried = input_.carried();
    driver_.frames(1);
    const Lines commands = std::exchange(driver_.commands, {});
    for (const std::string& name : commands) perform(*app::input::command_named(name));
    if (std::exchange(driver_.problems_closed, false)) driver_.notices.problems.clear();
  }

 private:
  using Command = app::input::Command;

  void key_event(const sf::Event& event) {
    if (event.type == sf::Event::TextEntered && driver_.ui().control_held()) return;
    const auto command = app::input::command_of(event);
    const app::panels::ImguiBackend& ui = driver_.ui();
    if (ui.popup_open() || ui.types_text() || driver_.panels().overlays().opening() || !command) return;
    if (ui.wants_keys() && command == Command::clear) return give_keys_back();
    if (command == Command::clear && !driver_.notices.problems.empty())
      return driver_.notices.problems.clear();
    if (ui.wants_keys() && walks_in_panel(event)) return;
    perform(*command);
  }

  static bool walks_in_panel(const sf::Event& event) {
    using Key = sf::Keyboard;
    const sf::Keyboard::Key code = event.type == sf::Event::KeyPressed ? event.key.code : Key::Unknown;
    return code == Key::Left || code == Key::Right || code == Key::Up || code == Key::Down ||
           code == Key::Home || code == Key::End;
  }

  void press(const sf::Event& event) {
    if (!driver_.on_scene()) return;
    give_keys_back();
    if (event.mouseButton.button != sf::Mouse::Right) return map_event(event);
    const double scale = app::device_scale(state());
    const PagePoint at{event.mouseButton.x / scale, event.mouseButton.y / scale};
    const scene::Scene scene = drawn();
    if (const auto m = app::input::municipality_at(view(scene), at)) driver_.panels().open_map_menu(*m, at);
  }

  void map_event(const sf::Event& event) {
    const scene::Scene scene = drawn();
    for (const app::Action& action : input_.handle(event, view(scene), seconds_)) act(action);
  }

  void perform(Command command) {
    if (const auto action = app::input::action_of(command, state(), driver_.workspace().languages()))
      return act(*action);
    if (const auto direction = app::input::direction_of(command)) {
      const scene::Scene scene = drawn();
      if (const auto action = app::input::select_towards(view(scene), *direction)) act(*action);
      return;
    }
    app::panels::Overlays& overlays = driver_.panels().overlays();
    switch (command) {
      case Command::search:
        return overlays.open_search();
      case Command::help:
        return overlays.open_help();
      case Command::save_figure:
        return overlays.open_figure(figures_);
      case Command::copy_summary:
        driver_.clipboard = app::summary_text(state(), driver_.workspace());
        return;
      case Command::walk_panels:
      case Command::walk_panels_back:
        return driver_.ui().hold_keys(
            driver_.panels().pass_keys(state(), command == Command::walk_panels_back));
      case Command::map_menu:
        return open_map_menu();
      default:
        return;
    }
  }

  void open_map_menu() {
    const scene::MapState& map = state().now.map;
    driver_.panels().open_map_menu(map.selected.value_or(map.focus), app::map_frame(state()).center());
  }

  void give_keys_back() {
    if (driver_.ui().wants_keys()) driver_.panels().give_keys_back();
    driver_.ui().hold_keys(false);
  }

  void act(const app::Action& action) {
    if (driver_.on_action) driver_.on_action(action);
    driver_.perform_unseen(action);
  }

  scene::Scene drawn() const {
    const app::Workspace& workspace = driver_.workspace();
    return workspace.scenes().window(app::map_on_view(state(), workspace.dataset()),
                                     app::window_page(state()));
  }
  app::input::InputView view(const scene::Scene& scene) const {
    return {state(), driver_.workspace().dataset(), scene, driver_.ui().control_held()};
  }

  PanelDriver driver_;
  std::string figures_;
  app::input::MapInput input_;
  double seconds_ = 0;
};

}  // namespace rk::test
