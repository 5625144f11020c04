#include "render/sfml/layer_mesh.h"

#include "render/sfml/triangulate.h"
#include "scene/hatch.h"

namespace rk {
namespace {

Box extent_of(const SceneLayer& layer) {
  Box box;
  for (const Item& item : layer.items) {
    if (const auto* fill = std::get_if<Fill>(&item.shape)) {
      for (const Point p : fill->path.points) box.add(p);
    } else if (const auto* stroke = std::get_if<Stroke>(&item.shape)) {
      for (const Point p : stroke->path.points) box.add(p);
    }
  }
  return box;
}

bool draws_something(const Hatch& hatch) {
  return !hatch.colors.empty() && hatch_period(hatch) > 0;
}

bool same_look(const LineBatch& batch, const Stroke& stroke) {
  // A casing lies under all lines of its own item, but over the items before it.
  return batch.casing_px <= 0 && stroke.casing_px <= 0 && batch.color == stroke.color &&
         batch.width_px == stroke.width_px && batch.dash_px == stroke.dash_px &&
         batch.round_caps == stroke.round_caps;
}

class MeshBuilder {
 public:
  explicit MeshBuilder(LayerMesh& mesh) : mesh_(mesh) {}

  void add(const Fill& fill) {
    std::optional<Hatch> hatch = fill.hatch;
    if (hatch && !draws_something(*hatch)) hatch.reset();
    if (fill.color.a == 0 && !hatch) return;
    const std::vector<std::uint32_t> triangles = triangulate(fill.path);
    if (triangles.empty()) return;
    auto* batch = last<FillBatch>();
    if (batch == nullptr || batch->hatch != hatch) {
      mesh_.batches.emplace_back(FillBatch{hatch, {}});
      batch = last<FillBatch>();
    }
    MeshChunk chunk{mesh_.triangles.size(), triangles.size(), {}};
    const sf::Color color(fill.color.r, fill.color.g, fill.color.b, fill.color.a);
    for (const std::uint32_t index : triangles) {
      const Point p = fill.path.points[index];
      chunk.box.add(p);
      const Point at = p - mesh_.origin;
      mesh_.triangles.emplace_back(sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)), color);
    }
    batch->chunks.push_back(chunk);
  }

  void add(const Stroke& stroke) {
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

  void add(const Text& text) {
    auto* batch = last<TextBatch>();
    if (batch == nullptr) {
      mesh_.batches.emplace_back(TextBatch{});
      batch = last<TextBatch>();
    }
    batch->texts.push_back(text);
  }

 private:
  template <typename Batch>
  Batch* last() {
    return mesh_.batches.empty() ? nullptr : std::get_if<Batch>(&mesh_.batches.back());
  }

  LayerMesh& mesh_;
};

}  // namespace

LayerMesh build_mesh(const SceneLayer& layer) {
  LayerMesh mesh;
  mesh.on_map = layer.viewport.has_value();
  const Box extent = extent_of(layer);
  if (!extent.empty()) mesh.origin = extent.center();
  MeshBuilder builder(mesh);
  for (const Item& item : layer.items) {
    std::visit([&](const auto& shape) { builder.add(shape); }, item.shape);
  }
  return mesh;
}

}  // namespace rk
