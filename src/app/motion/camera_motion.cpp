#include "app/motion/camera_motion.h"

#include <algorithm>
#include <cmath>

#include "model/planar.h"

namespace rk::app::motion {
namespace {

constexpr double kCurve = 1.4142135623730951;  // the paper's rho: how far a flight zooms out
constexpr double kFlightSpeed = 2.6;           // units of path a second
constexpr double kShortestFlight = 0.18;       // s
constexpr double kZoomSeconds = 0.16;
constexpr double kGlideSeconds = 0.9;
constexpr double kGlideDecay = 0.22;   // s after which a thrown map has a third of its speed left
constexpr double kSpeedWindow = 0.08;  // s
constexpr double kRestAfter = 0.05;    // s without a move: the pointer stood still
constexpr double kSlowest = 120;       // px/s; slower is no throw
constexpr double kFastest = 6000;      // px/s

/// Slow at both ends.
double eased(double t) {
  return t * t * (3 - 2 * t);
}

}  // namespace

FlightPath::FlightPath(const Camera& from, const Camera& to, double width_px)
    : from_(from),
      to_(to),
      width_px_(width_px),
      distance_(distance(from.center, to.center)),
      w0_(from.m_per_px * width_px) {
  const double w1 = to.m_per_px * width_px;
  // Less than a thousandth of the map's width counts as no distance: only the scale changes (u0 = u1).
  if (distance_ < 1e-3 * std::min(w0_, w1)) {
    length_ = std::fabs(std::log(w1 / w0_)) / kCurve;
    return;
  }
  const double rho2 = kCurve * kCurve;
  const auto r = [&](double w, double sign) {
    const double b =
        (w1 * w1 - w0_ * w0_ + sign * rho2 * rho2 * distance_ * distance_) / (2 * w * rho2 * distance_);
    return std::log(std::sqrt(b * b + 1) - b);
  };
  r0_ = r(w0_, 1);
  length_ = (r(w1, -1) - r0_) / kCurve;
}

Camera FlightPath::at(double part) const {
  if (part <= 0) return from_;
  if (part >= 1) return to_;
  const double s = part * length_;
  if (distance_ < 1e-3 * std::min(w0_, to_.m_per_px * width_px_)) {
    const double sign = to_.m_per_px < from_.m_per_px ? -1 : 1;
    return {from_.center + (to_.center - from_.center) * part, from_.m_per_px * std::exp(sign * kCurve * s)};
  }
  const double rho2 = kCurve * kCurve;
  const double cosh_r0 = std::cosh(r0_);
  const double gone = w0_ / rho2 * (cosh_r0 * std::tanh(kCurve * s + r0_) - std::sinh(r0_));
  const double width = w0_ * cosh_r0 / std::cosh(kCurve * s + r0_);
  return {from_.center + (to_.center - from_.center) * (gone / distance_), width / width_px_};
}

void CameraMotion::set_out(Kind kind, double seconds, const Camera& from, const Camera& to, double lasts) {
  kind_ = kind;
  from_ = from;
  to_ = to;
  lasts_ = lasts;
  started_ = seconds;
}

void CameraMotion::fly(double seconds, const Camera& from, const Camera& to, double width_px) {
  const double length = FlightPath(from, to, width_px).length();
  if (!(length > 1e-6)) return stop();
  width_px_ = width_px;
  set_out(Kind::flight, seconds, from, to,
          std::clamp(length / kFlightSpeed, kShortestFlight, kLongestFlight));
}

void CameraMotion::zoom(double seconds, const Camera& from, const Camera& to) {
  set_out(Kind::zoom, seconds, from, to, kZoomSeconds);
}

void CameraMotion::glide(double seconds, const Camera& from, const Camera& to) {
  set_out(Kind::glide, seconds, from, to, kGlideSeconds);
}

Camera CameraMotion::camera(const Camera& target, double seconds) {
  const double gone = seconds - started_;
  if (kind_ == Kind::none || target != to_ || gone >= lasts_) {
    stop();
    return target;
  }
  if (kind_ == Kind::zoom) {
    // Fast at first: the map responds at once. The centre moves with the scale, so that the point stays.
    const double part = 1 - std::pow(1 - gone / lasts_, 3);
    const double scale = from_.m_per_px * std::pow(to_.m_per_px / from_.m_per_px, part);
    const double change = to_.m_per_px - from_.m_per_px;
    const double way = std::fabs(change) < 1e-9 ? part : (scale - from_.m_per_px) / change;
    return {from_.center + (to_.center - from_.center) * way, scale};
  }
  if (kind_ == Kind::flight) return FlightPath(from_, to_, width_px_).at(eased(gone / lasts_));
  // An exponential decay never ends: its remainder is spread over the whole path.
  const double part = (1 - std::exp(-gone / kGlideDecay)) / (1 - std::exp(-lasts_ / kGlideDecay));
  return {from_.center + (to_.center - from_.center) * part, to_.m_per_px};
}

void DragSpeed::start(PagePoint page, double seconds) {
  samples_ = {{page, seconds}};
}

void DragSpeed::add(PagePoint page, double seconds) {
  samples_.push_back({page, seconds});
  std::erase_if(samples_, [&](const Sample& s) { return s.seconds < seconds - 2 * kSpeedWindow; });
}

PagePoint DragSpeed::at_release(double seconds) const {
  if (samples_.empty() || seconds - samples_.back().seconds > kRestAfter) return {};
  const Sample& last = samples_.back();
  for (const Sample& first : samples_) {
    if (first.seconds < last.seconds - kSpeedWindow) continue;
    const double passed = last.seconds - first.seconds;
    return passed < 1e-3 ? PagePoint{} : (last.page - first.page) * (1 / passed);
  }
  return {};
}

std::optional<PagePoint> throw_distance(PagePoint speed) {
  const double fast = norm(speed);
  if (fast < kSlowest) return std::nullopt;
  return speed * (std::min(fast, kFastest) / fast * kGlideDecay);
}

}  // namespace rk::app::motion
