#include "report/text_layout.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::report;

TEST_CASE("width counts characters, not bytes") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Olst-Wijhe") == 10);
  CHECK(display_width("Súdwest-Fryslân") == 15);
  CHECK(display_width("km²") == 3);
  CHECK(display_width("u\xCC\x88") == 1);  // u and a combining diaeresis
  CHECK(display_width("€ 1 → 2") == 7);
}

TEST_CASE("wrapping keeps every word, in order, within the width") {
  CHECK(wrapped("", 10) == std::vector<std::string>{""});
  CHECK(wrapped("een twee drie", 8) == std::vector<std::string>{"een twee", "drie"});
  CHECK(wrapped("verantwoording is lang", 5) == std::vector<std::string>{"verantwoording", "is", "lang"});
  CHECK(wrapped("é é é", 3) == std::vector<std::string>{"é é", "é"});
  CHECK(paragraph("een twee drie", 10, "  - ") == "  - een\n    twee\n    drie\n");
}

TEST_CASE("a table is aligned by characters and no line ends in a space") {
  const TextTable table{
      {{"Gemeente"}, {"km²", true}}, {{"Fryslân", "10"}, {"A", "1.234"}}, {"Som", "1.244"}, 0};
  CHECK(laid_out(table, 40) ==
        "  Gemeente    km²\n"
        "  --------  -----\n"
        "  Fryslân      10\n"
        "  A         1.234\n"
        "  --------  -----\n"
        "  Som       1.244\n");
}

TEST_CASE("the flexible column wraps and is never squeezed to nothing") {
  const TextTable table{{{"n", true}, {"namen"}}, {{"1", "aap noot mies wim zus jet teun vuur"}}, {}, 1};
  CHECK(laid_out(table, 24) ==
        "  n  namen\n"
        "  -  -------------------\n"
        "  1  aap noot mies wim\n"
        "     zus jet teun vuur\n");
  CHECK(laid_out(table, 3).find("aap noot mies") != std::string::npos);
}
