#include "platform/ordered_parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace rk;
using namespace rk::platform;

namespace {

/// Takes longest for every third item, so that later ones finish before it.
std::size_t slowly(std::size_t item) {
  if (item % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return item;
}

}  // namespace

TEST_CASE("results are taken in order, on the caller's thread, whatever the number of threads") {
  for (const unsigned threads : {1U, 2U, 3U, 7U}) {
    std::vector<std::size_t> taken;
    const std::thread::id caller = std::this_thread::get_id();
    bool here = true;
    ordered_parallel<std::size_t>(
        40, threads, [] { return slowly; },
        [&](std::size_t result) {
          here = here && std::this_thread::get_id() == caller;
          taken.push_back(result);
        });
    REQUIRE(taken.size() == 40);
    for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
    CHECK(here);
  }
}

TEST_CASE("without items nothing is taken") {
  ordered_parallel<int>(
      0, 2, [] { return [](std::size_t) { return 1; }; }, [](int) { FAIL("taken"); });
}

TEST_CASE("no more than two items a thread are begun and not yet taken") {
  for (const unsigned threads : {1U, 3U}) {
    std::atomic<std::size_t> begun{0};
    std::size_t taken = 0;
    std::size_t most = 0;
    ordered_parallel<std::size_t>(
        60, threads,
        [&] {
          return [&](std::size_t item) {
            ++begun;
            return item;
          };
        },
        [&](std::size_t) {
          std::this_thread::sleep_for(std::chrono::microseconds(300));
          most = std::max(most, begun - taken);
          ++taken;
        });
    // One more is being taken.
    CHECK(most <= 2 * threads + 1);
    CHECK(taken == 60);
  }
}

TEST_CASE("what a worker, its making or the taker throws ends the work and reaches the caller") {
  using Worker = std::function<int(std::size_t)>;
  std::atomic<int> worked{0};
  const Worker count = [&](std::size_t) { return ++worked; };

  const auto worker_fails = [&] {
    ordered_parallel<int>(
        10000, 3,
        [&] {
          return [&](std::size_t item) {
            if (item == 5) throw std::runtime_error("worker");
            return count(item);
          };
        },
        [](int) {});
  };
  CHECK_THROWS_WITH_AS(worker_fails(), "worker", std::runtime_error);
  CHECK(worked < 100);

  const auto making_fails = [&] {
    ordered_parallel<int>(
        10, 2, []() -> Worker { throw std::runtime_error("making"); }, [](int) {});
  };
  CHECK_THROWS_WITH_AS(making_fails(), "making", std::runtime_error);

  worked = 0;
  int taken = 0;
  const auto taker_fails = [&] {
    ordered_parallel<int>(
        10000, 3, [&] { return [&](std::size_t item) { return count(item); }; },
        [&](int) {
          if (++taken == 4) throw std::runtime_error("taker");
        });
  };
  CHECK_THROWS_WITH_AS(taker_fails(), "taker", std::runtime_error);
  CHECK(taken == 4);
  CHECK(worked < 100);
}
