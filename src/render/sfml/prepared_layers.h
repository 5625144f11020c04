// Layers as vertices before there is a window to draw them in.
#pragma once

#include <cstdint>
#include <vector>

#include "render/sfml/layer_mesh.h"
#include "scene/display/scene.h"

namespace rk::render::sfml {

struct PreparedLayer {
  std::uint64_t revision = 0;
  LayerMesh mesh;
};

/// The layers of the scene that have a revision, by which SceneRenderer::keep knows them again.
std::vector<PreparedLayer> prepare_layers(const scene::Scene& scene);

}  // namespace rk::render::sfml
