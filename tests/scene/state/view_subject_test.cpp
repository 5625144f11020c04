#include "scene/state/view_subject.h"

#include <doctest/doctest.h>

#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::scene;

TEST_CASE("whom the focus is compared with: who is asked for, else selected, else met most") {
  const Dataset dataset = test::tiny_dataset("1111", {{"a", "ABC"}, {"b", "AC"}, {"c", "D"}});
  MapState state;
  CHECK(partner_on_view(dataset, state) == MunicipalityIndex{2});
  state.selected = 1;
  CHECK(partner_on_view(dataset, state) == MunicipalityIndex{1});
  state.partner = 3;
  CHECK(partner_on_view(dataset, state) == MunicipalityIndex{3});
  state.partner = state.selected = state.focus;  // the focus is not compared with itself
  CHECK(partner_on_view(dataset, state) == MunicipalityIndex{2});
  state = {};
  state.focus = 3;
  CHECK_FALSE(partner_on_view(dataset, state));
}

TEST_CASE("the region shown in full is the one pointed at if it is on view, else the first") {
  MapState state;
  CHECK_FALSE(region_on_view(state));
  state.highlighted = 2;
  CHECK_FALSE(region_on_view(state));
  state.shown = {1, 2};
  CHECK(region_on_view(state) == PartnershipIndex{2});
  state.highlighted = 0;
  CHECK(region_on_view(state) == PartnershipIndex{1});
}

TEST_CASE("who joins or leaves under a what-if, in all or in one partnership") {
  MapState state;
  state.assumed = {{0, 3, true}, {1, 2, true}, {0, 1, false}, {1, 3, true}};
  CHECK(assumed_members(state) == analysis::Members{1, 2, 3});
  CHECK(assumed_members(state, PartnershipIndex{0}) == analysis::Members{1, 3});
  CHECK(assumed_members(state, PartnershipIndex{2}).empty());
}
