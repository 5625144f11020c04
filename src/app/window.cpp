#include "app/window.h"

#include <SFML/System/Clock.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "app/app_window.h"
#include "app/command.h"
#include "app/display_check.h"
#include "app/event_wait.h"
#include "app/layout.h"
#include "app/map_canvas.h"
#include "app/map_input.h"
#include "app/panels.h"
#include "app/pointer_shape.h"
#include "app/session.h"
#include "app/session_file.h"
#include "app/ui.h"
#include "model/atomic_file.h"

namespace rk {
namespace {

constexpr int kFramesAfterEvent = 3;  ///< Dear ImGui needs a few frames until hovers and sizes have settled
constexpr double kLongestWait = 1;    ///< s; the most that an event would be late that did not wake us up

double milliseconds(const sf::Clock& clock) {
  return static_cast<double>(clock.getElapsedTime().asMicroseconds()) / 1000;
}

/// Milliseconds since the start on standard error, where REGIOKAART_TRACE asks for them.
class Trace {
 public:
  void operator()(const char* what) const {
    if (on_) std::cerr << "trace: " << what << " " << milliseconds(clock_) << " ms\n";
  }
  bool on() const { return on_; }

 private:
  bool on_ = std::getenv("REGIOKAART_TRACE") != nullptr;
  sf::Clock clock_;
};

AppState opening_state(const Workspace& workspace, const sf::RenderWindow& window, double ui_scale) {
  AppState state =
      initial_app_state(workspace.base(), window.getSize().x / ui_scale, window.getSize().y / ui_scale);
  state.ui_scale = ui_scale;
  state.language = workspace.texts().language();
  return state;
}

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

/// Turns events into actions, and draws what they lead to.
class WindowLoop {
 public:
  WindowLoop(Workspace& workspace, const FontBook& fonts, const WindowOptions& options)
      : workspace_(workspace),
        options_(options),
        frame_(options.width, options.height),
        window_(frame_.target()),
        renderer_(fonts, options.shader_directory),
        canvas_(workspace, renderer_, fonts),
        ui_(fonts, std::clamp(options.ui_scale, kMinUiScale, kMaxUiScale)),
        panels_(workspace, ui_),
        session_(workspace, opening_state(workspace, window_, ui_.scale())) {
    wait_.watch_new_sockets();
    trace_("window");
    for (const Action& action : options.actions) perform(action);
    resized();
  }

  void run() {
    trace_("ready");
    bool first = true;
    while (window_.isOpen()) {
      sf::Event event{};
      if (frames_ == 0) wait_.wait(kLongestWait);
      while (window_.pollEvent(event)) {
        wait_.event_came();
        handle(event);
      }
      if (!window_.isOpen()) break;
      if (frames_ == 0) continue;
      // Moves of one frame are one move: a slow frame must not lag behind the pointer.
      carry_out_pending();
      --frames_;
      draw();
      if (first) trace_("first frame");
      first = false;
    }
  }

 private:
  const AppState& state() const { return session_.state(); }
  InputView input_view() const { return {state(), workspace_.dataset(), canvas_.scene()}; }

  void handle(const sf::Event& event) {
    frames_ = kFramesAfterEvent;
    ui_.handle(event);
    switch (event.type) {
      case sf::Event::Closed:
        return window_.close();
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
        if (input_.busy() || on_scene()) map_event(event);
        return;
      case sf::Event::MouseLeft:
        pointer_.reset();
        return;
      default:
        map_event(event);
    }
  }

  void press(const sf::Event& event) {
    pointer_ = page_point(event.mouseButton.x, event.mouseButton.y);
    if (!on_scene()) return;
    give_keys_back();
    if (event.mouseButton.button == sf::Mouse::Right) {
      if (const auto m = municipality_at(input_view(), *pointer_)) panels_.open_map_menu(*m, *pointer_);
    } else {
      map_event(event);
    }
  }

  void key_event(const sf::Event& event) {
    if (ui_.popup_open() || ui_.types_text()) return;
    const auto command = command_of(event);
    if (!command) return;
    if (ui_.wants_keys() && command == Command::clear) return give_keys_back();
    if (ui_.wants_keys() && walks_in_panel(event)) return;
    perform(*command);
  }

  void perform(Command command) {
    if (const auto action = action_of(command, state())) return perform(*action);
    if (const auto direction = direction_of(command)) {
      if (const auto action = select_towards(input_view(), *direction)) perform(*action);
      return;
    }
    switch (command) {
      case Command::save_session:
        return save_session();
      case Command::quit:
        return window_.close();
      case Command::walk_panels:
      case Command::walk_panels_back:
        return ui_.hold_keys(panels_.pass_keys(state(), command == Command::walk_panels_back));
      case Command::map_menu:
        return open_map_menu();
      default:
        return;
    }
  }

