#include "scene/plots/multiples_grid.h"

#include <algorithm>
#include <limits>

namespace rk::scene::plots {

PageBox MultiplesGrid::cell(std::size_t i) const {
  const double height = heading + map_height;
  const double x = area.min_x + static_cast<double>(i % columns) * (cell_width + kMultiplesGapX);
  const std::size_t row = i / columns;
  const double y = area.min_y + static_cast<double>(row) * (height + kMultiplesGapY);
  return {x, y, x + cell_width, y + height};
}

PageBox MultiplesGrid::map(std::size_t i) const {
  PageBox box = cell(i);
  box.min_y += heading;
  return box;
}

MultiplesGrid multiples_grid(std::size_t count, const MapBox& extent, const PageBox& area,
                             const std::function<double(double cell_width)>& heading) {
  for (; count > 0; --count) {
    MultiplesGrid best;
    best.m_per_px = std::numeric_limits<double>::infinity();
    for (std::size_t columns = 1; columns <= count; ++columns) {
      MultiplesGrid grid;
      grid.area = area;
      grid.columns = columns;
      grid.rows = (count + columns - 1) / columns;
      grid.shown = count;
      const auto share = [](double whole, double gap, std::size_t parts) {
        return (whole - gap * static_cast<double>(parts - 1)) / static_cast<double>(parts);
      };
      grid.cell_width = share(area.width(), kMultiplesGapX, columns);
      if (grid.cell_width < std::min(kReadableMap, std::max(kSmallestMap, area.width() / 2))) break;
      grid.heading = heading(grid.cell_width);
      grid.map_height = share(area.height(), kMultiplesGapY, grid.rows) - grid.heading;
      if (grid.map_height < std::min(kReadableHeight, std::max(kSmallestMap, area.height() / 4))) continue;
      grid.m_per_px = std::max(extent.width() / grid.cell_width, extent.height() / grid.map_height);
      if (grid.m_per_px < best.m_per_px) best = grid;
    }
    if (best.shown > 0) return best;
  }
  return {};
}

}  // namespace rk::scene::plots
