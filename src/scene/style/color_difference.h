// The perceived difference of two colours: CIE L*a*b* and CIEDE2000.
#pragma once

#include "scene/display/scene.h"

namespace rk::scene::style {

/// CIE 1976 L*a*b*, white point D65.
struct Lab {
  double l = 0;  ///< lightness, 0 … 100
  double a = 0;
  double b = 0;
};

/// sRGB (IEC 61966-2-1) → L*a*b*. Opacity is ignored.
Lab to_lab(Color color);

/// The CIEDE2000 colour difference with unit weights (Sharma, Wu and Dalal 2005, "The CIEDE2000
/// Color-Difference Formula", doi:10.1002/col.20070). 1 is about the smallest difference visible side by
/// side.
double color_difference(const Lab& one, const Lab& other);

}  // namespace rk::scene::style
