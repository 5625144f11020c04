#include "app/story/story_pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "analysis/analysis.h"
#include "analysis/what_if.h"
#include "app/state/window_layout.h"
#include "base/fold_text.h"
#include "config/load_story.h"
#include "support/ascii_map.h"
#include "support/changes.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::story;

namespace {

Story shipped_story() {
  Diagnostics found;
  const auto story = config::load_story(std::string(REGIOKAART_SOURCE_DIR) + "/config", found);
  REQUIRE(story);
  REQUIRE(found.empty());
  return *story;
}

using Numbers = std::vector<std::int64_t>;

/// The numbers of a text in their order: digits with the separators of either language, and small numbers
/// written as words.
Numbers numbers_in(const std::string& text) {
  const std::map<std::string, std::int64_t> words = {{"vijf", 5}, {"five", 5}, {"drie", 3}, {"three", 3}};
  Numbers result;
  for (std::size_t at = 0; at < text.size();) {
    const bool digit = std::isdigit(static_cast<unsigned char>(text[at])) != 0;
    std::size_t end = at;
    while (end < text.size() &&
           (digit ? std::string_view("0123456789.,").find(text[end]) != std::string_view::npos
                  : std::isalpha(static_cast<unsigned char>(text[end])) != 0))
      ++end;
    std::string word = text.substr(at, end - at);
    if (digit) {
      std::erase_if(word, [](unsigned char c) { return std::isdigit(c) == 0; });
      result.push_back(std::stoll(word));
    } else if (const auto found = words.find(fold_text(word)); found != words.end()) {
      result.push_back(found->second);
    }
    at = std::max(end, at + 1);
  }
  return result;
}

std::int64_t members(const Dataset& data, const std::string& id) {
  return static_cast<std::int64_t>(data.partnerships[*data.find_partnership(id)].members.size());
}

std::int64_t members_in(const Dataset& data, const std::string& id, const std::string& province) {
  const auto& list = data.partnerships[*data.find_partnership(id)].members;
  return std::count_if(list.begin(), list.end(), [&](MunicipalityIndex m) {
    return data.provinces[data.municipalities[m].province].name == province;
  });
}

}  // namespace

TEST_CASE("every figure of the shipped story is what the analysis says") {
  const Dataset& data = test::shipped_dataset();
  const analysis::Analysis analysis = analysis::analyse(data, data.focus);
  const auto shared_with = [&](const analysis::Analysis& in, const std::string& name) -> std::int64_t {
    const auto m = *data.find_municipality(name);
    for (const analysis::Partner& partner : in.partners) {
      if (partner.municipality == m) return static_cast<std::int64_t>(partner.partnerships.size());
    }
    return 0;
  };
  const auto shared = [&](const std::string& name) { return shared_with(analysis, name); };
  Diagnostics none;
  const analysis::Analysis then = analysis::analyse(
      analysis::apply_what_if(data, test::changes({"+GM0150:regio-zwolle"}), none).dataset, data.focus);
  const auto new_partners = static_cast<std::int64_t>(then.partners.size() - analysis.partners.size());
  const auto own = std::count_if(
      data.partnerships.begin(), data.partnerships.end(),
      [&](const Partnership& p) { return p.scope == Scope::regional && p.has_member(data.focus); });
  const auto headline = static_cast<std::int64_t>(scene::initial_map_state(data).shown.size());
  const PartnershipIndex safety = *data.find_partnership("veiligheidsregio-ijsselland");
  const auto same = static_cast<std::int64_t>(analysis.partnerships[safety].congruent_with.size()) + 1;
  const auto home = std::find_if(analysis.border.provinces.begin(), analysis.border.provinces.end(),
                                 [&](const analysis::ProvinceTies& t) {
                                   return t.province == data.municipalities[data.focus].province;
                                 });
  REQUIRE(home != analysis.border.provinces.end());
  const auto home_share = (100 * home->ties + analysis.border.ties / 2) / analysis.border.ties;
  const std::string work = "arbeidsmarktregio";
  const std::vector<Numbers> expected = {
      {own, headline},
      {shared("Olst-Wijhe"), own, shared("Raalte"), shared("Zwolle"), 2020},
      {80 /* the note, chapter 4 */, members(data, "cleantech-regio"),
       members_in(data, "cleantech-regio", "Gelderland")},
      {members(data, "veiligheidsregio-ijsselland"), members(data, "west-overijssel"), same},
      {members(data, work), 3, members_in(data, work, "Gelderland"), members_in(data, work, "Overijssel"),
       members_in(data, work, "Flevoland")},
      {members(data, "salland")},
      {static_cast<std::int64_t>(analysis.border.within.size()), own,
       static_cast<std::int64_t>(analysis.border.across.size()), home_share},
      {own, static_cast<std::int64_t>(analysis.partners.size())},
      {analysis.contributions.eur_per_year, analysis.contributions.find(safety)->eur_per_year,
       23 /* million: the note, chapter 3 */},
      {members(data, "regio-zwolle"), new_partners, shared_with(then, "Zwolle"),
       shared_with(analysis, "Zwolle")}};
  const Story story = shipped_story();
  REQUIRE(story.steps.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(numbers_in(story.steps[i].text.in("nl")) == expected[i]);
    CHECK(numbers_in(story.steps[i].text.in("en")) == expected[i]);
  }
}

