#include "app/state/workspace.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/update.h"
#include "support/ascii_map.h"
#include "support/changes.h"
#include "support/even_metrics.h"

using namespace rk;
using namespace rk::app;

namespace {

struct Fixture {
  int loads = 0;
  test::EvenMetrics metrics;
  Workspace workspace{test::ascii_dataset({"AABBCC"}, {{"west", "A"}, {"east", "BC"}}, "A"),
                      [this](const std::string& language) {
                        ++loads;
                        if (language == "xx") throw InputError(Diagnostics{});
                        return Translations(language, {});
                      },
                      "nl", metrics};
  AppState state = initial_app_state(workspace.base(), 1000, 600);

  void perform(const Action& action) {
    state = update(std::move(state), action, workspace.dataset());
    workspace.follow(state);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the workspace is made anew for a what-if and a language, and for nothing else") {
  const std::uint64_t first = workspace.revision();
  perform(action::TogglePartnership{"west"});
  perform(action::Select{"GM000B"});
  perform(action::SetView{scene::View::overlap});
  perform(action::SetFocus{"GM000B"});
  CHECK(workspace.revision() == first);
  CHECK(loads == 1);

  perform(action::AssumeMembership{test::change("+GM000B:west")});
  CHECK(workspace.revision() != first);
  CHECK(workspace.dataset().partnerships[0].members == analysis::Members{0, 1});
  CHECK(workspace.base().partnerships[0].members == analysis::Members{0});
  CHECK(loads == 1);

  const std::uint64_t second = workspace.revision();
  perform(action::SetLanguage{"en"});
  CHECK(workspace.texts().language() == "en");
  CHECK(workspace.revision() != second);
  perform(action::ResetWhatIf{});
  CHECK(workspace.dataset().partnerships[0].members == analysis::Members{0});
}

TEST_CASE_FIXTURE(Fixture, "the report follows focus and what-if") {
  CHECK(workspace.report().analysis.partners.empty());
  perform(action::AssumeMembership{test::change("+GM000B:west")});
  REQUIRE(workspace.report().analysis.partners.size() == 1);
  CHECK(workspace.report().analysis.partners[0].municipality == 1);
  CHECK_FALSE(workspace.report().difference.empty());
  perform(action::SetFocus{"GM000C"});
  CHECK(workspace.report().analysis.focus == 2);
}

TEST_CASE_FIXTURE(Fixture, "words that cannot be read leave everything as it was") {
  const std::uint64_t first = workspace.revision();
  AppState broken = state;
  broken.language = "xx";
  CHECK_THROWS_AS(workspace.follow(broken), InputError);
  CHECK(workspace.texts().language() == "nl");
  CHECK(workspace.revision() == first);
}

TEST_CASE_FIXTURE(Fixture, "scenes of before and after have no layer revision in common") {
  const auto revisions = [&] {
    std::vector<std::uint64_t> result;
    const scene::Scene scene = workspace.scenes().window(state.now.map, window_page(state));
    for (const scene::SceneLayer& layer : scene.layers) {
      if (layer.revision != 0) result.push_back(layer.revision);
    }
    return result;
  };
  const auto before = revisions();
  REQUIRE_FALSE(before.empty());
  perform(action::AssumeMembership{test::change("+GM000B:west")});
  for (const std::uint64_t revision : revisions()) {
    CHECK(std::find(before.begin(), before.end(), revision) == before.end());
  }
}
