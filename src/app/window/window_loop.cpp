#include "app/window/window_loop.h"

#include <cmath>
#include <utility>

#include "app/state/letters.h"
#include "app/state/update.h"
#include "app/state/window_layout.h"
#include "app/window/device_px.h"
#include "app/window/session_file.h"

namespace rk::app::window {
namespace {

constexpr double kSettlingWait = 0.004;  ///< s, between looks whether the map at rest is made
constexpr double kDrawingWait = 0.05;    ///< s, between looks whether a picture to be copied is drawn
constexpr double kLongestWait = 1;  ///< s; the most that an event can be late that fails to wake the loop

}  // namespace

WindowLoop::WindowLoop(Session session, const font::FontBook& fonts, const WindowOptions& options,
                       const platform::DisplayConnection& display, Autosave& autosave)
    : workspace_(session.workspace()),
      options_(options),
      display_(display),
      live_(options.load, options.config_folders),
      keeper_(options.settings_file, options.settings),
      autosave_(autosave),
      recent_(options.state_folder.empty() ? std::string() : recent_sessions_file(options.state_folder)),
      scenes_(workspace_),
      frame_(open_beside(session.state())),
      window_(frame_.target()),
      renderer_(fonts, options.shader_directory),
      canvas_(workspace_, scenes_, renderer_),
      ui_(fonts, device_scale(session.state())),
      panels_(workspace_, ui_),
      controller_(std::move(session), options.story),
      message_(options.message),
      resumed_(options.resumed),
      opened_(controller_.session().steps()),
      // What was taken from another window is no longer where that one kept it.
      kept_(options.resumed ? 0 : opened_) {
  wait_.watch_new_sockets();
  wait_.watch(live_.descriptor());
  wait_.watch(end_.descriptor());
  trace_("window");
  controller_.motion().set_reduced(options.settings.reduced_motion.value_or(false));
  resized();
  offer_sessions();
  keeper_.open_with(settings_without_place());
  if (options.welcome) open_front_door();
  settle_screen();
}

const WindowPlace& WindowLoop::open_beside(const AppState& state) {
  const WindowPlace& place = options_.place;
  const AppState opening =
      update(state, action::Resize{place.width / state.ui_scale, place.height / state.ui_scale},
             workspace_.dataset());
  scenes_.begin({workspace_.revision(), map_on_view(opening, workspace_.dataset()), window_page(opening)},
                platform::Background::Pace::full);
  return place;
}

void WindowLoop::run() {
  trace_("ready");
  bool first = true;
  while (window_.isOpen()) {
    sf::Event event{};
    if (frames_ == 0) {
      remember();
      keep_session();
      wait_.wait(picture_.busy() ? kDrawingWait : live_.due_in(seconds()).value_or(kLongestWait));
    } else if (canvas_.settling() && !canvas_.unfinished()) {
      wait_.wait(kSettlingWait);
    }
    while (window_.pollEvent(event)) handle(event);
    if (!window_.isOpen()) return;
    if (end_.signal() != 0) break;
    read_changed_files();
    finish_picture();
    if (frames_ == 0) continue;
    // All moves of a frame are carried out as one: a slow frame must not lag behind the pointer.
    carry_out_pending();
    --frames_;
    draw();
    if (first) trace_("first frame");
    first = false;
  }
  if (!window_.isOpen()) return;
  carry_out_pending();
  keep_what_there_is();
  remember();
  window_.close();
}

void WindowLoop::close() {
  remember();  // which an open window has the answers for
  autosave_.end(session().steps() == opened_ ? std::string() : session().print());
  window_.close();
}

void WindowLoop::draw() {
  const sf::Clock frame;
  ui_.set_scale(device_scale(state()));
  const std::string& focus = workspace_.dataset().municipalities[state().now.map.focus].name;
  const std::string& file = session().file();
  frame_.set_title(workspace_.texts().get(file.empty() ? "window.title" : "window.title_of_session",
                                          {{"focus", focus}, {"session", panels::session_name(file)}}));
  // Map and panels show the same moment; a motion that ends at it is over when the map is drawn.
  const AppState& drawn = controller_.on_view(seconds());
  canvas_.prepare(drawn, controller_.motion().moving(), window_.getSize());
  ui_renderer_.prepare();
  ui_.begin_frame(window_.getSize().x, window_.getSize().y, frame_clock_.restart().asSeconds());
  const panels::Panels::Pointer pointer{on_scene(), input_.busy() || ui_.wants_keys(), input_.carried()};
  const panels::PanelEvents events =
      controller_.playing() ? panels_.show_story_page(drawn, pointer, controller_.player())
                            : panels_.show(drawn, session(), pointer, {message_, problems_, resumed_});
  ui_.end_frame();
  const double made_ms = milliseconds(frame);
  paint();
  if (controller_.motion().moving() || canvas_.settling() || canvas_.unfinished())
    frames_ = kFramesAfterEvent;
  show_pointer();
  window_.display();
  trace_.frame(frame, made_ms);
  carry_out(events);
  settle_pointer();
}

void WindowLoop::paint() {
  const sf::IntRect all = all_px(window_);
  const LastFrame::Around around{canvas_.around(), panels::ImguiRenderer::fingerprint(),
                                 canvas_.frame().value_or(all), window_.getSize()};
  canvas_.draw_ground(window_);
  const bool kept = last_frame_.show_around(around, window_);
  const sf::IntRect part = kept ? around.map : all;
  canvas_.draw_page(window_, part);
  ui_renderer_.draw(window_, part);
  if (!kept) last_frame_.keep(around, window_);
}

void WindowLoop::settle_pointer() {
  // A move of the pointer is judged by the panels of the frame before it: a pointer that jumped from a panel
  // to the map and then rested would be missed.
  if (pointed_ || input_.busy() || !on_scene()) return;
  sf::Event moved{};
  moved.type = sf::Event::MouseMoved;
  moved.mouseMove.x = static_cast<int>(std::lround(pointer_->x * device_scale(state())));
  moved.mouseMove.y = static_cast<int>(std::lround(pointer_->y * device_scale(state())));
  pointed_ = true;
  map_event(moved);
}

void WindowLoop::show_pointer() {
  sf::Cursor::Type type = sf::Cursor::Arrow;
  if (input_.dragging() || input_.carried()) {
    type = sf::Cursor::SizeAll;
  } else if (on_scene() ? input::is_clickable(input_view(), *pointer_) : ui_.on_item()) {
    type = sf::Cursor::Hand;
  }
  shape_.show(type, window_);
}

void WindowLoop::read_changed_files() {
  if (!live_.changed(seconds())) return;
  frames_ = kFramesAfterEvent;
  try {
    LoadedConfig loaded = live_.load();
    controller_.reload(std::move(loaded.dataset), std::move(loaded.story));
    input_ = {};  // a drag ends: what it carries may be another municipality in these data
    problems_ = std::move(loaded.story_problems);
    message_ = workspace_.texts().get("window.problems.reloaded");
    trace_("files read again");
  } catch (const InputError& error) {
    problems_ = error.diagnostics();
    trace_("files are broken");
  }
}

Settings WindowLoop::settings_without_place() const {
  // Settings describe the session, not a story in front of it.
  Settings settings = with_state(keeper_.settings(), controller_.session().state());
  const bool reduced = controller_.motion().reduced();
  if (reduced || settings.reduced_motion) settings.reduced_motion = reduced;
  if (welcomed_) settings.welcomed = true;
  if (!figure_folder_.empty()) settings.figure_folder = figure_folder_;
  return settings;
}

void WindowLoop::remember() {
  Settings settings = settings_without_place();
  if (!for_hall_) {  // else it is full screen
    settings.width = window_.getSize().x;
    settings.height = window_.getSize().y;
    settings.x = window_.getPosition().x;
    settings.y = window_.getPosition().y;
  }
  keeper_.keep(settings);
}

}  // namespace rk::app::window
