#include "platform/background.h"

#include <utility>

#ifndef REGIOKAART_NO_THREADS
#include <sys/resource.h>

#include <system_error>
#include <thread>
#endif

namespace rk::platform {

#ifdef REGIOKAART_NO_THREADS

struct Background::Thread {};

Background::Background(Pace, std::function<void()> work) : work_(std::move(work)) {
  carry_out();
}

Background::~Background() = default;

void Background::finish() {
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

#else

constexpr int kYielding = 10;  ///< a nice value; 0 is the ordinary one, 19 the meekest

struct Background::Thread {
  std::thread running;
};

Background::Background(Pace pace, std::function<void()> work) : work_(std::move(work)) {
  try {
    thread_ = std::make_unique<Thread>(Thread{std::thread([this, pace] {
      // On Linux this is the calling thread alone, and the threads that it starts.
      if (pace == Pace::yielding) setpriority(PRIO_PROCESS, 0, kYielding);
      carry_out();
    })});
  } catch (const std::system_error&) {  // the system has no thread left
    carry_out();
  }
}

Background::~Background() {
  if (thread_) thread_->running.join();
}

void Background::finish() {
  if (thread_) thread_->running.join();
  thread_.reset();
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

#endif

void Background::carry_out() {
  try {
    work_();
  } catch (...) {
    failure_ = std::current_exception();
  }
  done_ = true;
}

}  // namespace rk::platform
