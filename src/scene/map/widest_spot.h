// Where in sight an area has most room for its name.
#pragma once

#include <optional>
#include <vector>

#include "coverage/pole.h"
#include "model/coverage.h"

namespace rk::scene::map {

/// The middle of the largest circle in the part of an area that lies in `visible` (m RD); nullopt where none
/// of it does. Details smaller than 2 px are left out.
std::optional<coverage::Pole> widest_spot(const Coverage& coverage, const std::vector<FaceId>& area,
                                          const MapBox& visible, double m_per_px);

}  // namespace rk::scene::map
