#include "scene/style/region_style.h"

#include <doctest/doctest.h>

#include "scene/map/region_map.h"
#include "scene/style/theme.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::style;

namespace {

MapState all_on_view() {
  MapState state = initial_map_state(test::shipped_dataset());
  state.shown.clear();
  for (PartnershipIndex p = 0; p < test::shipped_dataset().partnerships.size(); ++p) {
    if (test::shipped_dataset().partnerships[p].has_territory()) state.shown.push_back(p);
  }
  return state;
}

std::size_t with_ribbon(const std::vector<RegionStyle>& styles) {
  return static_cast<std::size_t>(
      std::count_if(styles.begin(), styles.end(), [](const RegionStyle& region) { return region.ribbon; }));
}

}  // namespace

TEST_CASE("the ladder: hatches for two regions, ribbons for five, counts for more, unless one is chosen") {
  using Choice = EncodingChoice;
  CHECK(encoding_for(Choice::automatic, 0) == Encoding::none);
  CHECK(encoding_for(Choice::automatic, 2) == Encoding::hatched);
  CHECK(encoding_for(Choice::automatic, 3) == Encoding::ribbons);
  CHECK(encoding_for(Choice::automatic, 5) == Encoding::ribbons);
  CHECK(encoding_for(Choice::automatic, 6) == Encoding::counted);
  for (const std::size_t shown : {1, 4, 20}) {
    CHECK(encoding_for(Choice::hatch, shown) == Encoding::hatched);
    CHECK(encoding_for(Choice::ribbons, shown) == Encoding::ribbons);
    CHECK(encoding_for(Choice::counts, shown) == Encoding::counted);
  }
  CHECK(encoding_for(Choice::counts, 0) == Encoding::none);
}

TEST_CASE("of many regions five have a colour and a ribbon, and pins say which") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  MapState state = all_on_view();
  REQUIRE(state.shown.size() > 10);
  CHECK(with_ribbon(region_styles(dataset, texts, state)) == kMostRibbons);
  const PartnershipIndex zwolle = *dataset.find_partnership("regio-zwolle");
  const PartnershipIndex dowr = *dataset.find_partnership("dowr");
  state.pinned = {zwolle, dowr};
  std::vector<Color> colors;
  for (const RegionStyle& region : region_styles(dataset, texts, state)) {
    CHECK(region.ribbon == (region.partnership == zwolle || region.partnership == dowr));
    CHECK((region.color == theme::kUnpinned) != region.ribbon);
    if (region.ribbon) colors.push_back(region.color);
  }
  REQUIRE(colors.size() == 2);
  CHECK(colors[0] != colors[1]);
  state.pinned = std::vector<PartnershipIndex>();
  CHECK(with_ribbon(region_styles(dataset, texts, state)) == 0);
  state.pinned = {*dataset.find_partnership("g40")};  // none of them is on view
  CHECK(with_ribbon(region_styles(dataset, texts, state)) == kMostRibbons);
}

TEST_CASE("hatched zones show all colours that overlap there, and never that of a region without one") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  MapState state = all_on_view();
  const std::vector<RegionStyle> styles = region_styles(dataset, texts, state);
  std::size_t most = 0;
  for (const Item& item : map::zone_items(dataset, styles, Encoding::hatched, 100)) {
    const auto& fill = std::get<Fill>(item.shape);
    if (fill.hatch && fill.hatch->kind == Hatch::Kind::stripes)
      most = std::max(most, fill.hatch->colors.size());
  }
  CHECK(most == 5);  // at the focus, which lies in all five headline regions
}
