#include "platform/signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include "platform/uninterrupted_step.h"

namespace rk::platform {
namespace {

extern "C" void remove_and_end(int signal) {
  remove_temporary_files_in_handler();
  end_by_signal(signal);
}

bool is_ignored(int signal) {
  struct sigaction now {};
  return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

/// What a handler can reach: handlers have no other argument than the signal.
struct Request {
  std::atomic<int> signal = 0;
  std::array<int, 2> pipe = {-1, -1};
};

Request& request() {
  static Request all;
  return all;
}

extern "C" void note_request(int signal) {
  const int error = errno;
  request().signal = signal;
  const char byte = 0;
  // A full pipe is as readable as one with another byte.
  static_cast<void>(!write(request().pipe[1], &byte, 1));
  errno = error;
}

}  // namespace

void ignore_file_size_signal() {
  std::signal(SIGXFSZ, SIG_IGN);
}

void remove_temporary_files_on_signals() {
  prepare_steps();
  for (int signal = 1; signal < NSIG; ++signal) {
    if (sigismember(&ending_signals(), signal) != 1 || is_ignored(signal)) continue;
    struct sigaction action {};
    action.sa_handler = remove_and_end;
    sigaction(signal, &action, nullptr);
  }
}

EndRequest::EndRequest() : before_{} {
  request().signal = 0;
  if (pipe2(request().pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) request().pipe = {-1, -1};
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals[i], nullptr, &before_[i]);
    if (before_[i].sa_handler == SIG_IGN) continue;
    struct sigaction action {};
    action.sa_handler = note_request;
    action.sa_flags = SA_RESTART;
    // After one signal the next of its kind ends the process, should the program not come to it.
    action.sa_flags |= static_cast<int>(SA_RESETHAND);
    sigaction(kSignals[i], &action, nullptr);
  }
}

EndRequest::~EndRequest() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
  for (int& end : request().pipe) {
    close(end);
    end = -1;
  }
}

int EndRequest::signal() const {
  return request().signal;
}

int EndRequest::descriptor() const {
  return request().pipe[0];
}

void end_by_signal(int signal) {
  std::signal(signal, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  raise(signal);
}

}  // namespace rk::platform
