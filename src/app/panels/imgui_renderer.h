// Draws Dear ImGui's frames over an SFML window, by OpenGL.
#pragma once

#include <SFML/Graphics/RenderWindow.hpp>

namespace rk {

/// Needs an active window and an ImguiBackend, both for as long as it lives.
class ImguiRenderer {
 public:
  ImguiRenderer();
  ~ImguiRenderer();
  ImguiRenderer(const ImguiRenderer&) = delete;
  ImguiRenderer& operator=(const ImguiRenderer&) = delete;

  /// Before each ImguiBackend::begin_frame: its fonts as a texture, made again where they were loaded again.
  void prepare() const;

  /// Draws the frame that was ended last over what the window shows, and leaves OpenGL as SFML expects it.
  void draw(sf::RenderWindow& window) const;
};

}  // namespace rk
