#include "app/window/window.h"

#include <utility>

#include "app/window/window_loop.h"

namespace rk::app::window {

void run_window(Session session, const font::FontBook& fonts, const WindowOptions& options) {
  const platform::DisplayConnection display;
  WindowLoop(std::move(session), fonts, options, display).run();
}

}  // namespace rk::app::window
