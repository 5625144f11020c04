// Window and figure draw one Scene: their images agree block by block. Needs a display (Xvfb suffices).
#include <doctest/doctest.h>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "render/cairo/export_figure.h"
#include "render/sfml/scene_renderer.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/picture.h"
#include "support/shipped_dataset.h"

using namespace rk;

namespace {

constexpr int kWidth = 1120;  // device px
constexpr int kHeight = 784;
constexpr int kBlock = 16;

render::cairo::Raster draw_by_sfml(const scene::Scene& scene, double scale) {
  sf::RenderTexture texture;
  REQUIRE(texture.create(kWidth, kHeight));
  texture.clear(sf::Color::White);
  const font::FontBook fonts;
  render::sfml::SceneRenderer renderer(fonts, std::string(REGIOKAART_SOURCE_DIR) + "/shaders");
  renderer.draw(scene, texture, scale);
  texture.display();
  const sf::Image image = texture.getTexture().copyToImage();
  render::cairo::Raster raster{kWidth, kHeight, {}};
  for (unsigned y = 0; y < kHeight; ++y) {
    for (unsigned x = 0; x < kWidth; ++x) {
      const sf::Color c = image.getPixel(x, y);
      raster.pixels.push_back(static_cast<std::uint32_t>(c.r << 16 | c.g << 8 | c.b));
    }
  }
  return raster;
}

std::array<double, 3> block_mean(const render::cairo::Raster& raster, int first_x, int first_y) {
  std::array<double, 3> sum{};
  for (int y = first_y; y < first_y + kBlock; ++y) {
    for (int x = first_x; x < first_x + kBlock; ++x) {
      const std::uint32_t pixel = raster.pixels[static_cast<std::size_t>(y) * raster.width + x];
      for (std::size_t c = 0; c < 3; ++c) sum[c] += (pixel >> (16 - 8 * c)) & 0xFFU;
    }
  }
  for (double& value : sum) value /= kBlock * kBlock;
  return sum;
}

/// Mean difference over all blocks, and the share of blocks that differ by more than 12 of 255.
std::pair<double, double> compare(const render::cairo::Raster& a, const render::cairo::Raster& b) {
  double total = 0;
  int blocks = 0;
  int far = 0;
  for (int y = 0; y + kBlock <= kHeight; y += kBlock) {
    for (int x = 0; x + kBlock <= kWidth; x += kBlock) {
      const auto one = block_mean(a, x, y);
      const auto two = block_mean(b, x, y);
      double most = 0;
      for (std::size_t c = 0; c < 3; ++c) most = std::max(most, std::abs(one[c] - two[c]));
      total += most;
      far += most > 12 ? 1 : 0;
      ++blocks;
    }
  }
  return {total / blocks, static_cast<double>(far) / blocks};
}

}  // namespace

TEST_CASE("window and figure look the same, in every view and encoding") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  scene::page::SceneBuilder builder(dataset, texts, fonts);
  struct Case {
    std::string name;
    scene::MapState state;
    double scale = 1;
  };
  std::vector<Case> cases;
  scene::MapState headline = scene::initial_map_state(dataset);
  const auto with = [&](const std::vector<const char*>& ids) {
    scene::MapState state = headline;
    state.shown.clear();
    for (const char* id : ids) state.shown.push_back(dataset.find_partnership(id).value());
    return state;
  };
  for (const scene::View view :
       {scene::View::overlay, scene::View::overlap, scene::View::border, scene::View::partner,
        scene::View::region, scene::View::matrix, scene::View::upset, scene::View::multiples}) {
    scene::MapState state = headline;
    state.view = view;
    cases.push_back({std::string(scene::views::view_name(view)), state});
  }
  cases.push_back({"two regions: stripes", with({"cleantech-regio", "veiligheidsregio-ijsselland"})});
  cases.push_back({"one region with partial members: hatches, dashes", with({"salland"})});
  cases.push_back({"seven regions: counts", with({"salland", "cleantech-regio", "dowr", "rivus", "plusov",
                                                  "regio-zwolle", "veiligheidsregio-ijsselland"})});
  scene::MapState grey = headline;
  grey.palette = scene::PaletteName::grey;
  cases.push_back({"grey", grey});
  cases.push_back({"twice as large", headline, 2});
  cases.push_back({"half as large again", with({"cleantech-regio", "salland"}), 1.5});
  for (const Case& c : cases) {
    CAPTURE(c.name);
    scene::FigureOptions options;
    options.width_px = kWidth / c.scale;
    options.height_px = kHeight / c.scale;
    const scene::Scene scene = builder.figure(c.state, options);
    const auto [mean, far] =
        compare(draw_by_sfml(scene, c.scale), render::cairo::draw_raster(scene, fonts, c.scale));
    MESSAGE(c.name << ": mean difference " << mean << ", blocks beyond 12: " << far * 100 << " %");
    CHECK(mean < 0.9);
    CHECK(far < 0.005);
  }
}
