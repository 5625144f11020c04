#include "app/panels/problem_banner.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

constexpr const char* kBanner = "problems";

struct Fixture {
  PanelDriver driver{ascii_dataset({"AB"}, {{"both", "AB"}})};

  void show(std::size_t problems) {
    driver.notices.problems.assign(problems,
                                   {Severity::error, "file_missing", "partnerships.json", "line 7", {}});
    driver.frames();
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "without problems there is no banner") {
  show(0);
  CHECK(driver.text(kBanner).empty());
}

TEST_CASE_FIXTURE(Fixture, "it says what is wrong and where, five lines at most") {
  show(1);
  CHECK(driver.sees("The configuration was changed, but is not right", kBanner));
  CHECK(driver.sees("partnerships.json", kBanner));
  CHECK(driver.sees("line 7", kBanner));
  CHECK_FALSE(driver.sees("more error", kBanner));
  show(7);
  CHECK(driver.sees("and 2 more errors", kBanner));
}

TEST_CASE_FIXTURE(Fixture, "it can be waved away, and until then it stays") {
  show(2);
  driver.click_at({640, 700});
  CHECK_FALSE(driver.problems_closed);
  driver.click("Close", kBanner);
  CHECK(driver.problems_closed);
  CHECK(driver.actions.empty());
}
