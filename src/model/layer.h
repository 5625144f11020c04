// A layer of areas as read from a boundary file, and the options for reading it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/coverage.h"

namespace rk {

/// The location of the areas and the meaning of the fields. For each meaning the first field that exists is
/// taken, since official downloads name them differently. Names compare without case and underscores; "YYYY"
/// in a name stands for a year.
struct LayerOptions {
  std::string path;
  std::string layer;  ///< name of the layer inside the file, empty: the only or first one with areas
  std::vector<std::string> code_fields;
  std::vector<std::string> name_fields;
  std::vector<std::string> province_code_fields;  ///< may be empty: provinces unknown
  std::vector<std::string> province_name_fields;
  std::vector<std::string> value_fields;  ///< the figure of each area (inhabitants); may be empty
  std::vector<std::string>
      skip_fields;  ///< a record with one of skip_values in the first of these that exists
  std::vector<std::string> skip_values;  ///< is left out (H2O = JA: water)
  std::string code_prefix;  ///< "GM": 150, 0150 and "gm 150" become GM0150; empty: codes stay as they are
  std::string crs;          ///< CRS to assume when the file says none ("EPSG:28992"), empty: that is an error
};

struct LayerRecord {
  std::string code;
  std::string name;
  std::string province_code;
  std::string province_name;
  std::optional<std::int64_t> value;
};

/// Records ordered by code, each with a code of its own; record i is face i of the coverage, in EPSG:28992.
struct Layer {
  std::vector<LayerRecord> records;
  std::shared_ptr<const Coverage> coverage;
  int year = 0;        ///< of the municipal division, as the layer's name says; 0: it does not
  int value_year = 0;  ///< of the figures, as the field's name says; 0: it does not
  Diagnostics warnings;
};

}  // namespace rk
