#include "platform/uninterrupted_step.h"

#include <unistd.h>

#include <atomic>
#include <ctime>

namespace rk::platform {
namespace {

/// A lock that a signal handler can take too, which a mutex is not made for.
struct Steps {
  std::atomic<bool> taken = false;
  std::list<std::string> names;
};

/// Never destroyed: a signal can come while the process exits.
Steps& steps() {
  static auto* const all = new Steps;
  return *all;
}

void sleep_briefly() {
  constexpr long kNanoseconds = 100'000;
  const timespec time{0, kNanoseconds};
  nanosleep(&time, nullptr);
}

sigset_t make_ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGXCPU}) sigaddset(&set, signal);
  return set;
}

}  // namespace

const sigset_t& ending_signals() {
  static const sigset_t set = make_ending_signals();
  return set;
}

UninterruptedStep::UninterruptedStep() {
  // This thread must not run the handler, which waits for the end of the step.
  pthread_sigmask(SIG_BLOCK, &ending_signals(), &before_);
  while (steps().taken.exchange(true)) sleep_briefly();
}

UninterruptedStep::~UninterruptedStep() {
  steps().taken = false;
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

std::list<std::string>& temporary_names(const UninterruptedStep&) {
  return steps().names;
}

void prepare_steps() {
  steps();
}

void remove_temporary_files_in_handler() {
  constexpr int kMostTries = 10'000;  // of 0.1 ms
  Steps& all = steps();
  for (int i = 0; i < kMostTries && all.taken.exchange(true); ++i) sleep_briefly();
  for (const std::string& name : all.names) unlink(name.c_str());
}

}  // namespace rk::platform
