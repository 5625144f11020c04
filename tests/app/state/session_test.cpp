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
  CHECK_FALSE(session.can_undo());
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

TEST_CASE_FIXTURE(Fixture, "an opened session takes the place of what there was, and undo gives that back") {
  const test::TempDirectory folder;
  Fixture other;
  other.session.perform(action::ShowOnly{{"east"}});
  other.session.perform(
      action::AssumeMembership{{analysis::MembershipChange::Kind::create, "new", {"GM000A"}}});
  const std::string file = folder.write("s.jsonl", other.session.print());

  session.set_file("mine.jsonl");
  session.perform(action::SetView{scene::View::matrix});
  const AppState before = session.state();
  const std::string log = session.print();
  session.open(file);
  CHECK(session.state() == other.session.state());
  CHECK(session.print() == other.session.print());
  CHECK(session.file() == file);
  CHECK(workspace.dataset().partnerships.size() == 3);

  session.perform(action::Undo{});
  CHECK(session.state() == before);
  CHECK(session.print() == log);
  CHECK(session.file() == "mine.jsonl");
  CHECK(workspace.dataset().partnerships.size() == 2);
  session.perform(action::Redo{});
  CHECK(session.state() == other.session.state());
  CHECK(session.file() == file);
  CHECK_FALSE(session.can_redo());
}

TEST_CASE_FIXTURE(Fixture, "a session that begins with what was on view before it would be another one") {
  session.perform(action::Show{action::Show::Which::none});
  const test::TempDirectory folder;
  session.open(folder.write("s.jsonl", "{\"do\":\"labels\",\"on\":false}\n"));
  CHECK(session.state().now.map.shown.size() == 2);
  CHECK_FALSE(session.state().now.map.labels);
}

TEST_CASE_FIXTURE(Fixture, "what is done after an undone opening leaves nothing to redo") {
  const test::TempDirectory folder;
  session.open(folder.write("s.jsonl", "{\"do\":\"show\",\"which\":\"none\"}\n"));
  session.perform(action::Undo{});
  REQUIRE(session.can_redo());
  session.perform(action::Resize{1000, 700});
  CHECK(session.can_redo());
  session.perform(action::Select{"GM000A"});
  CHECK_FALSE(session.can_redo());
}

TEST_CASE_FIXTURE(Fixture, "language, scale and size are those of the window, whatever is opened in it") {
  const test::TempDirectory folder;
  const std::string file =
      folder.write("s.jsonl",
                   "{\"do\":\"resize\",\"width\":900,\"height\":600}\n{\"do\":\"scale\",\"factor\":2}\n"
                   "{\"do\":\"language\",\"name\":\"en\"}\n{\"do\":\"view\",\"name\":\"matrix\"}\n");
  session.open(file);
  CHECK(session.state().language == "nl");
  CHECK(session.state().ui_scale == 1);
  CHECK(session.state().width_px == 1280);
  CHECK(session.state().now.map.view == scene::View::matrix);
  // The window has another size when the opening is undone.
  session.perform(action::SetScale{2});
  session.perform(action::Undo{});
  CHECK(session.state().ui_scale == 2);
  CHECK(session.state().width_px == 640);
  // What is saved then gives the same again.
  const std::string again = folder.write("again.jsonl", session.print());
  Fixture other;
  other.session.replay(again);
  CHECK(other.session.state() == session.state());
}

TEST_CASE_FIXTURE(Fixture, "a file with a mistake changes nothing") {
  const test::TempDirectory folder;
  session.perform(action::AssumeMembership{{analysis::MembershipChange::Kind::create, "new", {"GM000A"}}});
  const AppState before = session.state();
  const auto steps = session.steps();
  for (const char* text : {"{\"do\":\"reset_what_if\"}\n{\"do\":\"select\",\"code\":\"GM9999\"}\n",
                           "nonsense\n", "{\"do\":\"language\",\"name\":\"xx\"}\n"}) {
    CHECK_THROWS_AS(session.open(folder.write("bad.jsonl", text)), InputError);
    CHECK(session.state() == before);
    CHECK(workspace.dataset().partnerships.size() == 3);
  }
  CHECK_THROWS_AS(session.open(folder.file("missing.jsonl")), InputError);
  CHECK_THROWS_AS(session.open(folder.path()), InputError);
  CHECK(session.steps() == steps);
  CHECK(session.file().empty());
}

TEST_CASE_FIXTURE(Fixture, "a session that was left behind is undone step by step, and then as a whole") {
  const test::TempDirectory folder;
  const AppState start = session.state();
  session.open(
      folder.write("s.jsonl", "{\"do\":\"labels\",\"on\":false}\n{\"do\":\"show\",\"which\":\"none\"}\n"),
      Session::Steps::each);
  session.perform(action::Undo{});
  CHECK_FALSE(session.state().now.map.labels);
  CHECK_FALSE(session.state().now.map.shown.empty());
  session.perform(action::Undo{});
  session.perform(action::Undo{});
  CHECK(session.state() == start);
  CHECK_FALSE(session.can_undo());
}

TEST_CASE_FIXTURE(Fixture, "data that are read again reach the sessions that undo leads to") {
  const test::TempDirectory folder;
  session.perform(action::Select{"GM000B"});
  session.open(folder.write("s.jsonl", "{\"do\":\"show\",\"which\":\"none\"}\n"));
  session.reload(test::ascii_dataset({"CCAABB"}, {{"new", "A"}, {"west", "A"}, {"east", "BC"}}));
  session.perform(action::Undo{});
  REQUIRE(session.state().now.map.selected);
  CHECK(workspace.dataset().municipalities[*session.state().now.map.selected].code == "GM000B");
  CHECK(session.state().now.map.shown.size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "steps are counted: what can be undone, and undoing it") {
  CHECK(session.steps() == 0);
  session.perform(action::Resize{1000, 700});
  session.perform(action::Undo{});
  session.perform(action::SetLanguage{"en"});
  CHECK(session.steps() == 0);
  session.perform(action::SetLabels{false});
  session.perform(action::Undo{});
  CHECK(session.steps() == 2);
}
