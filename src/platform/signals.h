// Signals of the operating system.
#pragma once

namespace rk::platform {

/// From here on a write beyond the limit on file sizes (ulimit -f) fails like one on a full disk instead of
/// ending the process: no partial file is left, and the user gets a message.
void ignore_file_size_signal();

}  // namespace rk::platform
