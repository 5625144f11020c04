// Prints milliseconds since the start on standard error, if REGIOKAART_TRACE is set.
#pragma once

#include <SFML/System/Clock.hpp>
#include <cstdlib>
#include <iostream>

namespace rk::app::window {

inline double milliseconds(const sf::Clock& clock) {
  return static_cast<double>(clock.getElapsedTime().asMicroseconds()) / 1000;
}

class Trace {
 public:
  void operator()(const char* what) const {
    if (on_) std::cerr << "trace: " << what << " " << milliseconds(clock_) << " ms\n";
  }
  /// A frame that began with `frame`, and when it was ready to be drawn (ms).
  void frame(const sf::Clock& frame, double made_ms) const {
    if (on_) std::cerr << "trace: frame " << milliseconds(frame) << " ms, made in " << made_ms << " ms\n";
  }

 private:
  bool on_ = std::getenv("REGIOKAART_TRACE") != nullptr;
  sf::Clock clock_;
};

}  // namespace rk::app::window
