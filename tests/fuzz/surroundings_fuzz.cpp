// A file of surroundings, drawn.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claims.h"
#include "config/load_surroundings.h"
#include "model/limits.h"
#include "scene/map/surroundings.h"
#include "support/temp_directory.h"

using namespace rk;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TempDirectory folder;
  const std::string file = folder.write("surroundings.json", {reinterpret_cast<const char*>(data), size});
  Diagnostics found;
  const auto surroundings = config::load_surroundings({file, LocalText("omgeving")}, found);
  fuzz::require_readable(found);
  require((surroundings == nullptr) == has_errors(found), "surroundings are read or explained");
  if (!surroundings) return 0;
  require(surroundings->box.width() > 0 && surroundings->box.height() > 0, "the box has an area");
  std::size_t points = 0;
  for (const Country& country : surroundings->countries) {
    require(!country.name.empty(), "a country has a name");
    for (const Ring& ring : country.rings) {
      require(ring.size() >= 3, "a ring has three points");
      points += ring.size();
      for (const Point p : ring) require(country.box.contains(p), "a country lies in its box");
    }
  }
  require(points <= limits::kSurroundingsPoints, "there are not too many points");
  for (const bool grey : {false, true}) {
    const auto items = scene::map::around_items(*surroundings, grey);
    require(items.size() >= 1 + surroundings->countries.size(), "water and countries are drawn");
    require(scene::map::river_items(*surroundings, grey).size() == 1, "rivers are drawn");
  }
  return 0;
}
