#include "app/window/window.h"

#include <SFML/System/Clock.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/input/command.h"
#include "app/input/map_input.h"
#include "app/input/story_show.h"
#include "app/input/view_motion.h"
#include "app/panels/panels.h"
#include "app/panels/ui.h"
#include "app/state/layout.h"
#include "app/state/session.h"
#include "app/state/summary_text.h"
#include "app/window/app_window.h"
#include "app/window/display_check.h"
#include "app/window/event_wait.h"
#include "app/window/map_canvas.h"
#include "app/window/pointer_shape.h"
#include "app/window/remembered.h"
#include "app/window/session_file.h"
#include "app/window/user_folder.h"
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

/// Where the window stood on the screen the last time.
std::optional<sf::Vector2i> place_of(const Settings& settings) {
  if (!settings.x || !settings.y) return std::nullopt;
  return sf::Vector2i(*settings.x, *settings.y);
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
  WindowLoop(Workspace& workspace, const FontBook& fonts, const WindowOptions& options,
             const DisplayConnection& display)
      : workspace_(workspace),
        options_(options),
        display_(display),
        live_(options.load, options.config_folders),
        keeper_(options.settings_file, options.settings),
        frame_(options.width, options.height, place_of(options.settings)),
        window_(frame_.target()),
        renderer_(fonts, options.shader_directory),
        canvas_(workspace, renderer_, fonts),
        ui_(fonts, std::clamp(options.ui_scale, kMinUiScale, kMaxUiScale)),
        panels_(workspace, ui_),
        session_(workspace, opening_state(workspace, window_, ui_.scale())),
        story_(workspace) {
    wait_.watch_new_sockets();
    wait_.watch(live_.descriptor());
    trace_("window");
    for (const Action& action : options.actions) session_.perform(action);
    story_.set_pages(options.story, session_.state());
    motion_.set_reduced(options.settings.reduced_motion.value_or(false));
    resized();
  }

  void run() {
    trace_("ready");
    bool first = true;
    while (window_.isOpen()) {
      sf::Event event{};
      if (frames_ == 0) {
        remember();
        wait_.wait(live_.due_in(seconds()).value_or(kLongestWait));
      }
      while (window_.pollEvent(event)) handle(event);
      if (!window_.isOpen()) break;
      read_changed_files();
      if (frames_ == 0) continue;
      // Moves of one frame are one move: a slow frame must not lag behind the pointer.
      carry_out_pending();
      --frames_;
      draw();
      if (first) trace_("first frame");
      first = false;
    }
    remember();
  }

 private:
  double seconds() const { return clock_.getElapsedTime().asSeconds(); }
  /// What is shown: the session's state, or a page of the story in front of it.
  const AppState& state() const { return story_.playing() ? story_.state() : session_.state(); }
  /// The same as it is drawn, maybe on its way there.
  InputView input_view() {
    return {motion_.on_view(state(), seconds()), workspace_.dataset(), canvas_.scene(), ui_.control_held()};
  }

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
    if (const auto held = motion_.hold(state(), seconds())) perform(*held, true);
    give_keys_back();
    if (story_.playing() && event.mouseButton.button == sf::Mouse::Right) return;
    if (event.mouseButton.button == sf::Mouse::Right) {
      if (const auto m = municipality_at(input_view(), *pointer_)) panels_.open_map_menu(*m, *pointer_);
    } else {
      map_event(event);
    }
  }

  void key_event(const sf::Event& event) {
    if (story_.playing()) return story_key(event);
    if (ui_.popup_open() || ui_.types_text() || panels_.overlays().opening()) return;
    const auto command = command_of(event);
    if (!command) return;
    if (ui_.wants_keys() && command == Command::clear) return give_keys_back();
    if (command == Command::clear && !problems_.empty()) return problems_.clear();
    if (ui_.wants_keys() && walks_in_panel(event)) return;
    perform(*command);
  }

  void story_key(const sf::Event& event) {
    if (const auto move = story_move(event)) {
      turn_page([&] { story_.move(*move, session_.state()); });
    } else if (command_of(event) == Command::quit) {
      window_.close();
    }
  }

  /// Goes from page to page of the story, or out of it.
  template <typename Turn>
  void turn_page(Turn turn) {
    const Seen before = motion_.seen(state(), seconds());
    turn();
    frames_ = kFramesAfterEvent;
    if (story_.playing()) return motion_.fly(before, state(), seconds());
    motion_.stop();
    present(false);
  }

  void play_story() {
    if (!story_.start(session_.state())) {
      message_ = workspace_.texts().get("window.story.none");
      return;
    }
    motion_.stop();
    present(true);
  }

  void present(bool on) {
    message_.clear();
    ui_.set_large_fonts(on);
    display_.set_full_screen(window_.getSystemHandle(), on);
  }

  void perform(Command command) {
    if (const auto action = action_of(command, state())) return perform(*action);
    if (const auto direction = direction_of(command)) {
      if (const auto action = select_towards(input_view(), *direction)) perform(*action);
      return;
    }
    switch (command) {
      case Command::search:
        return panels_.overlays().open_search();
      case Command::help:
        return panels_.overlays().open_help();
      case Command::save_figure:
        return panels_.overlays().open_figure(keeper_.settings().figure_folder.value_or(pictures_folder()));
      case Command::story:
        return play_story();
      case Command::copy_summary:
        return copy_summary();
      case Command::reduced_motion:
        return set_reduced_motion(!motion_.reduced());
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
    const bool dragging = input_.dragging();
    for (const Action& action : input_.handle(event, input_view(), seconds())) {
      pending_.push_back(action);
      // What comes next may depend on what this one did; only moves can wait for the frame.
      if (!std::holds_alternative<action::Pan>(action)) carry_out_pending();
    }
    if (const auto thrown = motion_.drag(event, state(), dragging, seconds())) {
      carry_out_pending();
      perform(*thrown);
    }
  }

  void resized() {
    // The view is reset by every drawing; the page follows the window.
    const double scale = session_.state().ui_scale;
    session_.perform(action::Resize{window_.getSize().x / scale, window_.getSize().y / scale});
    if (story_.playing()) story_.lay_out(session_.state());
    motion_.stop();
    frames_ = kFramesAfterEvent;
  }

  void carry_out_pending() {
    for (const Action& action : pending_) perform(action, std::holds_alternative<action::Pan>(action));
    pending_.clear();
  }

  /// `dragged`: the map is under the pointer, and must not lag behind it.
  void perform(const Action& action, bool dragged = false) {
    frames_ = kFramesAfterEvent;
    if (!std::holds_alternative<action::Hover>(action)) message_.clear();
    const Seen before = motion_.seen(state(), seconds());
    try {
      if (story_.playing()) {
        story_.perform(action);
      } else {
        session_.perform(action);
      }
    } catch (const InputError& error) {
      message_ = workspace_.texts().line(error.diagnostics().front());
    }
    motion_.follow(action, before, state(), dragged, seconds());
  }

  void read_changed_files() {
    if (!live_.changed(seconds())) return;
    frames_ = kFramesAfterEvent;
    try {
      LoadedConfig loaded = live_.load();
      session_.reload(std::move(loaded.dataset));
      story_.set_pages(std::move(loaded.story), session_.state());
      motion_.stop();
      problems_ = std::move(loaded.story_problems);
      message_ = workspace_.texts().get("window.problems.reloaded");
      trace_("files read again");
    } catch (const InputError& error) {
      problems_ = error.diagnostics();
      trace_("files are broken");
    }
  }

  void copy_summary() {
    const std::string words = summary_text(state(), workspace_);
    sf::Clipboard::setString(sf::String::fromUtf8(words.begin(), words.end()));
    message_ = workspace_.texts().get("window.copied");
  }

  void set_reduced_motion(bool reduced) {
    motion_.set_reduced(reduced);
    message_ = workspace_.texts().get(reduced ? "window.motion.off" : "window.motion.on");
  }

  /// Settings are those of the session and of the window, not of a story in front of it.
  void remember() {
    if (story_.playing()) return;
    Settings settings = with_state(keeper_.settings(), session_.state());
    settings.width = window_.getSize().x;
    settings.height = window_.getSize().y;
    settings.x = window_.getPosition().x;
    settings.y = window_.getPosition().y;
    if (motion_.reduced() || settings.reduced_motion) settings.reduced_motion = motion_.reduced();
    if (!figure_folder_.empty()) settings.figure_folder = figure_folder_;
    keeper_.keep(settings);
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
    // One moment for the map and the panels on it; a motion that ends with it is over when the map is drawn.
    const AppState& drawn = motion_.on_view(state(), seconds());
    canvas_.draw(drawn, motion_.moving(), window_);
    if (motion_.moving()) frames_ = kFramesAfterEvent;
    const double map_ms = milliseconds(frame);
    ui_.begin_frame(window_, frame_clock_.restart().asSeconds());
    const Panels::Pointer pointer{on_scene(), input_.busy() || ui_.wants_keys(), input_.carried()};
    const Requests asked = story_.playing() ? panels_.show_story_page(drawn, pointer, story_.player())
                                            : panels_.show(drawn, pointer, {message_, problems_});
    ui_.end_frame(window_);
    show_pointer();
    window_.display();
    if (trace_.on()) {
      std::cerr << "trace: frame " << milliseconds(frame) << " ms, map " << map_ms << " ms\n";
    }
    carry_out(asked);
  }

  void carry_out(const Requests& asked) {
    for (const Action& action : asked.actions) perform(action);
    for (const Command command : asked.commands) perform(command);
    if (asked.story_move) turn_page([&] { story_.move(*asked.story_move, session_.state()); });
    if (asked.story_page) turn_page([&] { story_.go_to(*asked.story_page, session_.state()); });
    if (asked.problems_closed) problems_.clear();
    if (asked.written_figure.empty()) return;
    figure_folder_ = std::filesystem::path(asked.written_figure).parent_path().string();
    message_ = workspace_.texts().get("window.figure.saved", {{"file", asked.written_figure}});
  }

  const Trace trace_;
  Workspace& workspace_;
  const WindowOptions& options_;
  const DisplayConnection& display_;
  LiveConfig live_;
  SettingsKeeper keeper_;
  EventWait wait_;  // before the window, whose connections it finds
  AppWindow frame_;
  sf::RenderWindow& window_;
  SceneRenderer renderer_;
  MapCanvas canvas_;
  Ui ui_;
  Panels panels_;
  Session session_;
  StoryShow story_;
  ViewMotion motion_;
  MapInput input_;
  PointerShape shape_;
  std::vector<Action> pending_;
  std::optional<Point> pointer_;  ///< page px; none: outside the window
  int frames_ = kFramesAfterEvent;
  sf::Clock clock_;
  sf::Clock frame_clock_;
  std::string message_;        ///< a line over the map, until the next change
  Diagnostics problems_;       ///< of files that were changed, until they are mended or waved away
  std::string figure_folder_;  ///< where the last figure went
};

}  // namespace

void run_window(Workspace& workspace, const FontBook& fonts, const WindowOptions& options) {
  const DisplayConnection display;
  WindowLoop(workspace, fonts, options, display).run();
}

}  // namespace rk
