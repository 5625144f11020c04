// The terminal that the program may run in.
#pragma once

namespace rk {

/// Whether someone reads standard error on a terminal, where a line can be written over.
bool is_error_terminal();

}  // namespace rk
