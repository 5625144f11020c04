#include "scene/plots/seriation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

TEST_CASE("shuffled blocks are put together again") {
  BinaryRows rows;
  for (std::size_t i = 0; i < 24; ++i) {
    std::vector<bool> row(12, false);
    for (std::size_t c = 0; c < 3; ++c) row[i / 6 * 3 + c] = true;
    rows.push_back(row);
  }
  std::shuffle(rows.begin(), rows.end(), std::mt19937(7));
  CHECK(count_runs(rows, seriate(rows)) == 12);
}

TEST_CASE("the order has every row once and never more runs than the given one") {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    BinaryRows rows(random() % 20, std::vector<bool>(1 + random() % 12));
    for (std::vector<bool>& row : rows) {
      for (auto cell : row) cell = random() % 3 == 0;
    }
    std::vector<std::size_t> given(rows.size());
    std::iota(given.begin(), given.end(), std::size_t{0});
    const std::vector<std::size_t> order = seriate(rows);
    CHECK(count_runs(rows, order) <= count_runs(rows, given));
    CHECK(order == seriate(rows));
    std::vector<std::size_t> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == given);
  }
}

TEST_CASE("equal rows stand together") {
  const BinaryRows rows = {
      {true, false, true}, {false, true, false}, {true, false, true}, {true, true, false}};
  const std::vector<std::size_t> order = seriate(rows);
  const auto first = std::find(order.begin(), order.end(), 0U);
  const auto second = std::find(order.begin(), order.end(), 2U);
  CHECK(std::abs(first - second) == 1);
}
