#include "app/state/session.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/even_metrics.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;

namespace {

struct Fixture {
  test::EvenMetrics metrics;
  Workspace workspace{test::ascii_dataset({"AABBCC"}, {{"west", "A"}, {"east", "BC"}}),
                      [](const std::string& language) { return Translations(language, {}); },
                      "nl",
                      metrics,
                      {{"nl", "Nederlands"}, {"en", "English"}}};
  Session session{workspace, initial_app_state(workspace.base(), 1280, 800)};
};

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "what was done before the window opened cannot be undone, nor is that written down") {
  session.perform(action::SetLabels{false});
  session.begin_here();
  const AppState opened = session.state();
  session.perform(action::Undo{});
  CHECK_FALSE(session.history().can_undo());
  CHECK(session.state() == opened);
  session.perform(action::TogglePartnership{"west"});
  session.perform(action::Undo{});
  CHECK(session.state().now == opened.now);
  CHECK(session.print().find("undo") == session.print().rfind("undo"));
}

TEST_CASE_FIXTURE(Fixture, "a session that is opened again stands where it was, and can be undone") {
  session.perform(action::AssumeMembership{{analysis::MembershipChange::Kind::create, "new", {"GM000A"}}});
  session.perform(action::SelectPartnership{"new"});
  session.perform(action::SetLanguage{"en"});
  const test::TempDirectory folder;
  const std::string file = folder.write("s.jsonl", session.print());

  Fixture other;
  other.session.replay(file);
  CHECK(other.session.state() == session.state());
  CHECK(other.session.print() == session.print());
  CHECK(other.workspace.dataset().partnerships.size() == 3);
  other.session.perform(action::Undo{});
  other.session.perform(action::Undo{});
  CHECK(other.workspace.dataset().partnerships.size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "a session with a line that makes no sense is an error that names the line") {
  const test::TempDirectory folder;
  try {
    session.replay(folder.write("s.jsonl", "{\"do\":\"fit\"}\n{\"do\":\"select_region\",\"id\":\"new\"}\n"));
    FAIL("no error");
  } catch (const InputError& error) {
    REQUIRE(error.diagnostics().size() == 1);
    CHECK(error.diagnostics()[0].place == "2");
  }
}
