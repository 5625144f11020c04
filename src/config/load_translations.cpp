#include "config/load_translations.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "json/json_file.h"
#include "json/object_reader.h"

namespace rk::config {
namespace {

using Entries = Translations::Entries;

const std::string kDefault{kDefaultLanguage};
constexpr const char* kNameKey = "language.name";

std::string file_of(const std::string& lang_directory, const std::string& language) {
  return lang_directory + '/' + language + ".json";
}

/// Gathers the texts of a file; a nested object prefixes the keys of its texts with its own and a point.
class EntryReader {
 public:
  EntryReader(const std::string& file, Diagnostics& found) : file_(file), found_(found) {}

  Entries read(const nlohmann::json& root) {
    collect(root, nlohmann::json::json_pointer(), "");
    return std::move(entries_);
  }

 private:
  void collect(const nlohmann::json& object, const nlohmann::json::json_pointer& place,
               const std::string& prefix) {
    for (const auto& [key, value] : object.items()) {
      const std::string name = prefix + key;
      if (value.is_object()) {
        collect(value, place / key, name + '.');
      } else if (value.is_string()) {
        entries_.emplace(name, value.get<std::string>());
      } else {
        found_.push_back({Severity::error, "text_not_string", file_, (place / key).to_string(), {}});
      }
    }
  }

  const std::string& file_;
  Diagnostics& found_;
  Entries entries_;
};

/// The texts of one file, without those of the default language.
Entries read_entries(const std::string& file, Diagnostics& found) {
  const auto root = json::read_json_file(file, found);
  if (!root) return {};
  if (root->is_object()) return EntryReader(file, found).read(*root);
  found.push_back({Severity::error, "wrong_type_object", file, "", {{"found", root->type_name()}}});
  return {};
}

/// The names of placeholders: what stands between braces.
std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> result;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end != std::string::npos) result.insert(text.substr(at + 1, end - at - 1));
  }
  return result;
}

/// One warning for all keys of a kind; the first few are named.
void warn_of_keys(const char* key, const std::string& file, std::vector<std::string> keys,
                  Diagnostics& found) {
  constexpr std::size_t kMostNamed = 5;
  if (keys.empty()) return;
  const std::string count = std::to_string(keys.size());
  const bool more = keys.size() > kMostNamed;
  if (more) keys.resize(kMostNamed);
  found.push_back({Severity::warning,
                   key,
                   file,
                   "",
                   {{"count", count}, {"keys", json::join(keys) + (more ? ", …" : "")}}});
}

void compare(const Entries& own, const std::string& file, const Entries& reference, Diagnostics& found) {
  std::vector<std::string> missing;
  std::vector<std::string> unknown;
  std::vector<std::string> differing;
  for (const auto& [key, text] : reference) {
    const auto same = own.find(key);
    if (same == own.end()) {
      missing.push_back(key);
    } else if (placeholders(same->second) != placeholders(text)) {
      differing.push_back(key);
    }
  }
  for (const auto& [key, text] : own) {
    if (!reference.contains(key)) unknown.push_back(key);
  }
  warn_of_keys("translation_missing", file, std::move(missing), found);
  warn_of_keys("translation_unknown", file, std::move(unknown), found);
  warn_of_keys("translation_placeholders", file, std::move(differing), found);
}

std::vector<std::string> codes_in(const std::string& lang_directory) {
  std::vector<std::string> codes;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(lang_directory, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::filesystem::path& path = entry->path();
    if (path.extension() == ".json" && is_language_code(path.stem().string()))
      codes.push_back(path.stem().string());
  }
  std::sort(codes.begin(), codes.end(), [](const std::string& a, const std::string& b) {
    return std::pair(a != kDefault, a) < std::pair(b != kDefault, b);
  });
  return codes;
}

}  // namespace

std::vector<Language> languages_in(const std::string& lang_directory) {
  std::vector<Language> result;
  for (const std::string& code : codes_in(lang_directory)) {
    Diagnostics ignored;  // reported when the language is used, or by check_translations
    const Entries entries = read_entries(file_of(lang_directory, code), ignored);
    const auto name = entries.find(kNameKey);
    result.push_back({code, name == entries.end() ? code : name->second});
  }
  return result;
}

Translations load_translations(const std::string& lang_directory, const std::string& language) {
  Diagnostics found;
  Entries entries = read_entries(file_of(lang_directory, language), found);
  if (has_errors(found)) throw InputError(std::move(found));
  if (language != kDefault) {
    Diagnostics ignored;  // without the default language, only the language's own texts are used
    entries.merge(read_entries(file_of(lang_directory, kDefault), ignored));
  }
  return {language, std::move(entries)};
}

void check_translations(const std::string& lang_directory, Diagnostics& found) {
  const std::vector<std::string> codes = codes_in(lang_directory);
  Entries reference;
  for (const std::string& code : codes) {
    const std::string file = file_of(lang_directory, code);
    Diagnostics in_file;
    const Entries own = read_entries(file, in_file);
    if (code == kDefault) {
      reference = own;
    } else if (!reference.empty() && !has_errors(in_file)) {
      compare(own, file, reference, in_file);
    }
    found.insert(found.end(), in_file.begin(), in_file.end());
  }
}

}  // namespace rk::config
