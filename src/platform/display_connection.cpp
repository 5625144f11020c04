#include "platform/display_connection.h"

#include <X11/Xlib.h>
#include <dlfcn.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "base/diagnostics.h"

namespace rk::platform {
namespace {

/// Xlib's handlers have no argument of the caller's.
struct Lost {
  std::function<void()> keep;
  int exit_code = 1;
};

Lost& lost() {
  static Lost all;
  return all;
}

int end_lost(Display*) {
  // Taken out first: a second break, while it is called, ends the process at once.
  const std::function<void()> keep = std::exchange(lost().keep, nullptr);
  if (keep) keep();
  std::_Exit(lost().exit_code);
}

}  // namespace

DisplayConnection::DisplayConnection() {
  const char* name = std::getenv("DISPLAY");
  const std::string display = name == nullptr ? "" : name;
  // Opened by name: the program itself need not be linked with X11 for its headless commands.
  library_ = display.empty() ? nullptr : dlopen("libX11.so.6", RTLD_NOW | RTLD_LOCAL);
  if (library_ != nullptr) {
    using Open = void* (*)(const char*);
    const auto open = reinterpret_cast<Open>(dlsym(library_, "XOpenDisplay"));
    if (open != nullptr) connection_ = open(display.c_str());
  }
  if (connection_ == nullptr) throw EnvironmentError("no_display", {{"display", display}});
}

DisplayConnection::~DisplayConnection() {
  lost().keep = nullptr;
  using Close = int (*)(void*);
  const auto close = reinterpret_cast<Close>(dlsym(library_, "XCloseDisplay"));
  if (close != nullptr) close(connection_);
}

void DisplayConnection::end_when_lost(std::function<void()> keep, int exit_code) const {
  lost() = {std::move(keep), exit_code};
  const auto set = reinterpret_cast<decltype(&XSetIOErrorHandler)>(dlsym(library_, "XSetIOErrorHandler"));
  if (set != nullptr) set(end_lost);
}

void DisplayConnection::set_full_screen(unsigned long window, bool on) const {
  const auto intern = reinterpret_cast<decltype(&XInternAtom)>(dlsym(library_, "XInternAtom"));
  const auto root = reinterpret_cast<decltype(&XDefaultRootWindow)>(dlsym(library_, "XDefaultRootWindow"));
  const auto send = reinterpret_cast<decltype(&XSendEvent)>(dlsym(library_, "XSendEvent"));
  const auto flush = reinterpret_cast<decltype(&XFlush)>(dlsym(library_, "XFlush"));
  if (intern == nullptr || root == nullptr || send == nullptr || flush == nullptr) return;
  auto* display = static_cast<Display*>(connection_);
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = intern(display, "_NET_WM_STATE", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = on ? 1 : 0;  // add or remove
  event.xclient.data.l[1] = static_cast<long>(intern(display, "_NET_WM_STATE_FULLSCREEN", False));
  event.xclient.data.l[3] = 1;  // a normal application asks
  send(display, root(display), False, SubstructureRedirectMask | SubstructureNotifyMask, &event);
  flush(display);
}

}  // namespace rk::platform
