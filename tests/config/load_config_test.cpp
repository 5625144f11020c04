// One row for each mistake that a user can make in the configuration.
#include "config/load_config.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "config/load_translations.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::config;
using Json = nlohmann::json;

namespace {

const std::string kConfig = std::string(REGIOKAART_SOURCE_DIR) + "/config";

std::string content(const std::string& path) {
  std::ostringstream result;
  result << std::ifstream(path, std::ios::binary).rdbuf();
  return result.str();
}

Json settings() {
  return Json::parse(content(kConfig + "/regiokaart.json"));
}

Json partnerships() {
  return Json::parse(R"({"partnerships": [
    {"id": "one", "name": "Een", "category": "regionaal", "scope": "regional", "includes_focus": true,
     "members": [{"code": "GM0150", "name": "Deventer"}], "basis": {"kind": "enumerated", "source": "notitie"},
     "contributions": [{"post": "bijdrage", "eur_per_year": 10}],
     "roles": [{"code": "GM0150", "role": "centrumgemeente"}]},
    {"id": "two", "name": {"nl": "Twee", "en": "Two"}, "category": "regionaal", "scope": "network",
     "includes_focus": false, "members": [], "basis": {"kind": "derived"}}
  ]})");
}

/// "place key" of each diagnostic, in order.
std::vector<std::string> load(const Json& regiokaart, const Json& samenwerking) {
  const rk::test::TempDirectory folder;
  folder.write("regiokaart.json", regiokaart.dump());
  folder.write("partnerships.json", samenwerking.dump());
  Diagnostics found;
  load_config(folder.path(), found);
  std::vector<std::string> result;
  const Translations texts = load_translations(kConfig + "/lang", "nl");
  for (const Diagnostic& d : found) {
    result.push_back(d.place + " " + d.key);
    CHECK(d.severity == Severity::error);
    // The text exists and every placeholder is filled.
    const std::string line = texts.line(d);
    CAPTURE(line);
    CHECK(texts.has("diagnostic." + d.key));
    CHECK(line.find('{') == (d.key.rfind("wrong_type", 0) == 0 ? line.find("{…}") : std::string::npos));
  }
  return result;
}

struct Case {
  std::string pointer;  ///< what is changed
  Json value;           ///< discarded: the key is removed
  std::vector<std::string> expected;
};

const Json kRemoved = Json(Json::value_t::discarded);

void change(Json& root, const Case& c) {
  const Json::json_pointer pointer(c.pointer);
  if (c.value.is_discarded()) {
    root.at(pointer.parent_pointer()).erase(pointer.back());
  } else {
    root[pointer] = c.value;
  }
}

}  // namespace

TEST_CASE("the examples below start from a sound configuration") {
  CHECK(load(settings(), partnerships()).empty());
}

TEST_CASE("mistakes in the settings") {
  for (const Case& c : std::vector<Case>{
           {"/focus", kRemoved, {" missing_key"}},
           {"/focus", "Deventer", {"/focus wrong_type_object"}},
           {"/focus/code", kRemoved, {"/focus missing_key"}},
           {"/focus/cod", "GM0150", {"/focus/cod unknown_key_nearest"}},
           {"/boundaries", Json::array(), {"/boundaries wrong_type_object"}},
           {"/boundaries/file", "", {"/boundaries/file empty_text"}},
           {"/boundaries/file", 1, {"/boundaries/file wrong_type_text"}},
           {"/boundaries/year", "2020", {"/boundaries/year wrong_type_integer"}},
           {"/boundaries/year", 20, {"/boundaries/year bad_year"}},
           {"/boundaries/fields/code", "GM_CODE", {"/boundaries/fields/code wrong_type_list"}},
           {"/boundaries/fields/code", Json::array({1, "x"}), {"/boundaries/fields/code/0 wrong_type_text"}},
           {"/boundaries/fields/code", Json::array(), {"/boundaries/fields/code empty_list"}},
           {"/boundaries/fields/name", Json::array(), {"/boundaries/fields/name empty_list"}},
           {"/population/fields", Json::array(), {"/population/fields empty_list"}},
           {"/boundaries/skip/value", kRemoved, {"/boundaries/skip missing_key"}},
           {"/boundaries/skip/value", "JA", {}},
           {"/boundaries/skip/value", "", {"/boundaries/skip/value empty_text"}},
           {"/boundaries/skip/value", 1, {"/boundaries/skip/value wrong_type_list"}},
           {"/boundaries/skip/field", Json::array({"H2O", 1}), {"/boundaries/skip/field/1 wrong_type_text"}},
           {"/surroundings", kRemoved, {}},
           {"/surroundings", "around.json", {"/surroundings wrong_type_object"}},
           {"/surroundings/file", kRemoved, {"/surroundings missing_key"}},
           {"/surroundings/credit", "", {"/surroundings/credit empty_text"}},
           {"/surroundings/bestand", 1, {"/surroundings/bestand unknown_key"}},
           {"/population/year", 2022.0, {"/population/year wrong_type_integer"}},
           {"/population/year", 18446744073709551615U, {"/population/year wrong_type_integer"}},
           {"/credit", Json::object(), {"/credit missing_key"}},
           {"/credit", Json::array(), {"/credit wrong_type_local_text"}},
           {"/credit/de", "Quelle", {}},
           {"/credit/de", "", {"/credit/de empty_text"}},
           {"/credit/Duits", "Quelle", {"/credit/Duits unknown_key"}},
           {"/partnerships", "absent.json", {" file_missing"}},
           {"/partnerships", kRemoved, {" missing_key"}},
           {"/categories/1/id",
            "buurgemeenten",
            {"/categories/1/id duplicate_id", "/partnerships/0/category unknown_category",
             "/partnerships/1/category unknown_category"}},
           {"/categories/0/name", kRemoved, {"/categories/0 missing_key"}},
           {"/palette",
            Json::array({"#004488", "blue", ""}),
            {"/palette/1 bad_color", "/palette/2 empty_text"}},
           {"/kleuren", 1, {"/kleuren unknown_key"}},
           {"/a~1b~0c", 1, {"/a~1b~0c unknown_key"}},
       }) {
    CAPTURE(c.pointer);
    Json changed = settings();
    change(changed, c);
    CHECK(load(changed, partnerships()) == c.expected);
  }
}

