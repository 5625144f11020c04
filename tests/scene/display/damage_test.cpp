// The contract of scene/display/damage.h: outside its rectangles, the image of a moved map is the old one,
// shifted.
#include "scene/display/damage.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "render/cairo/export_figure.h"
#include "scene/display/ground.h"
#include "scene/page/scene_builder.h"
#include "support/picture.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;

namespace {

constexpr int kWidth = 900;
constexpr int kHeight = 640;
const PageBox kFrame{200, 0, kWidth, kHeight};

bool is_in(const std::vector<Box>& boxes, int x, int y) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    return x + 1 > box.min_x && x < box.max_x && y + 1 > box.min_y && y < box.max_y;
  });
}

/// The map alone.
Scene ground_alone(Scene scene) {
  scene.layers.resize(ground_of(scene).layers);
  return scene;
}

/// Counts the pixels outside the damage that differ from the shifted image; antialiased edges in cairo may
/// differ by a rounding step.
int unlike(const render::cairo::Raster& before, const render::cairo::Raster& after, const Damage& damage) {
  const int dx = static_cast<int>(damage.shift.x);
  const int dy = static_cast<int>(damage.shift.y);
  int count = 0;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = static_cast<int>(kFrame.min_x); x < kWidth; ++x) {
      if (is_in(damage.dirty, x, y)) continue;
      const auto at = [&](const render::cairo::Raster& raster, int px, int py) {
        return raster.pixels[static_cast<std::size_t>(py) * kWidth + static_cast<std::size_t>(px)];
      };
      const std::uint32_t a = at(before, x - dx, y - dy);
      const std::uint32_t b = at(after, x, y);
      count += test::channel_difference(a, b) > 16 ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("a moved map is the shifted picture outside the damage") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  MapState five = initial_map_state(dataset);
  MapState counts = five;
  counts.view = View::overlap;
  const Viewport start{kFrame, {210000, 480000}, 90};
  for (const MapState& state : {five, counts}) {
    const Scene before = ground_alone(builder.window(state, {kWidth, kHeight, start, {}, {}, {}}));
    const render::cairo::Raster old = render::cairo::draw_raster(before, fonts, 1);
    for (const Point by : {Point{-40, 25}, Point{60, 0}, Point{0, -33}, Point{7, 4}}) {
      Viewport moved = start;
      moved.center = start.center + MapPoint{-by.x * start.m_per_px, by.y * start.m_per_px};
      const Scene after = ground_alone(builder.window(state, {kWidth, kHeight, moved, {}, {}, {}}));
      const auto damage = damage_of_move(start, moved);
      REQUIRE(damage);
      CHECK(damage->shift.x == doctest::Approx(by.x));
      CHECK(damage->shift.y == doctest::Approx(by.y));
      Damage whole = *damage;
      whole.shift = by;
      CHECK(unlike(old, render::cairo::draw_raster(after, fonts, 1), whole) == 0);
    }
  }
}

TEST_CASE("no damage is known where more than the place changed") {
  const Viewport start{kFrame, {210000, 480000}, 90};
  Viewport zoomed = start;
  zoomed.m_per_px = 80;
  CHECK_FALSE(damage_of_move(start, zoomed));
  Viewport narrower = start;
  narrower.frame.max_x -= 1;
  CHECK_FALSE(damage_of_move(start, narrower));
  for (const double part : {0.8, -0.8, 5.0, -5.0}) {
    Viewport far = start;
    far.center.x += kFrame.width() * start.m_per_px * part;
    CHECK_FALSE(damage_of_move(start, far));
    far = start;
    far.center.y += kFrame.height() * start.m_per_px * part;
    CHECK_FALSE(damage_of_move(start, far));
  }
}
