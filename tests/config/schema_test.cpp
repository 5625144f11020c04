// The JSON Schemas beside the configuration: the shipped files fit them, and they know the keys that the
// loader knows.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "config/load_config.h"
#include "support/schema_validator.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::config;
using Json = nlohmann::json;

namespace {

const std::string kConfig = std::string(REGIOKAART_SOURCE_DIR) + "/config";

Json read(const std::string& name) {
  return Json::parse(std::ifstream(kConfig + '/' + name));
}

/// An instance with every property of the schema, and in every object the unknown key "\x01".
Json everything(const rk::test::SchemaValidator& validator, const Json& unresolved) {
  const Json& schema = validator.resolve(unresolved);
  if (schema.contains("oneOf")) return everything(validator, schema["oneOf"].back());
  if (schema.contains("enum")) return schema["enum"][0];
  const std::string type = schema.at("type");
  if (type == "integer") return 2000;
  if (type == "boolean") return true;
  if (type == "array") return Json::array({everything(validator, schema.at("items"))});
  if (type == "string") return "x";
  Json result = {{"\x01", 0}};
  for (const auto& [key, property] : schema.at("properties").items())
    result[key] = everything(validator, property);
  return result;
}

/// The places of the objects of a value, each with its keys but "\x01".
void collect(const Json& value, const std::string& place,
             std::map<std::string, std::set<std::string>>& objects) {
  if (!value.is_structured()) return;
  for (const auto& [key, member] : value.items()) {
    if (value.is_object() && key != "\x01") objects[place].insert(key);
    std::string inner = place;
    inner += '/';
    inner += key;
    collect(member, inner, objects);
  }
}

std::set<std::string> split(const std::string& words) {
  std::set<std::string> result;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(", ", at), words.size());
    result.insert(words.substr(at, end - at));
    at = end + 2;
  }
  return result;
}

/// The keys that the loader knows, per object: its diagnostic of an unknown key lists them.
std::map<std::string, std::set<std::string>> known_keys(const Diagnostics& found, const std::string& file) {
  std::map<std::string, std::set<std::string>> result;
  for (const Diagnostic& d : found) {
    if (d.key != "unknown_key" || d.file != file) continue;
    const std::string object = d.place.substr(0, d.place.rfind('/'));
    for (const auto& [name, value] : d.arguments) {
      if (name == "known") result[object] = split(value);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("the shipped files fit their schemas, and name them") {
  for (const std::string name : {"regiokaart", "partnerships", "figures", "story"}) {
    CAPTURE(name);
    const Json schema = read("schema/" + name + ".schema.json");
    const Json value = read(name + ".json");
    CHECK(rk::test::SchemaValidator(schema).check(value) == std::vector<std::string>{});
    CHECK(value.at("$schema") == "schema/" + name + ".schema.json");
  }
  const Json around = Json::parse(std::ifstream(kConfig + "/../geodata/surroundings.json"));
  CHECK(rk::test::SchemaValidator(read("schema/surroundings.schema.json")).check(around) ==
        std::vector<std::string>{});
  CHECK(around.at("$schema") == "../config/schema/surroundings.schema.json");
}

TEST_CASE("the schemas refuse what is wrong") {
  const Json schema = read("schema/partnerships.schema.json");
  const rk::test::SchemaValidator validator(schema);
  const Json good = read("partnerships.json");
  struct Case {
    std::string pointer;
    Json value;
  };
  for (const Case& c : std::vector<Case>{{"/partnerships/0/id", "Met Spaties"},
                                         {"/partnerships/0/name", ""},
                                         {"/partnerships/0/name", {{"en", "only English"}}},
                                         {"/partnerships/0/scope", "local"},
                                         {"/partnerships/0/members/0/code", "0150"},
                                         {"/partnerships/0/membres", Json::array()},
                                         {"/partnerships/3/contributions/0/eur_per_year", -1},
                                         {"/partnerships/3/contributions/0/eur_per_year", 1.5},
                                         {"/partnerships/3/color", "red"},
                                         {"/partnerships/3/palette_slot", 20},
                                         {"/partnerships/3/headline", "yes"}}) {
    CAPTURE(c.pointer);
    Json bad = good;
    bad[Json::json_pointer(c.pointer)] = c.value;
    CHECK_FALSE(validator.check(bad).empty());
  }
}

TEST_CASE("the schemas and the loader know the same keys of every object") {
  const rk::test::TempDirectory folder;
  for (const std::string name : {"regiokaart", "partnerships"}) {
    const Json schema = read("schema/" + name + ".schema.json");
    Json value = everything(rk::test::SchemaValidator(schema), schema);
    if (name == "regiokaart") value["partnerships"] = "partnerships.json";
    folder.write("regiokaart.json", R"({"partnerships": "partnerships.json"})");
    folder.write("partnerships.json", "{}");
    const std::string file = folder.write(name + ".json", value.dump());
    Diagnostics found;
    load_config(folder.path(), found);
    std::map<std::string, std::set<std::string>> in_schema;
    collect(value, "", in_schema);
    CHECK(in_schema.size() > 5);
    const auto in_loader = known_keys(found, file);
    for (const auto& entry : in_schema) {
      const auto& place = entry.first;  // what CAPTURE takes is no structured binding
      const auto& keys = entry.second;
      CAPTURE(name + place);
      REQUIRE(in_loader.count(place) == 1);
      CHECK(in_loader.at(place) == keys);
    }
    CHECK(in_loader.size() == in_schema.size());
  }
}

TEST_CASE("the schemas ask for the keys that the loader asks for") {
  const rk::test::TempDirectory folder;
  const Json settings = read("regiokaart.json");
  for (const auto& member : settings.items()) {
    const std::string& key = member.key();
    CAPTURE(key);
    Json without = settings;
    without.erase(key);
    const Json required = read("schema/regiokaart.schema.json").at("required");
    folder.write("regiokaart.json", without.dump());
    Diagnostics found;
    load_config(folder.path(), found);
    const bool asked = std::any_of(found.begin(), found.end(), [&](const Diagnostic& d) {
      return d.key == "missing_key" && d.arguments.at(0).second == key;
    });
    CHECK(asked == (std::find(required.begin(), required.end(), key) != required.end()));
  }
  const Json all = read("partnerships.json");
  const Json required =
      read("schema/partnerships.schema.json").at("definitions").at("partnership").at("required");
  folder.write("regiokaart.json", settings.dump());
  for (const auto& member : all.at("partnerships").at(3).items()) {
    const std::string& key = member.key();
    CAPTURE(key);
    Json one = all.at("partnerships").at(3);
    one.erase(key);
    folder.write("partnerships.json", Json{{"partnerships", {one}}}.dump());
    Diagnostics found;
    load_config(folder.path(), found);
    CHECK((found.size() == 1) == (std::find(required.begin(), required.end(), key) != required.end()));
  }
}
