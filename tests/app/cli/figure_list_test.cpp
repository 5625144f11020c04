#include "app/cli/figure_list.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/cli/command_line.h"
#include "app/cli/figure_options.h"
#include "base/clean_text.h"
#include "support/changes.h"
#include "support/shipped_dataset.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::cli;

namespace {

struct Listed {
  std::vector<ListedFigure> figures;
  Diagnostics found;
};

Listed read(const std::string& json, OutsideNames outside = OutsideNames::refused) {
  const test::TempDirectory folder;
  Listed result;
  result.figures =
      read_figure_list(folder.write("lijst.json", json), test::shipped_texts("nl"), outside, result.found);
  return result;
}

std::string words(const Diagnostic& problem) {
  return problem.place + ": " + test::shipped_texts("nl").get("diagnostic." + problem.key, problem.arguments);
}

}  // namespace

TEST_CASE("a list knows every option of export but those about standard output") {
  const auto& all = commands();
  const auto exporting =
      std::find_if(all.begin(), all.end(), [](const CommandSpec& c) { return c.name == "export"; });
  REQUIRE(exporting != all.end());
  for (const OptionSpec& option : exporting->options) {
    CAPTURE(option.name);
    const Listed listed = read(R"({"figures": [{"file": "a.svg", ")" + option.name + R"(": null}]})");
    REQUIRE(listed.found.size() == 1);  // null is of no option's type
    const bool known = listed.found[0].key.find("unknown_key") == std::string::npos;
    CHECK(known == (option.name != "print-caption" && option.name != "format"));
  }
}

TEST_CASE("a figure of a list is the figure of the same words on the command line") {
  const Listed listed =
      read(R"({"figures": [{"file": "a.png", "view": "region", "regions": ["salland", "dowr"],
    "extent": [190000, 460000, 220000.5, 490000], "paper": "a3", "portrait": true, "dpi": 150,
    "what-if": "+GM0150:regio-zwolle", "palette": "grey", "pattern": "none", "no-legend": true,
    "title": {"nl": "Titel", "en": "Title"}}]})");
  REQUIRE(listed.found.empty());
  REQUIRE(listed.figures.size() == 1);
  const figure::FigureSpec& spec = listed.figures[0].spec;
  const std::vector<const char*> line = {"regiokaart",
                                         "export",
                                         "a.png",
                                         "--view",
                                         "region",
                                         "--regions",
                                         "salland,dowr",
                                         "--extent",
                                         "190000,460000,220000.5,490000",
                                         "--paper",
                                         "a3",
                                         "--portrait",
                                         "--dpi",
                                         "150",
                                         "--what-if",
                                         "+GM0150:regio-zwolle",
                                         "--palette",
                                         "grey",
                                         "--pattern",
                                         "none",
                                         "--no-legend",
                                         "--title",
                                         "Titel"};
  const figure::FigureSpec same =
      read_figure_spec(parse_command_line(static_cast<int>(line.size()), line.data()), "a.png");
  CHECK(spec.view == same.view);
  CHECK(spec.regions == same.regions);
  CHECK(spec.extent == same.extent);
  CHECK(spec.page.width_px == same.page.width_px);
  CHECK(spec.page.scale == same.page.scale);
  CHECK(spec.what_if == same.what_if);
  CHECK(spec.what_if == test::changes({"+GM0150:regio-zwolle"}));
  CHECK(spec.palette == same.palette);
  CHECK(spec.patterns == same.patterns);
  CHECK(spec.options.show_legend == same.options.show_legend);
  CHECK(spec.options.title == same.options.title);
}

