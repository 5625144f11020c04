#include "scene/style/region_style.h"

#include <doctest/doctest.h>

#include "scene/map/region_map.h"
#include "scene/style/palette.h"
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

TEST_CASE("the ladder: hatches for two regions, ribbons for six, counts for more, unless one is chosen") {
  using Choice = EncodingChoice;
  CHECK(encoding_for(Choice::automatic, 0) == Encoding::none);
  CHECK(encoding_for(Choice::automatic, 2) == Encoding::hatched);
  CHECK(encoding_for(Choice::automatic, 3) == Encoding::ribbons);
  CHECK(encoding_for(Choice::automatic, 6) == Encoding::ribbons);
  CHECK(encoding_for(Choice::automatic, 7) == Encoding::counted);
  for (const std::size_t shown : {1, 4, 20}) {
    CHECK(encoding_for(Choice::hatch, shown) == Encoding::hatched);
    CHECK(encoding_for(Choice::ribbons, shown) == Encoding::ribbons);
    CHECK(encoding_for(Choice::counts, shown) == Encoding::counted);
  }
  CHECK(encoding_for(Choice::counts, 0) == Encoding::none);
}

TEST_CASE("of many territories six have a colour and a ribbon, and pins say which") {
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
    CHECK((region.color == theme::kUnpinned) != region.colored);
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
  CHECK(most == 6);  // at the focus, which lies in all of the first six territories
}

TEST_CASE("regions of one territory look the same and have one ribbon, the first one's") {
  const Dataset& dataset = test::shipped_dataset();
  for (const PaletteName palette : {PaletteName::tol, PaletteName::fill8, PaletteName::grey}) {
    MapState state = all_on_view();
    state.palette = palette;
    const std::vector<RegionStyle> styles = region_styles(dataset, test::shipped_texts("nl"), state);
    CHECK(territory_count(styles) < styles.size());
    for (std::size_t i = 0; i < styles.size(); ++i) {
      const RegionStyle& first = styles[styles[i].territory];
      CHECK(first.territory == styles[i].territory);
      CHECK(first.color == styles[i].color);
      CHECK(first.hatch_angle == styles[i].hatch_angle);
      CHECK(styles[i].ribbon == (styles[i].colored && styles[i].territory == i));
      for (std::size_t j = 0; j < i; ++j) {
        const bool same = styles[i].faces == styles[j].faces && styles[i].partial == styles[j].partial;
        CHECK(same == (styles[i].territory == styles[j].territory));
      }
    }
  }
}

TEST_CASE("names of one territory are counted as one region where colours are handed out") {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  CHECK(state.shown.size() == 5);
  CHECK(territories_on_view(dataset, state) == 4);
  state.shown = {*dataset.find_partnership("veiligheidsregio-ijsselland"),
                 *dataset.find_partnership("west-overijssel")};
  const std::vector<RegionStyle> styles = region_styles(dataset, test::shipped_texts("nl"), state);
  REQUIRE(styles.size() == 2);
  CHECK(styles[0].alone);  // nothing to be told apart from
  CHECK(has_color(dataset, state, state.shown[1]));
  // It keeps its colour without the first of its territory.
  const Color color = styles[1].color;
  state.shown = {*dataset.find_partnership("west-overijssel")};
  CHECK(region_styles(dataset, test::shipped_texts("nl"), state)[0].color == color);
}

TEST_CASE("a ribbon has 3:1 to what lies beside it on every tint: a white bed, or dark edges if it is pale") {
  for (const PaletteName palette : {PaletteName::tol, PaletteName::fill8, PaletteName::grey}) {
    for (const Color color : palette_colors(palette)) {
      RegionStyle region;
      region.color = color;
      const Stroke ribbon = ribbon_stroke(region);
      CHECK(contrast(color, ribbon.casing) >= theme::kLineContrast);
      CHECK(ribbon.casing_px > 0.5);
    }
  }
  for (const Color color : palette_colors(PaletteName::tol)) CHECK(contrast(color, theme::kWhite) >= 3);
}
