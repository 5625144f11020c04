// Names and layers in the window while the map moves and zooms.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/layout_check.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::page;

namespace {

const PageBox kFrame{0, 0, 1000, 700};

std::map<std::string, std::uint64_t> revisions(const Scene& scene) {
  std::map<std::string, std::uint64_t> result;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.viewport) result[layer.name] = layer.revision;
  }
  return result;
}

/// Where each name stands; the numbers of regions below them are no names.
std::map<std::string, PagePoint> names(const Scene& scene) {
  std::map<std::string, PagePoint> result;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.name != "names") continue;
    for (const Item& item : layer.items) {
      const auto* text = std::get_if<Text>(&item.shape);
      if (text != nullptr && text->text.size() > 1) result[text->text] = PagePoint(text->anchor);
    }
  }
  return result;
}

struct Window {
  const Dataset& dataset = test::shipped_dataset();
  Translations texts = test::shipped_texts("nl");
  font::FontBook fonts;
  SceneBuilder builder{dataset, texts, fonts};
  MapState state = initial_map_state(dataset);

  Scene at(const Viewport& viewport, bool in_motion = false) {
    WindowPage page;
    page.width_px = kFrame.max_x;
    page.height_px = kFrame.max_y;
    page.viewport = viewport;
    page.in_motion = in_motion;
    return builder.window(state, page);
  }
};

}  // namespace

TEST_CASE("while the map zooms no layer is made again, and names move along without covering each other") {
  Window window;
  Viewport viewport = fit(views::view_extent(window.dataset, window.state), kFrame, 20);
  const Scene before = window.at(viewport);
  for (const double zoom : {1.1, 0.93, 2.0, 0.5}) {
    CAPTURE(zoom);
    Viewport there = viewport;
    there.m_per_px /= zoom;
    const Scene moving = window.at(there, true);
    CHECK(revisions(moving) == revisions(before));
    for (const SceneLayer& layer : moving.layers) {
      if (layer.viewport) CHECK(*layer.viewport == there);
    }
    for (const std::string& problem : test::layout_problems(moving, window.fonts)) {
      if (problem.find("overlaps '") != std::string::npos) FAIL_CHECK(problem);
    }
    // A name keeps its place on the ground while the map zooms, except for half its height.
    const auto first = names(before);
    for (const auto& [name, anchor] : names(moving)) {
      if (!first.contains(name)) continue;
      const MapPoint there_before = viewport.to_rd(first.at(name));
      const PagePoint now = there.to_page(there_before);
      CHECK(std::hypot(now.x - anchor.x, now.y - anchor.y) < 80);
    }
  }
  // When the zoom ends, everything is rebuilt for the new scale.
  viewport.m_per_px /= 2;
  const auto crisp = revisions(window.at(viewport));
  CHECK(crisp.at("ribbons") != revisions(before).at("ribbons"));
  CHECK(crisp.at("land") != revisions(before).at("land"));
}

TEST_CASE("a flight that leaves everything behind still arrives somewhere") {
  Window window;
  Viewport viewport = fit(views::view_extent(window.dataset, window.state), kFrame, 20);
  const auto before = revisions(window.at(viewport));
  viewport.center.x += 3000 * viewport.m_per_px;
  CHECK(revisions(window.at(viewport, true)).at("ribbons") != before.at("ribbons"));
}

TEST_CASE("nearly all names of regions stay on their ground from one zoom step to the next") {
  int kept = 0;
  int moved = 0;
  for (const PageBox frame : {kFrame, PageBox{310, 44, 1046, 738}, PageBox{310, 44, 1600, 1050}}) {
    Window window;
    const Viewport fitted = fit(views::view_extent(window.dataset, window.state), frame, 20);
    std::set<std::string> regions;
    for (const PartnershipIndex p : window.state.shown)
      regions.insert(window.dataset.partnerships[p].short_name.in("nl"));
    std::map<std::string, PagePoint> last;
    Viewport there = fitted;
    for (int step = -3; step <= 6; ++step) {
      Viewport viewport = fitted;
      viewport.m_per_px /= std::pow(1.25, step);
      const auto now = names(window.at(viewport));
      for (const auto& [name, anchor] : now) {
        if (!regions.contains(name) || !last.contains(name)) continue;
        const PagePoint stays = viewport.to_page(there.to_rd(last.at(name)));
        // One that leaves the view must find another place.
        if (!frame.grown(-100).contains(stays)) continue;
        ++(std::hypot(stays.x - anchor.x, stays.y - anchor.y) < 60 ? kept : moved);
      }
      last = now;
      there = viewport;
    }
  }
  // 8 of 71 moves remain: places that become free or taken.
  CHECK(kept > 60);
  CHECK(moved <= 8);
}

TEST_CASE("a municipality that fills the window is named in the part that is in view, steadily") {
  Window window;
  const MunicipalityIndex deventer = *window.dataset.find_municipality("GM0150");
  const MapBox box = window.dataset.coverage->face_box[deventer];
  const MapPoint middle = window.dataset.coverage->face_label[deventer];
  // The western part of the municipality at a large scale, without its middle.
  Viewport viewport{kFrame, {middle.x - 4000, middle.y - 1000}, 5};
  REQUIRE_FALSE(viewport.visible().contains(middle));
  REQUIRE(box.intersects(viewport.visible()));
  const auto first = names(window.at(viewport));
  REQUIRE(first.count("Deventer") == 1);
  CHECK(kFrame.contains(first.at("Deventer")));
  // The name stays at its place on the map while it fits …
  viewport.center.x += 20 * viewport.m_per_px;
  const auto second = names(window.at(viewport));
  REQUIRE(second.count("Deventer") == 1);
  CHECK(second.at("Deventer").x - first.at("Deventer").x == doctest::Approx(-20));
  CHECK(second.at("Deventer").y == doctest::Approx(first.at("Deventer").y));
  // … and is replaced when the municipality's own label point comes into view.
  viewport.center = middle;
  const Scene whole = window.at(viewport);
  int count = 0;
  for (const test::PlacedText& text : test::texts_on_page(whole, window.fonts))
    count += text.text == "Deventer";
  CHECK(count == 1);
}
