#include "app/window/view_controller.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/even_metrics.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::window;

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
                        return Translations(language, {});
                      },
                      "nl", metrics};
  ViewController controller{Session(workspace, initial_app_state(workspace.base(), 1280, 800)),
                            {{LocalText("een"), LocalText(), {action::SetView{scene::View::overlap}}},
                             {LocalText("twee"), LocalText(), {action::ShowOnly{{"east"}}}}}};
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "actions change the session, and while a story plays they do not") {
  CHECK_FALSE(controller.perform(action::TogglePartnership{"west"}, false, 0));
  const AppState before = controller.state();
  REQUIRE(controller.play());
  CHECK(controller.state().now.map.view == scene::View::overlap);
  controller.perform(action::TogglePartnership{"west"}, false, 1);
  controller.turn(story::StoryMove::next, 2);
  CHECK(controller.state().now.map.shown == std::vector<PartnershipIndex>{1});
  controller.turn_to(0, 3);
  CHECK(controller.state().now.map.view == scene::View::overlap);
  controller.turn(story::StoryMove::leave, 4);
  CHECK_FALSE(controller.playing());
  CHECK(controller.state() == before);
}

TEST_CASE_FIXTURE(Fixture, "a language that cannot be read is told, and everything stays") {
  const AppState before = controller.state();
  const auto problem = controller.perform(action::SetLanguage{"xx"}, false, 0);
  REQUIRE(problem);
  CHECK(problem->find("xx.json") != std::string::npos);
  CHECK(controller.state() == before);
}

TEST_CASE_FIXTURE(Fixture, "the drawing flies after an action, and a resize ends that at once") {
  controller.perform(action::Zoom{4, std::nullopt}, false, 10);
  CHECK(controller.motion().moving());
  CHECK(controller.on_view(10.01).now.camera.m_per_px > controller.state().now.camera.m_per_px);
  controller.resize(1000, 700);
  CHECK_FALSE(controller.motion().moving());
  CHECK(controller.on_view(10.02).now.camera == controller.state().now.camera);
  CHECK(controller.state().width_px == 1000);
}

TEST_CASE_FIXTURE(Fixture, "other data come under the same state, and another story with them") {
  controller.perform(action::Select{"GM000B"}, false, 0);
  controller.reload(test::ascii_dataset({"AABBCC"}, {{"east", "BC"}, {"new", "AB"}, {"west", "A"}}), {});
  REQUIRE(controller.state().now.map.selected);
  CHECK(workspace.dataset().municipalities[*controller.state().now.map.selected].code == "GM000B");
  CHECK_FALSE(controller.play());
  controller.perform(action::Undo{}, false, 1);
  CHECK_FALSE(controller.state().now.map.selected);
  CHECK(controller.state().now.map.shown.size() == 2);  // west and east, found again in the other order
}

TEST_CASE_FIXTURE(Fixture, "the language changes while a story plays, and the page stays") {
  REQUIRE(controller.play());
  controller.turn(story::StoryMove::next, 0);
  CHECK_FALSE(controller.perform(action::SetLanguage{"en"}, false, 1));
  CHECK(controller.state().language == "en");
  CHECK(workspace.texts().language() == "en");
  CHECK(controller.player().position() == 1);
  CHECK(controller.state().presenting);
}
