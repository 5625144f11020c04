// Signals of the operating system.
#pragma once

namespace rk {

/// From here on a write beyond the limit on file sizes (ulimit -f) fails like one on a full disk, instead of
/// ending the process: nothing half is left, and the user is told.
void ignore_file_size_signal();

}  // namespace rk
