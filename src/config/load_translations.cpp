#include "config/load_translations.h"

#include <map>

#include "json/json_file.h"

namespace rk {
namespace {

using Entries = std::map<std::string, std::string, std::less<>>;

void collect(const nlohmann::json& object, const std::string& prefix, const std::string& place,
             const std::string& file, Entries& entries, Diagnostics& found) {
  for (const auto& [key, value] : object.items()) {
    std::string name = prefix;
    if (!name.empty()) name += '.';
    name += key;
    std::string here = place;
    here += '/';
    here += pointer_part(key);
    if (value.is_object()) {
      collect(value, name, here, file, entries, found);
    } else if (value.is_string()) {
      entries.emplace(name, value.get<std::string>());
    } else {
      found.push_back({Severity::error, "text_not_string", file, here, {}});
    }
  }
}

}  // namespace

Translations load_translations(const std::string& lang_directory, const std::string& language) {
  const std::string file = lang_directory + '/' + language + ".json";
  Diagnostics found;
  const auto root = read_json_file(file, found);
  Entries entries;
  if (root && !root->is_object()) {
    found.push_back({Severity::error, "wrong_type_object", file, "", {{"found", root->type_name()}}});
  } else if (root) {
    collect(*root, "", "", file, entries, found);
  }
  if (has_errors(found)) throw InputError(std::move(found));
  return {language, std::move(entries)};
}

}  // namespace rk
