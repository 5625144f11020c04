// Faults of the areas of a boundary file that show when they are fitted together.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "boundaries/merge_records.h"
#include "geometry/repair.h"

namespace rk::boundaries {

/// The size of an area in the file and in the coverage, m².
struct AreaChange {
  double before;
  double after;

  double difference() const { return std::abs(after - before); }
};

/// One for each area.
std::vector<AreaChange> measure_changes(const geometry::RepairedCoverage& repaired,
                                        const AreaRecords& merged);

/// One warning that says how many areas were repaired, and the first of their names: those that are invalid
/// (ascending) and those whose size changed by more than geometry::kSmallFault.
void add_repaired_areas(const std::vector<AreaChange>& changes, const std::vector<FaceId>& invalid,
                        const AreaRecords& merged, const std::string& file, Diagnostics& problems);

/// Areas that became more than 1 % larger or smaller, or are empty: errors, for a map of them would be wrong.
void check_areas_kept(const std::vector<AreaChange>& changes, const AreaRecords& merged,
                      const std::string& file, Diagnostics& problems);

/// Borders that run beside each other without being one, and a layer in which most areas touch no other: from
/// such borders neither regions nor their outlines can be joined.
void add_near_borders(const Coverage& coverage, const AreaRecords& merged, const std::string& file,
                      Diagnostics& problems);

/// Gaps that are too wide to be closed silently and too small to be water.
void add_suspect_gaps(const Coverage& coverage, const AreaRecords& merged, const std::string& file,
                      Diagnostics& problems);

}  // namespace rk::boundaries
