#include "boundaries/check_provinces.h"

#include <cstddef>
#include <map>
#include <set>

namespace rk::boundaries {

void check_provinces(const std::vector<LayerRecord>& records, const std::string& file,
                     Diagnostics& problems) {
  std::map<std::string, std::string> name_of;
  std::set<std::string> told;
  std::size_t without = 0;
  std::string example;
  for (const LayerRecord& record : records) {
    if (record.province_code.empty()) {
      if (without++ == 0) example = record.name;
      continue;
    }
    const auto [entry, is_new] = name_of.emplace(record.province_code, record.province_name);
    if (is_new || entry->second == record.province_name || !told.insert(record.province_code).second)
      continue;
    problems.push_back(
        {Severity::error,
         "boundaries.province_two_names",
         file,
         record.code,
         {{"code", record.province_code}, {"name", entry->second}, {"other", record.province_name}}});
  }
  if (without > 0 && without < records.size())
    problems.push_back({Severity::warning,
                        "boundaries.province_code_missing",
                        file,
                        "",
                        {{"count", std::to_string(without)}, {"name", example}}});
}

}  // namespace rk::boundaries
