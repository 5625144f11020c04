#include "app/display_check.h"

#include <dlfcn.h>

#include <cstdlib>
#include <string>

#include "model/diagnostics.h"

namespace rk {

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
  using Close = int (*)(void*);
  const auto close = reinterpret_cast<Close>(dlsym(library_, "XCloseDisplay"));
  if (close != nullptr) close(connection_);
}

}  // namespace rk
