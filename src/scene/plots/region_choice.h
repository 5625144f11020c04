// Which regions a plot shows where there is no room for all of them.
#pragma once

#include <cstddef>
#include <vector>

#include "scene/style/region_style.h"

namespace rk::scene::plots {

/// At most so many of the regions: those that hold the focus come first, then those that have most
/// municipalities in common with these; of equals the first by number. The result is in the order of their
/// numbers.
std::vector<style::RegionStyle> choose_regions(const std::vector<style::RegionStyle>& regions,
                                               MunicipalityIndex focus, std::size_t most);

}  // namespace rk::scene::plots
