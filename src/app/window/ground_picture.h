// The map below names and legend, with its last image: while the map stays it is not drawn again, while it
// moves only what comes into view is, and where a drawing takes longer than a frame may, the last image is
// stretched to stand in for it while it is made in pieces.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "render/sfml/picture.h"
#include "render/sfml/scene_renderer.h"
#include "scene/display/ground.h"

namespace rk::app::window {

class GroundPicture {
 public:
  /// The renderer must outlive the picture. `longest_ms`: a drawing that takes longer is made in pieces.
  GroundPicture(render::sfml::SceneRenderer& renderer, double longest_ms)
      : renderer_(renderer), longest_ms_(longest_ms) {}

  /// Fills the window with the ground of a scene. `number`: differs for scenes that differ. `gradual`: the
  /// last image may stand in for it.
  void show(const scene::Scene& scene, std::uint64_t number, double scale, bool gradual,
            sf::RenderWindow& window);

  /// Whether the window got what was asked for last.
  bool whole() const { return whole_; }

 private:
  /// What an image shows.
  struct Shown {
    scene::Ground ground;
    std::vector<std::uint64_t> layers;  ///< the revisions of a map's; else the scene's number
    scene::Color background;
    double scale = 1;  ///< device px per page px
    sf::Vector2u size;

    friend bool operator==(const Shown&, const Shown&) = default;
  };
  /// A drawing that is being made in pieces.
  struct Drawing {
    Shown shown;
    scene::Scene scene;
    render::sfml::SceneRenderer::Progress progress;
  };

  static Shown shown_of(const scene::Scene& scene, std::uint64_t number, double scale, sf::Vector2u size);

  void draw_whole(const scene::Scene& scene, sf::RenderWindow& window);

  /// Makes the wanted image by moving the last one, if that can be done.
  bool move(const scene::Scene& scene, sf::RenderWindow& window);

  /// Whether the last image can stand in for the wanted one.
  bool stretchable() const;

  /// Goes on making an image; leaves the window's contents undefined. `at_rest`: what is wanted does not
  /// change from frame to frame, and an image of anything else need not be finished.
  void draw_piece(const scene::Scene& scene, bool at_rest, sf::RenderWindow& window);

  /// Puts the last image into the window as the wanted map has it.
  void show_stretched(const scene::Scene& scene, sf::RenderWindow& window) const;

  /// Stretches the image for once.
  void rehearse(sf::RenderWindow& window) const;

  render::sfml::SceneRenderer& renderer_;
  double longest_ms_;
  double last_ms_ = 0;  ///< how long drawing the whole took
  bool whole_ = false;
  bool rehearsed_ = false;  ///< the image was stretched once
  std::optional<Shown> wanted_;
  std::optional<Shown> drawn_;  ///< in the image
  std::optional<Drawing> drawing_;
  Point offset_;  ///< how far the map moved since it was drawn whole, device px
  render::sfml::Picture image_;
  render::sfml::Picture next_;  ///< what is drawn so far; else to move the image into
};

}  // namespace rk::app::window
