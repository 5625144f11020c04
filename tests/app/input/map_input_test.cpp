#include "app/input/map_input.h"

#include <doctest/doctest.h>

#include "app/input/command.h"
#include "app/state/update.h"
#include "app/state/window_layout.h"
#include "app/state/workspace.h"
#include "support/ascii_map.h"
#include "support/even_metrics.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::input;
using scene::Path;

namespace {

/// Feeds events to the map and keeps the state, as the window does.
struct Fixture {
  test::EvenMetrics metrics;
  Workspace workspace{test::ascii_dataset({"AABB", "AACC", "DDDD"}, {{"west", "AD"}, {"east", "BC"}}, "A"),
                      [](const std::string& language) { return Translations(language, {}); }, "nl", metrics};
  AppState state = initial_app_state(workspace.base(), 1280, 720);
  MapInput input;
  double seconds = 0;
  bool control = false;

  void perform(const Action& action) {
    state = update(std::move(state), action, workspace.dataset());
    workspace.follow(state);
  }

  void send(const sf::Event& event) {
    const scene::Scene scene =
        workspace.scenes().window(map_on_view(state, workspace.dataset()), window_page(state));
    for (const Action& action : input.handle(event, {state, workspace.dataset(), scene, control}, seconds)) {
      state = update(std::move(state), action, workspace.dataset());
      workspace.follow(state);
    }
  }
  scene::Scene on_screen() const {
    return workspace.scenes().window(map_on_view(state, workspace.dataset()), window_page(state));
  }
  /// The middle of the last fill of that kind in a layer; the test fails where there is none.
  Point fill_of(const char* layer_name, scene::Source::Kind kind) const {
    std::optional<Point> found;
    for (const scene::SceneLayer& layer : on_screen().layers) {
      if (layer.name != layer_name) continue;
      for (const scene::Item& item : layer.items) {
        const auto* fill = std::get_if<scene::Fill>(&item.shape);
        if (fill == nullptr || item.source.kind != kind) continue;
        Box box;
        for (const Point p : fill->path.points) box.add(p);
        found = box.center();
      }
    }
    REQUIRE(found.has_value());
    return *found;
  }
  void press_and_release(Point page) {
    button(sf::Event::MouseButtonPressed, page);
    button(sf::Event::MouseButtonReleased, page);
  }
  void move(Point page) {
    sf::Event event{};
    event.type = sf::Event::MouseMoved;
    event.mouseMove = {static_cast<int>(page.x), static_cast<int>(page.y)};
    send(event);
  }
  void button(sf::Event::EventType type, Point page) {
    sf::Event event{};
    event.type = type;
    event.mouseButton = {sf::Mouse::Left, static_cast<int>(page.x), static_cast<int>(page.y)};
    send(event);
  }
  void click(Point page) {
    seconds += 5;
    button(sf::Event::MouseButtonPressed, page);
    button(sf::Event::MouseButtonReleased, page);
  }
  /// Where a municipality lies on the page.
  Point on(MunicipalityIndex m) const {
    return viewport(state).to_page(workspace.dataset().coverage->face_label[m]);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a click selects the municipality, a second one lets it go") {
  click(on(1));
  CHECK(state.now.selection == Selection(SelectedMunicipality{1}));
  click(on(1));
  CHECK(state.now.selection == Selection{});
}

TEST_CASE_FIXTURE(Fixture, "while members are gathered a click changes them, and nothing else is selected") {
  for (const Action& action : actions_to_new_partnership(state, workspace.dataset(), "Plan")) perform(action);
  REQUIRE(gathered(state) == 2U);
  const auto members = [&] { return workspace.dataset().partnerships.at(2).members; };
  CHECK(members() == analysis::Members{0});
  click(on(2));
  CHECK(members() == analysis::Members{0, 2});
  seconds += 0.1;  // not a double click
  click(on(2));
  CHECK(members() == analysis::Members{0});
  click(on(0));  // the last member
  CHECK(members() == analysis::Members{0});
  CHECK(state.now.selection == Selection(SelectedPartnership{2}));
  CHECK(std::count(state.now.map.shown.begin(), state.now.map.shown.end(), 2) == 1);
  perform(*action_of(Command::clear, state, {}));
  CHECK_FALSE(gathered(state));
  click(on(1));
  CHECK(state.now.selection == Selection(SelectedMunicipality{1}));
  // It does not begin again by itself.
  perform(action::SetGathering{true});
  perform(action::SelectPartnership{"west"});
  CHECK_FALSE(gathered(state));
}

TEST_CASE_FIXTURE(Fixture, "in the partner view a click compares, and the focus is no partner of itself") {
  state.now.map.view = scene::View::partner;
  click(on(2));
  CHECK(state.now.map.partner == 2U);
  CHECK(state.now.map.selected == 2U);
  click(on(0));
  CHECK(state.now.map.partner == 2U);
  CHECK(state.now.map.selected == 0U);
}

TEST_CASE_FIXTURE(Fixture, "what is under the pointer is pointed at, and nothing beyond the map") {
  move(on(1));
  CHECK(state.hovered == 1U);
  CHECK(map_on_view(state, workspace.dataset()).pointed == 1U);
  move({5, 300});  // the list
  CHECK_FALSE(state.hovered);
}

TEST_CASE_FIXTURE(Fixture, "a drag moves the map; with Ctrl it carries a municipality instead") {
  const Camera before = state.now.camera;
  button(sf::Event::MouseButtonPressed, on(1));
  move(on(1) + Point{30, 0});
  CHECK(input.dragging());
  CHECK(state.now.camera.center.x < before.center.x);
  button(sf::Event::MouseButtonReleased, on(1));
  CHECK_FALSE(input.dragging());
  CHECK(state.now.selection == Selection{});

  seconds = 20;
  control = true;
  const Camera there = state.now.camera;
  button(sf::Event::MouseButtonPressed, on(1));
  move(on(1) + Point{-200, 0});
  CHECK(input.carried() == 1U);
  CHECK(state.now.camera == there);
  button(sf::Event::MouseButtonReleased, {100, 300});
  CHECK_FALSE(input.carried());
}

TEST_CASE_FIXTURE(Fixture, "the matrix in the drawer is linked: pointing lights up, clicking selects") {
  state = update(std::move(state), action::SetDrawer{Drawer::matrix}, workspace.dataset());
  const Box figure = drawer_figure(window_layout(state));
  bool municipality = false;
  bool region = false;
  bool both = false;
  for (double y = figure.min_y; y < figure.max_y; y += 7) {
    for (double x = figure.min_x; x < figure.max_x; x += 7) {
      move({x, y});
      municipality = municipality || state.hovered;
      region = region || state.hovered_partnership;
      both = both || (state.hovered && state.hovered_partnership);
    }
  }
  CHECK(municipality);
  CHECK(region);
  CHECK(both);  // a cell is about its row and its column
}

TEST_CASE_FIXTURE(Fixture, "a view that is no map is not dragged or zoomed") {
  state.now.map.view = scene::View::matrix;
  const Camera before = state.now.camera;
  const Point middle = map_frame(state).center();
  button(sf::Event::MouseButtonPressed, middle);
  move(middle + Point{40, 40});
  button(sf::Event::MouseButtonReleased, middle);
  sf::Event wheel{};
  wheel.type = sf::Event::MouseWheelScrolled;
  wheel.mouseWheelScroll = {sf::Mouse::VerticalWheel, 2, static_cast<int>(middle.x),
                            static_cast<int>(middle.y)};
  send(wheel);
  CHECK(state.now.camera == before);
}

TEST_CASE_FIXTURE(Fixture, "keys walk from municipality to municipality") {
  const auto step = [&](Point direction) {
    const scene::Scene scene;
    const auto action = select_towards({state, workspace.dataset(), scene, false}, direction);
    if (action) state = update(std::move(state), *action, workspace.dataset());
    return action.has_value();
  };
  CHECK(step({1, 0}));
  CHECK(state.now.map.selected == 0U);  // first the focus
  CHECK(step({0, -1}));
  CHECK(state.now.map.selected == 3U);
  CHECK_FALSE(step({0, -1}));  // the edge
  CHECK(step({0, 1}));
  CHECK(state.now.map.selected != 3U);
}

TEST_CASE_FIXTURE(Fixture,
                  "a row of the legend isolates its region, opens its card, and then shows only it") {
  const Point row = fill_of("side", scene::Source::Kind::partnership);
  move(row);
  REQUIRE(state.hovered_partnership.has_value());
  const PartnershipIndex region = *state.hovered_partnership;
  CHECK_FALSE(state.hovered.has_value());
  CHECK(map_on_view(state, workspace.dataset()).isolated);
  seconds += 5;
  press_and_release(row);
  CHECK(state.now.selection == Selection(SelectedPartnership{region}));
  CHECK(state.now.map.shown.size() == 2);
  seconds += 0.2;
  press_and_release(row);
  CHECK(state.now.map.shown == std::vector<PartnershipIndex>{region});
}

TEST_CASE_FIXTURE(Fixture, "the name of a region on the map answers as its row does") {
  const Point name = fill_of("names", scene::Source::Kind::partnership);
  move(name);
  CHECK(state.hovered_partnership.has_value());
  CHECK_FALSE(state.hovered.has_value());
  click(name);
  CHECK(std::holds_alternative<SelectedPartnership>(state.now.selection));
}

TEST_CASE_FIXTURE(Fixture, "a ribbon is pointed at together with the municipality in which it runs") {
  const scene::Scene scene = on_screen();
  for (const scene::SceneLayer& layer : scene.layers) {
    if (layer.name != "ribbons") continue;
    for (const scene::Item& item : layer.items) {
      const Path& path = std::get<scene::Stroke>(item.shape).path;
      REQUIRE_FALSE(path.empty());
      move(layer.viewport->to_page(MapPoint(path.points.front())));
      CHECK(state.hovered_partnership.has_value());
      CHECK(state.hovered.has_value());
      CHECK_FALSE(map_on_view(state, workspace.dataset()).isolated);
    }
  }
}

TEST_CASE_FIXTURE(Fixture, "a step of the scale marks all municipalities of its tint") {
  state.now.map.encoding = scene::EncodingChoice::counts;
  move(fill_of("side", scene::Source::Kind::step));
  CHECK(state.hovered_step);
  const scene::MapState map = map_on_view(state, workspace.dataset());
  CHECK(map.marked.size() == 4);  // each lies in one region
  CHECK_FALSE(map.pointed.has_value());
}

TEST_CASE_FIXTURE(Fixture, "a click on a heading sorts the table, a second one the other way round") {
  state.now.map.view = scene::View::money;
  const Point heading = fill_of("money-ground", scene::Source::Kind::column);  // the last column
  click(heading);
  REQUIRE(state.now.map.sort.has_value());
  const scene::TableSort first = *state.now.map.sort;
  click(heading);
  CHECK(state.now.map.sort->column == first.column);
  CHECK(state.now.map.sort->ascending != first.ascending);
}