TEST_CASE("mistakes in the partnerships") {
  const std::string p = "/partnerships/0";
  for (const Case& c : std::vector<Case>{
           {"/partnerships", kRemoved, {" missing_key"}},
           {"/partnerships", "x", {"/partnerships wrong_type_list"}},
           {p, "DOWR", {p + " wrong_type_object"}},
           {p + "/id", kRemoved, {p + " missing_key"}},
           {p + "/id", "Een Twee", {p + "/id bad_id"}},
           {p + "/id", "two", {"/partnerships/1/id duplicate_id"}},
           {p + "/name", kRemoved, {p + " missing_key"}},
           {p + "/name", {{"en", "One"}}, {p + "/name missing_key"}},
           {p + "/name", 7, {p + "/name wrong_type_local_text"}},
           {p + "/category", "regional", {p + "/category unknown_category"}},
           {p + "/scope", "lokaal", {p + "/scope unknown_word"}},
           {p + "/headline", "ja", {p + "/headline wrong_type_boolean"}},
           {p + "/includes_focus", kRemoved, {p + " missing_key"}},
           {p + "/palette_slot", -1, {p + "/palette_slot bad_palette_slot"}},
           {p + "/color", "#12345", {p + "/color bad_color"}},
           {p + "/members", kRemoved, {p + " missing_key"}},
           {p + "/members/0", "GM0150", {p + "/members/0 wrong_type_object"}},
           {p + "/members/0/code", 150, {p + "/members/0/code wrong_type_text"}},
           {p + "/membres", Json::array(), {p + "/membres unknown_key_nearest"}},
           {p + "/basis", kRemoved, {p + " missing_key"}},
           {p + "/basis/kind", "geraden", {p + "/basis/kind unknown_word"}},
           {p + "/themes", "werk", {p + "/themes wrong_type_list"}},
           {p + "/themes", Json::array({"werk", nullptr}), {p + "/themes/1 wrong_type_local_text"}},
           {p + "/contributions/0/eur_per_year", -1, {p + "/contributions/0/eur_per_year negative_amount"}},
           {p + "/contributions/0/eur_per_year",
            1.5,
            {p + "/contributions/0/eur_per_year wrong_type_integer"}},
           {p + "/contributions/0/eur_per_year",
            "€ 10",
            {p + "/contributions/0/eur_per_year wrong_type_integer"}},
           {p + "/contributions/0/eur_per_year",
            2000000000000,
            {p + "/contributions/0/eur_per_year amount_too_large"}},
           {p + "/contributions/0/post", kRemoved, {p + "/contributions/0 missing_key"}},
           {p + "/roles/0/role", kRemoved, {p + "/roles/0 missing_key"}},
           {p + "/fact", " ", {p + "/fact empty_text"}},
       }) {
    CAPTURE(c.pointer);
    Json changed = partnerships();
    change(changed, c);
    CHECK(load(settings(), changed) == c.expected);
  }
}

TEST_CASE("many mistakes are all told, and what is sound is read all the same") {
  const rk::test::TempDirectory folder;
  Json all = partnerships();
  all["partnerships"][0]["scope"] = "lokaal";
  all["partnerships"][0]["membres"] = 1;
  all["partnerships"][1]["color"] = "rood";
  folder.write("regiokaart.json", settings().dump());
  folder.write("partnerships.json", all.dump());
  Diagnostics found;
  const Config config = load_config(folder.path(), found);
  CHECK(found.size() == 3);
  REQUIRE(config.partnerships.size() == 2);
  CHECK(config.partnerships[0].members.size() == 1);
  CHECK(config.partnerships[1].value.name.in("en") == "Two");
  CHECK(config.partnerships[1].value.short_name.in("nl") == "Twee");
}

TEST_CASE("a folder without settings") {
  const rk::test::TempDirectory folder;
  Diagnostics found;
  load_config(folder.path(), found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "file_missing");
  CHECK(found[0].file == folder.file("regiokaart.json"));
}

TEST_CASE("a file that breaks off or has wrong bytes is reported, never more") {
  const rk::test::TempDirectory folder;
  folder.write("regiokaart.json", settings().dump());
  const std::string whole = partnerships().dump();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    folder.write("partnerships.json", whole.substr(0, length));
    Diagnostics found;
    load_config(folder.path(), found);
    CHECK(found.size() == 1);
  }
  std::mt19937 random(2020);
  for (int round = 0; round < 500; ++round) {
    std::string broken = whole;
    for (int i = 0; i < 3; ++i) broken[random() % broken.size()] = static_cast<char>(random() % 256);
    folder.write("partnerships.json", broken);
    Diagnostics found;
    load_config(folder.path(), found);  // must return
  }
}
