// A figure made by the core alone: from a map and memberships to SVG, without a font file.
#include <doctest/doctest.h>

#include "config/load_translations.h"
#include "render/svg/export_svg.h"
#include "scene/display/open_sans_metrics.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::svg;

TEST_CASE("every view of a small map becomes an SVG with its words, at the widths of the table") {
  const Dataset data =
      test::ascii_dataset({"AABB", "CCDD"}, {{"west", "AC"}, {"north", "AB"}, {"all", "ABCD"}});
  const Translations texts =
      config::load_translations(std::string(REGIOKAART_SOURCE_DIR) + "/config/lang", "nl");
  const scene::OpenSansMetrics metrics;
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) {
    CAPTURE(entry.name);
    scene::MapState state = scene::initial_map_state(data);
    state.view = entry.view;
    scene::FigureOptions options;
    options.width_px = 1123;
    options.height_px = 794;
    scene::page::SceneBuilder builder(data, texts, metrics);
    const scene::Scene scene = builder.figure(state, options);
    const std::string svg = svg_document(scene, {metrics}, SvgText::fitted);
    CHECK(svg.find("viewBox=\"0 0 1123 794\"") != std::string::npos);
    CHECK(svg.find(scene.title) != std::string::npos);
    CHECK(svg.find("textLength=") != std::string::npos);
    CHECK(svg.find("<path ") != std::string::npos);
  }
}
