#include "config/load_translations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "support/temp_directory.h"

using namespace rk;
using namespace rk::config;

namespace {

const std::string kRoot = REGIOKAART_SOURCE_DIR;

std::string content(const std::filesystem::path& path) {
  std::ostringstream result;
  result << std::ifstream(path, std::ios::binary).rdbuf();
  return result.str();
}

using Words = std::map<std::string, std::string>;

void flatten(const nlohmann::json& object, const std::string& prefix, Words& words) {
  for (const auto& [key, value] : object.items()) {
    std::string name = prefix;
    if (!name.empty()) name += '.';
    name += key;
    if (value.is_object()) {
      flatten(value, name, words);
    } else {
      words[name] = value.get<std::string>();
    }
  }
}

Words shipped(const std::string& language) {
  Words words;
  flatten(nlohmann::json::parse(content(kRoot + "/config/lang/" + language + ".json")), "", words);
  return words;
}

std::set<std::string> placeholders(const std::string& text) {
  static const std::regex pattern(R"(\{([^}]*)\})");
  std::set<std::string> result;
  for (std::sregex_iterator i(text.begin(), text.end(), pattern), end; i != end; ++i) result.insert((*i)[1]);
  return result;
}

/// Whether the key exists, or keys begin with it (a count's "one" and "other", a part that is appended).
bool known(const Words& words, const std::string& key) {
  if (words.contains(key)) return true;
  const std::string prefix = key.back() == '.' ? key : key + '.';
  const auto next = words.lower_bound(prefix);
  return next != words.end() && next->first.compare(0, prefix.size(), prefix) == 0;
}

/// The text keys that occur as literals in a source file.
std::set<std::string> keys_in(const std::string& source, const Words& words) {
  struct Pattern {
    std::regex expression;
    std::string prefix;
  };
  static const std::vector<Pattern> patterns = {
      {std::regex(R"re(Severity::(?:error|warning),\s*"([a-z0-9_.]+)")re"), "diagnostic."},
      {std::regex(R"re(EnvironmentError\(\s*"([a-z0-9_.]+)")re"), "environment."},
      {std::regex(R"re(error\((?:found_?, file_?, )?"([a-z0-9_.]+)")re"), "diagnostic."},
      {std::regex(R"re((?:texts_?|words)(?:\.|->)(?:get|count|has)\(\s*"([a-z0-9_.]+)")re"), ""},
  };
  std::set<std::string> result;
  for (const Pattern& pattern : patterns) {
    for (std::sregex_iterator i(source.begin(), source.end(), pattern.expression), end; i != end; ++i) {
      result.insert(pattern.prefix + (*i)[1].str());
    }
  }
  // Every literal of the form "section.name" whose first part is a section of the language files.
  std::set<std::string> rooms;
  for (const auto& [key, text] : words) rooms.insert(key.substr(0, key.find('.')));
  static const std::regex dotted(R"re("([a-z_]+)(\.[a-z0-9_.]+)")re");
  for (std::sregex_iterator i(source.begin(), source.end(), dotted), end; i != end; ++i) {
    if (rooms.contains((*i)[1])) result.insert((*i)[1].str() + (*i)[2].str());
  }
  return result;
}

}  // namespace

TEST_CASE("both languages have the same keys and placeholders") {
  const Words nl = shipped("nl");
  const Words en = shipped("en");
  for (const auto& entry : nl) {
    const auto& key = entry.first;  // what CAPTURE takes is no structured binding
    const auto& text = entry.second;
    CAPTURE(key);
    REQUIRE(en.count(key) == 1);
    CHECK(placeholders(text) == placeholders(en.at(key)));
    CHECK_FALSE(text.empty());
    CHECK_FALSE(en.at(key).empty());
  }
  for (const auto& entry : en) {
    const auto& key = entry.first;
    CAPTURE(key);
    CHECK(nl.count(key) == 1);
  }
}

TEST_CASE("a count has both its forms") {
  const Words nl = shipped("nl");
  for (const auto& entry : nl) {
    const auto& key = entry.first;
    const std::size_t dot = key.rfind('.');
    if (key.substr(dot) != ".other") continue;
    CAPTURE(key);
    CHECK(nl.count(key.substr(0, dot) + ".one") == 1);
  }
}

TEST_CASE("every text key that stands in the sources exists") {
  const Words nl = shipped("nl");
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot + "/src")) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".h") continue;
    for (const std::string& key : keys_in(content(entry.path()), nl)) {
      CAPTURE(entry.path().string());
      CAPTURE(key);
      CHECK(known(nl, key));
      ++found;
    }
  }
  CHECK(found > 20);  // the patterns still find something
}

