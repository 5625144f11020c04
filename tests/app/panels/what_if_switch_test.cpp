#include "app/panels/what_if_switch.h"

#include <doctest/doctest.h>

#include "analysis/what_if.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;

TEST_CASE("the switch of a membership is a change that can be made, and turns it round") {
  const Dataset data = test::tiny_dataset("111", {{"x", "AB", "C"}, {"alone", "A", ""}});
  for (PartnershipIndex p = 0; p < data.partnerships.size(); ++p) {
    for (MunicipalityIndex m = 0; m < data.municipalities.size(); ++m) {
      CAPTURE(p);
      CAPTURE(m);
      const Partnership& before = data.partnerships[p];
      const bool was_in = before.has_member(m) || before.has_partial_member(m);
      const auto change = membership_switch(data, m, p);
      if (!change) {
        CHECK(before.members == std::vector<MunicipalityIndex>{m});  // the last member cannot leave
        continue;
      }
      Diagnostics found;
      REQUIRE(analysis::resolve_change(data, *change, found) == change);
      const Partnership after = analysis::apply_change(data, *change).partnerships[p];
      CHECK((after.has_member(m) || after.has_partial_member(m)) != was_in);
    }
  }
  CHECK_FALSE(membership_switch(data, 0, 1));
}
