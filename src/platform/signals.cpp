#include "platform/signals.h"

#include <csignal>

namespace rk::platform {

void ignore_file_size_signal() {
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace rk::platform
