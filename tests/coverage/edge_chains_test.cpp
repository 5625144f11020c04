#include "coverage/edge_chains.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

TEST_CASE("the chains hold every edge once and end only where other than two edges meet") {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const EdgeTable table = make_edge_table(ascii_areas(random_rows(seed, 9, 7, 4)));
    using Pair = std::pair<std::pair<double, double>, std::pair<double, double>>;
    std::multiset<Pair> edges, chained;
    std::map<std::pair<double, double>, int> degree;
    const auto key = [](Point p) { return std::pair(p.x, p.y); };
    const auto edge = [&](Point a, Point b) { return Pair(std::minmax(key(a), key(b))); };
    for (const Edge& e : table.edges()) {
      const Point a = table.vertices()[e.a], b = table.vertices()[e.b];
      edges.insert(edge(a, b));
      ++degree[key(a)];
      ++degree[key(b)];
    }
    for (const std::vector<Point>& chain : edge_chains(table)) {
      REQUIRE(chain.size() >= 2);
      for (std::size_t i = 0; i + 1 < chain.size(); ++i) chained.insert(edge(chain[i], chain[i + 1]));
      for (std::size_t i = 1; i + 1 < chain.size(); ++i) CHECK(degree[key(chain[i])] == 2);
      if (chain.front() != chain.back()) {
        CHECK(degree[key(chain.front())] != 2);
        CHECK(degree[key(chain.back())] != 2);
      }
    }
    CHECK(edges == chained);
  }
}
