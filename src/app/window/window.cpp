#include "app/window/window.h"

#include "app/window/window_loop.h"

namespace rk {

void run_window(Workspace& workspace, const FontBook& fonts, const WindowOptions& options) {
  const DisplayConnection display;
  WindowLoop(workspace, fonts, options, display).run();
}

}  // namespace rk
