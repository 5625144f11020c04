// Names of provinces: how they are written, and that on the shipped maps each stands in its own province and
// not across a ribbon.
#include "scene/map/province_names.h"

#include <doctest/doctest.h>

#include <set>

#include "coverage/dissolve.h"
#include "font/font_book.h"
#include "model/planar.h"
#include "scene/page/scene_builder.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;

namespace {

bool is_in_province(const Dataset& dataset, ProvinceIndex province, MapPoint at) {
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (dataset.municipalities[m].province != province) continue;
    std::vector<Ring> rings;
    for (const coverage::ArcRing& ring : coverage::dissolve_faces(*dataset.coverage, {m}))
      rings.push_back(coverage::ring_points(*dataset.coverage, ring, 0));
    if (contains(rings, at)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the name of a province is written in spaced capitals") {
  CHECK(map::spaced_capitals("Fryslân") == "F\u00a0R\u00a0Y\u00a0S\u00a0L\u00a0Â\u00a0N");
  CHECK(map::spaced_capitals("A b") == "A\u00a0\u00a0\u00a0B");
  CHECK(map::spaced_capitals("").empty());
}

TEST_CASE("on every map both provinces at the focus are named, each in its own land") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  const PageBox frame{0, 0, 1000, 700};
  for (const View view : {View::overlay, View::overlap, View::border, View::region}) {
    for (const double m_per_px : {60.0, 100.0, 160.0}) {
      CAPTURE(static_cast<int>(view));
      CAPTURE(m_per_px);
      MapState state = initial_map_state(dataset);
      state.view = view;
      const Viewport viewport{frame, dataset.coverage->face_label[dataset.focus], m_per_px};
      const Scene scene = builder.window(state, {1000, 700, viewport, {}, {}, {}});
      std::set<std::string> named;
      for (const SceneLayer& layer : scene.layers) {
        for (const Item& item : layer.items) {
          const auto* text = std::get_if<Text>(&item.shape);
          if (text == nullptr || item.source.kind != Source::Kind::province) continue;
          const ProvinceIndex province = item.source.index;
          named.insert(dataset.provinces[province].name);
          CHECK(text->text == map::spaced_capitals(dataset.provinces[province].name));
          CHECK(is_in_province(dataset, province, viewport.to_rd(PagePoint{text->anchor.x, text->anchor.y})));
        }
      }
      CHECK(named.contains("Overijssel"));
      CHECK(named.contains("Gelderland"));
    }
  }
}
