// Faults of the areas of a boundary file, each by itself, before they are fitted together.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "boundaries/merge_records.h"
#include "geometry/validity.h"
#include "model/coverage.h"

namespace rk::boundaries {

/// Rings that lie outside their part become parts of their own (boundaries/outside_rings.h), with a warning
/// an area.
void mend_outside_rings(AreaRecords& merged, const std::string& file, Diagnostics& problems);

/// More vertices or areas than model/limits.h allows: errors.
void check_limits(const AreaRecords& merged, const std::string& file, Diagnostics& problems);

/// A record that lies over most of the others, as a country among its municipalities: an error that names it.
void check_covering_records(const AreaRecords& merged, const std::string& file, Diagnostics& problems);

struct InvalidArea {
  FaceId face;
  geometry::Invalidity fault;
};

/// What makes these areas invalid by the rules of OGC Simple Features.
std::vector<InvalidArea> find_invalid_areas(const AreaRecords& merged, const std::vector<FaceId>& faces);

void add_invalid_areas(const std::vector<InvalidArea>& invalid, const AreaRecords& merged,
                       const std::string& file, Diagnostics& problems);

}  // namespace rk::boundaries
