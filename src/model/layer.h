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
/// taken (official downloads name them differently); names compare without case.
struct LayerOptions {
  std::string path;
  std::string layer;  ///< name of the layer inside the file, empty: the only or first one with areas
  std::vector<std::string> code_fields;
  std::vector<std::string> name_fields;
  std::vector<std::string> province_code_fields;  ///< may be empty: provinces unknown
  std::vector<std::string> province_name_fields;
  std::vector<std::string> value_fields;  ///< the figure of each area (inhabitants); may be empty
  std::string skip_field;  ///< records whose skip_field equals skip_value are left out (H2O = JA)
  std::string skip_value;
  std::string code_prefix;  ///< put before a code that is digits only ("GM"), empty: codes stay as they are
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
  Diagnostics warnings;
};

}  // namespace rk
