#include "platform/terminal.h"

#include <unistd.h>

namespace rk::platform {

bool is_error_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

}  // namespace rk::platform
