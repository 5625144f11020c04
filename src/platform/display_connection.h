// Tells whether a window can be opened, since SFML ends the process where it cannot.
#pragma once

#include <functional>

#include "platform/screen.h"

namespace rk::platform {

/// A connection to the X server of DISPLAY. It is kept while the window is opened, since a server may reset
/// itself, and refuse the next client, when its only client leaves.
class DisplayConnection {
 public:
  /// Throws EnvironmentError "no_display" if DISPLAY is not set or names no X server that answers.
  DisplayConnection();
  ~DisplayConnection();
  DisplayConnection(const DisplayConnection&) = delete;
  DisplayConnection& operator=(const DisplayConnection&) = delete;

  /// Asks the window manager to make a window full screen or to end that (EWMH, _NET_WM_STATE). Without a
  /// window manager nothing happens.
  void set_full_screen(unsigned long window, bool on) const;

  /// The main monitor, without what task bars take (EWMH, _NET_WORKAREA).
  Screen screen() const;

  /// From here on, where a connection to a display breaks, this one or one of a library, `keep` is called and
  /// the process ends with an exit code. Without this Xlib prints a line of its own and ends it with 1.
  /// `keep` must not use the display; it is forgotten when any object of this class goes.
  void end_when_lost(std::function<void()> keep, int exit_code) const;

 private:
  /// The X server's main monitor, px of the root window; the whole root window if the server cannot tell.
  void find_monitor(Screen& screen, DensitySigns& signs) const;
  /// Takes from the screen what is not in the work area.
  void leave_bars(Screen& screen) const;

  void* library_ = nullptr;
  void* connection_ = nullptr;
};

}  // namespace rk::platform
