#include "render/html/write_tables.h"

#include <doctest/doctest.h>

#include "support/html_page.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::html;
using namespace rk::test;

namespace {

/// The rows of a page of one table.
struct Fixture {
  std::vector<scene::views::DataTable> tables{
      {"first", "Title & <mark>", "How to \"read\" it", {{"What"}, {"n", true}}, {}}};
  std::string language = "en";

  HtmlElement page() const {
    XmlWriter html;
    write_tables(html, tables, shipped_texts(language));
    const HtmlPage read(html.take());
    for (const std::string& fault : read.faults) FAIL_CHECK(fault);
    return read.root;
  }
  /// The second cell of the first row, when it holds this.
  HtmlElement cell(scene::views::TableCell content) {
    tables.front().rows = {{std::nullopt, {std::string("row"), std::move(content)}}};
    return page().all("tr").at(1)->children.at(1);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a table is a section with a heading that names it and a caption") {
  const HtmlElement html = page();
  CHECK(html.all("h2").front()->text == "Title & <mark>");
  CHECK(html.all("h2").front()->attribute("id") == "first");
  CHECK(html.all("div").front()->attribute("aria-labelledby") == "first");
  CHECK(html.all("caption").front()->text == "How to \"read\" it");
  tables.push_back(tables.front());
  CHECK(page().all("section").size() == 2);
  tables.clear();
  CHECK(page().children.empty());
}

TEST_CASE_FIXTURE(Fixture, "headings say what they are headings of, and numbers stand at the right") {
  tables.front().rows = {{std::nullopt, {std::string("row"), scene::views::NumberCell{1, 0}}}};
  const HtmlElement html = page();
  const auto rows = html.all("tr");
  REQUIRE(rows.size() == 2);
  for (const HtmlElement& heading : rows[0]->children) {
    CHECK(heading.tag == "th");
    CHECK(heading.attribute("scope") == "col");
  }
  CHECK(rows[0]->children[1].attribute("class") == "number");
  CHECK(rows[1]->children[0].tag == "th");
  CHECK(rows[1]->children[0].attribute("scope") == "row");
  CHECK(rows[1]->children[1].attribute("class") == "number");
}

TEST_CASE_FIXTURE(Fixture, "numbers are written as the language has them, unknown ones as a dash") {
  CHECK(cell(scene::views::NumberCell{1234.5, 1}).text == "1,234.5");
  language = "nl";
  CHECK(cell(scene::views::NumberCell{1234.5, 1}).text == "1.234,5");
  CHECK(cell(scene::views::NumberCell{std::nullopt, 1}).text == "–");
}

TEST_CASE_FIXTURE(Fixture, "words keep their marks, in every kind of cell") {
  const std::string words = "<b>A & \"B\"";
  CHECK(cell(words).text == words);
  CHECK(cell(scene::views::RegionCell{1, {}, words}).text == "1" + words);
  CHECK(cell(std::vector<scene::views::RegionCell>{{1, {}, words}, {2, {}, "C"}}).text == "1" + words + "2C");
  CHECK(cell(scene::views::NamesCell{{words, "C"}, words, words}).text ==
        words + ": " + words + ", C" + words);
}

TEST_CASE_FIXTURE(Fixture, "a region has a chip in its colour, with a number that can be read on it") {
  const HtmlElement dark = cell(scene::views::RegionCell{7, {0x10, 0x20, 0x30}, "A"});
  REQUIRE(dark.children.size() == 1);
  CHECK(dark.children[0].attribute("class") == "chip");
  CHECK(dark.children[0].text == "7");
  const std::string style = dark.children[0].attribute("style");
  CHECK(style.find("background:#102030") == 0);
  CHECK(style != cell(scene::views::RegionCell{7, {0xF0, 0xE0, 0xD0}, "A"}).children[0].attribute("style"));
}

TEST_CASE_FIXTURE(Fixture, "more than twenty names are folded away below their number") {
  scene::views::NamesCell names{std::vector<std::string>(20, "A"), "20 of them", ""};
  CHECK(cell(names).all("details").empty());
  names.names.emplace_back("A");
  const HtmlElement folded = cell(names);
  REQUIRE(folded.children.size() == 1);
  CHECK(folded.children[0].tag == "details");
  CHECK(folded.children[0].children[0].text == "20 of them");
  names.count.clear();
  CHECK(cell(names).all("details").empty());
}

TEST_CASE_FIXTURE(Fixture, "yes and no are words, and look different") {
  CHECK(cell(true).text == "yes");
  CHECK(cell(false).text == "no");
  CHECK(cell(true).attribute("class") != cell(false).attribute("class"));
}

TEST_CASE_FIXTURE(Fixture, "a row about a partnership tells which, for the picture to light it up") {
  tables.front().rows = {{PartnershipIndex{4}, {std::string("row"), scene::views::NumberCell{1, 0}}},
                         {std::nullopt, {std::string("row"), scene::views::NumberCell{1, 0}}}};
  const HtmlElement html = page();
  CHECK(html.all("tr")[1]->attribute("data-region") == "4");
  CHECK(html.all("tr")[2]->attributes.count("data-region") == 0);
}
