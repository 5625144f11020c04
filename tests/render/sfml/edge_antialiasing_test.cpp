#include "render/sfml/edge_antialiasing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "render/sfml/layer_mesh.h"
#include "scene/style/shapes.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::sfml;

TEST_CASE("the rim of a circle lies evenly around it, whichever way it runs") {
  for (const bool reversed : {false, true}) {
    scene::Path circle = scene::style::circle_path({50, 40}, 9);
    if (reversed) std::reverse(circle.points.begin(), circle.points.end());
    REQUIRE(needs_soft_edge(circle));
    const SoftEdge edge = soft_edge(circle);
    REQUIRE(edge.inner.size() == circle.points.size());
    for (std::size_t i = 0; i < edge.inner.size(); ++i) {
      CHECK(std::hypot(edge.inner[i].x - 50, edge.inner[i].y - 40) ==
            doctest::Approx(9 - kSoftness).epsilon(0.01));
      CHECK(std::hypot(edge.outer[i].x - 50, edge.outer[i].y - 40) ==
            doctest::Approx(9 + kSoftness).epsilon(0.01));
    }
  }
}

TEST_CASE("rectangles along the axes stay sharp, lozenges and paths of more rings are told apart") {
  CHECK_FALSE(needs_soft_edge(scene::style::box_path({1, 2, 30, 40})));
  scene::Path lozenge;
  lozenge.closed = true;
  lozenge.add({{0, 0}, {5, 5}, {0, 10}, {-5, 5}});
  CHECK(needs_soft_edge(lozenge));
  lozenge.add({{0, 3}, {2, 5}, {0, 7}, {-2, 5}});
  CHECK_FALSE(needs_soft_edge(lozenge));
}

TEST_CASE("a soft fill is drawn with blending and keeps its area") {
  const scene::SceneLayer layer{
      "chips",
      std::nullopt,
      0,
      {{scene::Fill{scene::style::circle_path({50, 40}, 9), {200, 0, 0, 255}, {}}, {}}}};
  const LayerMesh mesh = build_mesh(layer);
  REQUIRE(mesh.batches.size() == 1);
  CHECK_FALSE(std::get<FillBatch>(mesh.batches[0]).opaque);
  // The area, each triangle weighted by the mean of its corners' ink.
  double area = 0;
  for (std::size_t t = 0; t + 2 < mesh.triangles.size(); t += 3) {
    const auto& a = mesh.triangles[t];
    const auto& b = mesh.triangles[t + 1];
    const auto& c = mesh.triangles[t + 2];
    const double twice = (b.position.x - a.position.x) * (c.position.y - a.position.y) -
                         (b.position.y - a.position.y) * (c.position.x - a.position.x);
    area += std::abs(twice) / 2 * (a.color.a + b.color.a + c.color.a) / 3 / 255;
  }
  CHECK(area == doctest::Approx(3.14159 * 9 * 9).epsilon(0.02));
}
