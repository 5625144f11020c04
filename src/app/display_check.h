// Whether a window can be opened at all: SFML ends the process where it cannot.
#pragma once

namespace rk {

/// Throws EnvironmentError "no_display" if DISPLAY is not set or names no X server that answers.
void require_display();

}  // namespace rk