TEST_CASE("what the shipped story says without figures is true as well") {
  const Dataset& data = test::shipped_dataset();
  const analysis::Analysis analysis = analysis::analyse(data, data.focus);
  const auto name = [&](std::size_t i) {
    return data.municipalities[analysis.partners.at(i).municipality].name;
  };
  CHECK(name(0) == "Olst-Wijhe");
  CHECK(name(1) == "Raalte");
  CHECK(name(2) == "Zwolle");
  CHECK(members_in(data, "cleantech-regio", "Overijssel") == 1);
  CHECK(members_in(data, "veiligheidsregio-ijsselland", "Overijssel") == 11);
  const auto region = [&](const std::string& id) -> const Partnership& {
    return data.partnerships[*data.find_partnership(id)];
  };
  for (const std::string id : {"ggd-ijsselland", "jeugdzorgregio-ijsselland", "omgevingsdienst-ijsselland"})
    CHECK(region(id).members == region("veiligheidsregio-ijsselland").members);
  CHECK(region("salland").partial_members.size() == 2);
  for (const std::string partial : {"Twenterand", "Rijssen-Holten"})
    CHECK(region("salland").has_partial_member(*data.find_municipality(partial)));
  for (const std::string id : {"regio-zwolle", "regio-twente"})
    CHECK_FALSE(region(id).has_member(data.focus));
  for (const std::string neighbour : {"Olst-Wijhe", "Raalte"})
    CHECK(region("regio-zwolle").has_member(*data.find_municipality(neighbour)));
  REQUIRE(region("arbeidsmarktregio").roles.size() == 1);
  CHECK(data.municipalities[region("arbeidsmarktregio").roles[0].municipality].name == "Apeldoorn");
  CHECK(region("cleantech-regio").fact.in("nl").find("€ 23 mln") != std::string::npos);
  for (const analysis::PartnershipContribution& c : analysis.contributions.partnerships)
    CHECK(c.eur_per_year <=
          analysis.contributions.find(*data.find_partnership("veiligheidsregio-ijsselland"))->eur_per_year);
}

TEST_CASE("every page of the shipped story can be played, and each has a picture and words of its own") {
  const Dataset& data = test::shipped_dataset();
  Diagnostics found;
  const std::vector<StoryPage> pages = story_pages(shipped_story(), data, test::shipped_languages(), found);
  CHECK(found.empty());
  REQUIRE(pages.size() >= 8);
  REQUIRE(pages.size() <= 10);
  AppState now = initial_app_state(data, 1920, 1080);
  now.language = "en";
  now.now.map.palette = scene::PaletteName::grey;
  std::vector<scene::MapState> pictures;
  Scenario scenario(data);
  for (const StoryPage& page : pages) {
    CAPTURE(page.title.in("nl"));
    for (const LocalText* text : {&page.title, &page.text}) {
      CHECK_FALSE(text->in("nl").empty());
      CHECK_FALSE(text->in("en").empty());
      CHECK(text->in("nl") != text->in("en"));
    }
    const AppState state = story_state(page, now, scenario);
    CHECK(state.language == "en");
    CHECK(state.now.map.palette == scene::PaletteName::grey);
    CHECK(window_layout(state).list.empty());
    CHECK(state.letters == doctest::Approx(1.4));
    CHECK(state.width_px * state.letters == doctest::Approx(1920));
    CHECK(state.now.camera == fitted_camera(scenario.dataset(), state));
    CHECK(std::find(pictures.begin(), pictures.end(), state.now.map) == pictures.end());
    pictures.push_back(state.now.map);
    Scenario afresh(data);
    CHECK(story_state(page, now, afresh) == state);  // whatever the page before assumed
  }
  CHECK(scenario.changes().size() == 1);
}

TEST_CASE("an action that cannot be is named with its place, and the others are played") {
  const Dataset data = test::ascii_dataset({"AABB"}, {{"west", "A"}, {"east", "B"}});
  const StoryStep step{LocalText("t"),
                       LocalText("x"),
                       {{R"({"do":"toggle_region","id":"no"})", "/steps/0/actions/0"},
                        {R"({"do":"fly"})", "/steps/0/actions/1"},
                        {R"({"do":"select","code":"GM000B"})", "/steps/0/actions/2"},
                        {R"([])", "/steps/0/actions/3"}}};
  Diagnostics found;
  const auto pages =
      story_pages({"story.json", LocalText("t"), {step}}, data, test::shipped_languages(), found);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].actions == std::vector<Action>{action::Select{"GM000B"}});
  REQUIRE(found.size() == 3);
  CHECK(found[0].key == "action_unknown_region");
  CHECK(found[0].place == "/steps/0/actions/0");
  CHECK(found[0].file == "story.json");
  CHECK(found[1].key == "action_unknown");
  CHECK(found[2].place == "/steps/0/actions/3");
}
