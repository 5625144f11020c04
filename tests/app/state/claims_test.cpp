// Words are claims: every sentence that the program can make is taken apart and checked against the dataset,
// for every municipality as the focus, every view, both languages, and data that lack provinces, inhabitants
// or years.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "analysis/pairs.h"
#include "analysis/zones.h"
#include "report/report.h"
#include "scene/state/chips.h"
#include "scene/views/registry.h"
#include "support/claims/report_claims.h"
#include "support/claims/view_claims.h"
#include "support/claims/what_if_claims.h"
#include "support/even_metrics.h"
#include "support/shipped_dataset.h"
#include "wording/report_words.h"
#include "wording/selection_words.h"
#include "wording/what_if_changes.h"
#include "wording/what_if_words.h"

using namespace rk;
using namespace rk::test;
using namespace rk::test::claims;

namespace {

ClaimBook all_claims(const World& world) {
  ClaimBook book(world);
  add_map_claims(book);
  add_finding_claims(book);
  add_overlap_and_border_claims(book);
  add_region_claims(book);
  add_plot_claims(book);
  add_report_claims(book);
  add_prose_claims(book);
  add_summary_claims(book);
  add_what_if_claims(book);
  return book;
}

/// What no sentence may have, whatever it says.
std::string blemish(const std::string& text) {
  static const std::vector<std::pair<std::regex, std::string>> faults = {
      {std::regex("[{}]"), "a placeholder"},
      {std::regex("  "), "two spaces"},
      {std::regex("^ | $"), "a space at an end"},
      {std::regex(R"( [,.;:)])"), "a space before a sign"},
      {std::regex(R"([,;:(]\.|\.\.|,,|\(\)|: ?;|\( )"), "an empty place"},
      {std::regex(R"((^|[ (])0 (?!km))"), "\"0\""},
      {std::regex("(onbekend|unknown) (inwoners|inhabitants|per)"), "what is not known as a number"}};
  for (const auto& [pattern, what] : faults)
    if (std::regex_search(text, pattern)) return "has " + what + ": " + text;
  static const std::regex one_of_many(R"((^| )1 (gemeenten|inwoners|verbanden|\w+ ?verbanden|provincies|)"
                                      R"(municipalities|inhabitants|partnerships|provinces)\b)");
  if (std::regex_search(text, one_of_many)) return "has a plural for one: " + text;
  return {};
}

/// Checks the texts of one state of one dataset.
class Checker {
 public:
  explicit Checker(const World& world) : world_(world), book_(all_claims(world)) {}

  void check(const std::string& text, const char* where) {
    if (text.empty()) return;
    ++count_;
    std::string fault = blemish(text);
    if (fault.empty()) fault = book_.fault(text);
    if (fault.empty()) return;
    FAIL_CHECK(world_.texts.language() << ", " << world_.focus_name() << ", " << where << ": " << fault);
  }
  std::size_t count() const { return count_; }

 private:
  const World& world_;
  ClaimBook book_;
  std::size_t count_ = 0;
};

/// The municipality that meets the focus most often, then by name, then by code.
std::optional<MunicipalityIndex> best_partner(const World& w) {
  std::optional<MunicipalityIndex> best;
  for (const MunicipalityIndex m : w.everyone_else()) {
    if (w.meetings(m) == 0) continue;
    if (!best || w.meetings(m) > w.meetings(*best) ||
        (w.meetings(m) == w.meetings(*best) && w.name(m) < w.name(*best)))
      best = m;
  }
  return best;
}

/// The captions and table titles of a view. The partner is the one that is chosen, or none.
std::size_t check_view(const Dataset& dataset, const Translations& texts, const scene::MapState& state) {
  World world{dataset, texts, state.focus, state.shown};
  world.partner = state.partner ? state.partner : best_partner(world);
  if (!state.shown.empty()) world.region = state.shown.front();
  Checker checker(world);
  const EvenMetrics metrics;
  const auto view = scene::views::make_view({dataset, texts, metrics, state});
  const scene::views::Caption& caption = view->caption();
  CHECK_FALSE(caption.title.empty());
  CHECK_FALSE(caption.description.empty());
  if (state.view == scene::View::region && world.region) {
    CHECK(world.names(caption.title, *world.region));
  } else {
    checker.check(caption.title, "title");
  }
  checker.check(caption.finding, "finding");
  checker.check(caption.description, "description");
  return checker.count();
}

/// Paragraphs and items of lists of the text report; headings, tables and lines that come from elsewhere are
/// left out.
std::vector<std::string> prose_of(const std::string& report) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < report.size();) {
    const std::size_t end = std::min(report.find('\n', at), report.size());
    lines.push_back(report.substr(at, end - at));
    at = end + 1;
  }
  const auto starts = [](const std::string& line, const char* with) { return line.rfind(with, 0) == 0; };
  const auto is_rule = [](const std::string& line) {
    return !line.empty() && (line.find_first_not_of('-') == std::string::npos ||
                             line.find_first_not_of('=') == std::string::npos);
  };
  std::vector<std::string> result;
  bool open = false;  // the last paragraph may go on
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const bool item = starts(line, "  - ") || starts(line, "  > ");
    const bool more = open && starts(line, "    ");
    const bool heading = i + 1 < lines.size() && is_rule(lines[i + 1]);
    if (item) {
      result.push_back(line.substr(4));
      open = true;
    } else if (line.empty() || is_rule(line) || heading || (starts(line, " ") && !more)) {
      open = false;
    } else if (more || (open && !starts(line, " "))) {
      result.back() += " " + line.substr(line.find_first_not_of(' '));
    } else {
      result.push_back(line);
      open = true;
    }
  }
  return result;
}

