// A map that is moved by shifting its last image, or that comes to rest at another scale, equals the map that
// is drawn whole. Needs a display.
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

void draw_once(app::window::MapCanvas& canvas, const app::AppState& state, bool in_motion,
               sf::RenderWindow& window) {
  canvas.prepare(state, in_motion, window.getSize());
  canvas.draw_ground(window);
  canvas.draw_page(window, {{0, 0}, sf::Vector2i(window.getSize())});
}

/// As many frames as it takes until the map is whole.
void draw(app::window::MapCanvas& canvas, const app::AppState& state, bool in_motion,
          sf::RenderWindow& window) {
  draw_once(canvas, state, in_motion, window);
  for (int frame = 0; canvas.unfinished(); ++frame) {
    REQUIRE(frame < 100);
    draw_once(canvas, state, in_motion, window);
  }
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

struct Fixture {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  sf::RenderWindow window{sf::VideoMode(1000, 700), "test", sf::Style::None};
  app::Workspace workspace{dataset, test::shipped_texts, "nl", fonts};
  app::window::BackgroundScenes scenes{workspace};
  render::sfml::SceneRenderer renderer{fonts, std::string(REGIOKAART_SOURCE_DIR) + "/shaders"};
  app::AppState state = app::initial_app_state(dataset, 1000, 700);

  /// The window as a canvas that has drawn nothing before leaves it.
  sf::Image drawn_at_once() {
    app::window::BackgroundScenes other_scenes(workspace);
    app::window::MapCanvas fresh(workspace, other_scenes, renderer);
    draw(fresh, state, false, window);
    const sf::Image picture = picture_of(window);
    window.display();
    return picture;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "panning in steps ends in the picture that is drawn at once") {
  for (const double scale : {1.0, 1.5}) {
    app::window::MapCanvas canvas(workspace, scenes, renderer);
    state = app::initial_app_state(dataset, 1000 / scale, 700 / scale);
    state.ui_scale = scale;
    draw(canvas, state, false, window);
    window.display();
    for (const MapPoint px :
         {MapPoint{-31, 12}, MapPoint{0, -45}, MapPoint{64, 3}, MapPoint{5, 0}, MapPoint{-2, 40}}) {
      const double m = state.now.camera.m_per_px / scale;
      state = app::update(state, app::action::Pan{px * m}, dataset);
      draw(canvas, state, false, window);
      const sf::Image moved = picture_of(window);
      window.display();
      app::window::MapCanvas fresh(workspace, scenes, renderer);
      draw(fresh, state, false, window);
      const sf::Image whole = picture_of(window);
      window.display();
      // By rounding, edges of thin lines may fall on the neighbouring px.
      CHECK(unlike(moved, whole) < 100);
      // Parts that were kept and not drawn again are the same too.
      draw(canvas, state, false, window);
      CHECK(unlike(picture_of(window), moved) == 0);
      window.display();
    }
  }
}

TEST_CASE_FIXTURE(Fixture,
                  "a map that comes to rest at another scale stays as it is until the exact one is there") {
  app::window::MapCanvas canvas(workspace, scenes, renderer);
  draw(canvas, state, false, window);
  CHECK_FALSE(canvas.settling());
  for (const double factor : {1.5, 0.4, 3.0}) {
    CAPTURE(factor);
    state = app::update(state, app::action::Zoom{factor, std::nullopt}, dataset);
    draw(canvas, state, true, window);
    const sf::Image moving = picture_of(window);
    draw(canvas, state, false, window);
    REQUIRE(canvas.settling());
    CHECK(unlike(picture_of(window), moving) == 0);
    // The pointer may move on meanwhile.
    app::AppState pointing = state;
    pointing.hovered = dataset.focus;
    draw(canvas, pointing, false, window);
    scenes.finish();
    draw(canvas, state, false, window);
    CHECK_FALSE(canvas.settling());
    const sf::Image rested = picture_of(window);
    window.display();
    CHECK(unlike(drawn_at_once(), rested) == 0);
  }
}

TEST_CASE_FIXTURE(Fixture, "what is being made for one language or what-if does not appear under another") {
  app::window::MapCanvas canvas(workspace, scenes, renderer);
  draw(canvas, state, false, window);
  state = app::update(state, app::action::Zoom{2, std::nullopt}, dataset);
  draw(canvas, state, true, window);
  draw(canvas, state, false, window);
  REQUIRE(canvas.settling());
  state.language = "en";
  workspace.follow(state);
  for (int frame = 0; frame < 3; ++frame) {
    draw(canvas, state, false, window);
    scenes.finish();
  }
  CHECK_FALSE(canvas.settling());
  const sf::Image rested = picture_of(window);
  window.display();
  CHECK(unlike(drawn_at_once(), rested) == 0);
}

TEST_CASE_FIXTURE(Fixture,
                  "a map that takes long to draw is drawn in pieces, with the last image in its place") {
  app::window::MapCanvas canvas(workspace, scenes, renderer, 0);
  draw(canvas, state, false, window);
  const sf::Image before = picture_of(window);
  for (const double factor : {1.4, 0.5}) {
    CAPTURE(factor);
    state = app::update(state, app::action::Zoom{factor, std::nullopt}, dataset);
    draw_once(canvas, state, true, window);
    CHECK(canvas.unfinished());
    CHECK(unlike(picture_of(window), before) > 1000);
    // The map moves on while it is being drawn, and comes to rest elsewhere.
    for (int step = 0; step < 5; ++step) {
      state = app::update(state, app::action::Zoom{1.05, std::nullopt}, dataset);
      state = app::update(state, app::action::Pan{{800, -500}}, dataset);
      draw_once(canvas, state, true, window);
    }
    draw_once(canvas, state, false, window);
    scenes.finish();
    draw(canvas, state, false, window);
    CHECK_FALSE(canvas.settling());
    const sf::Image rested = picture_of(window);
    window.display();
    CHECK(unlike(drawn_at_once(), rested) == 0);
  }
}

TEST_CASE_FIXTURE(Fixture, "what lies around the map is known to change") {
  app::window::MapCanvas canvas(workspace, scenes, renderer);
  const auto around = [&] {
    draw(canvas, state, false, window);
    scenes.finish();
    draw(canvas, state, false, window);
    return canvas.around();
  };
  const std::uint64_t first = around();
  CHECK(around() == first);
  state = app::update(state, app::action::Pan{{3000, 0}}, dataset);
  CHECK(around() == first);
  state = app::update(state, app::action::Zoom{1.5, std::nullopt}, dataset);
  CHECK(around() == first);
  state = app::update(state, app::action::SetView{scene::View::overlap}, dataset);
  const std::uint64_t overlap = around();
  CHECK(overlap != first);
  state.language = "en";
  workspace.follow(state);
  CHECK(around() != overlap);
}
