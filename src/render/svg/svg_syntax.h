// Numbers, colours and paths in the syntax of SVG, in hundredths of a px.
#pragma once

#include <string>

#include "scene/display/scene.h"

namespace rk::render::svg {

/// As short as it can be: -0.5 → "-.5".
std::string svg_number(double value);

/// "#rrggbb", without the opacity.
std::string css_color(scene::Color color);

/// Path data with relative steps; they start from rounded points, so that rounding does not add up.
class PathData {
 public:
  void move(Point p);
  void line(Point p);
  void quadratic(Point control, Point p);
  void cubic(Point control1, Point control2, Point p);
  void close();
  const std::string& text() const { return text_; }

 private:
  void command(char letter);
  void step(Point p, bool moves);
  void append(long long value);

  std::string text_;
  char command_ = 0;   ///< the last one; a repeated command is left out
  bool first_ = true;  ///< no number since the command
  long long x_ = 0;    ///< current position, hundredths of a px
  long long y_ = 0;
};

}  // namespace rk::render::svg
