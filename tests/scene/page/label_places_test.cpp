// Labels of regions in the window stay where they are while the user zooms step by step.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "font/font_book.h"
#include "model/planar.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;

namespace {

/// The middle of each region's label row, m RD.
std::map<PartnershipIndex, Point> labels_of(const Scene& scene, const Viewport& viewport) {
  std::map<PartnershipIndex, Point> result;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.name != "names") continue;
    for (const Item& item : layer.items) {
      const auto* fill = std::get_if<Fill>(&item.shape);
      if (fill == nullptr || item.source.kind != Source::Kind::partnership || fill->color.a != 0) continue;
      Box box;
      for (const Point p : fill->path.points) box.add(p);
      result[item.source.index] = viewport.to_rd(PagePoint(box.center()));
    }
  }
  return result;
}

/// How many px labels move on the page, beyond what the zoom moves the map below them, over steps of zooming.
std::vector<double> moves(bool with_memory) {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  const MapState state = initial_map_state(dataset);
  page::WindowPage page;
  page.width_px = 1280;
  page.height_px = 800;
  const Viewport start = fit(views::view_extent(dataset, state), {0, 0, 1280, 800}, 26);
  auto builder = std::make_unique<page::SceneBuilder>(dataset, texts, fonts);
  std::map<PartnershipIndex, Point> before;
  std::vector<double> result;
  for (const double zoom : {1.0, 1.1, 1.21, 1.33, 1.46, 1.33, 1.21, 1.1, 1.0}) {
    if (!with_memory) builder = std::make_unique<page::SceneBuilder>(dataset, texts, fonts);
    page.viewport = start;
    page.viewport.m_per_px = start.m_per_px / zoom;
    const auto now = labels_of(builder->window(state, page), page.viewport);
    for (const auto& [region, place] : now) {
      const auto found = before.find(region);
      if (found != before.end()) result.push_back(distance(found->second, place) / page.viewport.m_per_px);
    }
    before = now;
  }
  return result;
}

std::size_t jumps(const std::vector<double>& moves) {
  return static_cast<std::size_t>(
      std::count_if(moves.begin(), moves.end(), [](double px) { return px > 80; }));
}

}  // namespace

TEST_CASE("region labels keep their places from one zoom step to the next") {
  const std::vector<double> kept = moves(true);
  const std::vector<double> anew = moves(false);
  CHECK(kept.size() > 20);
  CHECK(jumps(kept) <= 2);
  CHECK(jumps(kept) < jumps(anew));
}
