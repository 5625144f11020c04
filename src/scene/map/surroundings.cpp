#include "scene/map/surroundings.h"

#include "scene/style/desaturate.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::map {

std::vector<Item> around_items(const Surroundings& surroundings, bool grey) {
  namespace theme = style::theme;
  std::vector<Item> items;
  items.push_back(
      {Fill{style::box_path(surroundings.box), grey ? theme::kGreyWater : theme::kWater, {}}, {}});
  for (const Country& country : surroundings.countries) {
    Fill fill{{}, grey ? theme::kGreyAbroad : theme::kAbroad, {}};
    fill.path.closed = true;
    for (const Ring& ring : country.rings) fill.path.add(ring);
    items.push_back({std::move(fill), {}});
  }
  Stroke borders;
  borders.color = grey ? style::grey_of(theme::kAbroadBorder) : theme::kAbroadBorder;
  borders.width_px = theme::kAbroadBorderWidth;
  for (const std::vector<Point>& line : surroundings.borders) borders.path.add(line);
  if (!borders.path.empty()) items.push_back({std::move(borders), {}});
  return items;
}

std::vector<Item> river_items(const Surroundings& surroundings, bool grey) {
  Stroke stroke;
  stroke.color = grey ? style::theme::kGreyWater : style::theme::kRiver;
  stroke.width_px = style::theme::kRiverWidth;
  stroke.round_caps = true;
  for (const River& river : surroundings.rivers) {
    for (const std::vector<Point>& line : river.lines) stroke.path.add(line);
  }
  return {{std::move(stroke), {}}};
}

}  // namespace rk::scene::map
