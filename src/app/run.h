// Runs the command line and returns the exit code.
#pragma once

namespace rk::app {

/// Runs the program. 0 done, 1 the input has errors, 2 wrong usage, 3 the environment lacks something.
int run(int argc, char** argv);

}  // namespace rk::app
