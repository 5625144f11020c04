#include "render/sfml/layer_mesh.h"

#include <algorithm>

#include "render/sfml/edge_antialiasing.h"
#include "render/sfml/triangulate.h"
#include "scene/display/hatch.h"

namespace rk::render::sfml {
namespace {

Box extent_of(const scene::SceneLayer& layer) {
  Box box;
  for (const scene::Item& item : layer.items) {
    if (const auto* fill = std::get_if<scene::Fill>(&item.shape)) {
      for (const Point p : fill->path.points) box.add(p);
    } else if (const auto* stroke = std::get_if<scene::Stroke>(&item.shape)) {
      for (const Point p : stroke->path.points) box.add(p);
    }
  }
  return box;
}

constexpr std::uint32_t kGrid = 16;  ///< cells a side that a large fill is cut into
constexpr std::size_t kChunkTriangles = 500;

bool draws_something(const scene::Hatch& hatch) {
  return !hatch.colors.empty() && scene::hatch_period(hatch) > 0;
}

bool same_hatch(const FillBatch& batch, const scene::Hatch* hatch) {
  return hatch == nullptr ? !batch.hatch : batch.hatch == *hatch;
}

bool same_look(const LineBatch& batch, const scene::Stroke& stroke) {
  // A casing lies under all lines of its own item, but over the items before it.
  return batch.casing_px <= 0 && stroke.casing_px <= 0 && batch.color == stroke.color &&
         batch.width_px == stroke.width_px && batch.dash_px == stroke.dash_px &&
         batch.round_caps == stroke.round_caps;
}

class MeshBuilder {
 public:
  explicit MeshBuilder(LayerMesh& mesh) : mesh_(mesh) {}

  void add(const scene::Fill& fill) {
    const scene::Hatch* hatch = fill.hatch && draws_something(*fill.hatch) ? &*fill.hatch : nullptr;
    if (fill.color.a == 0 && hatch == nullptr) return;
    if (!mesh_.on_map && hatch == nullptr && needs_soft_edge(fill.path)) {
      add_soft(fill);
      return;
    }
    const std::vector<std::uint32_t> triangles = triangulate(fill.path);
    if (triangles.empty()) return;
    FillBatch& batch = fill_batch(hatch);
    add_triangles(fill, triangles, batch.chunks);
    batch.opaque = batch.opaque && fill.color.a == 255;
  }

  void add(const scene::Stroke& stroke) {
    if (stroke.width_px <= 0) return;
    auto* batch = last<LineBatch>();
    if (batch == nullptr || !same_look(*batch, stroke)) {
      mesh_.batches.emplace_back(LineBatch{stroke.color,
                                           stroke.width_px,
                                           stroke.casing,
                                           stroke.casing_px,
                                           stroke.dash_px,
                                           stroke.round_caps,
                                           {}});
      batch = last<LineBatch>();
    }
    add_lines(stroke, mesh_.origin, mesh_.on_map ? kMapStep : kPageStep, mesh_.quads, batch->chunks);
  }

  void add(const scene::Text& text) {
    auto* batch = last<TextBatch>();
    if (batch == nullptr) {
      mesh_.batches.emplace_back(TextBatch{});
      batch = last<TextBatch>();
    }
    batch->texts.push_back(text);
  }

 private:
  FillBatch& fill_batch(const scene::Hatch* hatch) {
    auto* batch = last<FillBatch>();
    if (batch == nullptr || !same_hatch(*batch, hatch)) {
      mesh_.batches.emplace_back(FillBatch{});
      batch = last<FillBatch>();
      if (hatch != nullptr) batch->hatch = *hatch;
    }
    return *batch;
  }

  /// Adds the shape up to its edge, and a rim in which it fades.
  void add_soft(const scene::Fill& fill) {
    const SoftEdge edge = soft_edge(fill.path);
    scene::Fill solid = fill;
    solid.path.points = edge.inner;
    const std::vector<std::uint32_t> triangles = triangulate(solid.path);
    if (triangles.empty()) return;
    FillBatch& batch = fill_batch(nullptr);
    add_triangles(solid, triangles, batch.chunks);
    batch.opaque = false;
    MeshChunk& chunk = batch.chunks.back();
    const sf::Color ink(fill.color.r, fill.color.g, fill.color.b, fill.color.a);
    const sf::Color nothing(fill.color.r, fill.color.g, fill.color.b, 0);
    const auto add = [&](Point p, sf::Color color) {
      chunk.box.add(p);
      const Point at = p - mesh_.origin;
      mesh_.triangles.emplace_back(sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)), color);
      ++chunk.count;
    };
    const std::size_t n = edge.inner.size();
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t next = (i + 1) % n;
      add(edge.inner[i], ink);
      add(edge.inner[next], ink);
      add(edge.outer[i], nothing);
      add(edge.outer[i], nothing);
      add(edge.inner[next], ink);
      add(edge.outer[next], nothing);
    }
  }

  /// Triangles of one fill do not overlap, so they may be ordered by position: chunks are then small enough
  /// to leave out those that are out of sight.
  void add_triangles(const scene::Fill& fill, const std::vector<std::uint32_t>& corners,
                     std::vector<MeshChunk>& chunks) {
    const auto& points = fill.path.points;
    const auto middle = [&](std::size_t t) {
      return (points[corners[3 * t]] + points[corners[3 * t + 1]] + points[corners[3 * t + 2]]) * (1.0 / 3);
    };
    const std::size_t count = corners.size() / 3;
    Box box;
    for (std::size_t t = 0; t < count; ++t) box.add(middle(t));
    const double cell = std::max(box.width(), box.height()) / kGrid;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order(count);
    for (std::size_t t = 0; t < count; ++t) {
      const Point p = cell > 0 ? (middle(t) - Point{box.min_x, box.min_y}) * (1 / cell) : Point{};
      order[t] = {static_cast<std::uint32_t>(p.y) * (kGrid + 1) + static_cast<std::uint32_t>(p.x),
                  static_cast<std::uint32_t>(t)};
    }
    if (count > kChunkTriangles) std::sort(order.begin(), order.end());
    const sf::Color color(fill.color.r, fill.color.g, fill.color.b, fill.color.a);
    for (std::size_t i = 0; i < count; ++i) {
      const bool new_chunk = i == 0 || (order[i].first != order[i - 1].first && count > kChunkTriangles);
      if (new_chunk) chunks.push_back({mesh_.triangles.size(), 0, {}});
      MeshChunk& chunk = chunks.back();
      for (std::size_t k = 0; k < 3; ++k) {
        const Point p = points[corners[std::size_t{3} * order[i].second + k]];
        chunk.box.add(p);
        const Point at = p - mesh_.origin;
        mesh_.triangles.emplace_back(sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)), color);
      }
      chunk.count += 3;
    }
  }

  template <typename Batch>
  Batch* last() {
    return mesh_.batches.empty() ? nullptr : std::get_if<Batch>(&mesh_.batches.back());
  }

  LayerMesh& mesh_;
};

}  // namespace

LayerMesh build_mesh(const scene::SceneLayer& layer) {
  LayerMesh mesh;
  mesh.on_map = layer.viewport.has_value();
  const Box extent = extent_of(layer);
  if (!extent.empty()) mesh.origin = extent.center();
  MeshBuilder builder(mesh);
  for (const scene::Item& item : layer.items) {
    std::visit([&](const auto& shape) { builder.add(shape); }, item.shape);
  }
  return mesh;
}

}  // namespace rk::render::sfml