TEST_CASE("every value that cannot be is told at its figure, beside keys that are not known") {
  const Listed listed = read(R"({"figures": [
    {"file": "a.png", "view": "kaart", "vieuw": "overlap", "size": "1920", "what-if": ["Deventer erbij"]},
    {"file": "b.png", "extent": [1, 2, 3]}, {"file": "c.png", "extent": [5, 5, 1, 1]},
    {"file": "d.png", "paper": "a4", "dpi": 0}, {"file": "e.png", "regions": "salland,dowr"}]})");
  REQUIRE(listed.figures.size() == 1);
  CHECK(listed.figures[0].spec.regions == std::vector<std::string>{"salland", "dowr"});
  REQUIRE(listed.found.size() == 7);
  CHECK(words(listed.found[0]).find("/figures/0: --view kan niet ‘kaart’ zijn. Mogelijk zijn: overlay, ") ==
        0);
  CHECK(words(listed.found[1]).find("/figures/0: --what-if: Deventer erbij: dit is geen wijziging.") == 0);
  CHECK(words(listed.found[2]) == "/figures/0: --size moet zijn als 1920x1080, niet ‘1920’.");
  CHECK(words(listed.found[3]).find("/figures/0/vieuw: onbekende sleutel ‘vieuw’. Is ‘view’") == 0);
  CHECK(words(listed.found[4]).find("/figures/1: --extent moet fit, focus, nl of vier getallen") == 0);
  CHECK(words(listed.found[5]).find("/figures/2: --extent ‘5,5,1,1’ is leeg") == 0);
  CHECK(words(listed.found[6]).find("/figures/3: --dpi moet een heel getal groter dan 0 zijn") == 0);
}

TEST_CASE("defaults with a value that cannot be are told once, and no figure comes back") {
  const Listed listed =
      read(R"({"defaults": {"palette": "rood"}, "figures": [{"file": "a.png"}, {"file": "b.png"}]})");
  CHECK(listed.figures.empty());
  REQUIRE(listed.found.size() == 1);
  CHECK(listed.found[0].place == "/defaults");
}

TEST_CASE("a file that two figures would write is told, whether it is their figure, caption or proof") {
  const auto found_in = [](const std::string& figures) {
    const Listed listed = read(R"({"figures": [)" + figures + "]}");
    return listed.found.empty() ? "" : listed.found[0].key + " " + words(listed.found[0]);
  };
  CHECK(found_in(R"({"file": "k.png", "proof": true}, {"file": "k.svg"})").empty());
  for (const std::string figures :
       {R"({"file": "k.png", "proof": true}, {"file": "./k-proof.png"})",
        R"({"file": "k-proof.png"}, {"file": "k.svg", "proof": true})",
        R"({"file": "k.png", "proof": true}, {"file": "k.pdf", "proof": true})"}) {
    CAPTURE(figures);
    const std::string found = found_in(figures);
    CHECK(found.find("figures.proof_twice /figures/1/file: ") == 0);
    CHECK(found.find("/figures/0 ") != std::string::npos);
    CHECK(found.find("k-proof.png") != std::string::npos);
  }
  CHECK(found_in(R"({"file": "k.png", "caption-file": true}, {"file": "k.svg", "caption-file": true})")
            .find("figures.caption_twice ") == 0);
}

TEST_CASE("a name outside the folder needs leave, one with a control character is cleaned") {
  for (const std::string name : {"../a.png", "/etc/a.png", "b/../../a.png"}) {
    CAPTURE(name);
    const std::string list = R"({"figures": [{"file": ")" + name + R"("}]})";
    REQUIRE(read(list).found.size() == 1);
    CHECK(read(list).found[0].key == "figures.file_outside");
    CHECK(read(list, OutsideNames::allowed).figures.size() == 1);
  }
  CHECK(read(R"({"figures": [{"file": "b/../a.png"}]})").figures[0].file == "a.png");
  for (const std::string name : {"a\\nb.png", "a\\u001b[31m.png", "\\u007f.png", "a\\u009bb.png"}) {
    CAPTURE(name);
    const Listed listed = read(R"({"figures": [{"file": ")" + name + R"("}]})", OutsideNames::allowed);
    REQUIRE(listed.found.size() == 1);
    CHECK(listed.found[0].key == "text_cleaned");
    REQUIRE(listed.figures.size() == 1);
    CHECK(is_clean(listed.figures[0].file));
  }
  CHECK(read(R"({"figures": [{"file": "caf\u00e9 \u2013 1.png"}]})").found.empty());
}
