#include "app/window/ground_picture.h"

#include <SFML/OpenGL.hpp>
#include <SFML/System/Clock.hpp>
#include <cmath>
#include <utility>

#include "app/window/device_px.h"
#include "scene/display/damage.h"

namespace rk::app::window {
namespace {

/// For a piece of a drawing, of the 16 ms of a frame at 60 a second: in motion, when the image must be
/// stretched and the names drawn anew, and at rest. The last batch of a piece takes a few more.
constexpr double kPieceInMotionMs = 1;
constexpr double kPieceAtRestMs = 4;

bool is_whole(double px) {
  return std::abs(px - std::round(px)) < 0.01;
}

/// What a frame of the last map covers in the present one, device px.
sf::IntRect seen_in(const scene::Viewport& last, const scene::Viewport& now, double scale) {
  const Box frame = last.frame;
  Box there;
  there.add(now.to_page(last.to_rd({frame.min_x, frame.min_y})));
  there.add(now.to_page(last.to_rd({frame.max_x, frame.max_y})));
  return device_px(there, scale);
}

}  // namespace

GroundPicture::Shown GroundPicture::shown_of(const scene::Scene& scene, std::uint64_t number, double scale,
                                             sf::Vector2u size) {
  Shown shown{scene::ground_of(scene), {}, scene.background, scale, size};
  if (!shown.ground.viewport) {
    shown.layers.push_back(number);
    return shown;
  }
  for (std::size_t i = 0; i < shown.ground.layers; ++i) shown.layers.push_back(scene.layers[i].revision);
  return shown;
}

void GroundPicture::show(const scene::Scene& scene, std::uint64_t number, double scale, bool gradual,
                         sf::RenderWindow& window) {
  const std::optional<Shown> before =
      std::exchange(wanted_, shown_of(scene, number, scale, window.getSize()));
  whole_ = true;
  if (drawn_ == wanted_) {
    // The first time, a software renderer compiles what stretches an image: 60 ms that nobody sees at rest.
    if (last_ms_ > longest_ms_ && stretchable() && !std::exchange(rehearsed_, true)) rehearse(window);
    return image_.show(window);
  }
  if (move(scene, window)) return;
  if (!gradual || last_ms_ <= longest_ms_ || !stretchable()) return draw_whole(scene, window);
  draw_piece(scene, before == wanted_, window);
  if (drawn_ == wanted_) return image_.show(window);
  whole_ = false;
  show_stretched(scene, window);
}

void GroundPicture::draw_whole(const scene::Scene& scene, sf::RenderWindow& window) {
  const sf::Clock clock;
  renderer_.draw_ground(scene, wanted_->ground.layers, {all_px(window)}, window, wanted_->scale);
  glFinish();
  last_ms_ = static_cast<double>(clock.getElapsedTime().asMicroseconds()) / 1000;
  drawing_.reset();
  offset_ = {};
  drawn_.reset();
  if (image_.keep(window)) drawn_ = wanted_;
}

bool GroundPicture::move(const scene::Scene& scene, sf::RenderWindow& window) {
  if (!drawn_ || !drawn_->ground.viewport || !wanted_->ground.viewport) return false;
  Shown there = *drawn_;
  there.ground.viewport = wanted_->ground.viewport;
  if (!(there == *wanted_)) return false;
  const auto damage = scene::damage_of_move(*drawn_->ground.viewport, *wanted_->ground.viewport);
  if (!damage) return false;
  const Point offset = offset_ + damage->shift * wanted_->scale;
  // A shift by parts of a px would blur the image; it is measured from the last whole drawing, so that
  // rounding does not add up.
  if (!is_whole(offset.x) || !is_whole(offset.y)) return false;
  const sf::Vector2i by(static_cast<int>(std::lround(offset.x) - std::lround(offset_.x)),
                        static_cast<int>(std::lround(offset.y) - std::lround(offset_.y)));
  std::vector<sf::IntRect> parts;
  for (const Box& box : damage->dirty) parts.push_back(device_px_around(box, wanted_->scale));
  drawing_.reset();
  image_.move(window, device_px(wanted_->ground.viewport->frame, wanted_->scale), by, next_);
  image_.show(window);
  renderer_.draw_ground(scene, wanted_->ground.layers, parts, window, wanted_->scale);
  image_.keep_parts(window, parts);
  offset_ = offset;
  drawn_ = wanted_;
  return true;
}

bool GroundPicture::stretchable() const {
  return drawn_ && drawn_->ground.viewport && wanted_->ground.viewport &&
         drawn_->ground.viewport->frame == wanted_->ground.viewport->frame &&
         drawn_->background == wanted_->background && drawn_->scale == wanted_->scale &&
         drawn_->size == wanted_->size;
}

void GroundPicture::draw_piece(const scene::Scene& scene, bool at_rest, sf::RenderWindow& window) {
  if (drawing_ && at_rest && !(drawing_->shown == *wanted_)) drawing_.reset();
  if (!drawing_) {
    drawing_ = Drawing{*wanted_, {}, {}};
    drawing_->scene.background = scene.background;
    drawing_->scene.layers.assign(scene.layers.begin(),
                                  scene.layers.begin() + static_cast<std::ptrdiff_t>(wanted_->ground.layers));
  } else {
    next_.show(window);
  }
  const bool finished =
      renderer_.draw_on(drawing_->scene, drawing_->shown.ground.layers, drawing_->progress,
                        at_rest ? kPieceAtRestMs : kPieceInMotionMs, window, wanted_->scale);
  if (!next_.keep(window) || !finished) return;
  image_.swap(next_);
  offset_ = {};
  drawn_ = std::move(drawing_->shown);
  drawing_.reset();
}

void GroundPicture::rehearse(sf::RenderWindow& window) const {
  const sf::IntRect frame = device_px(wanted_->ground.viewport->frame, wanted_->scale);
  image_.show_stretched(window, frame, {frame.left, frame.top, 2 * frame.width, 2 * frame.height});
}

void GroundPicture::show_stretched(const scene::Scene& scene, sf::RenderWindow& window) const {
  window.clear(sf::Color(scene.background.r, scene.background.g, scene.background.b));
  const scene::Viewport& last = *drawn_->ground.viewport;
  image_.show_stretched(window, device_px(last.frame, wanted_->scale),
                        seen_in(last, *wanted_->ground.viewport, wanted_->scale));
}

}  // namespace rk::app::window
