// Draws a scene in the window, with GPU buffers and shaders. Needs an active OpenGL context (a window or a
// RenderTexture).
#pragma once

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <memory>
#include <string>
#include <vector>

#include "font/font_book.h"
#include "render/sfml/prepared_layers.h"
#include "scene/display/scene.h"

namespace rk::render::sfml {

class SceneRenderer {
 public:
  /// Loads the shaders from a folder. Throws EnvironmentError if OpenGL shaders or vertex buffers are
  /// missing.
  SceneRenderer(const font::FontBook& fonts, const std::string& shader_directory);
  ~SceneRenderer();
  SceneRenderer(const SceneRenderer&) = delete;
  SceneRenderer& operator=(const SceneRenderer&) = delete;

  /// Takes over layers that were prepared; the next scene that has them need not make them.
  void keep(std::vector<PreparedLayer> layers);

  /// Draws the scene at `scale` device pixels per page px. Layers whose revision is known keep their buffers:
  /// only uniforms change while the map moves.
  void draw(const scene::Scene& scene, sf::RenderTarget& target, double scale);

  /// Draws the first layers within these rectangles (device px, y down); the rest of the target is unchanged.
  void draw_ground(const scene::Scene& scene, std::size_t layers, const std::vector<sf::IntRect>& parts,
                   sf::RenderTarget& target, double scale);

  /// Draws the layers from `first` on over what is there, within a rectangle (device px, y down).
  void draw_page(const scene::Scene& scene, std::size_t first, const sf::IntRect& part,
                 sf::RenderTarget& target, double scale);

  /// How far a drawing has come that is made in pieces.
  struct Progress {
    bool begun = false;
    std::size_t layer = 0;
    std::size_t batch = 0;
  };

  /// Goes on drawing the first layers where it was left, for some milliseconds and to the end of a batch.
  /// True when all is drawn. The target must hold what was drawn so far.
  bool draw_on(const scene::Scene& scene, std::size_t layers, Progress& progress, double milliseconds,
               sf::RenderTarget& target, double scale);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace rk::render::sfml
