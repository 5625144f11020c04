#include "app/window.h"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/Window/Cursor.hpp>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>

#include "app/command.h"
#include "app/display_check.h"
#include "app/event_wait.h"
#include "app/map_canvas.h"
#include "app/map_input.h"
#include "app/panel.h"
#include "app/replay.h"
#include "app/session_file.h"
#include "app/ui.h"
#include "app/update.h"
#include "app/window_icon.h"
#include "model/atomic_file.h"

namespace rk {
namespace {

constexpr int kFramesAfterEvent = 3;  ///< Dear ImGui needs a few frames until hovers and sizes have settled
constexpr double kLongestWait = 1;    ///< s; the most that an event would be late that did not wake us up
constexpr unsigned kMinWidth = 640;
constexpr unsigned kMinHeight = 400;

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

class WindowLoop {
 public:
  WindowLoop(Workspace& workspace, const FontBook& fonts, const WindowOptions& options)
      : workspace_(workspace),
        options_(options),
        window_(sf::VideoMode(std::max(options.width, kMinWidth), std::max(options.height, kMinHeight)), "",
                sf::Style::Default, sf::ContextSettings(0, 0, 0)),
        renderer_(fonts, options.shader_directory),
        canvas_(workspace, renderer_, fonts),
        ui_(fonts, std::clamp(options.ui_scale, kMinUiScale, kMaxUiScale)),
        panel_(workspace, ui_),
        state_(initial_app_state(workspace.base(), window_.getSize().x / ui_.scale(),
                                 window_.getSize().y / ui_.scale())) {
    state_.ui_scale = ui_.scale();
    state_.language = workspace.texts().language();
    show_title();
    wait_.watch_new_sockets();
    trace_("window");
    window_.setKeyRepeatEnabled(true);
    center_on_screen();
    const sf::Image icon = window_icon();
    window_.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
    for (const Action& action : options.actions) perform(action);
    resized();
  }

  void run() {
    trace_("ready");
    int frames = kFramesAfterEvent;
    bool first = true;
    while (window_.isOpen()) {
      sf::Event event{};
      if (frames == 0) wait_.wait(kLongestWait);
      while (window_.pollEvent(event)) {
        wait_.event_came();
        handle(event);
        frames = kFramesAfterEvent;
      }
      if (!window_.isOpen()) break;
      if (frames == 0) continue;
      // Moves of one frame are one move: a slow frame must not lag behind the pointer.
      carry_out(pending_);
      pending_.clear();
      draw();
      --frames;
      if (first) trace_("first frame");
      first = false;
    }
  }

 private:
  void show_title() {
    const std::string& focus = workspace_.dataset().municipalities[state_.now.map.focus].name;
    std::string words = workspace_.texts().get("window.title", {{"focus", focus}});
    if (words == title_) return;
    title_ = std::move(words);
    window_.setTitle(sf::String::fromUtf8(title_.begin(), title_.end()));
  }

  /// SFML 2.5.1 centres a new window by the screen's width in both directions, which puts it too low.
  void center_on_screen() {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const sf::Vector2u size = window_.getSize();
    window_.setPosition({(static_cast<int>(screen.width) - static_cast<int>(size.x)) / 2,
                         std::max(0, (static_cast<int>(screen.height) - static_cast<int>(size.y)) / 2)});
  }

  void handle(const sf::Event& event) {
    ui_.handle(event);
    switch (event.type) {
      case sf::Event::Closed:
        window_.close();
        return;
      case sf::Event::Resized:
        resized();
        return;
      case sf::Event::KeyPressed:
      case sf::Event::TextEntered:
        key_event(event);
        return;
      case sf::Event::MouseButtonPressed:
        if (on_map(event.mouseButton.x, event.mouseButton.y)) {
          give_keys_back();
          map_event(event);
        }
        return;
      case sf::Event::MouseWheelScrolled:
        if (on_map(event.mouseWheelScroll.x, event.mouseWheelScroll.y)) map_event(event);
        return;
      case sf::Event::MouseMoved:
        if (input_.dragging() || on_map(event.mouseMove.x, event.mouseMove.y)) {
          map_event(event);
        } else if (state_.hovered) {
          pending_.emplace_back(action::Hover{});
        }
        return;
      default:
        map_event(event);
    }
  }

