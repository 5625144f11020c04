// The content of the small multiples, and its texts; no appearance.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scene/state/view_context.h"
#include "scene/style/region_style.h"

namespace rk::scene::plots {

struct MultiplesTable {
  std::vector<style::RegionStyle> regions;  ///< one map per region, by chip number
  std::vector<int> counts;                  ///< per municipality: how many of the regions hold it
  int highest = 0;                          ///< of the counts
  std::size_t territories = 0;              ///< regions that differ in their full members
  std::size_t with_focus = 0;               ///< regions that hold the focus
};

/// The regions on view that have a territory.
MultiplesTable multiples_table(const ViewContext& context);

/// The finding: in how many of the regions the focus lies, and how many different areas they are.
std::string multiples_title(const ViewContext& context, const MultiplesTable& table);
std::string multiples_description(const ViewContext& context, const MultiplesTable& table);

}  // namespace rk::scene::plots
