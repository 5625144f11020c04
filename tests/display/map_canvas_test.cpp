// A map that is moved by shifting its last image equals the map that is drawn whole. Needs a display.
#include "app/window/map_canvas.h"

#include <doctest/doctest.h>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "app/state/update.h"
#include "font/font_book.h"
#include "support/shipped_dataset.h"

using namespace rk;

namespace {

sf::Image picture_of(sf::RenderWindow& window) {
  sf::Texture texture;
  REQUIRE(texture.create(window.getSize().x, window.getSize().y));
  texture.update(window);
  return texture.copyToImage();
}

/// Pixels of the map that differ by more than a rounding step of a smooth edge.
int unlike(const sf::Image& a, const sf::Image& b) {
  int count = 0;
  for (unsigned y = 0; y < a.getSize().y; ++y) {
    for (unsigned x = 0; x < a.getSize().x; ++x) {
      const sf::Color one = a.getPixel(x, y);
      const sf::Color two = b.getPixel(x, y);
      const int most = std::max({std::abs(one.r - two.r), std::abs(one.g - two.g), std::abs(one.b - two.b)});
      count += most > 16 ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("panning in steps ends in the picture that is drawn at once") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const std::string shaders = std::string(REGIOKAART_SOURCE_DIR) + "/shaders";
  sf::RenderWindow window(sf::VideoMode(1000, 700), "test", sf::Style::None);
  for (const double scale : {1.0, 1.5}) {
    const app::Workspace workspace(dataset, test::shipped_texts, "nl", fonts);
    render::sfml::SceneRenderer renderer(fonts, shaders);
    app::window::MapCanvas canvas(workspace, renderer, fonts);
    app::AppState state = app::initial_app_state(dataset, 1000 / scale, 700 / scale);
    state.ui_scale = scale;
    canvas.draw(state, false, window);
    window.display();
    for (const MapPoint px :
         {MapPoint{-31, 12}, MapPoint{0, -45}, MapPoint{64, 3}, MapPoint{5, 0}, MapPoint{-2, 40}}) {
      const double m = state.now.camera.m_per_px / scale;
      state = app::update(state, app::action::Pan{px * m}, dataset);
      canvas.draw(state, false, window);
      const sf::Image moved = picture_of(window);
      window.display();
      app::window::MapCanvas fresh(workspace, renderer, fonts);
      fresh.draw(state, false, window);
      const sf::Image whole = picture_of(window);
      window.display();
      // By rounding, edges of thin lines may fall on the neighbouring px.
      CHECK(unlike(moved, whole) < 100);
      // Parts that were kept and not drawn again are the same too.
      canvas.draw(state, false, window);
      CHECK(unlike(picture_of(window), moved) == 0);
      window.display();
    }
  }
}
