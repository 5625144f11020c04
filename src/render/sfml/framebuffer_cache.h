// The last image of a window, kept on the graphics card. It can be put back as it was or moved, which costs
// far less than drawing it again. Coordinates are device px, y down.
//
// Copies are blits between framebuffers instead of textured rectangles: with a software renderer, a blit
// between images of one format and direction is a memory copy, thirty times as fast as a sprite.
#pragma once

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <array>
#include <vector>

namespace rk::render::sfml {

class FramebufferCache {
 public:
  /// Must be used with one window only. Without framebuffer objects (before OpenGL 3) it keeps nothing.
  FramebufferCache() = default;
  ~FramebufferCache();
  FramebufferCache(const FramebufferCache&) = delete;
  FramebufferCache& operator=(const FramebufferCache&) = delete;

  /// Keeps what the window shows. False if that is impossible.
  bool keep(sf::RenderWindow& window);

  /// Puts the image back into the window. The image must have been kept at the window's size.
  void show(sf::RenderWindow& window) const;

  /// Puts the image back with the contents of `frame` moved by whole px, and keeps the result. What came into
  /// view there is undefined, and must be drawn and passed to keep_parts. All parts that ever move must lie
  /// in the same frame.
  void show_moved(sf::RenderWindow& window, const sf::IntRect& frame, sf::Vector2i by);

  /// Keeps these rectangles of the window; the rest of the image stays.
  void keep_parts(sf::RenderWindow& window, const std::vector<sf::IntRect>& parts) const;

 private:
  struct Surface {
    unsigned texture = 0;
    unsigned framebuffer = 0;
  };
  bool create(sf::RenderWindow& window);
  void destroy();

  std::array<Surface, 2> surfaces_;  ///< the image, and one to move it into
  sf::Vector2u size_;
};

}  // namespace rk::render::sfml
