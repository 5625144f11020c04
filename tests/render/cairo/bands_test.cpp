// Properties of an image that is drawn and written in bands.
#include "render/cairo/bands.h"

#include <doctest/doctest.h>

#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/diagnostics.h"
#include "render/cairo/band_drawer.h"
#include "render/cairo/export_figure.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/picture.h"
#include "support/shipped_dataset.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::render;
using namespace rk::render::cairo;

namespace {

scene::Scene figure(scene::View view) {
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  scene::page::SceneBuilder builder(test::shipped_dataset(), texts, fonts);
  scene::MapState state = scene::initial_map_state(test::shipped_dataset());
  state.view = view;
  scene::FigureOptions options;
  options.width_px = 1123;
  options.height_px = 794;
  return builder.figure(state, options);
}

/// The image of a scene in bands of `rows` rows.
std::vector<std::uint32_t> in_bands(const scene::Scene& scene, double scale, int rows) {
  const font::FontBook fonts;
  const BandDrawer drawer(scene, fonts, scale);
  const PictureSize size(scene, scale);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width) * size.height);
  for (int first = 0; first < size.height; first += rows) {
    drawer.draw(first, std::min(first + rows, size.height),
                pixels.data() + static_cast<std::size_t>(first) * size.width);
  }
  return pixels;
}

std::string png_of(const scene::Scene& scene, unsigned threads) {
  std::string bytes;
  draw_png(scene, font::FontBook(), 1.5, threads, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

/// Behaves like a disk with room for a few bytes only.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("bands hold every row once") {
  for (const int height : {0, 1, 127, 128, 129, 3508}) {
    const Bands bands(height);
    int rows = 0;
    for (std::size_t i = 0; i < bands.count(); ++i) {
      CHECK(bands.first(i) == rows);
      rows += bands.rows(i);
      CHECK(bands.is_last(i) == (i + 1 == bands.count()));
    }
    CHECK(rows == height);
  }
}

TEST_CASE("a picture is the same, however high its bands are") {
  // Hatches, text cut by a band, dashes: each crosses the border of some band. cairo's rounding of a row's
  // coverage depends on the rows above, so that a pixel may differ by one step of 255.
  for (const scene::View view : {scene::View::overlay, scene::View::overlap, scene::View::border,
                                 scene::View::partner, scene::View::region, scene::View::matrix}) {
    const scene::Scene scene = figure(view);
    for (const double scale : {0.75, 2.1}) {
      const auto whole = in_bands(scene, scale, 100000);
      for (const int rows : {31, 128}) {
        INFO(scene::views::view_name(view), " at ", scale, " in bands of ", rows);
        const auto banded = in_bands(scene, scale, rows);
        int different = 0;
        int most = 0;
        for (std::size_t i = 0; i < whole.size(); ++i) {
          different += whole[i] != banded[i] ? 1 : 0;
          most = std::max(most, test::channel_difference(whole[i], banded[i]));
        }
        CHECK(different <= 3);
        CHECK(most <= 1);
      }
    }
  }
}

TEST_CASE("a dash that is longer than a band is high is drawn: bands grow with it") {
  scene::Scene scene;
  scene.width_px = 60;
  scene.height_px = 2000;
  scene::Stroke line;
  line.path.add({{30, 0}, {31, 2000}});
  line.width_px = 3;
  line.dash_px = {400, 50};
  scene.layers.push_back({"page", {}, 0, {{line, {}}}});
  CHECK(band_rows(scene, 1) == 400);
  CHECK(draw_raster(scene, font::FontBook(), 1).pixels == in_bands(scene, 1, 2000));
}

TEST_CASE("a background that can be seen through lies on black in every band") {
  scene::Scene scene;
  scene.width_px = 20;
  scene.height_px = 60;
  scene.background = {255, 255, 255, 128};
  const font::FontBook fonts;
  const BandDrawer drawer(scene, fonts, 1);
  std::vector<std::uint32_t> pixels(600, 0xABCDEFU);
  drawer.draw(0, 30, pixels.data());
  const std::uint32_t first = pixels[0] & 0xFFFFFFU;
  drawer.draw(30, 60, pixels.data());
  CHECK(first == 0x808080U);
  CHECK((pixels[0] & 0xFFFFFFU) == first);
}

TEST_CASE("a PNG is the same bytes, whatever the number of threads, and those of the picture") {
  const scene::Scene scene = figure(scene::View::overlay);
  const std::string one = png_of(scene, 1);
  for (const unsigned threads : {2U, 3U, 8U}) CHECK(png_of(scene, threads) == one);
  CHECK(encode_png(draw_raster(scene, font::FontBook(), 1.5), 96 / 0.0254 * 1.5) == one);
}

TEST_CASE("what cannot be written ends the drawing") {
  const scene::Scene scene = figure(scene::View::overlay);
  int pieces = 0;
  const auto draw = [&] {
    draw_png(scene, font::FontBook(), 6, 2, [&](std::string_view) {
      if (++pieces == 3) throw std::runtime_error("full");
    });
  };
  CHECK_THROWS_WITH_AS(draw(), "full", std::runtime_error);
  CHECK(pieces == 3);
}

TEST_CASE("a full disk is reported and leaves the old file alone") {
  const test::TempDirectory folder;
  const std::string path = folder.file("a.png");
  std::ofstream(path) << "old";
  const scene::Scene scene = figure(scene::View::overlay);
  {
    const SmallDisk disk(20000);
    CHECK_THROWS_AS(export_png(scene, font::FontBook(), 1, path), EnvironmentError);
  }
  std::ostringstream now;
  now << std::ifstream(path).rdbuf();
  CHECK(now.str() == "old");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(path).parent_path()))
    ++files;
  CHECK(files == 1);
}
