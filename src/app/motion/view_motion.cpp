#include "app/motion/view_motion.h"

#include "app/state/letters.h"

namespace rk::app::motion {

void ViewMotion::set_reduced(bool reduced) {
  reduced_ = reduced;
  if (reduced_) motion_.stop();
}

const AppState& ViewMotion::on_view(const AppState& state, double seconds) {
  if (!motion_.moving()) return state;
  const Camera camera = motion_.camera(state.now.camera, seconds);
  if (!motion_.moving()) return state;
  drawn_ = state;
  drawn_.now.camera = camera;
  return drawn_;
}

Seen ViewMotion::seen(const AppState& state, double seconds) {
  const AppState& drawn = on_view(state, seconds);
  return {drawn.now.camera, map_frame(drawn)};
}

void ViewMotion::fly(const Seen& before, const AppState& after, double seconds) {
  if (reduced_ || before.camera == after.now.camera) return;
  motion_.fly(seconds, before.camera, after.now.camera, map_frame(after).width());
}

void ViewMotion::follow(const Action& action, const Seen& before, const AppState& after, bool dragged,
                        double seconds) {
  const bool thrown = thrown_;
  thrown_ = false;
  if (before.camera == after.now.camera) return;
  // A motion could not be followed while the frame changes.
  if (reduced_ || dragged || !(before.frame == map_frame(after))) return motion_.stop();
  if (thrown) {
    motion_.glide(seconds, before.camera, after.now.camera);
  } else if (std::holds_alternative<action::Zoom>(action)) {
    motion_.zoom(seconds, before.camera, after.now.camera);
  } else {
    fly(before, after, seconds);
  }
}

std::optional<Action> ViewMotion::hold(const AppState& state, double seconds) {
  if (!motion_.moving()) return std::nullopt;
  const Camera now = motion_.camera(state.now.camera, seconds);
  motion_.stop();
  if (now == state.now.camera) return std::nullopt;
  return action::MoveTo{now.center, now.m_per_px};
}

std::optional<Action> ViewMotion::drag(const sf::Event& event, const AppState& state, bool dragging,
                                       double seconds) {
  const double scale = device_scale(state);
  if (event.type == sf::Event::MouseButtonPressed) {
    speed_.start({event.mouseButton.x / scale, event.mouseButton.y / scale}, seconds);
  } else if (event.type == sf::Event::MouseMoved) {
    speed_.add({event.mouseMove.x / scale, event.mouseMove.y / scale}, seconds);
  } else if (event.type == sf::Event::MouseButtonReleased && dragging && !reduced_) {
    if (const auto far = throw_distance(speed_.at_release(seconds))) {
      thrown_ = true;
      const double m_per_px = state.now.camera.m_per_px;
      return action::Pan{{-far->x * m_per_px, far->y * m_per_px}};
    }
  }
  return std::nullopt;
}

}  // namespace rk::app::motion
