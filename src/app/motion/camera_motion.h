// Animates the camera towards where an action has put it. Actions change the state at once; the animation
// only delays what is drawn, and ends exactly at the state. With reduced motion the drawing jumps.
#pragma once

#include <optional>
#include <vector>

#include "app/state/app_state.h"

namespace rk::app::motion {

/// The path between two cameras that looks shortest (van Wijk and Nuij, "Smooth and efficient zooming and
/// panning", 2003): far jumps zoom out first, and the image moves at an even speed.
class FlightPath {
 public:
  /// `width_px`: the map's width on the page.
  FlightPath(const Camera& from, const Camera& to, double width_px);

  /// Length of the path, in the paper's units; 0 where both cameras are the same.
  double length() const { return length_; }

  /// The camera at a part (0 to 1) of the path; exactly the first and the last one at its ends.
  Camera at(double part) const;

 private:
  Camera from_;
  Camera to_;
  double width_px_;
  double distance_;  ///< m RD between the two centres
  double w0_;        ///< width of the map at the start, m
  double r0_ = 0;    ///< the paper's r(0)
  double length_ = 0;
};

class CameraMotion {
 public:
  static constexpr double kLongestFlight = 0.6;  ///< s

  /// Starts a flight of the drawing from one camera to the other.
  void fly(double seconds, const Camera& from, const Camera& to, double width_px);

  /// Starts a zoom of the drawing during which the fixed point keeps its place.
  void zoom(double seconds, const Camera& from, const Camera& to);

  /// Starts a glide of the drawing, which comes to rest in `to`, after a throw.
  void glide(double seconds, const Camera& from, const Camera& to);

  void stop() { kind_ = Kind::none; }
  bool moving() const { return kind_ != Kind::none; }

  /// The camera of the drawing at a time, on the way to `target`. Ends the motion when its time is over, or
  /// when `target` is not where it was going.
  Camera camera(const Camera& target, double seconds);

 private:
  enum class Kind { none, flight, zoom, glide };

  void set_out(Kind kind, double seconds, const Camera& from, const Camera& to, double lasts);

  Kind kind_ = Kind::none;
  Camera from_;
  Camera to_;
  double width_px_ = 1;
  double started_ = 0;  ///< s
  double lasts_ = 0;    ///< s
};

/// The speed at which the map is dragged, from the pointer's last positions.
class DragSpeed {
 public:
  void start(PagePoint page, double seconds);
  void add(PagePoint page, double seconds);

  /// Page px per second over the last 80 ms; zero if the pointer had come to rest.
  PagePoint at_release(double seconds) const;

 private:
  struct Sample {
    PagePoint page;
    double seconds = 0;
  };
  std::vector<Sample> samples_;
};

/// How far (page px) a map slides on that is released at this speed (px/s); nullopt: too slow for a throw,
/// the map stays.
std::optional<PagePoint> throw_distance(PagePoint speed);

}  // namespace rk::app::motion
