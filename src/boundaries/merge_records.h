// Merges raw records into one area per code, ordered by code.
#pragma once

#include <vector>

#include "boundaries/raw_layer.h"

namespace rk::boundaries {

struct AreaRecords {
  std::vector<LayerRecord> records;  ///< ordered by code, each code once
  std::vector<MultiPolygon> areas;   ///< m RD, rounded to millimetres; area i belongs to record i
};

/// Records of one code and one name are parts of one area (with a warning; the area keeps their figure if it
/// is the same in all, else it is unknown). Problems are added: no records at all, one code under two names,
/// coordinates far from the Netherlands.
AreaRecords merge_records(RawLayer&& raw, const std::string& file, Diagnostics& problems);

}  // namespace rk::boundaries
