#include "scene/page/proof_sheet.h"

#include <doctest/doctest.h>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "support/layout_check.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::page;

namespace {

struct Proof {
  explicit Proof(const MapState& state, const Dataset& dataset = test::shipped_dataset()) {
    SceneBuilder builder(dataset, texts, fonts);
    figure = builder.figure(state, {});
    faults = color_faults(dataset, texts, state, figure);
    sheet = proof_sheet(dataset, texts, fonts, state, figure, faults);
  }
  Translations texts = test::shipped_texts("nl");
  font::FontBook fonts;
  Scene figure;
  std::vector<std::string> faults;
  ProofSheet sheet;
};

}  // namespace

TEST_CASE("the shipped figures have no colours that cannot be told apart, and the sheet says so") {
  for (const View view : {View::overlay, View::matrix, View::upset}) {
    MapState state = initial_map_state(test::shipped_dataset());
    state.view = view;
    const Proof proof(state);
    CHECK(proof.faults.empty());
    const auto words = test::texts_on_page(proof.sheet.page, proof.fonts);
    CHECK(std::any_of(words.begin(), words.end(), [&](const test::PlacedText& text) {
      return text.text == proof.texts.get("scene.proof.none");
    }));
    for (const std::string& problem : test::layout_problems(proof.sheet.page, proof.fonts))
      FAIL_CHECK(problem);
  }
}

TEST_CASE("five panels apart on the sheet, each with the figure's shape; the grey one is grey") {
  const Proof proof(initial_map_state(test::shipped_dataset()));
  const Box page{0, 0, proof.sheet.page.width_px, proof.sheet.page.height_px};
  REQUIRE(proof.sheet.panels.size() == style::kVisions.size());
  for (std::size_t i = 0; i < style::kVisions.size(); ++i) {
    const Box& frame = proof.sheet.panels[i].frame;
    CHECK(page.contains({frame.min_x, frame.min_y}));
    CHECK(page.contains({frame.max_x, frame.max_y}));
    CHECK(frame.width() / frame.height() == doctest::Approx(proof.figure.width_px / proof.figure.height_px));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(frame.intersects(proof.sheet.panels[j].frame));
  }
  CHECK(proof.sheet.panels[0].figure.background == proof.figure.background);
  std::size_t colours = 0;
  for (const SceneLayer& layer : proof.sheet.panels[1].figure.layers) {
    for (const Item& item : layer.items) {
      const auto* stroke = std::get_if<Stroke>(&item.shape);
      if (stroke == nullptr) continue;
      ++colours;
      CHECK(stroke->color.r == stroke->color.b);
      CHECK(stroke->casing.r == stroke->casing.g);
    }
  }
  CHECK(colours > 10);
}

TEST_CASE("regions that look alike are named with their numbers, the vision and the difference") {
  Dataset dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  dataset.partnerships[state.shown[0]].color = "#6E781E";
  dataset.partnerships[state.shown[3]].color = "#C83C28";
  dataset.partnerships[state.shown[4]].color = "#707A20";
  const Proof proof(state, dataset);
  REQUIRE_FALSE(proof.faults.empty());
  CHECK(proof.faults[0].find("Gewoon zicht: 1 Cleantech Regio en 5 Salland (verschil 0,") == 0);
}

TEST_CASE("tint steps go from light to dark") {
  const Proof proof(initial_map_state(test::shipped_dataset()));
  const std::vector<Color> steps = tint_steps(proof.figure);
  CHECK(steps.size() >= 4);
  for (std::size_t i = 1; i < steps.size(); ++i) CHECK(steps[i - 1].g > steps[i].g);
}