  void key_event(const sf::Event& event) {
    const auto command = command_of(event);
    if (ui_.wants_keys() && command == Command::clear) {
      give_keys_back();
    } else if (command && (!ui_.wants_keys() || event.key.control)) {
      perform(*command);
    }
  }

  void perform(Command command) {
    if (const auto action = action_of(command, state_)) return perform(*action);
    switch (command) {
      case Command::save_session:
        return save_session();
      case Command::quit:
        return window_.close();
      case Command::walk_panels:
        if (!state_.panel_open) return;
        panel_.take_keys();
        return ui_.hold_keys(true);
      default:
        return;
    }
  }

  void give_keys_back() {
    panel_.give_keys_back();
    ui_.hold_keys(false);
  }

  bool on_map(int x, int y) const {
    return map_frame(state_).contains({x / state_.ui_scale, y / state_.ui_scale});
  }

  void map_event(const sf::Event& event) {
    for (const Action& action : input_.handle(event, state_, workspace_.dataset(), state_.ui_scale,
                                              clock_.getElapsedTime().asSeconds())) {
      pending_.push_back(action);
      // What comes next may depend on what this one did; only moves can wait for the frame.
      if (!std::holds_alternative<action::Pan>(action)) {
        carry_out(pending_);
        pending_.clear();
      }
    }
  }

  void resized() {
    // The view is reset by every drawing; the page follows the window.
    perform(action::Resize{window_.getSize().x / state_.ui_scale, window_.getSize().y / state_.ui_scale});
  }

  void carry_out(const std::vector<Action>& actions) {
    for (const Action& action : actions) perform(action);
  }

  void perform(const Action& action) {
    state_ = update(std::move(state_), action, workspace_.dataset());
    workspace_.follow(state_);
    log_.add(action, state_);
    if (message_ != nullptr && !std::holds_alternative<action::Hover>(action)) message_ = nullptr;
  }

  void save_session() {
    const std::string file = options_.session_file.empty() ? default_session_file() : options_.session_file;
    try {
      write_file(file, log_.print());
      message_ = "window.saved";
    } catch (const EnvironmentError&) {
      message_ = "window.not_saved";
    }
    message_file_ = file;
  }

  void draw() {
    sf::Clock frame;
    ui_.set_scale(state_.ui_scale);
    show_title();
    canvas_.draw(state_, window_);
    const double map_ms = milliseconds(frame);
    ui_.begin_frame(window_, frame_clock_.restart().asSeconds());
    const std::vector<Action> asked = panel_.show(state_);
    if (!input_.dragging() && !ui_.wants_mouse() && !ui_.wants_keys()) panel_.show_tooltip(state_);
    if (message_ != nullptr)
      panel_.show_message(workspace_.texts().get(message_, {{"file", message_file_}}), state_);
    ui_.end_frame(window_);
    window_.display();
    if (trace_.on()) {
      std::cerr << "trace: frame " << milliseconds(frame) << " ms, map " << map_ms << " ms\n";
    }
    carry_out(asked);
  }

  const Trace trace_;
  Workspace& workspace_;
  const WindowOptions& options_;
  std::string title_;
  EventWait wait_;  // before the window, whose connections it finds
  sf::RenderWindow window_;
  SceneRenderer renderer_;
  MapCanvas canvas_;
  Ui ui_;
  Panel panel_;
  MapInput input_;
  AppState state_;
  SessionLog log_;
  std::vector<Action> pending_;
  sf::Clock clock_;
  sf::Clock frame_clock_;
  const char* message_ = nullptr;  ///< text key of a message on view
  std::string message_file_;
};

}  // namespace

void run_window(Workspace& workspace, const FontBook& fonts, const WindowOptions& options) {
  const DisplayConnection display;
  WindowLoop(workspace, fonts, options).run();
}

}  // namespace rk
