// The window's last frame, panels included: while only the map changes, what lies around it is put back
// instead of drawn.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "render/sfml/picture.h"

namespace rk::app::window {

class LastFrame {
 public:
  /// What decides how a frame looks around the map.
  struct Around {
    std::uint64_t page;  ///< MapCanvas::around()
    std::size_t panels;  ///< ImguiRenderer::fingerprint()
    sf::IntRect map;     ///< where the map is, device px
    sf::Vector2u size;

    friend bool operator==(const Around&, const Around&) = default;
  };

  /// Puts back what lies around the map, if that looks as it did when it was kept.
  bool show_around(const Around& wanted, sf::RenderWindow& window) const;

  /// Keeps a frame that was drawn whole.
  void keep(const Around& drawn, sf::RenderWindow& window);

 private:
  std::optional<Around> kept_;
  render::sfml::Picture picture_;
};

}  // namespace rk::app::window
