#include "platform/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

using namespace rk;
using namespace rk::platform;

TEST_CASE("every index is worked on once, whatever their number") {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
    std::vector<std::atomic<int>> times(count);
    for_each_index(count, [&](std::size_t i) { ++times[i]; });
    for (const auto& n : times) CHECK(n == 1);
  }
}

TEST_CASE("indices can be worked on within the work of another") {
  std::atomic<int> done{0};
  for_each_index(4, [&](std::size_t) { for_each_index(5, [&](std::size_t) { ++done; }); });
  CHECK(done == 20);
}

TEST_CASE("what the work throws ends it and reaches the caller") {
  std::atomic<int> worked{0};
  const auto fails = [&] {
    for_each_index(100000, [&](std::size_t i) {
      if (i == 3) throw std::runtime_error("work");
      ++worked;
    });
  };
  CHECK_THROWS_WITH_AS(fails(), "work", std::runtime_error);
  CHECK(worked < 100000 - 1);
}

TEST_CASE("there is at least one processor, and drawing is kept to a few") {
  CHECK(processor_count() >= 1);
  CHECK(drawing_threads() >= 1);
  CHECK(drawing_threads() <= 8);
}
