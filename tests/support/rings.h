// Rings of simple shapes.
#pragma once

#include "model/geometry.h"

namespace rk::test {

/// A square, counter-clockwise from its lower left corner.
inline Ring square(double left, double bottom, double side) {
  return {{left, bottom}, {left + side, bottom}, {left + side, bottom + side}, {left, bottom + side}};
}

}  // namespace rk::test
