#include "app/state/replay.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <fstream>

#include "support/ascii_map.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;

namespace {

const std::vector<Language> kLanguages = {{"nl", "Nederlands"}, {"en", "English"}};

Dataset example() {
  return test::ascii_dataset({"AABB", "AACC"}, {{"west", "A"}, {"east", "BC"}});
}

}  // namespace

TEST_CASE("a saved session leads to the same state") {
  const Dataset data = example();
  const std::vector<Action> actions = {action::Resize{900, 500},
                                       action::Resize{1000, 600},
                                       action::TogglePartnership{"west"},
                                       action::Hover{"GM000B", std::nullopt, false},
                                       action::Pan{{1e6, 0}},
                                       action::Pan{{-700, 20}},
                                       action::Zoom{1.7, MapPoint{1500, 700}},
                                       action::Select{"GM000C"},
                                       action::Undo{},
                                       action::SetView{scene::View::overlap}};
  SessionLog log;
  AppState state = initial_app_state(data, 1280, 800);
  History history;
  for (const Action& action : actions) {
    state = history.perform(std::move(state), action, data);
    log.add(action, state);
  }
  CHECK(log.actions().size() == 6);  // one resize, one move, no hovering

  const test::TempDirectory folder;
  const std::string file = folder.file("s.jsonl");
  std::ofstream(file) << log.print();
  Scenario scenario(data);
  History again_history;
  const Replayed replayed = replay(file, kLanguages, replay_start(data, "nl"), again_history, scenario);
  AppState again = replayed.state;
  CHECK(replayed.actions == 6);
  CHECK(again.now == state.now);
  CHECK(again.width_px == 1000);
  // The steps of undo are the same too.
  while (history.can_undo()) {
    state = history.perform(std::move(state), action::Undo{}, data);
    again = again_history.perform(std::move(again), action::Undo{}, data);
    CHECK(again.now == state.now);
  }
  CHECK_FALSE(again_history.can_undo());
}

TEST_CASE("every bad line of a session is listed with its number") {
  const Dataset data = example();
  Scenario scenario(data);
  History history;
  const test::TempDirectory folder;
  const std::string file = folder.file("s.jsonl");
  std::ofstream(file) << "{\"do\":\"fit\"}\n\nnonsense\n{\"do\":\"select\",\"code\":\"GM9\"}\n";
  try {
    replay(file, kLanguages, replay_start(data, "nl"), history, scenario);
    FAIL("no error");
  } catch (const InputError& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.diagnostics()[0].place == "3");
    CHECK(error.diagnostics()[1].key == "action_unknown_code");
    CHECK(error.diagnostics()[1].place == "4");
  }
  CHECK_THROWS_AS(SessionReader(folder.file("none"), kLanguages), InputError);
}

TEST_CASE("what a line may assume follows from the lines before it") {
  const Dataset data = example();
  const test::TempDirectory folder;
  const std::string file = folder.file("s.jsonl");
  std::ofstream(file) << R"({"do":"what_if","change":"=new:GM000A,GM000B"})" << '\n'
                      << R"({"do":"show_only","ids":["new","west"]})" << '\n'
                      << R"({"do":"what_if","change":"+GM000C:new"})" << '\n'
                      << R"({"do":"language","name":"en"})" << '\n';
  Scenario scenario(data);
  History history;
  const AppState state = replay(file, kLanguages, replay_start(data, "nl"), history, scenario).state;
  CHECK(state.language == "en");
  REQUIRE(scenario.dataset().partnerships.size() == 3);
  CHECK(scenario.dataset().partnerships[2].members == analysis::Members{0, 1, 2});
  CHECK(state.now.map.shown == std::vector<PartnershipIndex>{0, 2});
  CHECK(scenario.base().partnerships.size() == 2);

  std::ofstream(file, std::ios::app) << R"({"do":"reset_what_if"})" << '\n'
                                     << R"({"do":"toggle_region","id":"new"})" << '\n'
                                     << R"({"do":"what_if","change":"+GM000A:west"})" << '\n'
                                     << R"({"do":"what_if","change":"GM000A to west"})" << '\n';
  scenario.assume({});
  try {
    replay(file, kLanguages, replay_start(data, "nl"), history, scenario);
    FAIL("no error");
  } catch (const InputError& error) {
    REQUIRE(error.diagnostics().size() == 3);
    CHECK(error.diagnostics()[2].key == "what_if.syntax");
    CHECK(error.diagnostics()[2].place == "8/change");
    CHECK(error.diagnostics()[0].key == "action_unknown_region");
    CHECK(error.diagnostics()[0].place == "6");
    CHECK(error.diagnostics()[1].key == "what_if.member_already");
    CHECK(error.diagnostics()[1].file == file);
    CHECK(error.diagnostics()[1].place == "7");
  }
}

TEST_CASE("a session that might never end is refused") {
  const test::TempDirectory folder;
  const auto problem_of = [](const std::string& path) {
    try {
      SessionReader(path, kLanguages).next(example());
    } catch (const InputError& error) {
      return error.diagnostics().front().key;
    }
    return std::string();
  };
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  CHECK(problem_of(folder.file("pipe")) == "file_not_regular");
  CHECK(problem_of("/dev/zero") == "file_not_regular");
  CHECK(problem_of(folder.path()) == "file_not_regular");
  CHECK(problem_of(folder.file("none")) == "file_missing");
  const std::string huge = folder.write("huge", "");
  std::filesystem::resize_file(huge, std::uintmax_t{1} << 36U);  // one line of zeros
  CHECK(problem_of(huge) == "file_too_large");
  CHECK(problem_of(folder.write("empty", "\n \r\n\n")).empty());
}
