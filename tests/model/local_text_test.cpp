#include "model/local_text.h"

#include <doctest/doctest.h>

using namespace rk;

TEST_CASE("a text in a language it lacks is the default one") {
  const LocalText text("Twee", {{"en", "Two"}, {"fy", "Twa"}});
  CHECK(text.in("nl") == "Twee");
  CHECK(text.in("en") == "Two");
  CHECK(text.in("fy") == "Twa");
  CHECK(text.in("de") == "Twee");
  CHECK(text.all() == std::vector<std::string>{"Twee", "Two", "Twa"});
}

TEST_CASE("no text is empty in every language") {
  CHECK(LocalText().empty());
  CHECK(LocalText().in("en").empty());
  CHECK(LocalText().all().empty());
  CHECK_FALSE(LocalText("x").empty());
}
