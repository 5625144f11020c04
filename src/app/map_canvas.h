// The map's last picture: while only the panel changes, the map is not drawn again.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <optional>

#include "app/app_state.h"
#include "render/sfml/scene_renderer.h"
#include "scene/scene_builder.h"

namespace rk {

class MapCanvas {
 public:
  /// Both must outlive the canvas. `ui_scale`: device px per page px.
  MapCanvas(SceneBuilder& scenes, SceneRenderer& renderer, double ui_scale)
      : scenes_(scenes), renderer_(renderer), ui_scale_(ui_scale) {}

  /// Fills the window with the map of a state.
  void draw(const AppState& state, sf::RenderWindow& window);

 private:
  struct Drawn {
    MapState map;
    Viewport viewport;
    sf::Vector2u size;

    friend bool operator==(const Drawn&, const Drawn&) = default;
  };

  SceneBuilder& scenes_;
  SceneRenderer& renderer_;
  double ui_scale_;
  std::optional<Drawn> drawn_;
  sf::Texture picture_;
};

}  // namespace rk
