// Pages of every size that figures are tested on.
#pragma once

#include <string>
#include <vector>

namespace rk::test {

struct FigurePage {
  std::string name;
  double width_px = 0, height_px = 0;  ///< of 1/96 inch
};

/// The smallest are thumbnails; the others are a slide, a screen and paper sizes.
inline const std::vector<FigurePage> kFigurePages = {
    {"300x200", 300, 200},           {"200x300", 200, 300},          {"480x360", 480, 360},
    {"640x480", 640, 480},           {"1280x720", 1280, 720},        {"1920x1080", 1920, 1080},
    {"a4 landscape", 1122.5, 793.7}, {"a4 portrait", 793.7, 1122.5}, {"a3 landscape", 1587.4, 1122.5},
    {"a3 portrait", 1122.5, 1587.4}};

}  // namespace rk::test
