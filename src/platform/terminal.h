// The terminal that the program may run in.
#pragma once

namespace rk::platform {

/// Whether standard error is a terminal, where a line can be overwritten.
bool is_error_terminal();

}  // namespace rk::platform
