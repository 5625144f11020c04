#include "render/cairo/export_figure.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/diagnostics.h"
#include "scene/display/hatch.h"
#include "scene/page/scene_builder.h"
#include "scene/style/shapes.h"
#include "scene/views/registry.h"
#include "support/picture.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::cairo;

namespace {

scene::Scene overview(double width, double height, scene::View view = scene::View::overlay) {
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  scene::page::SceneBuilder builder(test::shipped_dataset(), texts, fonts);
  scene::MapState state = scene::initial_map_state(test::shipped_dataset());
  state.view = view;
  scene::FigureOptions options;
  options.width_px = width;
  options.height_px = height;
  return builder.figure(state, options);
}

std::string bytes_of(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("regiokaart-export-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  std::string file(const std::string& name) const { return (path / name).string(); }
};

scene::Scene one_fill(const scene::Hatch& hatch, Point origin) {
  scene::Scene scene;
  scene.width_px = 120;
  scene.height_px = 90;
  scene::SceneLayer layer{
      "hatch", scene::Viewport{{0, 0, 120, 90}, {60 - origin.x, origin.y - 45}, 1}, 0, {}};
  const scene::Viewport& view = *layer.viewport;
  scene::Path area;
  area.closed = true;
  area.add({view.to_rd({10, 10}), view.to_rd({110, 10}), view.to_rd({110, 80}), view.to_rd({10, 80})});
  layer.items.push_back({scene::Fill{std::move(area), {255, 255, 255}, hatch}, {}});
  scene.layers.push_back(std::move(layer));
  return scene;
}

}  // namespace

TEST_CASE("the overview looks as it did") {
  test::check_picture("render/cairo/golden/overview.png",
                      draw_raster(overview(1123, 794), font::FontBook(), 1));
}

TEST_CASE("the other map views look as they did") {
  for (const scene::View view :
       {scene::View::overlap, scene::View::border, scene::View::partner, scene::View::region}) {
    test::check_picture("render/cairo/golden/" + std::string(scene::views::view_name(view)) + ".png",
                        draw_raster(overview(1123, 794, view), font::FontBook(), 0.75));
  }
}

TEST_CASE("hatches are drawn where the formula has ink") {
  const scene::Color ink{200, 0, 0};
  for (const scene::Hatch& hatch :
       {scene::Hatch{scene::Hatch::Kind::lines, 45, 9, 2, {ink}},
        scene::Hatch{scene::Hatch::Kind::lines, 0, 9, 3, {ink}},
        scene::Hatch{scene::Hatch::Kind::dots, 30, 9, 4, {ink}},
        scene::Hatch{scene::Hatch::Kind::stripes, 135, 9, 6, {ink, {0, 0, 200}}}}) {
    const Point origin{37.25, -12.5};
    const Raster raster = draw_raster(one_fill(hatch, origin), font::FontBook(), 4);
    std::size_t wrong = 0;
    std::size_t seen = 0;
    for (int y = 44; y < 316; y += 3) {
      for (int x = 44; x < 436; x += 3) {
        const Point page{(x + 0.5) / 4, (y + 0.5) / 4};
        const int index = scene::hatch_color_index(hatch, page, origin);
        // Leave out pixels on an edge of the pattern, which are mixed.
        bool edge = false;
        for (const Point d : {Point{0.3, 0}, Point{-0.3, 0}, Point{0, 0.3}, Point{0, -0.3}}) {
          edge = edge || scene::hatch_color_index(hatch, page + d, origin) != index;
        }
        if (edge) continue;
        ++seen;
        const std::uint32_t expected = index < 0 ? 0xFFFFFFU : index == 0 ? 0xC80000U : 0x0000C8U;
        const std::uint32_t found = raster.pixels[static_cast<std::size_t>(y) * raster.width + x] & 0xFFFFFFU;
        wrong += test::channel_difference(expected, found) > 12 ? 1 : 0;
      }
    }
    CHECK(seen > 1000);
    CHECK(wrong == 0);
  }
}

TEST_CASE("bands fit without a seam: a picture is the same whoever draws it, and twice the same") {
  const scene::Scene scene = overview(640, 480);
  const Raster a = draw_raster(scene, font::FontBook(), 1.5);
  const Raster b = draw_raster(scene, font::FontBook(), 1.5);
  CHECK(a.pixels == b.pixels);
  CHECK(encode_png(a, 3780) == encode_png(b, 3780));
}

TEST_CASE("a fill without colour leaves no trace, not in what is drawn after it either") {
  scene::Scene scene;
  scene.width_px = scene.height_px = 30;
  scene::SceneLayer page{"page", {}, 0, {}};
  page.items.push_back({scene::Fill{scene::style::box_path({2, 2, 12, 12}), {0, 0, 0, 0}, {}}, {}});
  page.items.push_back({scene::Fill{scene::style::box_path({20, 20, 28, 28}), {255, 0, 0}, {}}, {}});
  scene.layers.push_back(page);
  scene.layers.back().items.push_back(page.items.front());
  scene.layers.push_back({"map", scene::Viewport{{15, 2, 28, 12}, {0, 0}, 1}, 0, {}});
  scene.layers.back().items.push_back(
      {scene::Fill{scene::style::box_path({-90, -90, 90, 90}), {0, 0, 255}, {}}, {}});
  const Raster raster = draw_raster(scene, font::FontBook(), 1);
  const auto at = [&](int x, int y) { return raster.pixels[y * raster.width + x] & 0xFFFFFFU; };
  CHECK(at(6, 6) == 0xFFFFFFU);
  CHECK(at(24, 24) == 0xFF0000U);
  CHECK(at(20, 6) == 0x0000FFU);
}

TEST_CASE("a PNG comes back pixel for pixel, at sizes around the strips of its compression") {
  const Folder folder;
  for (const auto& [width, height] : {std::pair{1, 1}, {3, 127}, {5, 128}, {7, 129}, {300, 400}}) {
    Raster raster{width, height, {}};
    for (int i = 0; i < width * height; ++i)
      raster.pixels.push_back(static_cast<std::uint32_t>(i * 2654435761U) & 0xFFFFFFU);
    std::ofstream(folder.file("a.png"), std::ios::binary) << encode_png(raster, 3780);
    const Raster back = test::read_png(folder.file("a.png"));
    REQUIRE(back.width == width);
    REQUIRE(back.height == height);
    for (std::size_t i = 0; i < raster.pixels.size(); ++i)
      CHECK((back.pixels[i] & 0xFFFFFFU) == raster.pixels[i]);
  }
}

TEST_CASE("a PDF is the same bytes each time, and small") {
  const Folder folder;
  const scene::Scene scene = overview(1123, 794);
  const font::FontBook fonts;
  export_pdf(scene, fonts, folder.file("a.pdf"));
  export_pdf(scene, fonts, folder.file("b.pdf"));
  CHECK(bytes_of(folder.file("a.pdf")) == bytes_of(folder.file("b.pdf")));
  CHECK(bytes_of(folder.file("a.pdf")).size() < 1'000'000);
}

TEST_CASE("what cannot be written leaves the old file as it was, and nothing else") {
  const Folder folder;
  const font::FontBook fonts;
  scene::Scene scene;
  scene.width_px = scene.height_px = 50;
  CHECK_THROWS_AS(export_png(scene, fonts, 1, folder.file("missing/a.png")), EnvironmentError);
  std::filesystem::create_directory(folder.file("a.png"));
  CHECK_THROWS_AS(export_png(scene, fonts, 1, folder.file("a.png")), EnvironmentError);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path)) ++files;
  CHECK(files == 1);
}
