#include "scene/display/scene_dump.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::scene;

TEST_CASE("a dump tells layers, shapes, colours and places, one line each") {
  Scene scene;
  scene.width_px = 400;
  scene.height_px = 300;
  scene.title = "Title";
  scene.description = "What it shows";
  Fill fill;
  fill.path.closed = true;
  fill.path.add({{200004, 400006}, {201000, 400006}, {201000, 402000}});
  fill.color = {255, 0, 16, 128};
  fill.hatch = Hatch{Hatch::Kind::stripes, 45, 9, 2, {{0, 0, 0, 255}, {1, 2, 3, 255}}};
  Stroke stroke;
  stroke.path.add({{1, 2}, {3, 4}});
  stroke.path.add({{5, 6}, {7.4, 8.6}});
  stroke.width_px = 1.5;
  stroke.dash_px = {2, 1};
  Text text;
  text.text = "Deventer";
  text.anchor = {10, 20};
  text.size_px = 12.5;
  scene.layers.push_back({"zones", Viewport{{0, 0, 400, 300}, {0, 0}, 100}, 0, {{fill, {}}}});
  scene.layers.push_back({"legend", std::nullopt, 0, {{stroke, {}}, {text, {}}}});
  CHECK(dump_scene(scene) ==
        "page 400 x 300\n"
        "title: Title\n"
        "description: What it shows\n"
        "layer zones (map)\n"
        "  fill #ff001080 closed lines=1 points=3 box=200000,400010,201000,402000 hatch #000000ff #010203ff\n"
        "layer legend\n"
        "  stroke #000000ff 1.50+0.00 dashed open lines=2 points=4 box=1,2,7,9\n"
        "  text #000000ff 12.5 at 10,20 'Deventer'\n");
}
