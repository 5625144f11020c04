// Processes items in parallel and passes on the results in the order of the items, holding only a few at a
// time.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

#ifndef REGIOKAART_NO_THREADS
#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>

#include "platform/thread_group.h"
#endif

namespace rk::platform {

#ifndef REGIOKAART_NO_THREADS

/// The items that are begun and whose results are not yet taken: at most `room` of them.
template <class Result>
class OrderedResults {
 public:
  OrderedResults(std::size_t count, std::size_t room) : count_(count), room_(room) {}

  /// For a worker: waits for room and gives the next item to begin; false when there is none left.
  bool begin(std::size_t& item) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || next_ == count_ || next_ < taken_ + room_; });
    if (stopped_ || next_ == count_) return false;
    item = next_++;
    return true;
  }

  void put(std::size_t item, Result result) {
    const std::lock_guard lock(mutex_);
    done_.emplace(item, std::move(result));
    changed_.notify_all();
  }

  /// Ends the work: no further item is begun, and `take` throws the first failure, if there is one.
  void stop(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    if (!failure_) failure_ = std::move(failure);
    changed_.notify_all();
  }

  /// Waits for the next result in order.
  Result take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return failure_ || done_.contains(taken_); });
    if (failure_) std::rethrow_exception(failure_);
    Result result = std::move(done_.extract(taken_).mapped());
    ++taken_;
    changed_.notify_all();
    return result;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Result> done_;
  std::exception_ptr failure_;
  std::size_t count_;
  std::size_t room_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

#endif

/// Processes the items 0 … count-1 with `threads` threads and calls `take` on the calling thread with every
/// result, in order. `new_worker` is called once in each thread and returns the function that processes an
/// item there (so that a thread can keep what it does not share). At most two items per thread are begun and
/// not yet taken. Any exception ends the work and is thrown from here, when all threads have ended. Without
/// threads (REGIOKAART_NO_THREADS) every result is taken before the next item is begun.
template <class Result>
void ordered_parallel(std::size_t count, unsigned threads,
                      const std::function<std::function<Result(std::size_t)>()>& new_worker,
                      const std::function<void(Result)>& take) {
#ifdef REGIOKAART_NO_THREADS
  static_cast<void>(threads);
  if (count == 0) return;
  const auto worker = new_worker();
  for (std::size_t item = 0; item < count; ++item) take(worker(item));
#else
  OrderedResults<Result> results(count, 2 * static_cast<std::size_t>(threads));
  const auto work = [&] {
    try {
      const auto worker = new_worker();
      for (std::size_t item = 0; results.begin(item);) results.put(item, worker(item));
    } catch (...) {
      results.stop(std::current_exception());
    }
  };
  ThreadGroup workers;
  try {
    for (unsigned i = 0; i < std::min<std::size_t>(threads, count); ++i) workers.start(work);
    for (std::size_t i = 0; i < count; ++i) take(results.take());
  } catch (...) {
    results.stop(nullptr);
    throw;
  }
#endif
}

}  // namespace rk::platform
