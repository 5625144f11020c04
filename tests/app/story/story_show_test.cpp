#include "app/story/story_show.h"

#include <doctest/doctest.h>

#include "app/state/update.h"
#include "app/state/window_layout.h"
#include "support/ascii_map.h"
#include "support/changes.h"
#include "support/even_metrics.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::story;

namespace {

struct Fixture {
  test::EvenMetrics metrics;
  Workspace workspace{test::ascii_dataset({"AABBCC"}, {{"west", "A"}, {"east", "BC"}}),
                      [](const std::string& language) { return Translations(language, {}); }, "nl", metrics};
  AppState behind = initial_app_state(workspace.base(), 1280, 800);
  StoryShow show{workspace};

  Fixture() {
    show.set_pages(
        {{LocalText("een"), LocalText(), {action::SetView{scene::View::overlap}}},
         {LocalText("twee"), LocalText(), {action::AssumeMembership{test::change("+GM000A:east")}}},
         {LocalText("drie"), LocalText(), {action::ShowOnly{{"east"}}, action::Fit{}}}},
        behind);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "each page is the state that its actions make, with the story's words beside it") {
  REQUIRE(show.start(behind));
  CHECK(show.state().now.map.view == scene::View::overlap);
  CHECK(show.state().presenting);
  const WindowLayout parts = window_layout(show.state());
  CHECK_FALSE(parts.story.empty());
  CHECK(parts.list.empty());
  CHECK(parts.top_bar.empty());
  show.move(StoryMove::next, behind);
  CHECK(show.state().now.map.view == scene::View::overlay);
  CHECK(workspace.what_if().size() == 1);
  show.move(StoryMove::next, behind);
  CHECK(workspace.what_if().empty());
  CHECK(show.state().now.map.shown == std::vector<PartnershipIndex>{1});
}

TEST_CASE_FIXTURE(Fixture, "after the story everything is as it was before") {
  behind =
      update(std::move(behind), action::AssumeMembership{test::change("+GM000B:west")}, workspace.dataset());
  behind = update(std::move(behind), action::Select{"GM000C"}, workspace.dataset());
  workspace.follow(behind);
  const AppState before = behind;
  show.start(behind);
  CHECK(workspace.what_if().empty());
  show.move(StoryMove::last, behind);
  show.move(StoryMove::leave, behind);
  CHECK_FALSE(show.playing());
  CHECK(behind == before);
  REQUIRE(workspace.what_if().size() == 1);
  CHECK(workspace.what_if()[0].partnership == "west");
}

TEST_CASE_FIXTURE(Fixture, "a page can be looked around on, but not be changed") {
  show.start(behind);
  const AppState page = show.state();
  show.perform(action::TogglePartnership{"west"});
  show.perform(action::Select{"GM000C"});
  CHECK(show.state() == page);
  show.perform(action::Zoom{0.5, std::nullopt});
  CHECK(show.state().now.camera.m_per_px == page.now.camera.m_per_px * 2);
  show.move(StoryMove::previous, behind);
  CHECK(show.state() == page);
}

TEST_CASE_FIXTURE(Fixture, "the page fills a window of any size") {
  show.start(behind);
  for (const auto& [width, height] :
       {std::pair{1280.0, 720.0}, {1920.0, 1080.0}, {640.0, 400.0}, {320.0, 200.0}}) {
    behind = update(std::move(behind), action::Resize{width, height}, workspace.dataset());
    show.lay_out(behind);
    const WindowLayout parts = window_layout(show.state());
    CHECK(parts.story.min_x == 0);
    CHECK(parts.map.min_x == parts.story.max_x);
    CHECK(parts.map.width() >= 1);
    const double right = parts.details.empty() ? parts.map.max_x : parts.details.max_x;
    CHECK(right * show.state().letters == doctest::Approx(width));
  }
}
