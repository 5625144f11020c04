// Words are claims: every sentence that the program can make is taken apart and checked against the dataset,
// for every municipality as the focus, every view, both languages, and data that lack provinces, inhabitants
// or years.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "scene/state/chips.h"
#include "support/claims/text_checks.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::test;
using namespace rk::test::claims;

namespace {

/// A sanitizer, under which the views take ten times as long, sees one focus of so many: it looks for faults
/// of the code, not of the sentences.
#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kEvery = 8;
#else
constexpr std::size_t kEvery = 1;
#endif

struct Variant {
  const char* name;
  Dataset dataset;
};

/// The shipped data, whole and with parts missing.
std::vector<Variant> variants() {
  const Dataset& whole = shipped_dataset();
  std::vector<Variant> result = {{"whole", whole}};
  Dataset none = whole;
  none.provinces = {{"", ""}};
  for (Municipality& m : none.municipalities) m.province = 0;
  result.push_back({"no provinces", none});
  Dataset some = whole;
  some.provinces.insert(some.provinces.begin(), Province{"", ""});
  for (Municipality& m : some.municipalities) m.province = ProvinceIndex(m.province + 1);
  for (const char* name : {"Raalte", "Apeldoorn", "Almelo"})
    some.municipalities[*some.find_municipality(name)].province = 0;
  result.push_back({"some provinces", some});
  Dataset empty = whole;
  for (Municipality& m : empty.municipalities) m.population.reset();
  result.push_back({"no inhabitants", empty});
  Dataset few = whole;
  for (const char* name : {"Deventer", "Zwolle"})
    few.municipalities[*few.find_municipality(name)].population.reset();
  few.boundaries_year = 0;
  few.population_year = 0;
  result.push_back({"few inhabitants, no years", few});
  Dataset timeless = whole;
  timeless.population_year = 0;
  result.push_back({"no year of population", timeless});
  return result;
}

std::vector<Translations> languages() {
  return {shipped_texts("nl"), shipped_texts("en")};
}

/// One to all regions on view. One that holds every municipality is rare: a matrix of all takes long to
/// order.
Partnerships random_regions(const Dataset& dataset, std::mt19937& random) {
  Partnerships result;
  const auto chance = 1 + random() % 6;
  const bool national = random() % 40 == 0;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const Partnership& partnership = dataset.partnerships[p];
    if (partnership.has_territory() && (partnership.scope != Scope::national || national) &&
        random() % 12 < chance)
      result.push_back(p);
  }
  if (random() % 6 == 0 && result.size() > 1)
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(1 + random() % 2), result.end());
  return scene::by_chip_number(dataset, result);
}

}  // namespace

TEST_CASE("a false sentence, one without a claim and a careless one are found") {
  const Translations texts = shipped_texts("nl");
  const Dataset& dataset = shipped_dataset();
  const Partnerships headline = scene::initial_map_state(dataset).shown;
  World world{dataset, texts, dataset.focus, headline};
  world.partner = best_partner(world);
  const ClaimBook book = all_claims(world);
  CHECK(book.fault("Deventer in vijf regio’s, op de grens van twee provincies").empty());
  CHECK(book.fault("Deventer deelt 13 van de 19 regionale verbanden met Olst-Wijhe").empty());
  CHECK(book.fault("Deventer komt Olst-Wijhe het vaakst tegen: in 13 van de 19 regionale "
                   "samenwerkingsverbanden waaraan het deelneemt. Daarna volgt Raalte, met 12.")
            .empty());
  for (const char* wrong :
       {"Deventer in zes regio’s", "Raalte in vijf regio’s", "Deventer in drie van vijf regio’s",
        "Deventer deelt 12 van de 19 regionale verbanden met Olst-Wijhe",
        "Deventer deelt 13 van de 19 regionale verbanden met Raalte",
        "Deventer deelt 13 van de 14 regionale verbanden met Olst-Wijhe",
        ("Deventer komt Raalte het vaakst tegen: in 13 van de 19 regionale samenwerkingsverbanden waaraan "
         "het deelneemt."),
        "In totaal werkt Deventer regionaal samen met 38 gemeenten.",
        "Van de 19 regionale samenwerkingsverbanden van Deventer gaan er 7 over de provinciegrens.",
        "Deventer tussen Overijssel en Flevoland", "Deventer (Gelderland)."}) {
    CAPTURE(wrong);
    CHECK_FALSE(book.fault(wrong).empty());
  }
  CHECK(book.fault("Deventer is mooi").find("without a claim") != std::string::npos);
  for (const char* careless :
       {"liggen geheel in , 0 gaan", "van Deventer ()", "{focus} in", "a  b", "deelt 0 verbanden",
        "1 gemeenten", "onbekend inwoners", "Gedeeld: . Niet gedeeld: x.", "Kaart van ."}) {
    CAPTURE(careless);
    CHECK_FALSE(blemish(careless).empty());
  }
}

