// The map's last image: while only a panel changes, the map is not drawn again, and while the map moves, only
// what comes into view is.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <cstdint>
#include <optional>

#include "app/state/app_state.h"
#include "app/state/workspace.h"
#include "app/window/background_scenes.h"
#include "render/sfml/framebuffer_cache.h"
#include "render/sfml/scene_renderer.h"

namespace rk::app::window {

class MapCanvas {
 public:
  /// All must outlive the canvas.
  MapCanvas(const Workspace& workspace, BackgroundScenes& scenes, render::sfml::SceneRenderer& renderer)
      : workspace_(workspace), scenes_(scenes), renderer_(renderer) {}

  /// Fills the window with the map of a state. In motion it may be less exact than when it rests: ribbons
  /// keep their shape while the map zooms, and it slides by whole px.
  void draw(const AppState& state, bool in_motion, sf::RenderWindow& window);

  /// Whether the map has come to rest at another scale, and what it looks like there is still being made.
  bool settling() const { return settling_; }

  /// The scene that was drawn last: what the pointer can be on.
  const scene::Scene& scene() const { return scene_; }

 private:
  struct Drawn {
    std::uint64_t revision;
    scene::MapState map;
    scene::page::WindowPage page;
    double ui_scale;
    sf::Vector2u size;

    friend bool operator==(const Drawn&, const Drawn&) = default;
  };

  /// The page of a state in motion, adjusted so that it can be drawn fast from the last image.
  scene::page::WindowPage page_in_motion(scene::page::WindowPage page, double ui_scale) const;

  /// Whether the scene that rests there is made: takes it over, or has it made while the map stays as it is.
  bool settled(const Drawn& rest);

  /// Draws a moved map from the last image, if it can.
  bool draw_moved(const scene::Scene& scene, const Drawn& wanted, sf::RenderWindow& window);

  const Workspace& workspace_;
  BackgroundScenes& scenes_;
  render::sfml::SceneRenderer& renderer_;
  std::optional<Drawn> drawn_;
  bool settling_ = false;
  scene::Scene scene_;  ///< of the last image
  Point offset_;        ///< how far the map moved since it was drawn whole, device px
  render::sfml::FramebufferCache picture_;
};

}  // namespace rk::app::window
