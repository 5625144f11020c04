#include "platform/screen.h"

#include <doctest/doctest.h>

using rk::platform::density_of;

TEST_CASE("the density is what the user has set, else what the monitor says") {
  CHECK(density_of({}) == 1);
  CHECK(density_of({"2", "", "96", 1920, 300}) == 2);
  CHECK(density_of({"2", "0.75", "", {}, {}}) == 1.5);
  CHECK(density_of({"", "0.5", "144", {}, {}}) == 1.5);
  CHECK(density_of({"", "", "96", 3840, 597}) == 1);   // set so, whatever the monitor is
  CHECK(density_of({"", "", "", 3840, 597}) == 1.75);  // 27 inch
  CHECK(density_of({"", "", "", 1920, 527}) == 1);     // 24 inch
  CHECK(density_of({"", "", "", 3840, 1600}) == 1);    // a projector
  CHECK(density_of({"", "", "", 1920, 16}) == 1);      // the ratio instead of the size
  CHECK(density_of({"", "", "", 1920, 0}) == 1);
}

TEST_CASE(
    "words that are no density count as not said, and none goes beyond what the window can be scaled to") {
  for (const char* word : {"", "x", "2x", "-1", "0", "nan", "inf x"})
    CHECK(density_of({word, "", word, {}, {}}) == 1);
  CHECK(density_of({"8", "", "", {}, {}}) == 3);
  CHECK(density_of({"", "", "40", {}, {}}) == 1);
  CHECK(density_of({"", "", "1e308", {}, {}}) == 3);
}
