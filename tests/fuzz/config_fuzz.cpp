// Settings and partnerships, matched with a small map. The input is both files: settings, a line of "=",
// partnerships.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claims.h"
#include "config/assemble_dataset.h"
#include "config/load_config.h"
#include "support/ascii_map.h"
#include "support/temp_directory.h"

using namespace rk;
using fuzz::require;

namespace {

constexpr std::string_view kBetween = "\n=\n";

Layer small_layer() {
  Layer layer;
  layer.records = {{"GM0001", "Aa", "PV1", "Een", 1000}, {"GM0002", "Bee", "PV2", "Twee", std::nullopt}};
  layer.coverage = std::make_shared<Coverage>(test::ascii_coverage({"AAB"}));
  layer.year = 2020;
  return layer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TempDirectory folder;
  static const Layer layer = small_layer();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(input.find(kBetween), input.size());
  folder.write("regiokaart.json", input.substr(0, end));
  folder.write("partnerships.json", input.substr(std::min(end + kBetween.size(), input.size())));

  Diagnostics found;
  const config::Config config = config::load_config(folder.path(), found);
  const Dataset dataset = config::assemble_dataset(config, layer, found);
  fuzz::require_readable(found);
  require(dataset.municipalities.size() == 2, "every area is a municipality");
  require(dataset.focus < 2, "the focus is a municipality");
  for (const Partnership& partnership : dataset.partnerships) {
    for (const auto* members : {&partnership.members, &partnership.partial_members}) {
      require(std::is_sorted(members->begin(), members->end()), "members are in order");
      require(std::adjacent_find(members->begin(), members->end()) == members->end(),
              "no municipality is a member twice");
      for (const MunicipalityIndex member : *members) require(member < 2, "a member is a municipality");
    }
    for (const MunicipalityIndex member : partnership.partial_members)
      require(!partnership.has_member(member) || has_errors(found), "a member in part is no full member");
  }
  return 0;
}
