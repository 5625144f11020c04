// JSON from a file: read, and read again as it is printed.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claims.h"
#include "json/json_file.h"

using namespace rk;
using fuzz::require;

namespace {

void require_clean(const nlohmann::json& value) {
  if (value.is_string()) require(is_clean(value.get_ref<const std::string&>()), "every text is clean");
  if (!value.is_structured()) return;
  for (const auto& item : value.items()) {
    if (value.is_object()) require(is_clean(item.key()), "every key is clean");
    require_clean(item.value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Diagnostics found;
  const auto value = json::parse_json({reinterpret_cast<const char*>(data), size}, "file.json", found);
  fuzz::require_readable(found);
  require(value.has_value() || has_errors(found), "what is not read is explained");
  if (!value) return 0;
  require_clean(*value);
  Diagnostics again_found;
  const auto again = json::parse_json(value->dump(), "file.json", again_found);
  require(again_found.empty() && again == value, "what was read is read again as it is printed");
  return 0;
}
