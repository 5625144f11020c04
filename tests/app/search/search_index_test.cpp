#include "app/search/search_index.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/fold_text.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::search;

namespace {

const SearchIndex& shipped() {
  static const SearchIndex index(dataset_entries(test::shipped_dataset(), test::shipped_texts("nl")));
  return index;
}

std::vector<std::string> labels(const std::string& typed, std::size_t limit = 8) {
  std::vector<std::string> result;
  for (const std::size_t i : shipped().find(typed, limit)) result.push_back(shipped().entries()[i].label);
  return result;
}

std::string first(const std::string& typed) {
  const auto found = labels(typed, 1);
  return found.empty() ? "" : found.front();
}

bool has(const std::string& typed, std::string_view label) {
  const auto found = labels(typed);
  return std::find(found.begin(), found.end(), label) != found.end();
}

}  // namespace

TEST_CASE("accents, capitals and hyphens are not needed") {
  CHECK(first("sudwest") == "Súdwest-Fryslân");
  CHECK(first("SÚDWEST FRYSLAN") == "Súdwest-Fryslân");
  CHECK(first("olst wijhe") == "Olst-Wijhe");
  CHECK(first("s-gravenhage") == "'s-Gravenhage");
  CHECK(first("west overijssel") == "West-Overijssel");
}

TEST_CASE("a slip of the pen is forgiven") {
  CHECK(has("idsselland", "Veiligheidsregio IJsselland"));
  CHECK(has("idsselland", "GGD IJsselland"));
  CHECK(first("deventr") == "Deventer");
  CHECK(first("devnter") == "Deventer");
  CHECK(first("apledoorn") == "Apeldoorn");
  CHECK(first("rallte") == "Raalte");
  CHECK(first("cleantec regoi") == "Cleantech Regio");
}

TEST_CASE("what begins with the letters comes before what only has them") {
  CHECK(first("zwolle") == "Zwolle");
  CHECK(has("zwolle", "Regio Zwolle"));
  CHECK(first("deven") == "Deventer");
  CHECK(first("raal") == "Raalte");
  CHECK(first("clean") == "Cleantech Regio");
  CHECK(first("ggd") == "GGD IJsselland");
  CHECK(first("GM1773") == "Olst-Wijhe");
}

TEST_CASE("of equals those that share something with the focus come first") {
  const auto found = labels("h", 3);
  REQUIRE(found.size() == 3);
  const Dataset& data = test::shipped_dataset();
  for (const std::string& name : found) {
    const auto m = data.find_municipality(name);
    REQUIRE(m);
    CHECK(std::any_of(data.partnerships.begin(), data.partnerships.end(), [&](const Partnership& p) {
      return p.scope == Scope::regional && p.has_member(data.focus) && p.has_member(*m);
    }));
  }
}

TEST_CASE("a theme and the English name lead to a partnership") {
  CHECK(first("energietransitie") == "Cleantech Regio");
  CHECK(has("labour market", "Arbeidsmarktregio Stedendriehoek en Noordwest Veluwe"));
  CHECK(first("brandweer") == "Veiligheidsregio IJsselland");
}

TEST_CASE("initials in order find a name, letters strewn about do not") {
  CHECK(match_score("adz", fold_text("Apeldoorn-Deventer-Zwolle")) == 0);  // three gaps in three letters
  CHECK(match_score("stdn", fold_text("Stedendriehoek")) > 0);
  CHECK(match_score("xyz", "apeldoorn") == 0);
  CHECK(labels("qqqq").empty());
}

TEST_CASE("every municipality and partnership is found first, or beside its namesakes, by its own name") {
  for (const SearchEntry& entry : shipped().entries()) {
    CAPTURE(entry.label);
    const auto found = shipped().find(entry.label, 6);
    CHECK(std::any_of(found.begin(), found.end(), [&](std::size_t i) {
      return shipped().entries()[i].id == entry.id && shipped().entries()[i].kind == entry.kind;
    }));
  }
}

TEST_CASE("nothing, spaces and too much typed text do no harm") {
  CHECK(labels("").empty());
  CHECK(labels("   ").empty());
  CHECK(labels("-").empty());
  CHECK(labels(std::string(100000, 'a')).empty());
  CHECK(shipped().find("a", 0).empty());
}
