#include "app/window/stage.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/even_metrics.h"

using namespace rk;

namespace {

Dataset small_dataset() {
  return test::ascii_dataset({"AABBCC"}, {{"west", "A"}, {"east", "BC"}});
}

struct Fixture {
  test::EvenMetrics metrics;
  Workspace workspace{small_dataset(),
                      [](const std::string& language) {
                        if (language == "xx")
                          throw InputError({{Severity::error, "texts", "xx.json", "", {}}});
                        return Texts(language, {});
                      },
                      "nl", metrics};
  Stage stage{workspace,
              initial_app_state(workspace.base(), 1280, 800),
              {{{"een", ""}, {"", ""}, {action::SetView{View::overlap}}},
               {{"twee", ""}, {"", ""}, {action::ShowOnly{{"east"}}}}}};
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "actions change the session, and while a story plays they do not") {
  CHECK_FALSE(stage.perform(action::ToggleRegion{"west"}, false, 0));
  const AppState before = stage.state();
  REQUIRE(stage.play());
  CHECK(stage.state().now.map.view == View::overlap);
  stage.perform(action::ToggleRegion{"west"}, false, 1);
  stage.turn(StoryMove::next, 2);
  CHECK(stage.state().now.map.shown == std::vector<PartnershipIndex>{1});
  stage.turn_to(0, 3);
  CHECK(stage.state().now.map.view == View::overlap);
  stage.turn(StoryMove::leave, 4);
  CHECK_FALSE(stage.playing());
  CHECK(stage.state() == before);
}

TEST_CASE_FIXTURE(Fixture, "a language that cannot be read is told, and everything stays") {
  const AppState before = stage.state();
  const auto problem = stage.perform(action::SetLanguage{"xx"}, false, 0);
  REQUIRE(problem);
  CHECK(problem->find("xx.json") != std::string::npos);
  CHECK(stage.state() == before);
}

TEST_CASE_FIXTURE(Fixture, "the drawing flies after an action, and a resize ends that at once") {
  stage.perform(action::Zoom{4, std::nullopt}, false, 10);
  CHECK(stage.motion().moving());
  CHECK(stage.on_view(10.01).now.camera.m_per_px > stage.state().now.camera.m_per_px);
  stage.resize(1000, 700);
  CHECK_FALSE(stage.motion().moving());
  CHECK(stage.on_view(10.02).now.camera == stage.state().now.camera);
  CHECK(stage.state().width_px == 1000);
}

TEST_CASE_FIXTURE(Fixture, "other data come under the same state, and another story with them") {
  stage.perform(action::Select{"GM000B"}, false, 0);
  stage.reload(test::ascii_dataset({"AABBCC"}, {{"east", "BC"}, {"new", "AB"}, {"west", "A"}}), {});
  REQUIRE(stage.state().now.map.selected);
  CHECK(workspace.dataset().municipalities[*stage.state().now.map.selected].code == "GM000B");
  CHECK_FALSE(stage.play());
}

TEST_CASE_FIXTURE(Fixture,
                  "what was done before the window opened cannot be undone, nor is that written down") {
  stage.perform(action::SetLabels{false}, false, 0);
  stage.begin_here();
  const AppState opened = stage.state();
  stage.perform(action::Undo{}, false, 1);
  CHECK(stage.state() == opened);
  stage.perform(action::ToggleRegion{"west"}, false, 2);
  stage.perform(action::Undo{}, false, 3);
  CHECK(stage.state().now == opened.now);
  CHECK(stage.session().print().find("undo") == stage.session().print().rfind("undo"));
}

TEST_CASE_FIXTURE(Fixture, "the language changes while a story plays, and the page stays") {
  REQUIRE(stage.play());
  stage.turn(StoryMove::next, 0);
  CHECK_FALSE(stage.perform(action::SetLanguage{"en"}, false, 1));
  CHECK(stage.state().language == "en");
  CHECK(workspace.texts().language() == "en");
  CHECK(stage.player().position() == 1);
  CHECK(stage.state().presenting);
}
