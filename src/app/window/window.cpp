#include "app/window/window.h"

#include <utility>

#include "app/cli/messages.h"
#include "app/window/window_loop.h"
#include "platform/signals.h"

namespace rk::app::window {

namespace {

constexpr int kExitWithoutDisplay = 3;

}  // namespace

void run_window(Session session, const font::FontBook& fonts, const WindowOptions& options,
                Autosave& autosave) {
  int signal = 0;
  {
    const platform::DisplayConnection display;
    const Workspace& workspace = session.workspace();
    const auto say = [&workspace] {
      cli::print_line("regiokaart: " + workspace.texts().get("environment.display_lost"));
    };
    display.end_when_lost(say, kExitWithoutDisplay);
    WindowLoop loop(std::move(session), fonts, options, display, autosave);
    display.end_when_lost(
        [&] {
          say();
          loop.keep_what_there_is();
        },
        kExitWithoutDisplay);
    loop.run();
    display.end_when_lost(say, kExitWithoutDisplay);
    signal = loop.end_signal();
  }
  if (signal != 0) platform::end_by_signal(signal);
}

}  // namespace rk::app::window
