// A session file: actions, carried out one after the other on a small map.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "app/state/replay.h"
#include "app/state/update.h"
#include "claims.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::app;
using fuzz::require;

namespace {

const std::vector<Language> kLanguages{{"nl", "Nederlands"}, {"en", "English"}};

struct Played {
  AppState state;
  SessionLog log;
};

Played play(const std::string& session, const Dataset& dataset, Diagnostics& found) {
  Played played{replay_start(dataset, "nl"), {}};
  History history;
  Scenario scenario(dataset);
  std::istringstream lines(session);
  for (std::string line; std::getline(lines, line);) {
    Diagnostics problems;
    const auto action = parse_action(line, "session", "1", problems);
    require(action.has_value() || has_errors(problems), "an action is read or explained");
    if (action) check_action(*action, scenario.dataset(), kLanguages, "session", "1", problems);
    fuzz::require_readable(problems);
    found.insert(found.end(), problems.begin(), problems.end());
    if (has_errors(problems)) continue;
    require(parse_action(print_action(*action), "", "", problems) == action,
            "an action is read again as it is printed");
    played.state = carry_out({*action}, std::move(played.state), history, scenario);
    played.log.add(*action, played.state);
  }
  const AppState& state = played.state;
  require(scenario.changes() == state.now.what_if, "every membership that is assumed is possible");
  for (const PartnershipIndex shown : state.now.map.shown)
    require(shown < scenario.dataset().partnerships.size(), "what is shown exists");
  require(state.now.camera.m_per_px > 0, "the map has a scale");
  require(viewport(state).m_per_px > 0, "the map has a place on the page");
  return played;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Dataset dataset = test::ascii_dataset(
      {"AABB", "AACC"}, {{"west", "A"}, {"east", "BC"}, {"all", "AB", "C"}}, "A", {{'C', "PV02"}});
  Diagnostics found;
  const Played played = play({reinterpret_cast<const char*>(data), size}, dataset, found);
  Diagnostics none;
  const Played again = play(played.log.print(), dataset, none);
  require(none.empty(), "what a session prints is a session");
  require(again.state.now == played.state.now, "a printed session leads to the same state");
  return 0;
}
