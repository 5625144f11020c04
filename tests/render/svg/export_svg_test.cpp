#include "render/svg/export_svg.h"

#include <doctest/doctest.h>

#include "font/glyph_outlines.h"
#include "scene/page/scene_builder.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::svg;

namespace {

scene::Scene overview() {
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  scene::page::SceneBuilder builder(test::shipped_dataset(), texts, fonts);
  scene::FigureOptions options;
  options.width_px = 1123;
  options.height_px = 794;
  return builder.figure(scene::initial_map_state(test::shipped_dataset()), options);
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t times = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("the overview keeps every text and layer, is small and the same each time") {
  const scene::Scene scene = overview();
  const font::FontBook fonts;
  const std::string svg = svg_document(scene, {fonts}, SvgText::letters);
  CHECK(svg == svg_document(scene, {fonts}, SvgText::letters));
  CHECK(svg.size() < 1'500'000);
  std::size_t texts = 0;
  for (const scene::SceneLayer& layer : scene.layers) {
    CHECK(svg.find("inkscape:label=\"" + layer.label + "\"") != std::string::npos);
    for (const scene::Item& item : layer.items)
      texts += std::holds_alternative<scene::Text>(item.shape) ? 1 : 0;
  }
  REQUIRE(texts > 10);
  CHECK(count(svg, "<text ") == texts);
}

TEST_CASE("marks of XML in words stay words") {
  scene::Scene scene;
  scene.width_px = scene.height_px = 50;
  scene.title = "A & B <\"C\">";
  const std::string svg = svg_document(scene, {font::FontBook()}, SvgText::letters);
  CHECK(svg.find("<title id=\"title\">A &amp; B &lt;&quot;C&quot;&gt;</title>") != std::string::npos);
}

TEST_CASE("text as outlines has no letters left, and its words for who cannot see them") {
  const scene::Scene scene = overview();
  const font::FontBook fonts;
  const font::GlyphOutlines outlines(fonts);
  const std::string svg = svg_document(scene, {fonts, &outlines}, SvgText::outlines);
  CHECK(svg.size() < 1'500'000);
  CHECK(count(svg, "<text") == 0);
  CHECK(count(svg, "aria-label=\"Deventer\"") == 1);
  CHECK(svg == svg_document(scene, {fonts, &outlines}, SvgText::outlines));
}

TEST_CASE("on a page of HTML: no size of its own, widths of text for where the typeface is missing") {
  const scene::Scene scene = overview();
  const font::FontBook fonts;
  const std::string svg = svg_element(scene, {fonts}, SvgText::fitted);
  CHECK(svg.substr(0, 5) == "<svg ");
  CHECK(svg.substr(0, svg.find('>')).find(" width=") == std::string::npos);
  CHECK(svg.find("inkscape") == std::string::npos);
  CHECK(count(svg, "textLength=") == count(svg, "<text "));
}