  /// The menu of the selected municipality, or of the focus, where it lies on the map.
  void open_map_menu() {
    const MapState& map = state().now.map;
    const MunicipalityIndex m = map.selected.value_or(map.focus);
    const Box frame = map_frame(state());
    const Point at = viewport(state()).to_page(workspace_.dataset().coverage->face_label[m]);
    panels_.open_map_menu(m, shows_map(state()) && frame.contains(at) ? at : frame.center());
  }

  void give_keys_back() {
    if (ui_.wants_keys()) panels_.give_keys_back();
    ui_.hold_keys(false);
  }

  Point page_point(int x, int y) const { return {x / state().ui_scale, y / state().ui_scale}; }

  /// Whether the pointer is on the map or on a figure, with no menu open.
  bool on_scene() const {
    if (!pointer_ || ui_.popup_open()) return false;
    const Layout parts = layout(state());
    return parts.map.contains(*pointer_) ||
           (!parts.drawer.empty() && drawer_figure(parts).contains(*pointer_));
  }

  void map_event(const sf::Event& event) {
    for (const Action& action : input_.handle(event, input_view(), clock_.getElapsedTime().asSeconds())) {
      pending_.push_back(action);
      // What comes next may depend on what this one did; only moves can wait for the frame.
      if (!std::holds_alternative<action::Pan>(action)) carry_out_pending();
    }
  }

  void resized() {
    // The view is reset by every drawing; the page follows the window.
    perform(action::Resize{window_.getSize().x / state().ui_scale, window_.getSize().y / state().ui_scale});
  }

  void carry_out_pending() {
    for (const Action& action : pending_) perform(action);
    pending_.clear();
  }

  void perform(const Action& action) {
    frames_ = kFramesAfterEvent;
    if (!std::holds_alternative<action::Hover>(action)) message_.clear();
    try {
      session_.perform(action);
    } catch (const InputError& error) {
      message_ = workspace_.texts().line(error.diagnostics().front());
    }
  }

  void save_session() {
    const std::string file = options_.session_file.empty() ? default_session_file() : options_.session_file;
    bool saved = true;
    try {
      write_file(file, session_.print());
    } catch (const EnvironmentError&) {
      saved = false;
    }
    message_ = workspace_.texts().get(saved ? "window.saved" : "window.not_saved", {{"file", file}});
  }

  void show_pointer() {
    sf::Cursor::Type type = sf::Cursor::Arrow;
    if (input_.dragging() || input_.carried()) {
      type = sf::Cursor::SizeAll;
    } else if (on_scene() ? is_clickable(input_view(), *pointer_) : ui_.on_item()) {
      type = sf::Cursor::Hand;
    }
    shape_.show(type, window_);
  }

  void draw() {
    const sf::Clock frame;
    ui_.set_scale(state().ui_scale);
    const std::string& focus = workspace_.dataset().municipalities[state().now.map.focus].name;
    frame_.set_title(workspace_.texts().get("window.title", {{"focus", focus}}));
    canvas_.draw(state(), window_);
    const double map_ms = milliseconds(frame);
    ui_.begin_frame(window_, frame_clock_.restart().asSeconds());
    const Panels::Pointer pointer{on_scene(), input_.busy() || ui_.wants_keys(), input_.carried()};
    const Requests asked = panels_.show(state(), pointer, message_);
    ui_.end_frame(window_);
    show_pointer();
    window_.display();
    if (trace_.on()) {
      std::cerr << "trace: frame " << milliseconds(frame) << " ms, map " << map_ms << " ms\n";
    }
    for (const Action& action : asked.actions) perform(action);
    for (const Command command : asked.commands) perform(command);
  }

  const Trace trace_;
  Workspace& workspace_;
  const WindowOptions& options_;
  EventWait wait_;  // before the window, whose connections it finds
  AppWindow frame_;
  sf::RenderWindow& window_;
  SceneRenderer renderer_;
  MapCanvas canvas_;
  Ui ui_;
  Panels panels_;
  Session session_;
  MapInput input_;
  PointerShape shape_;
  std::vector<Action> pending_;
  std::optional<Point> pointer_;  ///< page px; none: outside the window
  int frames_ = kFramesAfterEvent;
  sf::Clock clock_;
  sf::Clock frame_clock_;
  std::string message_;  ///< a line over the map, until the next change
};

}  // namespace

void run_window(Workspace& workspace, const FontBook& fonts, const WindowOptions& options) {
  const DisplayConnection display;
  WindowLoop(workspace, fonts, options).run();
}

}  // namespace rk
