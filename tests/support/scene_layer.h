// The layers of a scene by their names.
#pragma once

#include <stdexcept>
#include <string>

#include "scene/display/scene.h"

namespace rk::test {

/// The first layer of that name. Throws std::runtime_error if there is none.
inline const scene::SceneLayer& layer_named(const scene::Scene& scene, const std::string& name) {
  for (const scene::SceneLayer& layer : scene.layers) {
    if (layer.name == name) return layer;
  }
  throw std::runtime_error("no layer " + name);
}
/// The layer of a scene that goes at once would go with it.
const scene::SceneLayer& layer_named(scene::Scene&&, const std::string&) = delete;

}  // namespace rk::test
