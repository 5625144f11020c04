// The figures for Deventer in the memo of the municipality (2020), computed by the program from the shipped
// data.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "report/report.h"
#include "support/changes.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::report;
using rk::test::shipped_dataset;

namespace {

const analysis::Analysis& deventer() {
  static const analysis::Analysis analysis = analysis::analyse(shipped_dataset(), shipped_dataset().focus);
  return analysis;
}

std::set<std::string> ids(const std::vector<PartnershipIndex>& partnerships) {
  std::set<std::string> result;
  for (const PartnershipIndex p : partnerships) result.insert(shipped_dataset().partnerships[p].id);
  return result;
}

std::string name(MunicipalityIndex m) {
  return shipped_dataset().municipalities.at(m).name;
}

}  // namespace

TEST_CASE("Deventer meets Olst-Wijhe most often, then Raalte") {
  const std::vector<analysis::Partner>& partners = deventer().partners;
  REQUIRE(partners.size() > 2);
  CHECK(name(partners[0].municipality) == "Olst-Wijhe");
  CHECK(partners[0].partnerships.size() == 13);
  CHECK(name(partners[1].municipality) == "Raalte");
  CHECK(partners[1].partnerships.size() == 12);
  CHECK(partners[2].partnerships.size() < 12);
}

TEST_CASE("several names for one territory") {
  std::set<std::set<std::string>> groups;
  for (const auto& group : deventer().congruent_groups) groups.insert(ids(group));
  CHECK(groups.count({"veiligheidsregio-ijsselland", "ggd-ijsselland", "jeugdzorgregio-ijsselland",
                      "omgevingsdienst-ijsselland", "west-overijssel"}) == 1);
  CHECK(groups.count({"cleantech-regio", "plusov", "rmc-stedendriehoek"}) == 1);
  CHECK(groups.count({"dowr", "kracht-van-salland"}) == 1);
  CHECK(groups.count({"bobo", "provincie-overijssel"}) == 1);
}

TEST_CASE("the structural expenses of the note add up") {
  const analysis::Contributions& paid = deventer().contributions;
  std::size_t posts = 0;
  for (const analysis::PartnershipContribution& entry : paid.partnerships) posts += entry.posts.size();
  CHECK(posts == 12);
  // 183,000 + 225,000 + 140,500 + 1,250 + 17,000 + 6,000 + 13,000 + 6,996,112 + 3,705,310 + 457,941 +
  // 403,186 + 60,000
  CHECK(paid.eur_per_year == 12'208'299);
  CHECK(paid.find(*shipped_dataset().find_partnership("cleantech-regio"))->eur_per_year == 408'000);
  CHECK(paid.eur_per_inhabitant == doctest::Approx(12'208'299.0 / 101'236).epsilon(0.01));
}

TEST_CASE("areas: the zones make up the union, the country is whole") {
  const Dataset& dataset = shipped_dataset();
  analysis::Members all;
  for (const PartnershipIndex p : analysis::partnerships_of_scope(dataset, Scope::regional)) {
    all = analysis::set_union(all, dataset.partnerships[p].members);
  }
  double sum = 0;
  for (const analysis::Zone& zone : deventer().zones) sum += zone.area_km2;
  CHECK(sum == doctest::Approx(analysis::area_km2(dataset, all)).epsilon(1e-12));
  // The sum of st_area over the file's records, by SpatiaLite.
  const PartnershipIndex country = *dataset.find_partnership("vng");
  CHECK(*deventer().partnerships[country].area_km2 == doctest::Approx(35045.411321).epsilon(1e-9));
  const PartnershipIndex overijssel = *dataset.find_partnership("provincie-overijssel");
  // CBS: 3,319 km² of land, 3,421 km² with all water; the boundaries leave out the large open water only.
  CHECK(*deventer().partnerships[overijssel].area_km2 > 3319);
  CHECK(*deventer().partnerships[overijssel].area_km2 < 3421);
  CHECK(deventer().partnerships[overijssel].cross_province == false);
  const PartnershipIndex cleantech = *dataset.find_partnership("cleantech-regio");
  CHECK(deventer().partnerships[cleantech].cross_province == true);
  REQUIRE(deventer().partnerships[cleantech].provinces.size() == 2);
  CHECK(deventer().partnerships[cleantech].provinces[0].members.size() == 1);  // Overijssel: Deventer
}

TEST_CASE("Salland holds two municipalities in part, and they count in nothing") {
  const Dataset& dataset = shipped_dataset();
  const Partnership& salland = dataset.partnerships[*dataset.find_partnership("salland")];
  CHECK(salland.members.size() == 11);
  CHECK(salland.partial_members.size() == 2);
  const MunicipalityIndex twenterand = *dataset.find_municipality("Twenterand");
  for (const analysis::Partner& partner : deventer().partners) {
    if (partner.municipality == twenterand) CHECK(ids(partner.partnerships).count("salland") == 0);
  }
}

TEST_CASE("what if Deventer joined Regio Zwolle or Regio Twente") {
  const Dataset& dataset = shipped_dataset();
  for (const std::string region : {"regio-zwolle", "regio-twente"}) {
    CAPTURE(region);
    const PartnershipIndex p = *dataset.find_partnership(region);
    Diagnostics found;
    const Report report = make_report(dataset, dataset.focus, test::changes({"+Deventer:" + region}), found);
    REQUIRE(found.empty());
    REQUIRE(report.difference.territories.size() == 1);
    const analysis::TerritoryChange& change = report.difference.territories.front();
    const Municipality& focus = dataset.municipalities[dataset.focus];
    CHECK(*change.area_after - *change.area_before == doctest::Approx(focus.area_km2));
    CHECK(*change.population_after - *change.population_before == *focus.population);
    CHECK(report.difference.contribution_unknown == std::vector<PartnershipIndex>{p});
    // Every other member is met once more.
    CHECK(report.difference.partners.size() == dataset.partnerships[p].members.size());
    for (const analysis::PartnerChange& partner : report.difference.partners) {
      CHECK(partner.after == partner.before + 1);
    }
  }
}

TEST_CASE("every municipality can be the focus") {
  const Dataset& dataset = shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    Diagnostics found;
    const Report report = make_report(dataset, m, {}, found);
    CHECK(report.analysis.contributions.known == (m == dataset.focus));
    const std::string text = report_text(report, texts);
    CHECK(text.find(dataset.municipalities[m].name) != std::string::npos);
    CHECK(text.find("report.") == std::string::npos);  // a text that is missing
    CHECK(text.find('{') == std::string::npos);        // a placeholder that is not filled
  }
}
