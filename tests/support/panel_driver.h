// Drives the panels without a window: tests send mouse and key events and inspect what the panels show and
// request. Actions are carried out as in the window; what only a window can do is recorded.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/panels/panels.h"
#include "app/state/letters.h"
#include "app/state/session.h"
#include "app/state/window_layout.h"
#include "support/seen_text.h"
#include "support/shipped_dataset.h"

/// Lists in failures, a line each.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& lines) {
    std::string result;
    for (const std::string& line : lines) result += "\n    " + line;
    return result.c_str();
  }
};

namespace rk::test {

using Lines = std::vector<std::string>;

class PanelDriver {
 public:
  /// A window of 1280 × 800 px over the data, in English.
  explicit PanelDriver(Dataset dataset, double scale = 1)
      : workspace_(std::move(dataset), shipped_texts, "en", fonts_, shipped_languages()),
        ui_(fonts_, scale),
        panels_(workspace_, ui_),
        session_(workspace_, opening_state(scale)) {
    ImGuiIO& io = ImGui::GetIO();
    io.SetClipboardTextFn = [](void* driver, const char* words) {
      static_cast<PanelDriver*>(driver)->clipboard = words;
    };
    io.GetClipboardTextFn = [](void* driver) { return static_cast<PanelDriver*>(driver)->clipboard.c_str(); };
    io.ClipboardUserData = this;
    frames(2);
  }

  // What the panels requested since the last forget().
  Lines actions;   ///< as a session file holds them, without what was pointed at
  Lines commands;  ///< their names
  Lines figures;   ///< files that were written
  Lines saved;     ///< paths that the session was to be saved to
  Lines opened;    ///< paths of sessions that were to be opened
  bool problems_closed = false;
  std::string clipboard;

  app::panels::Panels::Notices notices;      ///< messages for the user
  std::optional<MunicipalityIndex> carried;  ///< what is dragged off the map

  /// Called before each action of the panels is carried out; may be empty.
  std::function<void(const app::Action&)> on_action;

  void forget() {
    actions.clear();
    commands.clear();
    figures.clear();
    saved.clear();
    opened.clear();
    problems_closed = false;
  }

  const app::AppState& state() const { return session_.state(); }
  const app::Session& session() const { return session_; }
  const app::Workspace& workspace() const { return workspace_; }
  app::panels::Panels& panels() { return panels_; }
  app::panels::ImguiBackend& ui() { return ui_; }
  const app::panels::ImguiBackend& ui() const { return ui_; }

  void perform(const app::Action& action) {
    perform_unseen(action);
    frames(2);
  }
  /// The same before a frame is shown.
  void perform_unseen(const app::Action& action) { session_.perform(action); }
  /// Clears the steps of undo.
  void begin_here() { session_.begin_here(); }
  /// Other data under the same state, as when files are changed.
  void reload(Dataset dataset) { session_.reload(std::move(dataset)); }

  /// Another size of the window, device px.
  void resize(unsigned width, unsigned height) {
    width_ = width;
    height_ = height;
    session_.perform(app::action::Resize{width / state().ui_scale, height / state().ui_scale});
  }
  unsigned width() const { return width_; }
  unsigned height() const { return height_; }

  /// An event as it comes from the system; no frame is shown.
  void send(const sf::Event& event) {
    if (event.type == sf::Event::MouseMoved)
      pointer_ = {static_cast<double>(event.mouseMove.x), static_cast<double>(event.mouseMove.y)};
    ui_.handle(event);
  }
  /// Whether the pointer is on the map or a figure, with nothing over it.
  bool on_scene() const {
    const PagePoint page = PagePoint(pointer_) * (1 / ui_.scale());
    if (ui_.popup_open() || ui_.on_panel()) return false;
    const app::WindowLayout parts = app::window_layout(state());
    return parts.map.contains(page) || (!parts.drawer.empty() && app::drawer_figure(parts).contains(page));
  }

  /// Shows some frames; Dear ImGui needs a few until what opens has its size and is hovered.
  void frames(int count = 3) {
    for (int i = 0; i < count; ++i) frame();
  }

