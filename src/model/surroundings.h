// What lies around the municipalities: open water, other countries, rivers. Only drawn, never measured. m RD.
#pragma once

#include <vector>

#include "model/geometry.h"
#include "model/local_text.h"

namespace rk {

/// Land that is no municipality, by the even-odd rule. It may reach under municipalities and into other
/// countries, so that no gap shows between them.
struct Country {
  LocalText name;
  std::vector<Ring> rings;
  Box box;  ///< of its rings
};

struct River {
  LocalText name;
  std::vector<std::vector<Point>> lines;  ///< each along the stream
};

struct Surroundings {
  LocalText credit;  ///< what the source line of a figure adds
  Box box;           ///< what is known; inside it, all that is neither country nor municipality is water
  std::vector<Country> countries;
  std::vector<std::vector<Point>> borders;  ///< between countries
  std::vector<River> rivers;
};

}  // namespace rk
