#include "platform/terminal.h"

#include <unistd.h>

namespace rk {

bool is_error_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

}  // namespace rk
