// Which regions the views that compare many of them show (matrix, small multiples), and their words.
#pragma once

#include <string>
#include <vector>

#include "scene/region_look.h"
#include "scene/view_context.h"

namespace rk {

/// The regions on view when there are `enough` of them; else all of scope regional, and those on view. In the
/// order of their chip numbers. Colours are those of the map, so that a region looks the same everywhere:
/// what has no colour there has none here.
std::vector<RegionLook> listed_regions(const ViewContext& context, std::size_t enough = 6);

/// The names of a list: "a, b en c".
std::string name_list(const Texts& texts, const std::vector<std::string>& names);

}  // namespace rk
