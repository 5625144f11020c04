// What lies below the window's panels: the scene of a state, and how little of it has to be drawn again.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <cstdint>
#include <optional>

#include "app/state/app_state.h"
#include "app/state/workspace.h"
#include "app/window/background_scenes.h"
#include "app/window/ground_picture.h"
#include "render/sfml/scene_renderer.h"

namespace rk::app::window {

class MapCanvas {
 public:
  /// For a frame of 16 ms, of which the panels need a part.
  static constexpr double kLongestDrawingMs = 8;

  /// All must outlive the canvas. `longest_drawing_ms`: a map that takes longer is drawn in several frames.
  MapCanvas(const Workspace& workspace, BackgroundScenes& scenes, render::sfml::SceneRenderer& renderer,
            double longest_drawing_ms = kLongestDrawingMs)
      : workspace_(workspace), scenes_(scenes), renderer_(renderer), ground_(renderer, longest_drawing_ms) {}

  /// Makes the scene of a state for a window of this size. In motion it may be less exact than when it rests:
  /// ribbons keep their shape while the map zooms, and it slides by whole px.
  void prepare(const AppState& state, bool in_motion, sf::Vector2u size);

  /// Fills the window with what the page lies on.
  void draw_ground(sf::RenderWindow& window);

  /// Draws the page over it, within a rectangle of device px.
  void draw_page(sf::RenderWindow& window, const sf::IntRect& part);

  /// Whether the map has come to rest at another scale, and what it looks like there is still being made.
  bool settling() const { return settling_; }

  /// Whether the next frame will look different, because the map is being drawn.
  bool unfinished() const { return !ground_.whole(); }

  /// The scene that was prepared last: what the pointer can be on.
  const scene::Scene& scene() const { return scene_; }

  /// The map's rectangle, device px; none where there is no single map.
  std::optional<sf::IntRect> frame() const;

  /// A number that changes when something of the page around the map's rectangle does; the window's size is
  /// not part of it.
  std::uint64_t around() const { return around_; }

 private:
  struct Made {
    std::uint64_t revision;
    scene::MapState map;
    scene::page::WindowPage page;
    double scale;  ///< device px per page px
    sf::Vector2u size;

    friend bool operator==(const Made&, const Made&) = default;
  };

  /// The page of a state in motion, adjusted so that it can be drawn fast from the last image.
  scene::page::WindowPage page_in_motion(scene::page::WindowPage page, double scale) const;

  /// Whether the scene that rests there is made: takes it over, or has it made while the map stays as it is.
  bool settled(const Made& rest);

  const Workspace& workspace_;
  BackgroundScenes& scenes_;
  render::sfml::SceneRenderer& renderer_;
  std::optional<Made> made_;
  scene::Scene scene_;        ///< of what was made last
  std::uint64_t number_ = 0;  ///< how many scenes were made
  std::uint64_t around_ = 0;
  bool settling_ = false;
  bool zooming_ = false;  ///< until the map is whole again
  GroundPicture ground_;
};

}  // namespace rk::app::window
