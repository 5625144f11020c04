// The fields of a layer that the options name.
#pragma once

#include <ogrsf_frmts.h>

#include <optional>
#include <string>
#include <vector>

#include "model/layer.h"

namespace rk::boundaries::gdal {

struct Fields {
  std::optional<int> code, name, province_code, province_name, value;
  std::vector<int> skip;
  int value_year = 0;  ///< in the name of the field with the figures, 0: it names none
};

Fields find_fields(OGRLayer& layer, const LayerOptions& options);

std::vector<std::string> field_names(OGRLayer& layer);

/// "a, b, c"
std::string join(const std::vector<std::string>& words);

/// How many cells of a column of numbers in a GeoPackage hold a text or bytes, which SQLite allows: GDAL
/// reads them as 0 and says nothing. 0 for a column of another type.
GIntBig count_texts_among_numbers(GDALDataset& dataset, OGRLayer& layer, const OGRFieldDefn& field);

}  // namespace rk::boundaries::gdal
