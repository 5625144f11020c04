#include "figure/extent.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "figure/figure_error.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::figure;

namespace {

std::string problem(const MapBox& box) {
  try {
    check_extent({ExtentSpec::Kind::box, box});
  } catch (const FigureError& error) {
    return error.key() + ' ' + error.arguments().at(0).second;
  }
  return "";
}

}  // namespace

TEST_CASE("a box must be at least a metre wide and high, and lie on earth") {
  CHECK(problem({190000, 460000, 220000, 490000}).empty());
  CHECK(problem({0, 0, 1, 1}).empty());
  CHECK(problem({5, 5, 1, 1}) == "empty_extent 5,5,1,1");
  CHECK(problem({200000, 0, 200000.5, 10}) == "empty_extent 200000,0,200000.5,10");
  CHECK(problem({0, 0, 2e7, 1}) == "bad_extent 0,0,20000000,1");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(problem({nan, 0, 1, 1}).substr(0, 10) == "bad_extent");
  CHECK_NOTHROW(check_extent({ExtentSpec::Kind::nl, {}}));
}

TEST_CASE("the extent of the country, of the focus with a margin, and of a box") {
  const Dataset data = test::ascii_dataset({"AABB", "AABC"}, {{"west", "A"}});
  const Box all{0, 0, 4 * test::kCell, 2 * test::kCell};
  CHECK(extent_box({ExtentSpec::Kind::nl, {}}, data, 0) == all);
  CHECK(extent_box({ExtentSpec::Kind::focus, {}}, data, 0) == Box{-200, -200, 2200, 2200});
  CHECK(extent_box({ExtentSpec::Kind::box, {1, 2, 3, 4}}, data, 0) == Box{1, 2, 3, 4});
  CHECK_FALSE(extent_box({}, data, 0));  // the view decides
}
