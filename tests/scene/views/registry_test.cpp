// Every view from end to end: its name, its texts, what it shows on the map or page, its tables.
#include "scene/views/registry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::views;

namespace {

/// A focus in the middle of the data, one at their edge and one without any data.
const std::vector<std::string> kFocuses = {"GM0150", "GM0200", "GM0363"};

bool covers(const Box& outer, const Box& inner) {
  return outer.contains({inner.min_x, inner.min_y}) && outer.contains({inner.max_x, inner.max_y});
}

}  // namespace

TEST_CASE("each view has the place of its enumerator, and a name of its own that leads back to it") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < registered_views().size(); ++i) {
    const ViewEntry& entry = registered_views()[i];
    CAPTURE(entry.name);
    CHECK(static_cast<std::size_t>(entry.view) == i);
    CHECK(names.insert(entry.name).second);
    CHECK(parse_view(view_name(entry.view)) == entry.view);
    CHECK(is_map(entry.view) == (entry.kind == ViewKind::map));
  }
  CHECK_FALSE(parse_view(""));
  CHECK_FALSE(parse_view("Overlay"));
}

TEST_CASE("each view has its words in both languages: tab, hint, command") {
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const ViewEntry& entry : registered_views()) {
      const std::string name(entry.name);
      CAPTURE(name);
      CHECK(texts.has("window.view." + name));
      CHECK(texts.has("window.view_hint." + name));
      CHECK(texts.has("command.view_" + name));
    }
  }
}

TEST_CASE("each view shows something for every focus, with regions on view and without") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    page::SceneBuilder builder(dataset, texts, fonts);
    for (const ViewEntry& entry : registered_views()) {
      for (const std::string& code : kFocuses) {
        for (const bool with_regions : {true, false}) {
          MapState state = initial_map_state(dataset);
          state.view = entry.view;
          state.focus = *dataset.find_municipality(code);
          if (!with_regions) state.shown.clear();
          CAPTURE(entry.name);
          CAPTURE(code);
          CAPTURE(with_regions);

          const auto view = builder.presentation(state);
          CHECK((view->as_map() != nullptr) == (entry.kind == ViewKind::map));
          CHECK((view->as_plot() != nullptr) == (entry.kind == ViewKind::plot));
          const Caption& caption = view->caption();
          CHECK_FALSE(caption.title.empty());
          CHECK_FALSE(caption.description.empty());
          // A missing text would show as its key.
          for (const std::string& words : {caption.title, caption.finding, caption.description})
            CHECK(words.find("scene.") == std::string::npos);
          CHECK_FALSE(view_extent(dataset, state).empty());

          const Scene scene = builder.figure(state, {});
          CHECK(scene.title == caption.title);
          CHECK(scene.description == caption.description);
          CHECK(std::any_of(scene.layers.begin(), scene.layers.end(), [](const SceneLayer& layer) {
            return layer.name != "surround" && !layer.items.empty();
          }));

          std::set<std::string> ids;
          for (const DataTable& table : builder.tables(state, {})) {
            CAPTURE(table.id);
            CHECK(ids.insert(table.id).second);
            CHECK(table.title.find("html.") == std::string::npos);
            CHECK(table.caption.find("html.") == std::string::npos);
            CHECK_FALSE(table.rows.empty());
            for (const TableRow& row : table.rows) CHECK(row.cells.size() == table.columns.size());
          }
        }
      }
    }
  }
}

TEST_CASE("what a map is about lies within its extent") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  for (const ViewEntry& entry : registered_views()) {
    if (entry.kind != ViewKind::map) continue;
    for (const std::string& code : kFocuses) {
      MapState state = initial_map_state(dataset);
      state.view = entry.view;
      state.focus = *dataset.find_municipality(code);
      CAPTURE(entry.name);
      CAPTURE(code);
      const Box extent = view_extent(dataset, state);
      const auto view = make_view({dataset, texts, fonts, state});
      const map::ThematicLayers& layers = *view->as_map()->layers();
      for (const MunicipalityIndex m : layers.named) CHECK(covers(extent, dataset.coverage->face_box[m]));
      for (const style::RegionStyle& region : layers.styles) {
        for (MunicipalityIndex m = 0; m < region.faces.size(); ++m) {
          if (region.faces[m]) CHECK(covers(extent, dataset.coverage->face_box[m]));
        }
      }
    }
  }
}

TEST_CASE("what a presentation does not depend on makes no other one, what it depends on does") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  page::SceneBuilder builder(dataset, texts, fonts);
  const MunicipalityIndex other = *dataset.find_municipality("GM0200");
  for (const ViewEntry& entry : registered_views()) {
    CAPTURE(entry.name);
    MapState state = initial_map_state(dataset);
    state.view = entry.view;
    const auto again_for = [&](const auto& change) {
      MapState changed = state;
      change(changed);
      const auto first = builder.presentation(state);
      return builder.presentation(changed) == first;
    };
    CHECK(again_for([](MapState&) {}));
    CHECK(again_for([&](MapState& s) { s.pointed = other; }));
    CHECK(again_for([&](MapState& s) { s.marked = {other}; }));
    CHECK(again_for([&](MapState& s) { s.labels = false; }));
    CHECK(again_for([&](MapState& s) { s.selected = other; }) == !entry.inputs.partner);
    CHECK(again_for([&](MapState& s) { s.partner = other; }) == !entry.inputs.partner);
    CHECK(again_for([&](MapState& s) { s.highlighted = s.shown.back(); }) == !entry.inputs.region);
    CHECK(again_for([&](MapState& s) { s.assumed = {{s.shown[0], other, false}}; }) == !entry.inputs.assumed);
    CHECK_FALSE(again_for([&](MapState& s) { s.focus = other; }));
    CHECK_FALSE(again_for([&](MapState& s) { s.shown.pop_back(); }));
  }
}

TEST_CASE("many frames with a pointer that moves ask for chips and presentations that are made once") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  page::SceneBuilder builder(dataset, texts, fonts);
  MapState state = initial_map_state(dataset);
  MapState drawer = state;
  drawer.view = View::matrix;
  const auto view = builder.presentation(state);
  const auto matrix = builder.presentation(drawer);
  const style::RegionChip* chips = builder.chips(state).data();
  for (MunicipalityIndex m = 0; m < 50; ++m) {
    state.pointed = drawer.pointed = m;
    state.selected = drawer.selected = m + 1;
    CHECK(builder.presentation(state) == view);
    CHECK(builder.presentation(drawer) == matrix);
    CHECK(builder.chips(state).data() == chips);
    CHECK(builder.chips(drawer).data() == chips);
  }
  state.palette = PaletteName::grey;
  const Color before = chips[state.shown.front()].color;
  CHECK_FALSE(builder.chips(state)[state.shown.front()].color == before);
}
