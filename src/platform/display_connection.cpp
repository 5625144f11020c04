#include "platform/display_connection.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <dlfcn.h>

#include <algorithm>
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

/// A function of a library that was opened by name; null if it lacks it.
template <typename Function>
Function* function(void* library, const char* name) {
  return library == nullptr ? nullptr : reinterpret_cast<Function*>(dlsym(library, name));
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

DisplayConnection::DisplayConnection() {
  const char* name = std::getenv("DISPLAY");
  const std::string display = name == nullptr ? "" : name;
  // Opened by name: the program itself need not be linked with X11 for its headless commands.
  library_ = display.empty() ? nullptr : dlopen("libX11.so.6", RTLD_NOW | RTLD_LOCAL);
  auto* const open = function<decltype(XOpenDisplay)>(library_, "XOpenDisplay");
  if (open != nullptr) connection_ = open(display.c_str());
  if (connection_ == nullptr) throw EnvironmentError("no_display", {{"display", display}});
}

DisplayConnection::~DisplayConnection() {
  lost().keep = nullptr;
  auto* const close = function<decltype(XCloseDisplay)>(library_, "XCloseDisplay");
  if (close != nullptr) close(static_cast<Display*>(connection_));
}

Screen DisplayConnection::screen() const {
  Screen screen;
  DensitySigns signs;
  find_monitor(screen, signs);
  leave_bars(screen);
  signs.gdk_scale = variable("GDK_SCALE");
  signs.gdk_dpi_scale = variable("GDK_DPI_SCALE");
  auto* const resource = function<decltype(XGetDefault)>(library_, "XGetDefault");
  const char* dpi =
      resource == nullptr ? nullptr : resource(static_cast<Display*>(connection_), "Xft", "dpi");
  if (dpi != nullptr) signs.xft_dpi = dpi;
  screen.density = density_of(signs);
  return screen;
}

void DisplayConnection::find_monitor(Screen& screen, DensitySigns& signs) const {
  auto* display = static_cast<Display*>(connection_);
  auto* const root_of = function<decltype(XDefaultRootWindow)>(library_, "XDefaultRootWindow");
  auto* const attributes_of = function<decltype(XGetWindowAttributes)>(library_, "XGetWindowAttributes");
  if (root_of == nullptr || attributes_of == nullptr) return;
  XWindowAttributes root{};
  if (attributes_of(display, root_of(display), &root) != 0) {
    screen.width = root.width;
    screen.height = root.height;
  }
  void* randr = dlopen("libXrandr.so.2", RTLD_NOW | RTLD_LOCAL);
  auto* const query = function<decltype(XRRQueryVersion)>(randr, "XRRQueryVersion");
  auto* const monitors_of = function<decltype(XRRGetMonitors)>(randr, "XRRGetMonitors");
  auto* const release = function<decltype(XRRFreeMonitors)>(randr, "XRRFreeMonitors");
  int major = 0;
  int minor = 0;
  // Monitors are known since version 1.5 of the extension.
  if (query != nullptr && monitors_of != nullptr && release != nullptr &&
      query(display, &major, &minor) != 0 && (major > 1 || minor >= 5)) {
    int count = 0;
    XRRMonitorInfo* monitors = monitors_of(display, root_of(display), True, &count);
    const auto* main =
        std::find_if(monitors, monitors + count, [](const XRRMonitorInfo& m) { return m.primary != 0; });
    if (count > 0 && main == monitors + count) main = monitors;
    if (count > 0) {
      screen = {main->x, main->y, main->width, main->height, 1};
      signs.monitor_px = main->width;
      signs.monitor_mm = main->mwidth;
    }
    if (monitors != nullptr) release(monitors);
  }
  if (randr != nullptr) dlclose(randr);
}

void DisplayConnection::leave_bars(Screen& screen) const {
  auto* display = static_cast<Display*>(connection_);
  auto* const intern = function<decltype(XInternAtom)>(library_, "XInternAtom");
  auto* const root_of = function<decltype(XDefaultRootWindow)>(library_, "XDefaultRootWindow");
  auto* const property_of = function<decltype(XGetWindowProperty)>(library_, "XGetWindowProperty");
  auto* const release = function<decltype(XFree)>(library_, "XFree");
  if (intern == nullptr || root_of == nullptr || property_of == nullptr || release == nullptr) return;
  Atom type = 0;
  int format = 0;
  unsigned long count = 0;
  unsigned long left = 0;
  unsigned char* data = nullptr;
  constexpr long kNumbers = 4;  // x, y, width, height of the first desktop
  if (property_of(display, root_of(display), intern(display, "_NET_WORKAREA", False), 0, kNumbers, False,
                  6 /* XA_CARDINAL */, &type, &format, &count, &left, &data) == Success &&
      format == 32 && count == kNumbers) {
    const auto* area = reinterpret_cast<const long*>(data);
    const long right = std::min<long>(screen.x + screen.width, area[0] + area[2]);
    const long bottom = std::min<long>(screen.y + screen.height, area[1] + area[3]);
    const long x = std::max<long>(screen.x, area[0]);
    const long y = std::max<long>(screen.y, area[1]);
    if (right > x && bottom > y) {
      screen = {static_cast<int>(x), static_cast<int>(y), static_cast<int>(right - x),
                static_cast<int>(bottom - y), 1};
    }
  }
  if (data != nullptr) release(data);
}

void DisplayConnection::end_when_lost(std::function<void()> keep, int exit_code) const {
  lost() = {std::move(keep), exit_code};
  auto* const set = function<decltype(XSetIOErrorHandler)>(library_, "XSetIOErrorHandler");
  if (set != nullptr) set(end_lost);
}

void DisplayConnection::set_full_screen(unsigned long window, bool on) const {
  auto* const intern = function<decltype(XInternAtom)>(library_, "XInternAtom");
  auto* const root = function<decltype(XDefaultRootWindow)>(library_, "XDefaultRootWindow");
  auto* const send = function<decltype(XSendEvent)>(library_, "XSendEvent");
  auto* const flush = function<decltype(XFlush)>(library_, "XFlush");
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
