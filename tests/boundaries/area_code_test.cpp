#include "boundaries/area_code.h"

#include <doctest/doctest.h>

using namespace rk::boundaries;

TEST_CASE("codes as spreadsheets and people write them become official") {
  for (const char* written : {"GM0150", "gm0150", "GM 0150", "Gm-150", "GM150", "0150", "150"})
    CHECK(official_code(written, "GM") == "GM0150");
  CHECK(official_code("3", "GM") == "GM0003");
}

TEST_CASE("what is no code stays as it is") {
  for (const char* written : {"", "GM", "GM 1a", "PV26", "WK015001", "150.0", "G150", "-150"})
    CHECK(official_code(written, "GM") == written);
  CHECK(official_code("150", "") == "150");
  CHECK(official_code("12345", "GM") == "GM12345");  // seen by the reader, not guessed at
}

TEST_CASE("a municipality's code is told from others") {
  CHECK(is_area_code("150", "GM"));
  CHECK(is_area_code("GM0150", "GM"));
  for (const char* other : {"", "PV26", "LND6030", "WK015001", "12345", "GM01500"})
    CHECK_FALSE(is_area_code(other, "GM"));
  CHECK_FALSE(is_area_code("0150", ""));
}
