// The functions beyond OpenGL 1 are exported by the system's library.
#define GL_GLEXT_PROTOTYPES
#include "render/sfml/framebuffer_cache.h"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>
#include <utility>

namespace rk::render::sfml {
namespace {

/// Copies a rectangle (y down) between framebuffers; 0 is the window, `height` px high.
void blit(unsigned from, unsigned to, const sf::IntRect& rect, sf::Vector2i by, unsigned height) {
  if (rect.width <= 0 || rect.height <= 0) return;
  // OpenGL counts the window's rows from the bottom. Textures hold the image from the top, as the window's
  // own memory does: a copy need not flip it, and is a plain memory copy with a software renderer.
  const auto row = [height](unsigned framebuffer, int y) {
    return framebuffer == 0 ? static_cast<int>(height) - y : y;
  };
  const int left = rect.left;
  const int right = rect.left + rect.width;
  const int top = rect.top;
  const int bottom = rect.top + rect.height;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  glBlitFramebuffer(left, row(from, top), right, row(from, bottom), left + by.x, row(to, top + by.y),
                    right + by.x, row(to, bottom + by.y), GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

sf::IntRect whole(sf::Vector2u size) {
  return {0, 0, static_cast<int>(size.x), static_cast<int>(size.y)};
}

}  // namespace

FramebufferCache::~FramebufferCache() {
  destroy();
}

bool FramebufferCache::keep(sf::RenderWindow& window) {
  if (!window.setActive(true)) return false;
  if (size_ != window.getSize() && !create(window)) return false;
  blit(0, surfaces_[0].framebuffer, whole(size_), {0, 0}, size_.y);
  // Copies the parts that never move, so that both surfaces hold them.
  blit(surfaces_[0].framebuffer, surfaces_[1].framebuffer, whole(size_), {0, 0}, size_.y);
  return true;
}

void FramebufferCache::show(sf::RenderWindow& window) const {
  if (window.setActive(true)) blit(surfaces_[0].framebuffer, 0, whole(size_), {0, 0}, size_.y);
}

void FramebufferCache::show_moved(sf::RenderWindow& window, const sf::IntRect& frame, sf::Vector2i by) {
  if (!window.setActive(true)) return;
  const sf::IntRect source(frame.left - by.x, frame.top - by.y, frame.width, frame.height);
  sf::IntRect seen;
  if (frame.intersects(source, seen)) {
    blit(surfaces_[0].framebuffer, surfaces_[1].framebuffer, seen, by, size_.y);
    std::swap(surfaces_[0], surfaces_[1]);
  }
  show(window);
}

void FramebufferCache::keep_parts(sf::RenderWindow& window, const std::vector<sf::IntRect>& parts) const {
  if (!window.setActive(true)) return;
  for (const sf::IntRect& part : parts) blit(0, surfaces_[0].framebuffer, part, {0, 0}, size_.y);
}

bool FramebufferCache::create(sf::RenderWindow& window) {
  destroy();
  if (!sf::Context::isExtensionAvailable("GL_ARB_framebuffer_object")) return false;
  const sf::Vector2u size = window.getSize();
  GLint bound = 0;
  glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
  bool complete = true;
  for (Surface& surface : surfaces_) {
    glGenTextures(1, &surface.texture);
    glBindTexture(GL_TEXTURE_2D, surface.texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    // GL_RGBA without a size lets the driver take the byte order that is given, the window's own. With
    // GL_RGBA8 Mesa 22.3 takes another one, and every copy goes through a shader (9 ms of processor time at
    // 1920 × 1080 instead of 0.3).
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0,
                 GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
    glGenFramebuffers(1, &surface.framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, surface.framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, surface.texture, 0);
    complete = complete && glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  }
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
  size_ = size;
  if (!complete) destroy();
  return complete;
}

void FramebufferCache::destroy() {
  for (Surface& surface : surfaces_) {
    if (surface.framebuffer != 0) glDeleteFramebuffers(1, &surface.framebuffer);
    if (surface.texture != 0) glDeleteTextures(1, &surface.texture);
    surface = {};
  }
  size_ = {};
}

}  // namespace rk::render::sfml
