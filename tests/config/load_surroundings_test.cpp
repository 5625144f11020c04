// One row for each mistake in a file of surroundings, and what the shipped one holds.
#include "config/load_surroundings.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "config/load_config.h"
#include "config/load_translations.h"
#include "model/limits.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::config;
using Json = nlohmann::json;

namespace {

const std::string kConfig = std::string(REGIOKAART_SOURCE_DIR) + "/config";

Json sound() {
  return Json::parse(R"({"box": [0, 0, 1000, 800],
    "countries": [{"name": {"nl": "Elders", "en": "Elsewhere"}, "rings": [[0, 0, 400, 0, 400, 300]]}],
    "borders": [[0, 0, 400, 300]],
    "rivers": [{"name": "Beek", "lines": [[500, 0, 500, 800]]}]})");
}

struct Loaded {
  std::shared_ptr<const Surroundings> surroundings;
  Diagnostics found;
};

Loaded load(const std::string& text) {
  const rk::test::TempDirectory folder;
  Loaded result;
  result.surroundings =
      load_surroundings({folder.write("around.json", text), LocalText("omgeving: proef")}, result.found);
  return result;
}

/// "place key" of each diagnostic, in order; each has a text in both languages with every placeholder filled.
std::vector<std::string> faults(const Loaded& loaded) {
  std::vector<std::string> result;
  for (const Diagnostic& d : loaded.found) {
    result.push_back(d.place + " " + d.key);
    CHECK(d.severity == Severity::error);
    CHECK(d.file.find("around.json") != std::string::npos);
    for (const std::string language : {"nl", "en"}) {
      const Translations texts = load_translations(kConfig + "/lang", language);
      CAPTURE(texts.line(d));
      CHECK(texts.has("diagnostic." + d.key));
      CHECK(texts.line(d).find('{') == std::string::npos);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a sound file of surroundings is read whole") {
  const Loaded loaded = load(sound().dump());
  CHECK(loaded.found.empty());
  REQUIRE(loaded.surroundings);
  const Surroundings& s = *loaded.surroundings;
  CHECK(s.credit.in("nl") == "omgeving: proef");
  CHECK(s.box == Box{0, 0, 1000, 800});
  REQUIRE(s.countries.size() == 1);
  CHECK(s.countries[0].name.in("en") == "Elsewhere");
  CHECK(s.countries[0].rings == std::vector<Ring>{{{0, 0}, {400, 0}, {400, 300}}});
  CHECK(s.countries[0].box == Box{0, 0, 400, 300});
  CHECK(s.borders.size() == 1);
  REQUIRE(s.rivers.size() == 1);
  CHECK(s.rivers[0].lines[0].back() == Point{500, 800});
}

TEST_CASE("without surroundings in the settings there are none, and nothing is said") {
  Diagnostics found;
  CHECK(load_surroundings({}, found) == nullptr);
  CHECK(found.empty());
}

TEST_CASE("mistakes in the surroundings are told with their place, and nothing is drawn") {
  struct Case {
    std::string pointer;
    Json value;  ///< discarded: the key is removed
    std::vector<std::string> expected;
  };
  const Json removed = Json(Json::value_t::discarded);
  const std::string ring = "/countries/0/rings/0";
  for (const Case& c : std::vector<Case>{
           {"/box", removed, {" missing_key"}},
           {"/box", Json::array(), {"/box bad_box"}},
           {"/box", {0, 0, 1000}, {"/box bad_box"}},
           {"/box", {0, 900, 1000, 800}, {"/box bad_box"}},
           {"/box", {0, 0, "1000", 800}, {"/box/2 coordinate_no_number"}},
           {"/box", 5, {"/box wrong_type_list"}},
           {"/countries", removed, {" missing_key"}},
           {"/countries/0", "Elders", {"/countries/0 wrong_type_object"}},
           {"/countries/0/name", removed, {"/countries/0 missing_key"}},
           {"/countries/0/rings", "x", {"/countries/0/rings wrong_type_list"}},
           {"/countries/0/kleur", "rood", {"/countries/0/kleur unknown_key"}},
           {ring, "x", {ring + " coordinates_no_list"}},
           {ring, {0, 0, 400, 0, 400}, {ring + " coordinates_odd"}},
           {ring, {0, 0, 400, 0}, {ring + " coordinates_too_few"}},
           {ring, Json::array(), {ring + " coordinates_too_few"}},
           {ring + "/3", nullptr, {ring + "/3 coordinate_no_number"}},
           {ring + "/3", {1, 2}, {ring + "/3 coordinate_no_number"}},
           {ring + "/3", 1e300, {ring + "/3 coordinate_too_far"}},
           {ring + "/3", -10000001, {ring + "/3 coordinate_too_far"}},
           {"/borders/0", {1, 2}, {"/borders/0 coordinates_too_few"}},
           {"/rivers/0/lines", removed, {"/rivers/0 missing_key"}},
           {"/rivers/0/name", "", {"/rivers/0/name empty_text"}},
           {"/meren", Json::array(), {"/meren unknown_key"}},
       }) {
    CAPTURE(c.pointer);
    Json changed = sound();
    const Json::json_pointer pointer(c.pointer);
    if (c.value.is_discarded()) {
      changed.at(pointer.parent_pointer()).erase(pointer.back());
    } else {
      changed[pointer] = c.value;
    }
    const Loaded loaded = load(changed.dump());
    CHECK(faults(loaded) == c.expected);
    CHECK(loaded.surroundings == nullptr);
  }
}

TEST_CASE("more points than a map needs are refused with one message") {
  Json many = sound();
  many["borders"] = Json::array();
  const std::vector<int> line(2000, 1);
  for (std::size_t i = 0; i <= limits::kSurroundingsPoints / 1000; ++i) many["borders"].push_back(line);
  CHECK(faults(load(many.dump())) == std::vector<std::string>{" limit_surroundings"});
}

TEST_CASE("a file that is missing or breaks off is one diagnostic") {
  Diagnostics found;
  CHECK(load_surroundings({"/nowhere/around.json", {}}, found) == nullptr);
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "file_missing");
  const std::string whole = sound().dump();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Loaded loaded = load(whole.substr(0, length));
    CHECK(loaded.found.size() == 1);
    CHECK(loaded.surroundings == nullptr);
  }
}

