// A layer of a scene as vertices, and the order to draw them in. Uses no OpenGL, so that tests need no
// window.
#pragma once

#include <SFML/Graphics/Vertex.hpp>
#include <cstddef>
#include <variant>
#include <vector>

#include "render/sfml/line_mesh.h"
#include "scene/display/scene.h"

namespace rk::render::sfml {

/// Triangles with their base colour in the vertices, all with the same hatch or none.
struct FillBatch {
  std::optional<scene::Hatch> hatch;
  bool opaque = true;             ///< whether all base colours are opaque
  std::vector<MeshChunk> chunks;  ///< in LayerMesh::triangles
};

/// Lines of one style.
struct LineBatch {
  scene::Color color;
  double width_px = 1;
  scene::Color casing;
  double casing_px = 0;
  std::vector<double> dash_px;
  bool round_caps = false;
  std::vector<MeshChunk> chunks;  ///< in LayerMesh::quads

  /// How far its ink reaches from the line, px.
  double reach_px() const { return width_px / 2 + casing_px + 1; }
};

struct TextBatch {
  std::vector<scene::Text> texts;
};

struct LayerMesh {
  Point origin;  ///< subtracted from all positions, so that floats are exact enough; layer units
  bool on_map = false;
  std::vector<sf::Vertex> triangles;
  std::vector<sf::Vertex> quads;
  std::vector<std::variant<FillBatch, LineBatch, TextBatch>> batches;  ///< in drawing order
};

/// Builds the mesh. Neighbouring items of the same style become one batch, where that does not change the
/// image.
LayerMesh build_mesh(const scene::SceneLayer& layer);

}  // namespace rk::render::sfml
