// The content of the UpSet plot: sets (regions, congruent ones as one) and the zones between them.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "analysis/zones.h"
#include "scene/state/view_context.h"
#include "scene/style/region_style.h"

namespace rk::scene::plots {

struct UpsetSet {
  std::vector<style::RegionStyle> styles;  ///< one, or several with exactly the same full members
  std::size_t members = 0;
};

struct UpsetColumn {
  analysis::Zone zone;
  std::vector<bool> sets;  ///< which of the sets it lies in
  bool focus = false;      ///< the focus lies in it
};

struct UpsetTable {
  std::size_t regions = 0;           ///< in the sets together
  std::size_t regions_left_out = 0;  ///< regions that do not fit
  std::size_t members = 0;           ///< municipalities in the columns together
  std::vector<UpsetSet> sets;        ///< by chip number of their first region
  std::vector<UpsetColumn> columns;  ///< by number of municipalities, then of regions, both descending
};

/// The table of the regions on view, with at most that many sets: the first ones by chip number.
UpsetTable upset_table(const ViewContext& context,
                       std::size_t most_sets = std::numeric_limits<std::size_t>::max());

/// "IJsselland en West-Overijssel".
std::string set_name(const Translations& texts, const UpsetSet& set);

}  // namespace rk::scene::plots
