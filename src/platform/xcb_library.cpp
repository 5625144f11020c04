#include "platform/xcb_library.h"

#include <dlfcn.h>

namespace rk::platform {
namespace {

template <typename Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

}  // namespace

bool XcbLibrary::open() {
  void* library = dlopen("libxcb.so.1", RTLD_NOW | RTLD_LOCAL);
  return library != nullptr && find(library, "xcb_connect", connect) &&
         find(library, "xcb_disconnect", disconnect) &&
         find(library, "xcb_connection_has_error", has_error) &&
         find(library, "xcb_get_file_descriptor", descriptor) && find(library, "xcb_get_setup", setup) &&
         find(library, "xcb_setup_roots_iterator", screens) &&
         find(library, "xcb_screen_next", next_screen) && find(library, "xcb_generate_id", new_id) &&
         find(library, "xcb_create_window", create_window) && find(library, "xcb_intern_atom", intern_atom) &&
         find(library, "xcb_intern_atom_reply", intern_atom_reply) &&
         find(library, "xcb_change_property", change_property) &&
         find(library, "xcb_change_window_attributes", change_attributes) &&
         find(library, "xcb_set_selection_owner", own_selection) &&
         find(library, "xcb_send_event", send_event) && find(library, "xcb_poll_for_event", next_event) &&
         find(library, "xcb_flush", flush);
}

}  // namespace rk::platform
