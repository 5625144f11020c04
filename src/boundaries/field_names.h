// Which field of a table is meant by a name: official downloads spell the same name differently.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rk::boundaries {

struct FoundField {
  std::size_t index = 0;  ///< in `fields`
  int year = 0;           ///< in its name ("INW_2022"), 0: none
};

/// The field that the first of the wanted names means that means one. Names compare without case and
/// underscores (gemeente_code, gemeenteCode, GEMEENTECODE), and "YYYY" in a wanted name stands for any year,
/// of which the latest is taken. If none fits, a field of ten letters fits a longer name that begins with
/// them, since a .dbf table cuts names there; not one of those in `taken` (ligt_in_pr is not both code and
/// name, of which GDAL calls the second ligt_in__1).
std::optional<FoundField> find_field(const std::vector<std::string>& fields,
                                     const std::vector<std::size_t>& taken,
                                     const std::vector<std::string>& wanted);

}  // namespace rk::boundaries