TEST_CASE("every sentence of every view is true, for every focus") {
  const std::vector<Variant> data = variants();
  const std::vector<Translations> texts = languages();
  std::mt19937 random(12);
  std::size_t sentences = 0;
  for (MunicipalityIndex focus = 0; focus < data[0].dataset.municipalities.size(); ++focus) {
    if (std::size_t{focus} % kEvery != 0) continue;
    // Of those that meet nobody the same few sentences are made: of them some of the views.
    const bool meets = !World{data[0].dataset, texts[0], focus}.regional_of(focus).empty();
    for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
      if (!meets && random() % 2 == 0 && entry.view != scene::View::overlap) continue;
      const Variant& variant = data[random() % 3 == 0 ? random() % data.size() : 0];
      scene::MapState state = scene::initial_map_state(variant.dataset);
      state.view = entry.view;
      state.focus = focus;
      const auto choice = random() % 8;
      if (choice == 0) state.shown.clear();
      if (choice > 2) state.shown = random_regions(variant.dataset, random);
      if (entry.inputs.partner && random() % 2 == 0) {
        const auto other = MunicipalityIndex(random() % data[0].dataset.municipalities.size());
        if (other != focus) state.partner = other;
      }
      CAPTURE(variant.name);
      CAPTURE(entry.name);
      sentences += check_view(variant.dataset, texts[random() % 2], state);
    }
  }
  CHECK(sentences > std::size_t{3550} / kEvery);
}

TEST_CASE("every view of the data's own focus and of its partners is true in all variants and languages") {
  const std::vector<Translations> texts = languages();
  for (const Variant& variant : variants()) {
    CAPTURE(variant.name);
    for (const char* name : {"Deventer", "Raalte", "Twenterand", "Zwolle", "Amsterdam", "Putten"}) {
      for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
        CAPTURE(entry.name);
        scene::MapState state = scene::initial_map_state(variant.dataset);
        state.view = entry.view;
        state.focus = *variant.dataset.find_municipality(name);
        for (const Translations& language : texts) check_view(variant.dataset, language, state);
      }
    }
  }
}

TEST_CASE("every sentence of the report and of the summary is true, for every focus") {
  const std::vector<Variant> data = variants();
  const std::vector<Translations> texts = languages();
  std::mt19937 random(34);
  std::size_t sentences = 0;
  for (MunicipalityIndex focus = 0; focus < data[0].dataset.municipalities.size(); ++focus) {
    const Variant& variant = data[random() % 2 == 0 ? random() % data.size() : 0];
    CAPTURE(variant.name);
    const Translations& language = texts[random() % 2];
    const bool known = !World{variant.dataset, language, focus}.regional_of(focus).empty();
    sentences += check_report(variant.dataset, language, focus, {}, known || random() % 10 == 0);
    auto other = MunicipalityIndex(random() % data[0].dataset.municipalities.size());
    if (other == focus) other = MunicipalityIndex((focus + 1) % data[0].dataset.municipalities.size());
    sentences +=
        check_summaries(variant.dataset, language, focus, random_regions(variant.dataset, random), other);
  }
  for (const Variant& variant : data) {
    CAPTURE(variant.name);
    for (const Translations& language : texts)
      check_report(variant.dataset, language, variant.dataset.focus, {}, true);
  }
  CHECK(sentences > 355 * 10);
}

TEST_CASE("every sentence about a what-if is true") {
  const std::vector<Variant> data = variants();
  const std::vector<Translations> texts = languages();
  std::mt19937 random(56);
  std::size_t sentences = 0;
  using Change = analysis::MembershipChange;
  for (int i = 0; i < 200; ++i) {
    const Variant& variant = data[i % 2 == 0 ? 0 : random() % data.size()];
    const Dataset& dataset = variant.dataset;
    const Partnerships regional = World{dataset, texts[0]}.where(
        [&](PartnershipIndex p) { return dataset.partnerships[p].scope == Scope::regional; });
    // Municipalities around the data's focus, so that changes matter to it.
    const auto near = [&] {
      const auto& members = dataset.partnerships[regional[random() % regional.size()]].members;
      return random() % 4 == 0 ? dataset.focus : members[random() % members.size()];
    };
    std::vector<Change> changes;
    for (auto n = 1 + random() % 3; n > 0; --n) {
      const std::string code = dataset.municipalities[near()].code;
      const Partnership& p = dataset.partnerships[regional[random() % regional.size()]];
      if (random() % 6 == 0) {
        changes.push_back({Change::Kind::create, "proef-" + std::to_string(n), {code}});
        const std::string second = dataset.municipalities[near()].code;
        if (second != code) changes.back().municipalities.push_back(second);
      } else {
        const bool member = p.has_member(*dataset.find_municipality(code));
        changes.push_back({member ? Change::Kind::leave : Change::Kind::join, p.id, {code}});
      }
    }
    CAPTURE(variant.name);
    const MunicipalityIndex focus = i % 3 == 0 ? dataset.focus : near();
    sentences += check_report(dataset, texts[random() % 2], focus, changes, true);
  }
  CHECK(sentences > 200 * 20);
}

