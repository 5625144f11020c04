// The headings of the small maps: chip, name and number of members; for the map of counts, its legend.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "scene/display/scene.h"
#include "scene/plots/multiples_table.h"
#include "scene/state/view_context.h"

namespace rk::scene::plots {

class MultiplesHeadings {
 public:
  /// Both must outlive it.
  MultiplesHeadings(const ViewContext& context, const MultiplesTable& table)
      : context_(context), table_(table) {}

  /// The height that all headings need in cells of that width, px.
  double height(double cell_width) const;
  /// Writes the heading at the top of a cell (page px).
  void add_region(std::vector<Item>& items, const style::RegionStyle& region, const Box& cell) const;
  void add_counts(std::vector<Item>& items, const Box& cell) const;

 private:
  /// How the names are set in cells of a given width: at the largest size at which all of them fit whole. The
  /// chip stands beside the name, or below it where that leaves too little room.
  struct Setting {
    double size = 0;  ///< px
    bool chip_below = false;
  };
  Setting setting(double cell_width) const;
  /// The height of the line with the number of members; 0 if the number stands beside the name.
  double members_height(double cell_width) const;
  std::vector<std::string> lines(const style::RegionStyle& region, double cell_width) const;
  std::string members(const style::RegionStyle& region, double width) const;
  /// Whether the number of members fits beside the last line of the name, for all of them.
  bool members_beside(double cell_width) const;
  std::vector<std::string> count_lines(double cell_width) const;

  const ViewContext& context_;
  const MultiplesTable& table_;
  mutable std::map<double, Setting> settings_;  ///< by width of cell: queried repeatedly
};

}  // namespace rk::scene::plots
