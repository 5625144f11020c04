// A group of threads that are joined together. Only for code of this room; other rooms use parallel.h and
// ordered_parallel.h.
#pragma once

#include <functional>
#include <thread>
#include <vector>

namespace rk::platform {

/// Joins its threads when it goes out of scope. (libc++ has std::jthread only since version 18.)
class ThreadGroup {
 public:
  ThreadGroup() = default;
  ThreadGroup(const ThreadGroup&) = delete;
  ThreadGroup& operator=(const ThreadGroup&) = delete;
  ~ThreadGroup() {
    for (std::thread& thread : threads_) thread.join();
  }

  /// `work` must not throw. Throws std::system_error where the system has no thread left.
  void start(const std::function<void()>& work) { threads_.emplace_back(work); }

 private:
  std::vector<std::thread> threads_;
};

}  // namespace rk::platform
