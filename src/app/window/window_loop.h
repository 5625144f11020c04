// The window's loop: turns events into actions and commands, and draws a frame of the result.
#pragma once

#include <SFML/System/Clock.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/input/command.h"
#include "app/input/map_input.h"
#include "app/panels/imgui_backend.h"
#include "app/panels/imgui_renderer.h"
#include "app/panels/panels.h"
#include "app/window/app_window.h"
#include "app/window/background_scenes.h"
#include "app/window/last_frame.h"
#include "app/window/live_config.h"
#include "app/window/map_canvas.h"
#include "app/window/picture_copy.h"
#include "app/window/pointer_shape.h"
#include "app/window/recent_sessions.h"
#include "app/window/settings_mapping.h"
#include "app/window/trace.h"
#include "app/window/view_controller.h"
#include "app/window/window.h"
#include "platform/display_connection.h"
#include "platform/event_wait.h"
#include "platform/signals.h"

namespace rk::app::window {

class WindowLoop {
 public:
  /// The session's workspace and the others must outlive the loop. Opens the window.
  WindowLoop(Session session, const font::FontBook& fonts, const WindowOptions& options,
             const platform::DisplayConnection& display, Autosave& autosave);

  /// Runs until the window is closed, or a signal asks for the end.
  void run();

  /// Keeps settings and session as they are at this moment; does not use the display.
  void keep_what_there_is();

  /// The signal that ended run(), or 0.
  int end_signal() const { return end_.signal(); }

 private:
  // Events, in window_events.cpp.
  void handle(const sf::Event& event);
  void press(const sf::Event& event);
  bool is_second_click(const sf::Event& event) const;
  void key_event(const sf::Event& event);
  void map_event(const sf::Event& event);
  void resized();
  /// Whether the pointer is on the map or on a figure, with no menu open.
  bool on_scene() const;
  PagePoint page_point(int x, int y) const;
  void give_keys_back();
  /// What is on view as it is drawn, possibly in motion.
  input::InputView input_view();

  // What they ask for, in window_commands.cpp.
  void perform(const Action& action, bool dragged = false);
  void perform(input::Command command);
  void carry_out(const panels::PanelEvents& events);
  void carry_out_pending();
  void turn_page(story::StoryMove move);
  /// Makes the window full screen with large letters where what is on view is for a hall, and ends that.
  void settle_screen();
  void play_story();
  void open_map_menu();
  void open_front_door();
  /// Takes the ways in away: something was used.
  void leave_front_door();
  void copy_summary();
  void copy_picture();
  /// Says so when the picture is on the clipboard.
  void finish_picture();
  void set_reduced_motion(bool reduced);

  // Sessions, in window_sessions.cpp.
  const Session& session() const { return controller_.session(); }
  /// Where the dialogs of sessions begin.
  std::string session_folder() const;
  /// Asks for a name first if there is no file yet.
  void save_to_own_file();
  void ask_where_to_save();
  /// Both return what went wrong; empty: nothing.
  std::string save_session(const std::string& path);
  std::string open_session(const std::string& path);
  std::string opening_problem(const Diagnostics& problems) const;
  /// Opens the session of the last window in which something was done.
  void resume_session();
  void carry_out_sessions(const panels::PanelEvents& events);
  void offer_sessions();
  /// Writes the session where it has changed, now and then.
  void keep_session();

  // The loop itself, in window_loop.cpp.
  void draw();
  /// Draws the map that was prepared, and the panels that were laid out over it.
  void paint();
  void show_pointer();
  /// Points at what lies under a resting pointer, if a panel was there when it last moved.
  void settle_pointer();
  void read_changed_files();
  void close();
  void remember();
  /// Begins to make the first scene, and gives the size of the window that it is made for.
  const WindowPlace& open_beside(const AppState& state);
  /// The settings but for the window's place and size, which only the display knows.
  Settings settings_without_place() const;
  const AppState& state() const { return controller_.state(); }
  double seconds() const { return clock_.getElapsedTime().asSeconds(); }

  const Trace trace_;
  Workspace& workspace_;
  const WindowOptions& options_;
  const platform::DisplayConnection& display_;
  LiveConfig live_;
  SettingsKeeper keeper_;
  Autosave& autosave_;
  RecentSessions recent_;
  platform::EndRequest end_;
  platform::EventWait wait_;  // before the window, whose connections it finds
  BackgroundScenes scenes_;   // before the window, beside whose opening the first is made
  AppWindow frame_;
  sf::RenderWindow& window_;
  render::sfml::SceneRenderer renderer_;
  MapCanvas canvas_;
  LastFrame last_frame_;
  panels::ImguiBackend ui_;
  panels::ImguiRenderer ui_renderer_;
  panels::Panels panels_;
  ViewController controller_;
  input::MapInput input_;
  PictureCopy picture_;
  PointerShape shape_;
  std::vector<Action> pending_;       ///< moves that wait for the frame
  std::optional<PagePoint> pointer_;  ///< page px; none: outside the window
  bool for_hall_ = false;             ///< the window was asked to be full screen
  bool welcomed_ = false;             ///< the ways in were left
  bool pointed_ = false;              ///< the map received the last move of the pointer
  int frames_ = 0;                    ///< still to be drawn before the window may sleep
  sf::Clock clock_;
  sf::Clock frame_clock_;
  std::string message_;        ///< a line over the map, until the next change
  Diagnostics problems_;       ///< of changed files, until they are corrected or dismissed
  std::string figure_folder_;  ///< where the last figure went
  bool resumed_;               ///< the user has not yet read that the window goes on where another ended
  std::uint64_t opened_;       ///< steps of the session when the window opened
  std::uint64_t kept_;         ///< those that were kept last
};

/// Frames that follow an event: Dear ImGui needs a few until hovers and sizes have settled.
inline constexpr int kFramesAfterEvent = 3;

}  // namespace rk::app::window
