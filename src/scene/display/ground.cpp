#include "scene/display/ground.h"

#include <algorithm>

namespace rk::scene {

Ground ground_of(const Scene& scene) {
  const auto& layers = scene.layers;
  const auto is_page = [](const SceneLayer& layer) { return !layer.viewport; };
  const auto end = std::find_if(layers.begin(), layers.end(), is_page);
  const bool one_map = end != layers.begin() && std::all_of(end, layers.end(), is_page) &&
                       std::all_of(layers.begin(), end, [&](const SceneLayer& layer) {
                         return layer.revision != 0 && layer.viewport == layers.front().viewport;
                       });
  if (!one_map) return {layers.size(), std::nullopt};
  return {static_cast<std::size_t>(end - layers.begin()), layers.front().viewport};
}

}  // namespace rk::scene
