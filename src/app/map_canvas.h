// The map's last picture: while only the panel changes, the map is not drawn again.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <cstdint>
#include <optional>

#include "app/app_state.h"
#include "app/workspace.h"
#include "render/sfml/scene_renderer.h"

namespace rk {

class MapCanvas {
 public:
  /// Both must outlive the canvas.
  MapCanvas(const Workspace& workspace, SceneRenderer& renderer)
      : workspace_(workspace), renderer_(renderer) {}

  /// Fills the window with the map of a state.
  void draw(const AppState& state, sf::RenderWindow& window);

 private:
  struct Drawn {
    std::uint64_t revision;
    MapState map;
    Viewport viewport;
    double ui_scale;
    sf::Vector2u size;

    friend bool operator==(const Drawn&, const Drawn&) = default;
  };

  const Workspace& workspace_;
  SceneRenderer& renderer_;
  std::optional<Drawn> drawn_;
  sf::Texture picture_;
};

}  // namespace rk