std::size_t check_report(const Dataset& dataset, const Translations& texts, MunicipalityIndex focus,
                         const std::vector<analysis::MembershipChange>& what_if, bool whole) {
  Diagnostics found;
  const report::Report report = report::make_report(dataset, focus, what_if, found);
  World world{report.dataset, texts, focus};
  if (!report.changes.empty()) world.before = &dataset;
  world.changes = report.changes;
  Checker checker(world);
  const wording::Names names(report.dataset, texts);
  checker.check(wording::report_title(names, focus, !report.changes.empty()), "report title");
  for (const std::string& line : wording::main_finding(names, report.analysis))
    checker.check(line, "main finding");
  for (const auto& group : report.analysis.congruent_groups)
    checker.check(wording::congruence_sentence(names, group), "congruence");
  std::vector<std::string> known;
  for (const Diagnostic& warning : report.dataset.warnings) known.push_back(texts.line(warning));
  known.push_back(report.dataset.credit.in(texts.language()));
  const auto check_ours = [&](const std::string& line, const char* where) {
    if (std::find(known.begin(), known.end(), line) == known.end()) checker.check(line, where);
  };
  for (const std::string& line : wording::data_warnings(names, report.analysis)) check_ours(line, "warning");
  checker.check(wording::figures_note(names), "note");
  checker.check(wording::derived_note(names), "note");
  if (!report.changes.empty()) {
    for (const auto& change : report.changes)
      checker.check(wording::assumption_sentence(names, change), "assumption");
    for (const std::string& line : wording::difference_sentences(names, focus, report.difference))
      checker.check(line, "difference");
    checker.check(wording::difference_line(names, focus, report.difference), "line of differences");
    checker.check(wording::what_if_words(report.dataset, texts, report.changes), "banner");
  }
  if (whole) {
    for (const std::string& line : prose_of(report::report_text(report, texts))) check_ours(line, "report");
  }
  return checker.count();
}

std::size_t check_summaries(const Dataset& dataset, const Translations& texts, MunicipalityIndex focus,
                            const Partnerships& shown, MunicipalityIndex other) {
  World world{dataset, texts, focus, shown};
  world.partner = other;
  Checker checker(world);
  const wording::Names names(dataset, texts);
  checker.check(wording::municipality_sentences(names, focus, focus), "summary of the focus");
  checker.check(wording::municipality_sentences(names, focus, other), "summary of a municipality");
  const auto p = PartnershipIndex((focus * 7 + other) % dataset.partnerships.size());
  checker.check(wording::partnership_sentences(names, p), "summary of a partnership");
  const std::vector<analysis::Zone> zones = analysis::zones(dataset, shown);
  if (!zones.empty()) {
    const analysis::Zone& zone = zones[other % zones.size()];
    checker.check(wording::zone_sentences(names, zone.partnerships, zone.members), "summary of a zone");
  }
  const std::vector<analysis::PairOverlap> pairs = analysis::regional_pairs(dataset);
  checker.check(wording::pair_sentences(names, pairs[(focus + other) % pairs.size()]), "summary of a pair");
  return checker.count();
}

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

Partnerships random_regions(const Dataset& dataset, std::mt19937& random) {
  Partnerships result;
  const auto chance = 1 + random() % 12;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p)
    if (dataset.partnerships[p].has_territory() && random() % 12 < chance / 2 + 1) result.push_back(p);
  if (random() % 6 == 0 && result.size() > 1) result.resize(1 + random() % 2);
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
  CHECK(book.fault("Deventer deelt 13 regionale verbanden met Olst-Wijhe, 6 niet").empty());
  CHECK(book.fault("Deventer komt Olst-Wijhe het vaakst tegen: in 13 van de 19 regionale "
                   "samenwerkingsverbanden waaraan het deelneemt. Daarna volgt Raalte, met 12.")
            .empty());
  for (const char* wrong :
       {"Deventer in zes regio’s", "Raalte in vijf regio’s", "Deventer in drie van vijf regio’s",
        "Deventer deelt 12 regionale verbanden met Olst-Wijhe, 6 niet",
        "Deventer deelt 13 regionale verbanden met Raalte, 6 niet",
        "Deventer deelt 13 regionale verbanden met Olst-Wijhe, één niet",
        "Deventer komt Raalte het vaakst tegen: in 13 van de 19 regionale samenwerkingsverbanden waaraan het "
        "deelneemt.",
        "In totaal werkt Deventer regionaal samen met 38 gemeenten.",
        "7 van de 19 regionale samenwerkingsverbanden van Deventer gaan over de provinciegrens.",
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
    for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
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
  CHECK(sentences > 355 * 8 * 2);
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
                                           "scene.partner.shared",
                                           "scene.partner.only_focus",
                                           "scene.partner.only_partner",
                                           "scene.partner.legend",
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
    CHECK((label || claimed.count(key) > 0 || (form && claimed.count(stem) > 0)));
  }
}
