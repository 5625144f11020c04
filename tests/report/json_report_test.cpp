#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "analysis/pairs.h"
#include "report/report.h"
#include "support/changes.h"
#include "support/random_dataset.h"
#include "support/shipped_dataset.h"
#include "support/written_report.h"

using namespace rk;
using namespace rk::report;
using nlohmann::ordered_json;

namespace {

ordered_json json_of(const Dataset& dataset, MunicipalityIndex focus,
                     const std::vector<std::string>& what_if = {}) {
  Diagnostics found;
  const Report report = make_report(dataset, focus, test::changes(what_if), found);
  CHECK(found.empty());
  const Translations texts = test::shipped_texts("nl");
  const std::string text = test::written_json(report, texts);
  CHECK(text == test::written_json(report, texts));
  return ordered_json::parse(text);
}

std::vector<std::string> keys(const ordered_json& object) {
  std::vector<std::string> result;
  for (const auto& [key, value] : object.items()) result.push_back(key);
  return result;
}

}  // namespace

TEST_CASE("the keys are those that the interface fixes") {
  const Dataset& dataset = test::shipped_dataset();
  const ordered_json json = json_of(dataset, dataset.focus);
  using Keys = std::vector<std::string>;
  CHECK(keys(json) == Keys{"schema", "focus", "data", "partnerships", "pairs", "partners", "zones"});
  CHECK(json["schema"] == 1);
  CHECK(keys(json["focus"]) == Keys{"code", "name", "province"});
  CHECK(keys(json["data"]) == Keys{"municipalities", "boundaries_year", "population_year", "warnings"});
  CHECK(json["data"]["municipalities"] == 355);
  CHECK(keys(json["partnerships"][0]) == Keys{"id", "name", "category", "scope", "includes_focus", "members",
                                              "partial_members", "basis", "area_km2", "population",
                                              "provinces", "cross_province", "contribution_eur_per_year",
                                              "contribution_eur_per_inhabitant_of_focus", "congruent_with"});
  CHECK(keys(json["partnerships"][0]["provinces"][0]) ==
        Keys{"code", "name", "municipalities", "area_km2", "population"});
  CHECK(keys(json["pairs"][0]) == Keys{"a", "b", "shared", "only_a", "only_b", "jaccard_municipalities",
                                       "shared_area_km2", "jaccard_area", "shared_population"});
  CHECK(keys(json["partners"][0]) == Keys{"code", "name", "shared_with_focus", "partnerships"});
  CHECK(keys(json["zones"][0]) == Keys{"partnerships", "members", "area_km2", "population"});
  CHECK(json["partners"][0]["name"] == "Olst-Wijhe");
  CHECK(json["partners"][0]["shared_with_focus"] == 13);
}

TEST_CASE("what is not known is null: a network's area, a population with a gap, another focus's money") {
  const Dataset& dataset = test::shipped_dataset();
  const ordered_json json = json_of(dataset, *dataset.find_municipality("Zwolle"));
  for (const ordered_json& p : json["partnerships"]) {
    CHECK(p["contribution_eur_per_year"].is_null());
    CHECK(p["area_km2"].is_null() == (p["scope"] == "network"));
    if (p["id"] == "vng") CHECK(p["population"].is_null());
    if (p["id"] == "dowr") CHECK(p["population"].is_number_integer());
  }
  CHECK(json["data"]["warnings"].size() == 3);  // other focus, 14 unknown populations, partial members
}

TEST_CASE("numbers have no noise: areas have at most three decimals") {
  const Dataset& dataset = test::shipped_dataset();
  const ordered_json json = json_of(dataset, dataset.focus);
  for (const ordered_json& zone : json["zones"]) {
    const std::string digits = zone["area_km2"].dump();
    CHECK(digits.size() - std::min(digits.size(), digits.find('.')) <= 4);
  }
}

TEST_CASE("a what-if adds its own key") {
  const Dataset dataset = test::tiny_dataset("112", {{"x", "AB"}, {"y", "BC"}});
  const ordered_json json = json_of(dataset, 0, {"+A:y", "=plan:A,C"});
  CHECK(json["what_if"]["changes"] == ordered_json{"+GM0001:y", "=plan:GM0001,GM0003"});
  CHECK(json["what_if"]["partners"][0]["shared_before"] == 0);
  CHECK(json["what_if"]["partnerships"].size() == 2);
  CHECK(json["what_if"]["partnerships"][1]["area_km2_before"].is_null());
  CHECK(json["what_if"]["partnerships"][1]["becomes_cross_province"] == true);
}

TEST_CASE("any dataset and focus can be written, in every form") {
  const Translations texts = test::shipped_texts("nl");
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    for (MunicipalityIndex focus = 0; focus < dataset.municipalities.size(); ++focus) {
      Diagnostics found;
      const Report report = make_report(dataset, focus, {}, found);
      const std::string text = report_text(report, texts);
      CHECK(text.find("report.") == std::string::npos);
      CHECK(text.find(" \n") == std::string::npos);
      CHECK(text.find("\n\n\n") == std::string::npos);
      for (const TableName table : all_tables()) CHECK_FALSE(test::written_csv(report, texts, table).empty());
      CHECK(ordered_json::parse(test::written_json(report, texts))["pairs"].size() ==
            analysis::count_regional_pairs(report.dataset));
    }
  }
}
