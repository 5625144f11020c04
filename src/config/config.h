// The user's configuration as written: codes and ids, not yet matched with the boundaries
// (config/assemble_dataset.h does that).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/dataset.h"
#include "model/layer.h"

namespace rk::config {

struct ConfigMember {
  std::string code;
  std::string name;   ///< as the config writes it, to find a name that does not fit its code; may be empty
  std::string place;  ///< JSON pointer, for diagnostics
};

/// A partnership whose members are still codes: members, partial_members and roles of `value` are empty.
struct ConfigPartnership {
  Partnership value;
  std::vector<ConfigMember> members;
  std::vector<ConfigMember> partial_members;
  std::vector<std::pair<ConfigMember, LocalText>> roles;
  std::string place;  ///< JSON pointer of the partnership
};

/// The file with what lies around the municipalities, and what the source line says of it.
struct ConfigSurroundings {
  std::string path;  ///< absolute; empty: none
  LocalText credit;
};

struct Config {
  std::string directory;
  std::string partnerships_file;  ///< path, for diagnostics
  LayerOptions boundaries;        ///< path made absolute
  ConfigMember focus;
  int boundaries_year = 0;
  int population_year = 0;
  LocalText credit;
  ConfigSurroundings surroundings;
  std::vector<Category> categories;
  std::vector<ConfigPartnership> partnerships;
  std::vector<std::string> palette_colors;  ///< the user's own palette "#rrggbb", empty: the built-in one
};

}  // namespace rk::config