TEST_CASE("every text that states something has a claim") {
  const Translations texts = shipped_texts("nl");
  const World world{shipped_dataset(), texts};
  const Dataset before;
  World changed = world;
  changed.before = &before;
  const std::set<std::string> claimed = all_claims(changed).keys();
  // Labels of legends, tables and layers; parts that a claim puts together itself.
  const std::vector<std::string> labels = {"scene.layer.",
                                           "scene.north",
                                           "scene.members.",
                                           "scene.also",
                                           "scene.same_as",
                                           "scene.partly",
                                           "scene.other_focus",
                                           "scene.legend.",
                                           "scene.number.",
                                           "scene.overlap.legend",
                                           "scene.overlap.more.",
                                           "scene.overlap.ranking",
                                           "scene.border.more.",
                                           "scene.border.legend",
                                           "scene.border.home",
                                           "scene.border.across",
                                           "scene.border.rows",
                                           "scene.border.same",
                                           "scene.partner.shared",
                                           "scene.partner.only_focus",
                                           "scene.partner.only_partner",
                                           "scene.partner.legend",
                                           "scene.region.title_first.",
                                           "scene.region.title_next",
                                           "scene.region.members",
                                           "scene.region.partial",
                                           "scene.region.size",
                                           "scene.region.inhabitants",
                                           "scene.region.roles",
                                           "scene.region.legal_form",
                                           "scene.region.themes",
                                           "scene.region.other_partners",
                                           "scene.region.contribution",
                                           "scene.region.euro_per_year",
                                           "scene.region.fact",
                                           "scene.region.basis",
                                           "scene.what_if.join",
                                           "scene.what_if.leave",
                                           "scene.what_if.create",
                                           "scene.matrix.left_out.",
                                           "scene.matrix.key.",
                                           "scene.matrix.partnerships.",
                                           "scene.matrix.shared",
                                           "scene.matrix.members",
                                           "scene.matrix.columns_left_out.",
                                           "scene.money.column.",
                                           "scene.money.total",
                                           "scene.money.left_out.",
                                           "scene.upset.heading",
                                           "scene.upset.columns",
                                           "scene.upset.rows",
                                           "scene.upset.merged",
                                           "scene.upset.focus",
                                           "scene.upset.area",
                                           "scene.upset.more",
                                           "scene.upset.left_out.",
                                           "scene.upset.others.",
                                           "scene.upset.per_region",
                                           "scene.upset.per_area",
                                           "scene.too_small",
                                           "scene.multiples.with",
                                           "scene.multiples.partly",
                                           "scene.multiples.without",
                                           "scene.multiples.crossing",
                                           "scene.multiples.counts",
                                           "scene.multiples.left_out.",
                                           "scene.multiples.key.",
                                           "scene.proof.",
                                           "report.place",
                                           "report.inhabitants.",
                                           "report.inhabitants_unknown",
                                           "report.in_year",
                                           "report.none",
                                           "report.unknown",
                                           "report.yes",
                                           "report.no",
                                           "report.total",
                                           "report.member",
                                           "report.partial_member",
                                           "report.percentage",
                                           "report.pair",
                                           "report.provinces.one",
                                           "report.provinces.other",
                                           "report.provinces.unknown.",
                                           "report.scope.",
                                           "report.finding.others.",
                                           "report.finding.money_each",
                                           "report.section.",
                                           "report.zones.total.",
                                           "report.contributions.each",
                                           "report.contributions.each_of_year",
                                           "report.contributions.together",
                                           "report.table.",
                                           "report.column.",
                                           "report.rows_left_out.",
                                           "report.what_if.counts",
                                           "report.what_if.people",
                                           "report.what_if.people_unknown"};
  std::ifstream file(std::string(REGIOKAART_SOURCE_DIR) + "/config/lang/nl.json");
  const nlohmann::json root = nlohmann::json::parse(file).flatten();
  for (const auto& item : root.items()) {
    std::string key = item.key().substr(1);
    std::replace(key.begin(), key.end(), '/', '.');
    if (key.rfind("scene.", 0) != 0 && key.rfind("report.", 0) != 0 && key.rfind("summary.", 0) != 0)
      continue;
    const bool label = std::any_of(labels.begin(), labels.end(), [&](const std::string& l) {
      return l.back() == '.' ? key.rfind(l, 0) == 0 : key == l;
    });
    const std::string stem = key.substr(0, key.rfind('.'));
    const bool form = key.size() > stem.size() &&
                      (key.substr(stem.size()) == ".one" || key.substr(stem.size()) == ".other" ||
                       key.substr(stem.size()) == ".none");
    CAPTURE(key);
    CHECK((label || claimed.contains(key) || (form && claimed.contains(stem))));
  }
}
