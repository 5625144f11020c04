#include "render/html/export_html.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/ascii_map.h"
#include "support/html_page.h"
#include "support/shipped_dataset.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::html;
using namespace rk::test;

namespace {

/// Names full of markup characters.
Dataset marked_dataset() {
  Dataset dataset = ascii_dataset({"AABB", "CCDD"}, {{"north", "AB", "D"}, {"west", "AC"}, {"all", "ABCD"}},
                                  "A", {{'B', "PV02"}});
  dataset.municipalities[0].name = "A & <b>";
  dataset.municipalities[1].name = "'t \"B\"";
  dataset.partnerships[0].name = dataset.partnerships[0].short_name = LocalText("Noord & <Zuid>");
  dataset.categories[0].name = LocalText("Water & <weg>");
  return dataset;
}

struct Fixture {
  Dataset dataset = marked_dataset();
  scene::MapState state = scene::initial_map_state(dataset);
  scene::FigureOptions options;
  std::string language = "nl";
  font::FontBook fonts;

  Fixture() {
    state.partner = 1;
    state.highlighted = 0;
  }

  std::string written() const {
    const Translations texts = shipped_texts(language);
    scene::page::SceneBuilder builder(dataset, texts, fonts);
    const scene::Scene scene = builder.figure(state, without_page_words(options));
    return html_document(scene, {dataset, builder.tables(state, options), options, texts, state.view}, fonts);
  }
  HtmlElement page() const {
    const HtmlPage read(written());
    for (const std::string& fault : read.faults) FAIL_CHECK(fault);
    return read.root;
  }
};

std::string only(const HtmlElement& page, std::string_view tag) {
  const auto found = page.all(tag);
  REQUIRE(found.size() == 1);
  return found.front()->text;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "every page is well-formed whatever the names, and keeps the marks in them") {
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
    for (const char* spoken : {"nl", "en"}) {
      CAPTURE(entry.name);
      state.view = entry.view;
      language = spoken;
      const HtmlElement html = page();
      CHECK(html.all("html").front()->attribute("lang") == spoken);
      CHECK(html.text.find("A & <b>") != std::string::npos);
      CHECK(html.text.find("html.") == std::string::npos);  // a key without its text
      CHECK(html.all("b").empty());
    }
  }
}

TEST_CASE_FIXTURE(Fixture, "ids are unique, and what refers to one finds it") {
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
    CAPTURE(entry.name);
    state.view = entry.view;
    std::set<std::string> ids;
    std::vector<std::string> wanted;
    const auto walk = [&](const auto& self, const HtmlElement& element) -> void {
      if (element.attributes.contains("id")) CHECK(ids.insert(element.attribute("id")).second);
      std::string labels = element.attribute("aria-labelledby");
      for (std::size_t at = 0; !labels.empty();) {
        at = labels.find(' ');
        wanted.push_back(labels.substr(0, at));
        labels = at == std::string::npos ? "" : labels.substr(at + 1);
      }
      for (const HtmlElement& child : element.children) self(self, child);
    };
    walk(walk, page());
    CHECK(wanted.size() >= 2);
    for (const std::string& id : wanted) CHECK(ids.count(id) == 1);
  }
}

TEST_CASE_FIXTURE(Fixture, "a page asks nothing of any other place") {
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
    state.view = entry.view;
    const HtmlElement html = page();
    for (const char* tag : {"img", "link", "iframe", "object", "embed", "video", "a"})
      CHECK(html.all(tag).empty());
    for (const HtmlElement* element : html.all("script")) CHECK(element->attributes.empty());
    std::string policy;
    for (const HtmlElement* meta : html.all("meta"))
      if (meta->attribute("http-equiv") == "Content-Security-Policy") policy = meta->attribute("content");
    CHECK(policy.find("default-src 'none'") == 0);
  }
}

TEST_CASE_FIXTURE(Fixture, "title, subtitle and source are words of the page, and can be left out") {
  options.title = "Eén & <ander>";
  options.subtitle = "Onder \"deze\"";
  options.source = "Bron & co";
  HtmlElement html = page();
  CHECK(only(html, "h1") == options.title);
  CHECK(html.all("h1").front()->attribute("class").empty());
  CHECK(html.all("p").front()->text == options.subtitle);
  CHECK(html.all("p").front()->attribute("class") == "subtitle");
  CHECK(only(html, "footer") == "\n" + options.source + "\n");
  options.show_title = options.show_source = false;
  html = page();
  CHECK(only(html, "h1") == options.title);  // for screen readers
  CHECK(html.all("h1").front()->attribute("class") == "unseen");
  CHECK(html.all("footer").empty());
  options = {};
  CHECK(only(page(), "footer") == "\nBron: test\n");
  language = "en";
  CHECK(only(page(), "footer") == "\nSource: test\n");
}

TEST_CASE_FIXTURE(Fixture, "the picture does not repeat the words of the page") {
  const scene::FigureOptions without = without_page_words(options);
  CHECK_FALSE(without.show_title);
  CHECK_FALSE(without.show_source);
  CHECK(without.show_legend == options.show_legend);
  CHECK(only(page(), "svg").find("Bron: test") == std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "the page is written whole, and the same each time") {
  const TempDirectory folder;
  const Translations texts = shipped_texts(language);
  scene::page::SceneBuilder builder(dataset, texts, fonts);
  const scene::Scene scene = builder.figure(state, without_page_words(options));
  const std::vector<scene::views::DataTable> tables = builder.tables(state, options);
  export_html(scene, {dataset, tables, options, texts, state.view}, fonts, folder.file("page.html"));
  std::ifstream file(folder.file("page.html"), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  CHECK(bytes == written());
  CHECK_THROWS_AS(
      export_html(scene, {dataset, tables, options, texts, state.view}, fonts, folder.file("none/page.html")),
      EnvironmentError);
  CHECK_FALSE(std::filesystem::exists(folder.file("none")));
}
