#include "scene/display/cut_to_frame.h"

#include <doctest/doctest.h>

#include <cmath>

#include "scene/page/scene_builder.h"
#include "support/even_metrics.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;

TEST_CASE("a ring is cut to the rectangle, a line keeps the runs that meet it") {
  Path ring;
  ring.closed = true;
  ring.add({{-10, -10}, {5, -10}, {5, 5}, {-10, 5}});
  ring.add({{20, 20}, {30, 20}, {30, 30}});
  const Path cut = cut_path(ring, {0, 0, 10, 10});
  REQUIRE(cut.line_count() == 1);
  double twice_area = 0;
  for (std::size_t i = 0; i < cut.points.size(); ++i) {
    const Point a = cut.points[i];
    const Point b = cut.points[(i + 1) % cut.points.size()];
    twice_area += a.x * b.y - a.y * b.x;
  }
  CHECK(std::abs(twice_area) == doctest::Approx(50));
  Path line;
  line.add({{1, 1}, {2, 2}, {50, 50}, {60, 60}, {9, 60}, {9, 9}});
  CHECK(cut_path(line, {0, 0, 10, 10}).line_count() == 2);
}

TEST_CASE("a line is cut where it crosses the rectangle") {
  Path line;
  line.add({{-5, 5}, {15, 5}, {15, 20}, {5, 20}, {5, 8}});
  const Path cut = cut_path(line, {0, 0, 10, 10});
  REQUIRE(cut.line_count() == 2);
  CHECK(cut.points == std::vector<Point>{{0, 5}, {10, 5}, {5, 10}, {5, 8}});
  Path past;
  past.add({{8, -4}, {14, 2}});  // its box meets the rectangle, the line does not
  CHECK(cut_path(past, {0, 0, 10, 10}).empty());
}

TEST_CASE("cut to the frames, nothing of a map lies far outside its frame, and what lies within stays") {
  const Translations texts = test::shipped_texts("nl");
  const test::EvenMetrics metrics;
  page::SceneBuilder builder(test::shipped_dataset(), texts, metrics);
  const MapState state = initial_map_state(test::shipped_dataset());
  FigureOptions options;
  options.width_px = 1123;
  options.height_px = 794;
  const Scene whole = builder.figure(state, options);
  const Scene cut = cut_to_frames(whole);
  REQUIRE(cut.layers.size() == whole.layers.size());
  CHECK(cut.title == whole.title);
  CHECK(cut.language == "nl");
  std::size_t points = 0;
  std::size_t before = 0;
  for (std::size_t i = 0; i < cut.layers.size(); ++i) {
    const SceneLayer& layer = cut.layers[i];
    if (!layer.viewport) {
      CHECK(layer.items == whole.layers[i].items);
      continue;
    }
    const auto count = [](const SceneLayer& some) {
      std::size_t sum = 0;
      for (const Item& item : some.items) {
        if (const auto* fill = std::get_if<Fill>(&item.shape)) sum += fill->path.points.size();
        if (const auto* stroke = std::get_if<Stroke>(&item.shape)) sum += stroke->path.points.size();
      }
      return sum;
    };
    points += count(layer);
    before += count(whole.layers[i]);
    const auto inside = [&](const Path& path, double reach) {
      const Box wanted = layer.viewport->visible().grown((reach + 5) * layer.viewport->m_per_px);
      return std::all_of(path.points.begin(), path.points.end(), [&](Point p) { return wanted.contains(p); });
    };
    for (const Item& item : layer.items) {
      if (const auto* fill = std::get_if<Fill>(&item.shape)) CHECK(inside(fill->path, 0));
      if (const auto* stroke = std::get_if<Stroke>(&item.shape))
        CHECK(inside(stroke->path, stroke->width_px / 2 + stroke->casing_px));
    }
  }
  CHECK(points > 1000);
  CHECK(points < before / 2);
}
