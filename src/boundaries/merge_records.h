// Raw records → one area a code, in order.
#pragma once

#include <vector>

#include "boundaries/raw_layer.h"

namespace rk {

struct AreaRecords {
  std::vector<LayerRecord> records;  ///< ordered by code, each code once
  std::vector<MultiPolygon> areas;   ///< m RD, rounded to millimetres; area i belongs to record i
};

/// Records of one code and one name are parts of one area (a warning says so; its figure is theirs where they
/// agree, else unknown). Problems are added: no records at all, one code under two names, coordinates far
/// from the Netherlands.
AreaRecords merge_records(RawLayer&& raw, const std::string& file, Diagnostics& problems);

}  // namespace rk
