#include "app/state/window_layout.h"

#include <doctest/doctest.h>

#include <array>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::app;

namespace {

std::vector<PageBox> parts_of(const WindowLayout& l) {
  std::vector<PageBox> result;
  for (const PageBox& box :
       {l.top_bar, l.list, l.banner, l.map, l.details, l.drawer, l.status, l.story, l.headline}) {
    if (!box.empty()) result.push_back(box);
  }
  return result;
}

}  // namespace

TEST_CASE("the parts tile the window, whatever is open and however large it is") {
  constexpr std::array<std::array<double, 2>, 12> kPages = {{{1280, 720},
                                                             {1920, 1080},
                                                             {960, 540},
                                                             {640, 360},
                                                             {640, 400},
                                                             {3840, 2160},
                                                             {600, 1000},
                                                             {640, 480},
                                                             {800, 600},
                                                             {1024, 768},
                                                             {400, 300},
                                                             {343, 571}}};
  for (const auto& page : kPages) {
    const double width = page[0];
    const double height = page[1];
    for (int open = 0; open < 16; ++open) {
      AppState state;
      state.width_px = width;
      state.height_px = height;
      state.panel_open = (open & 1) != 0;
      state.details_open = (open & 2) != 0;
      state.drawer = (open & 4) != 0 ? Drawer::upset : Drawer::none;
      if ((open & 8) != 0) state.now.what_if = {{analysis::MembershipChange::Kind::join, "west", {"GM0001"}}};
      CAPTURE(width);
      CAPTURE(open);
      double area = 0;
      const auto parts = parts_of(window_layout(state));
      for (std::size_t i = 0; i < parts.size(); ++i) {
        area += parts[i].width() * parts[i].height();
        CHECK(parts[i].min_x >= 0);
        CHECK(parts[i].max_x <= width);
        CHECK(parts[i].max_y <= height);
        for (std::size_t j = i + 1; j < parts.size(); ++j)
          CHECK_FALSE(parts[i].grown(-0.01).intersects(parts[j].grown(-0.01)));
      }
      CHECK(area == doctest::Approx(width * height));
      state.chamber = true;
      area = 0;
      for (const PageBox& part : parts_of(window_layout(state))) area += part.width() * part.height();
      CHECK(area == doctest::Approx(width * height));
      state.chamber = false;
      CHECK(window_layout(state).map.width() >= std::min(300.0, width));
      CHECK(window_layout(state).map.height() >= (height > 300 ? 110 : 70));
    }
  }
}

TEST_CASE("in a narrow window the list makes room for the details") {
  AppState state;
  state.width_px = 800;
  CHECK(window_layout(state).list.empty());
  CHECK_FALSE(window_layout(state).details.empty());
  state.details_open = false;
  CHECK_FALSE(window_layout(state).list.empty());
}

TEST_CASE("in a window too narrow for both, what lies beside the map goes below it") {
  for (const auto& size : {std::array{600.0, 1000.0}, {640.0, 480.0}, {400.0, 300.0}, {585.0, 439.0}}) {
    const double width = size[0];
    const double height = size[1];
    CAPTURE(width);
    AppState state;
    state.width_px = width;
    state.height_px = height;
    const WindowLayout parts = window_layout(state);
    CHECK(parts.details.width() == width);
    CHECK(parts.details.min_y == parts.map.max_y);
    CHECK(parts.details.height() <= parts.map.height());
    state.details_open = false;  // the button of the list takes its place
    CHECK(window_layout(state).list == parts.details);
    state.panel_open = false;
    CHECK(window_layout(state).map.height() == parts.map.height() + parts.details.height());
  }
  // A low window keeps the column: below the map it would take as much, and be lower.
  AppState low;
  low.width_px = 700;
  low.height_px = 400;
  CHECK(window_layout(low).details.height() == window_layout(low).map.height());
}

TEST_CASE("the details keep their height beside an open drawer, where both have room") {
  AppState state;
  state.width_px = 1280;
  state.height_px = 720;
  const Box alone = window_layout(state).details;
  state.drawer = Drawer::matrix;
  CHECK(window_layout(state).details == alone);
  CHECK(window_layout(state).drawer.max_x == alone.min_x);
  state.width_px = 760;
  CHECK(window_layout(state).drawer.max_x == 760);
}

TEST_CASE("a card leaves room for the legend in high windows, and takes all in low ones") {
  AppState state;
  state.width_px = 1920;
  state.height_px = 1080;
  state.now.selection = SelectedMunicipality{0};
  const DetailsLayout high = details_layout(state);
  CHECK(high.card.max_y < high.legend.min_y);
  CHECK(high.legend.max_y <= window_layout(state).details.max_y);
  state.height_px = 720;
  const DetailsLayout low = details_layout(state);
  CHECK(low.card == window_layout(state).details);
  CHECK(low.legend.empty());
  state.now.selection = {};
  CHECK_FALSE(details_layout(state).legend.empty());
}

TEST_CASE("what a what-if changes has a place from the moment that switches are on view, and moves nothing") {
  for (const double height : {1080.0, 720.0, 500.0, 420.0}) {
    CAPTURE(height);
    AppState state;
    state.width_px = 1920;
    state.height_px = height;
    CHECK(details_layout(state).consequences.empty());
    for (const Selection& selection :
         {Selection(SelectedMunicipality{0}), Selection(SelectedPartnership{0}), Selection()}) {
      state.now.selection = selection;
      state.what_if_open = true;
      state.now.what_if.clear();
      const WindowLayout window = window_layout(state);
      const DetailsLayout before = details_layout(state);
      state.now.what_if = {{analysis::MembershipChange::Kind::join, "x", {"GM0001"}}};
      const DetailsLayout after = details_layout(state);
      CHECK(window_layout(state).map == window.map);
      CHECK(after.card == before.card);
      if (selection != Selection()) CHECK(after.consequences == before.consequences);
      // The parts lie below each other in the details.
      double top = window.details.min_y;
      for (const PageBox& part : {after.card, after.legend, after.help, after.consequences}) {
        if (part.empty()) continue;
        CHECK(part.min_y >= top);
        top = part.max_y;
      }
      CHECK(top <= window.details.max_y);
    }
    state.now.selection = SelectedZone{{0}};  // has no switches
    state.now.what_if.clear();
    CHECK(details_layout(state).consequences.empty());
  }
}
