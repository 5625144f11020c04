#include "app/display_check.h"

#include <dlfcn.h>

#include <cstdlib>
#include <string>

#include "model/diagnostics.h"

namespace rk {

void require_display() {
  const char* name = std::getenv("DISPLAY");
  const std::string display = name == nullptr ? "" : name;
  // Opened by name: the program itself need not be linked with X11 for its headless commands.
  void* library = display.empty() ? nullptr : dlopen("libX11.so.6", RTLD_NOW | RTLD_LOCAL);
  bool answers = false;
  if (library != nullptr) {
    using Open = void* (*)(const char*);
    using Close = int (*)(void*);
    const auto open = reinterpret_cast<Open>(dlsym(library, "XOpenDisplay"));
    const auto close = reinterpret_cast<Close>(dlsym(library, "XCloseDisplay"));
    void* connection = open != nullptr ? open(display.c_str()) : nullptr;
    answers = connection != nullptr;
    if (answers && close != nullptr) close(connection);
  }
  if (!answers) throw EnvironmentError("no_display", {{"display", display}});
}

}  // namespace rk
