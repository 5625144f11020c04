#include "platform/parallel.h"

#include <algorithm>

#ifndef REGIOKAART_NO_THREADS
#include <atomic>
#include <exception>
#include <mutex>

#include "platform/thread_group.h"
#endif

namespace rk::platform {

unsigned drawing_threads() {
  constexpr unsigned kMost = 8;
  return std::min(processor_count(), kMost);
}

#ifdef REGIOKAART_NO_THREADS

unsigned processor_count() {
  return 1;
}

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work) {
  for (std::size_t i = 0; i < count; ++i) work(i);
}

#else

unsigned processor_count() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex failing;
  std::exception_ptr failure;
  const auto take_turns = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    ThreadGroup helpers;
    for (std::size_t i = 1; i < std::min<std::size_t>(processor_count(), count); ++i)
      helpers.start(take_turns);
    take_turns();
  }
  if (failure) std::rethrow_exception(failure);
}

#endif

}  // namespace rk::platform