TEST_CASE("the loader joins keys by dots") {
  const rk::test::TempDirectory folder;
  folder.write(
      "nl.json",
      R"({"legend": {"title": "Legenda", "region": {"one": "{count} regio", "other": "{count} regio's"}}})");
  const Translations texts = load_translations(folder.path(), "nl");
  CHECK(texts.language() == "nl");
  CHECK(texts.get("legend.title") == "Legenda");
  CHECK(texts.count("legend.region", 1) == "1 regio");
  CHECK(texts.count("legend.region", 1200) == "1.200 regio's");
  CHECK_FALSE(texts.has("legend"));
}

TEST_CASE("a language file that cannot be used is reported with everything wrong in it") {
  const rk::test::TempDirectory folder;
  struct Case {
    std::string json;
    std::vector<std::string> keys;
  };
  for (const Case& c : std::vector<Case>{
           {"[]", {"wrong_type_object"}},
           {R"({"a": 1, "b": {"c": null, "d": "x"}})", {"text_not_string", "text_not_string"}},
           {R"({"a": "x",})", {"json_syntax"}},
       }) {
    CAPTURE(c.json);
    folder.write("nl.json", c.json);
    try {
      load_translations(folder.path(), "nl");
      FAIL("no exception");
    } catch (const InputError& e) {
      std::vector<std::string> keys;
      for (const Diagnostic& d : e.diagnostics()) keys.push_back(d.key);
      CHECK(keys == c.keys);
    }
  }
  CHECK_THROWS_AS(load_translations(folder.path(), "de"), InputError);
}

namespace {

constexpr const char* kDutch =
    R"({"language": {"name": "Nederlands", "decimal": ","}, "a": "een {name}", "b": "twee", "c": "drie"})";

}  // namespace

TEST_CASE("a language is a file: the default one first, the others by code, each by its own name") {
  const rk::test::TempDirectory folder;
  CHECK(languages_in(folder.file("none")).empty());
  folder.write("nl.json", kDutch);
  folder.write("fy.json", R"({"language": {"name": "Frysk"}})");
  folder.write("de.json", R"({"a": "eins"})");
  folder.write("notes.txt", "");
  folder.write("README.json", "{}");
  std::vector<std::string> all;
  for (const Language& language : languages_in(folder.path()))
    all.push_back(language.code + " " + language.name);
  CHECK(all == std::vector<std::string>{"nl Nederlands", "de de", "fy Frysk"});
}

TEST_CASE("what a language lacks is Dutch") {
  const rk::test::TempDirectory folder;
  folder.write("nl.json", kDutch);
  folder.write("fy.json", R"({"language": {"decimal": "."}, "b": "twa"})");
  const Translations fy = load_translations(folder.path(), "fy");
  CHECK(fy.language() == "fy");
  CHECK(fy.get("b") == "twa");
  CHECK(fy.get("c") == "drie");
  CHECK(fy.number(0.5, 1) == "0.5");
  folder.write("nl.json", "{");
  CHECK(load_translations(folder.path(), "fy").get("b") == "twa");
  CHECK(load_translations(folder.path(), "fy").get("c") == "c");
}

TEST_CASE("what a language lacks, has too much or fills otherwise is a warning") {
  const rk::test::TempDirectory folder;
  folder.write("nl.json", kDutch);
  folder.write("fy.json",
               R"({"language": {"name": "Frysk", "decimal": ","}, "a": "ien {nam}", "b": "twa", "z": "?"})");
  Diagnostics found;
  check_translations(folder.path(), found);
  REQUIRE(found.size() == 3);
  CHECK_FALSE(has_errors(found));
  CHECK(found[0].key == "translation_missing");
  CHECK(found[0].arguments == TextArguments{{"count", "1"}, {"keys", "c"}});
  CHECK(found[1].key == "translation_unknown");
  CHECK(found[1].arguments == TextArguments{{"count", "1"}, {"keys", "z"}});
  CHECK(found[2].key == "translation_placeholders");
  CHECK(found[2].file == folder.file("fy.json"));
  folder.write("fy.json", "[");
  found.clear();
  check_translations(folder.path(), found);
  CHECK(has_errors(found));
}

TEST_CASE("the shipped languages are whole") {
  Diagnostics found;
  check_translations(kRoot + "/config/lang", found);
  CHECK(found.empty());
}
