// What the UpSet plot shows: sets (regions, congruent ones as one) and the zones between them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/zones.h"
#include "scene/region_look.h"
#include "scene/view_context.h"

namespace rk {

struct UpsetSet {
  std::vector<RegionLook> looks;  ///< one, or several with exactly the same full members
  std::size_t members = 0;
};

struct UpsetColumn {
  Zone zone;
  std::vector<bool> sets;  ///< which of the sets it lies in
  bool focus = false;      ///< the focus lies in it
};

struct UpsetTable {
  std::vector<UpsetSet> sets;        ///< by chip number of their first region
  std::vector<UpsetColumn> columns;  ///< the most municipalities first, then the most regions
};

UpsetTable upset_table(const ViewContext& context);

/// "IJsselland en West-Overijssel".
std::string set_name(const Texts& texts, const UpsetSet& set);

}  // namespace rk