TEST_CASE("the shipped surroundings hold Germany, Belgium and the IJssel from south to north") {
  Diagnostics found;
  const Config config = load_config(kConfig, found);
  const auto surroundings = load_surroundings(config.surroundings, found);
  CHECK(found.empty());
  REQUIRE(surroundings);
  CHECK(surroundings->credit.in("nl").find("GSHHG") != std::string::npos);
  REQUIRE(surroundings->countries.size() >= 2);
  CHECK(surroundings->countries[0].name.in("nl") == "Duitsland");
  CHECK(surroundings->countries[0].name.in("en") == "Germany");
  CHECK(surroundings->countries[1].name.in("nl") == "België");
  REQUIRE(surroundings->rivers.size() == 1);
  const std::vector<Point>& ijssel = surroundings->rivers[0].lines.at(0);
  CHECK(ijssel.front().y < 442'000);
  CHECK(ijssel.back().y > 509'000);
  const auto in_country = [&](std::size_t country, Point p) {
    return contains(surroundings->countries[country].rings, p);
  };
  CHECK(in_country(0, {263'000, 471'600}));        // Gronau
  CHECK(in_country(1, {140'000, 330'000}));        // Leuven
  CHECK(in_country(1, {123'000, 383'400}));        // Baarle-Hertog
  CHECK_FALSE(in_country(0, {271'000, 588'000}));  // the Dollard
  CHECK_FALSE(in_country(1, {40'000, 381'000}));   // the Westerschelde
  CHECK_FALSE(in_country(0, {150'000, 520'000}));  // the IJsselmeer
}
