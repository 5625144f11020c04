#include "render/sfml/prepared_layers.h"

namespace rk::render::sfml {

std::vector<PreparedLayer> prepare_layers(const scene::Scene& scene) {
  std::vector<PreparedLayer> layers;
  for (const scene::SceneLayer& layer : scene.layers)
    if (layer.revision != 0) layers.push_back({layer.revision, build_mesh(layer)});
  return layers;
}

}  // namespace rk::render::sfml
