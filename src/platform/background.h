// Work that runs beside the caller's own, such as what the first picture needs while the window opens. Where
// there are no threads it is done at once.
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <memory>

namespace rk::platform {

class Background {
 public:
  /// yielding: the processors serve everything else first.
  enum class Pace { full, yielding };

  /// Begins the work. What it uses must live until it has ended, and be left alone until then.
  Background(Pace pace, std::function<void()> work);
  /// Waits for the end.
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// Whether the work has ended.
  bool done() const { return done_; }

  /// Waits for the end, and throws what the work threw, once.
  void finish();

 private:
  void carry_out();

  struct Thread;
  std::function<void()> work_;
  std::exception_ptr failure_;
  std::atomic<bool> done_ = false;
  std::unique_ptr<Thread> thread_;  ///< none where the work is done
};

}  // namespace rk::platform
