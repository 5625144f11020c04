// Draws Dear ImGui's frames over an SFML window, by OpenGL.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>

namespace rk::app::panels {

/// Needs an active window and an ImguiBackend, which must outlive it.
class ImguiRenderer {
 public:
  ImguiRenderer();
  ~ImguiRenderer();
  ImguiRenderer(const ImguiRenderer&) = delete;
  ImguiRenderer& operator=(const ImguiRenderer&) = delete;

  /// Call it before each ImguiBackend::begin_frame: makes the texture of the fonts, again after they were
  /// reloaded.
  void prepare() const;

  /// Draws the last finished frame over the window's contents, within a rectangle of device px, and leaves
  /// OpenGL as SFML expects it. Not to be called twice for one frame.
  void draw(sf::RenderWindow& window, const sf::IntRect& part) const;

  /// A number that frames with the same picture share.
  static std::size_t fingerprint();
};

}  // namespace rk::app::panels
