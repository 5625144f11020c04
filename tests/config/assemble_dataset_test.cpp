#include "config/assemble_dataset.h"

#include <doctest/doctest.h>

#include "config/load_translations.h"

using namespace rk;
using namespace rk::config;

namespace {

Layer layer() {
  Layer result;
  result.records = {{"GM0001", "Aadorp", "PV02", "Zuid", 100},
                    {"GM0002", "Beekstad", "PV01", "Noord", 200},
                    {"GM0003", "Ceedam", "PV02", "Zuid", std::nullopt}};
  Coverage coverage;
  coverage.face_area = {1e6, 2.5e6, 3e6};
  result.coverage = std::make_shared<Coverage>(coverage);
  return result;
}

ConfigPartnership partnership(const std::string& id, std::vector<ConfigMember> members, bool includes_focus) {
  ConfigPartnership result;
  result.value.id = id;
  result.value.source = "notitie";
  result.value.includes_focus_claim = includes_focus;
  result.members = std::move(members);
  result.place = "/p";
  return result;
}

Config config_of(std::vector<ConfigPartnership> partnerships) {
  Config result;
  result.directory = "config";
  result.partnerships_file = "config/p.json";
  result.focus = {"GM0002", "Beekstad", "/focus"};
  result.boundaries_year = 2020;
  result.partnerships = std::move(partnerships);
  return result;
}

const ConfigMember kA{"GM0001", "Aadorp", "/a"};
const ConfigMember kB{"GM0002", "beekstad", "/b"};
const ConfigMember kC{"GM0003", "", "/c"};

}  // namespace

TEST_CASE("codes become indices, in order") {
  Diagnostics found;
  const Dataset dataset = assemble_dataset(config_of({partnership("x", {kC, kA, kB}, true)}), layer(), found);
  CHECK(found.empty());
  CHECK(dataset.focus == 1);
  REQUIRE(dataset.provinces.size() == 2);
  CHECK(dataset.provinces[0].code == "PV01");
  CHECK(dataset.provinces[dataset.municipalities[0].province].name == "Zuid");
  CHECK(dataset.municipalities[1].area_km2 == doctest::Approx(2.5));
  CHECK_FALSE(dataset.municipalities[2].population.has_value());
  CHECK(dataset.partnerships.at(0).members == std::vector<MunicipalityIndex>{0, 1, 2});
}

TEST_CASE("everything that does not fit the boundaries") {
  const Translations texts = load_translations(std::string(REGIOKAART_SOURCE_DIR) + "/config/lang", "nl");
  struct Case {
    std::string name;
    ConfigPartnership partnership;
    std::vector<std::string> expected;
  };
  std::vector<Case> cases = {
      {"unknown", partnership("x", {kB, {"GM0009", "", "/u"}}, true), {"error /u unknown_code"}},
      {"unknown, with a name that is near",
       partnership("x", {kB, {"GM0009", "Cedam", "/u"}}, true),
       {"error /u unknown_code_nearest"}},
      {"another spelling",
       partnership("x", {kB, {"GM0001", "Ahdorp", "/u"}}, true),
       {"warning /u name_not_of_code"}},
      {"another municipality's name",
       partnership("x", {kB, {"GM0001", "Ceedam", "/u"}}, true),
       {"error /u name_of_other_code"}},
      {"twice", partnership("x", {kB, kA, kB}, true), {"warning /b member_twice"}},
      {"empty", partnership("x", {}, false), {"error /p/members empty_partnership"}},
      {"absent", partnership("x", {kA}, true), {"error /p/includes_focus focus_absent"}},
      {"unexpected", partnership("x", {kB}, false), {"error /p/includes_focus focus_unexpected"}},
  };
  Case both{"full and partial",
            partnership("x", {kB, kA}, true),
            {"error /p/partial_members member_full_and_partial"}};
  both.partnership.partial_members = {kA};
  cases.push_back(both);
  Case sourceless{"no source", partnership("x", {kB}, true), {"warning /p/basis source_missing"}};
  sourceless.partnership.value.source.clear();
  cases.push_back(sourceless);
  Case role{"role", partnership("x", {kB}, true), {"warning /a role_without_membership"}};
  role.partnership.roles = {{kA, LocalText("centrumgemeente")}};
  cases.push_back(role);
  Case network{"a network may be without members", partnership("x", {}, false), {}};
  network.partnership.value.scope = Scope::network;
  cases.push_back(network);

  for (const Case& c : cases) {
    CAPTURE(c.name);
    Diagnostics found;
    const Dataset dataset = assemble_dataset(config_of({c.partnership}), layer(), found);
    std::vector<std::string> keys;
    std::size_t warnings = 0;
    for (const Diagnostic& d : found) {
      const bool warning = d.severity == Severity::warning;
      if (warning) ++warnings;
      keys.push_back((warning ? "warning " : "error ") + d.place + " " + d.key);
      CHECK(d.file == "config/p.json");
      CHECK(texts.has("diagnostic." + d.key));
      CHECK(texts.line(d).find('{') == std::string::npos);
    }
    CHECK(keys == c.expected);
    CHECK(dataset.warnings.size() == warnings);
  }
}

TEST_CASE("a focus that the boundaries do not have") {
  Config settings = config_of({partnership("x", {kA}, true)});
  settings.focus = {"GM0100", "Beekstadt", "/focus"};
  Diagnostics found;
  assemble_dataset(settings, layer(), found);
  REQUIRE(found.size() == 1);  // the claim about the focus cannot be judged
  CHECK(found[0].key == "unknown_code_nearest");
  CHECK(found[0].file == "config/regiokaart.json");
}
