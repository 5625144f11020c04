// An image of a window, kept on the graphics card. It can be put back as it was, moved or stretched, which
// costs less than drawing it again. Coordinates are device px, y down.
//
// Copies are blits between framebuffers instead of textured rectangles: with a software renderer, a blit
// between images of one format and direction is a memory copy, thirty times as fast as a sprite.
#pragma once

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <vector>

namespace rk::render::sfml {

class Picture {
 public:
  /// Must be used with one window only. Without framebuffer objects (before OpenGL 3) it keeps nothing.
  Picture() = default;
  ~Picture();
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  /// Keeps what the window shows. False if that is impossible.
  bool keep(sf::RenderWindow& window);

  /// Keeps these rectangles of the window; the rest of the image stays.
  void keep_parts(sf::RenderWindow& window, const std::vector<sf::IntRect>& parts) const;

  /// Puts the image back into the window. The image must have been kept at the window's size.
  void show(sf::RenderWindow& window) const;

  /// Puts these rectangles of the image back into the window.
  void show_parts(sf::RenderWindow& window, const std::vector<sf::IntRect>& parts) const;

  /// Puts the contents of `frame` into the window so that they fill `stretched`, which may reach beyond the
  /// window. Nothing outside `frame` changes.
  void show_stretched(sf::RenderWindow& window, const sf::IntRect& frame, const sf::IntRect& stretched) const;

  /// Moves the contents of `frame` by whole px. What comes into view there is undefined, and must be kept by
  /// keep_parts. `spare`: a picture whose contents are no longer needed.
  void move(sf::RenderWindow& window, const sf::IntRect& frame, sf::Vector2i by, Picture& spare);

  void swap(Picture& other);

 private:
  bool create(sf::RenderWindow& window);
  void destroy();

  unsigned texture_ = 0;
  unsigned framebuffer_ = 0;
  sf::Vector2u size_;
};

}  // namespace rk::render::sfml
