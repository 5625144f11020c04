// The shipped configuration must contain what the memo of the municipality of Deventer (2020) says.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "config/load_config.h"

using namespace rk;
using namespace rk::config;

namespace {

const Config& shipped() {
  static const Config config = [] {
    Diagnostics found;
    Config result = load_config(std::string(REGIOKAART_SOURCE_DIR) + "/config", found);
    for (const Diagnostic& d : found) FAIL_CHECK(d.file << ' ' << d.place << ' ' << d.key);
    return result;
  }();
  return config;
}

const ConfigPartnership& partnership(const std::string& id) {
  const auto& all = shipped().partnerships;
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.value.id == id; });
  REQUIRE(at != all.end());
  return *at;
}

std::set<std::string> codes(const std::vector<ConfigMember>& members) {
  std::set<std::string> result;
  for (const ConfigMember& m : members) result.insert(m.code);
  return result;
}

}  // namespace

TEST_CASE("settings") {
  const Config& config = shipped();
  CHECK(config.focus.code == "GM0150");
  CHECK(config.boundaries_year == 2020);
  CHECK(config.population_year == 2022);
  CHECK(config.boundaries.value_fields.front() == "INW_2022");  // of the shipped file, in the stated year
  CHECK(config.boundaries.skip_fields == std::vector<std::string>{"H2O", "WATER"});
  CHECK(config.boundaries.skip_values == std::vector<std::string>{"JA", "B"});
  CHECK(config.boundaries.path.find("geodata/gemeenten_2020.shp") != std::string::npos);
  CHECK(config.boundaries.path.find("..") == std::string::npos);
  CHECK(config.categories.size() == 8);
}

TEST_CASE("28 partnerships, each with its members' source and names of its own") {
  CHECK(shipped().partnerships.size() == 28);
  for (const std::string language : {"nl", "en"}) {
    std::set<std::string> names, short_names;
    for (const ConfigPartnership& p : shipped().partnerships) {
      CAPTURE(p.value.id);
      CHECK_FALSE(p.value.source.empty());
      CHECK_FALSE(p.value.basis_note.in(language).empty());
      CHECK(names.insert(p.value.name.in(language)).second);
      CHECK(short_names.insert(p.value.short_name.in(language)).second);
    }
  }
}

TEST_CASE("the five headline regions have the first five colours") {
  const std::map<std::string, int> expected = {{"cleantech-regio", 0},
                                               {"veiligheidsregio-ijsselland", 1},
                                               {"west-overijssel", 2},
                                               {"arbeidsmarktregio", 3},
                                               {"salland", 4}};
  std::map<std::string, int> headline;
  for (const ConfigPartnership& p : shipped().partnerships) {
    if (p.value.headline) headline[p.value.id] = p.value.palette_slot;
  }
  CHECK(headline == expected);
}

TEST_CASE("one territory, several names: IJsselland and West-Overijssel") {
  const auto ijsselland = codes(partnership("veiligheidsregio-ijsselland").members);
  CHECK(ijsselland.size() == 11);
  for (const std::string id : {"ggd-ijsselland", "jeugdzorgregio-ijsselland", "omgevingsdienst-ijsselland"}) {
    CHECK(codes(partnership(id).members) == ijsselland);
    CHECK(partnership(id).value.territory.in("nl") == "IJsselland");
  }
  CHECK(codes(partnership("west-overijssel").members) == ijsselland);
}

TEST_CASE("the structural expenses of the note add up") {
  std::int64_t total = 0;
  for (const ConfigPartnership& p : shipped().partnerships) {
    for (const Contribution& c : p.value.contributions) total += c.eur_per_year;
  }
  CHECK(total ==
        183000 + 225000 + 140500 + 1250 + 17000 + 6000 + 13000 + 6996112 + 3705310 + 457941 + 403186 + 60000);
}

TEST_CASE("facts that are easy to lose") {
  CHECK(codes(partnership("salland").partial_members) == std::set<std::string>{"GM1700", "GM1742"});
  CHECK(partnership("landsdeel-oost").members.size() == 76);
  CHECK(partnership("vng").members.size() == 355);
  CHECK(partnership("regio-zwolle").members.size() == 22);
  CHECK(partnership("regio-twente").members.size() == 14);
  CHECK(codes(partnership("arbeidsmarktregio").members).count("GM0246") == 0);
  CHECK(partnership("arbeidsmarktregio").value.basis == MembershipBasis::enumerated);
  CHECK(partnership("west-overijssel").value.basis == MembershipBasis::derived);
  const auto& roles = partnership("rmc-stedendriehoek").roles;
  REQUIRE(roles.size() == 1);
  CHECK(roles[0].first.code == "GM0200");
  CHECK(roles[0].second.in("nl") == "contactgemeente");
  std::size_t not_in = 0, networks = 0;
  for (const ConfigPartnership& p : shipped().partnerships) {
    if (!p.value.includes_focus_claim) ++not_in;
    if (p.value.scope == Scope::network) ++networks;
  }
  CHECK(not_in == 2);
  CHECK(networks == 5);
}
