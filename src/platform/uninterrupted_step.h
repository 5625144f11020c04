// A few system calls that no ending signal may come between, and the temporary files that such a signal
// removes.
#pragma once

#include <csignal>
#include <list>
#include <string>

namespace rk::platform {

/// While one lives, SIGINT, SIGTERM, SIGHUP and the like wait until it is gone
/// (signals.h, remove_temporary_files_on_signals), and no other thread is in such a step. Keep it short.
class UninterruptedStep {
 public:
  UninterruptedStep();
  ~UninterruptedStep();
  UninterruptedStep(const UninterruptedStep&) = delete;
  UninterruptedStep& operator=(const UninterruptedStep&) = delete;

 private:
  sigset_t before_;
};

/// The names of the temporary files that stand in folders. Read and changed only within a step.
std::list<std::string>& temporary_names(const UninterruptedStep& step);

/// Allocates what the handler below needs, which must not allocate. Call it before a handler is set.
void prepare_steps();

/// For the handler of an ending signal: waits until no thread is in a step, at most a second, lets no thread
/// begin one any more, and removes the temporary files. Calls only what a signal handler may call.
void remove_temporary_files_in_handler();

/// The signals that end a process and that it can handle, other than those of its own faults.
const sigset_t& ending_signals();

}  // namespace rk::platform
