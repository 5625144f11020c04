// The functions beyond OpenGL 1 are exported by the system's library.
#define GL_GLEXT_PROTOTYPES
#include "render/sfml/picture.h"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>
#include <utility>

namespace rk::render::sfml {
namespace {

constexpr unsigned kWindow = 0;  ///< the framebuffer of the window itself

/// Copies a rectangle (y down) of one framebuffer so that it fills one of the other.
void blit(unsigned from, const sf::IntRect& source, unsigned to, const sf::IntRect& target, unsigned height) {
  if (source.width <= 0 || source.height <= 0) return;
  // OpenGL counts the window's rows from the bottom. Textures hold the image from the top, as the window's
  // own memory does: a copy need not flip it, and is a plain memory copy with a software renderer.
  const auto row = [height](unsigned framebuffer, int y) {
    return framebuffer == kWindow ? static_cast<int>(height) - y : y;
  };
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  glBlitFramebuffer(source.left, row(from, source.top), source.left + source.width,
                    row(from, source.top + source.height), target.left, row(to, target.top),
                    target.left + target.width, row(to, target.top + target.height), GL_COLOR_BUFFER_BIT,
                    GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, kWindow);
}

sf::IntRect whole(sf::Vector2u size) {
  return {0, 0, static_cast<int>(size.x), static_cast<int>(size.y)};
}

}  // namespace

Picture::~Picture() {
  destroy();
}

bool Picture::keep(sf::RenderWindow& window) {
  if (!window.setActive(true) || !create(window)) return false;
  blit(kWindow, whole(size_), framebuffer_, whole(size_), size_.y);
  return true;
}

void Picture::keep_parts(sf::RenderWindow& window, const std::vector<sf::IntRect>& parts) const {
  if (!window.setActive(true)) return;
  for (const sf::IntRect& part : parts) blit(kWindow, part, framebuffer_, part, size_.y);
}

void Picture::show(sf::RenderWindow& window) const {
  show_parts(window, {whole(size_)});
}

void Picture::show_parts(sf::RenderWindow& window, const std::vector<sf::IntRect>& parts) const {
  if (!window.setActive(true)) return;
  for (const sf::IntRect& part : parts) blit(framebuffer_, part, kWindow, part, size_.y);
}

void Picture::show_stretched(sf::RenderWindow& window, const sf::IntRect& frame,
                             const sf::IntRect& stretched) const {
  if (!window.setActive(true)) return;
  glEnable(GL_SCISSOR_TEST);
  glScissor(frame.left, static_cast<int>(size_.y) - frame.top - frame.height, frame.width, frame.height);
  blit(framebuffer_, frame, kWindow, stretched, size_.y);
  glDisable(GL_SCISSOR_TEST);
}

void Picture::move(sf::RenderWindow& window, const sf::IntRect& frame, sf::Vector2i by, Picture& spare) {
  if (!window.setActive(true) || !spare.create(window)) return;
  const sf::IntRect source(frame.left - by.x, frame.top - by.y, frame.width, frame.height);
  sf::IntRect seen;
  if (!frame.intersects(source, seen)) return;
  blit(framebuffer_, whole(size_), spare.framebuffer_, whole(size_), size_.y);
  const sf::IntRect target(seen.left + by.x, seen.top + by.y, seen.width, seen.height);
  blit(framebuffer_, seen, spare.framebuffer_, target, size_.y);
  swap(spare);
}

void Picture::swap(Picture& other) {
  std::swap(texture_, other.texture_);
  std::swap(framebuffer_, other.framebuffer_);
  std::swap(size_, other.size_);
}

bool Picture::create(sf::RenderWindow& window) {
  const sf::Vector2u size = window.getSize();
  if (framebuffer_ != 0 && size_ == size) return true;
  destroy();
  if (!sf::Context::isExtensionAvailable("GL_ARB_framebuffer_object")) return false;
  GLint bound = 0;
  glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
  glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  // GL_RGBA without a size lets the driver take the byte order that is given, the window's own. With GL_RGBA8
  // Mesa 22.3 takes another one, and every copy goes through a shader (9 ms of processor time at 1920 × 1080
  // instead of 0.3).
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0,
               GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
  glGenFramebuffers(1, &framebuffer_);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
  const bool complete = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  glBindFramebuffer(GL_FRAMEBUFFER, kWindow);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
  size_ = size;
  if (!complete) destroy();
  return complete;
}

void Picture::destroy() {
  if (framebuffer_ != 0) glDeleteFramebuffers(1, &framebuffer_);
  if (texture_ != 0) glDeleteTextures(1, &texture_);
  framebuffer_ = texture_ = 0;
  size_ = {};
}

}  // namespace rk::render::sfml