  // The mouse, device px.
  void move_to(Point at) {
    pointer_ = at;
    sf::Event event{};
    event.type = sf::Event::MouseMoved;
    event.mouseMove = {static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y))};
    ui_.handle(event);
    frames(2);
  }
  void press(bool down) {
    sf::Event event{};
    event.type = down ? sf::Event::MouseButtonPressed : sf::Event::MouseButtonReleased;
    event.mouseButton = {sf::Mouse::Left, static_cast<int>(std::lround(pointer_.x)),
                         static_cast<int>(std::lround(pointer_.y))};
    ui_.handle(event);
    frames(1);
  }
  void click_at(Point at) {
    move_to(at);
    press(true);
    press(false);
    frames(2);
  }
  /// The text must be visible in that window.
  void point_at(std::string_view words, std::string_view window = "") {
    move_to(find(words, window).center());
  }
  void click(std::string_view words, std::string_view window = "") { click_at(find(words, window).center()); }

  void key(sf::Keyboard::Key code) {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = code;
    ui_.handle(event);
    frames(1);
    event.type = sf::Event::KeyReleased;
    ui_.handle(event);
    frames(2);
  }
  /// ASCII.
  void type(std::string_view words) {
    for (const char c : words) {
      sf::Event event{};
      event.type = sf::Event::TextEntered;
      event.text.unicode = static_cast<unsigned char>(c);
      ui_.handle(event);
    }
    frames(2);
  }

  /// The visible text of the windows whose name begins like that, in drawing order; lines, also of wrapped
  /// text, are separated by a space.
  std::string text(std::string_view window = "") const {
    std::string result;
    for (const SeenLine& line : seen_lines()) {
      if (line.window.substr(0, window.size()) == window) result += (result.empty() ? "" : " ") + line.words;
    }
    return result;
  }
  bool sees(std::string_view words, std::string_view window = "") const {
    return text(window).find(words) != std::string::npos;
  }

  /// Where the text stands, the last drawn of several. Fails the test if it is not visible.
  Box find(std::string_view words, std::string_view window = "") const {
    const std::vector<SeenLine> lines = seen_lines();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
      const std::size_t at = line->words.find(words);
      if (at != std::string::npos && line->window.substr(0, window.size()) == window)
        return line->box(at, words.size());
    }
    FAIL("'" << std::string(words) << "' is not on view in '" << std::string(window)
             << "': " << text(window));
    return {};
  }
  /// The same for the first drawn.
  Box find_first(std::string_view words, std::string_view window) const {
    for (const SeenLine& line : seen_lines()) {
      const std::size_t at = line.words.find(words);
      if (at != std::string::npos && line.window.substr(0, window.size()) == window)
        return line.box(at, words.size());
    }
    FAIL("'" << std::string(words) << "' is not on view in '" << std::string(window) << "'");
    return {};
  }
  /// The last text on the same line, in the same window.
  std::string end_of_row(std::string_view words, std::string_view window) const {
    const Box row = find(words, window);
    std::string last;
    double right = row.min_x;
    for (const SeenLine& line : seen_lines()) {
      const Box box = line.box(0, line.words.size());
      const bool beside = box.center().y > row.min_y - 3 && box.center().y < row.max_y + 3;
      if (!beside || box.max_x <= right || line.window.substr(0, window.size()) != window) continue;
      right = box.max_x;
      last = line.words;
    }
    return last;
  }

 private:
  app::AppState opening_state(double scale) const {
    app::AppState state = app::initial_app_state(workspace_.base(), 1280 / scale, 800 / scale);
    state.ui_scale = scale;
    state.language = "en";
    return state;
  }

  void frame() {
    ui_.set_scale(app::device_scale(state()));
    ui_.begin_frame(width_, height_, 0.1);
    const app::panels::PanelEvents events =
        panels_.show(state(), session_, {on_scene(), ui_.wants_keys(), carried}, notices);
    ui_.end_frame();
    for (const app::Action& action : events.actions) {
      if (on_action) on_action(action);
      if (!std::holds_alternative<app::action::Hover>(action)) actions.push_back(app::print_action(action));
      session_.perform(action);
    }
    for (const app::input::Command command : events.commands)
      commands.emplace_back(app::input::info_of(command).name);
    if (!events.written_figure.empty()) figures.push_back(events.written_figure);
    if (!events.save_session.empty()) saved.push_back(events.save_session);
    if (!events.open_session.empty()) opened.push_back(events.open_session);
    if (events.resumed_closed) notices.resumed = false;
    problems_closed = problems_closed || events.problems_closed;
  }

  font::FontBook fonts_;
  app::Workspace workspace_;
  app::panels::ImguiBackend ui_;
  app::panels::Panels panels_;
  app::Session session_;
  Point pointer_{-100, -100};
  unsigned width_ = 1280;
  unsigned height_ = 800;
};

}  // namespace rk::test
