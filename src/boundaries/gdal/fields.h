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

}  // namespace rk::boundaries::gdal
