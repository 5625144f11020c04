// ordered_parallel where there are no threads: compiled with REGIOKAART_NO_THREADS.
#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

#include "platform/ordered_parallel.h"

using namespace rk;
using namespace rk::platform;

TEST_CASE("without threads every result is taken before the next item is begun") {
  std::vector<std::size_t> happened;
  int workers = 0;
  ordered_parallel<std::size_t>(
      3, 4,
      [&] {
        ++workers;
        return [&](std::size_t item) {
          happened.push_back(item);
          return 10 * item;
        };
      },
      [&](std::size_t result) { happened.push_back(result); });
  CHECK(happened == std::vector<std::size_t>{0, 0, 1, 10, 2, 20});
  CHECK(workers == 1);
}

TEST_CASE("without threads or items nothing is made, and failures reach the caller") {
  ordered_parallel<int>(
      0, 4,
      []() -> std::function<int(std::size_t)> {
        FAIL("made");
        return {};
      },
      [](int) {});
  const auto fails = [] {
    ordered_parallel<int>(
        2, 4, [] { return [](std::size_t) -> int { throw std::runtime_error("worker"); }; }, [](int) {});
  };
  CHECK_THROWS_WITH_AS(fails(), "worker", std::runtime_error);
}
