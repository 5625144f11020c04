#include "app/window/window.h"

#include <utility>

#include "app/window/window_loop.h"

namespace rk {

void run_window(Session session, const FontBook& fonts, const WindowOptions& options) {
  const DisplayConnection display;
  WindowLoop(std::move(session), fonts, options, display).run();
}

}  // namespace rk
