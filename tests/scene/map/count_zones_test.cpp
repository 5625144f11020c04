#include "scene/map/count_zones.h"

#include <doctest/doctest.h>

#include <set>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "support/ascii_map.h"
#include "support/layout_check.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

namespace {

const test::Rows kMap = {"AABB", "CCDD", "..EE"};

style::RegionStyle region(const std::string& members) {
  style::RegionStyle result;
  result.faces = test::ascii_set(kMap, members);
  return result;
}

}  // namespace

TEST_CASE("neighbours with the same count are one zone, whichever regions hold them") {
  const Coverage coverage = test::ascii_coverage(kMap);
  // A and B are each in one region, C is in both, D in none, E in one but not adjacent to A or B.
  const std::vector<CountZone> zones = count_zones(coverage, {region("ACE"), region("BC")});
  REQUIRE(zones.size() == 3);
  CHECK(zones[0].count == 1);
  CHECK(zones[0].faces == std::vector<FaceId>{0, 1});
  CHECK(zones[1].count == 2);
  CHECK(zones[1].faces == std::vector<FaceId>{2});
  CHECK(zones[2].count == 1);
  CHECK(zones[2].faces == std::vector<FaceId>{4});
}

TEST_CASE("the number of a zone stands inside it") {
  const Coverage coverage = test::ascii_coverage(kMap);
  for (const CountZone& zone : count_zones(coverage, {region("ACE"), region("BC")})) {
    CHECK(zone.pole.radius > 0);
    const FaceId at = coverage::face_at(coverage, MapPoint(zone.pole.center));
    CHECK(std::find(zone.faces.begin(), zone.faces.end(), at) != zone.faces.end());
  }
}

TEST_CASE("a count map says the count of every zone that has room, inside the zone") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  MapState state = initial_map_state(dataset);
  state.shown.push_back(*dataset.find_partnership("regio-zwolle"));
  const Scene scene = builder.figure(state, {});
  const std::vector<style::RegionStyle> styles = style::region_styles(dataset, texts, state);
  const std::vector<CountZone> zones = count_zones(*dataset.coverage, styles);
  std::set<std::vector<FaceId>> numbered;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.name != "names") continue;
    for (const Item& item : layer.items) {
      const auto* text = std::get_if<Text>(&item.shape);
      if (text == nullptr || item.source.kind == Source::Kind::partnership ||
          text->text.find_first_not_of("0123456789") != std::string::npos)
        continue;
      const auto zone = std::find_if(zones.begin(), zones.end(), [&](const CountZone& z) {
        return std::find(z.faces.begin(), z.faces.end(), item.source.index) != z.faces.end();
      });
      REQUIRE(zone != zones.end());
      CHECK(text->text == std::to_string(zone->count));
      numbered.insert(zone->faces);
    }
  }
  CHECK(numbered.size() * 10 >= zones.size() * 9);
}
