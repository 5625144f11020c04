#include "app/panels/help_overlay.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AB"}, {{"both", "AB"}})};

  void open() {
    driver.panels().overlays().open_help();
    driver.frames();
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "every command that has a key stands in the help, with the key") {
  open();
  const std::string help = driver.text("overlay_help");
  const Translations& texts = driver.workspace().texts();
  for (const input::CommandInfo& info : input::window_commands()) {
    if (info.keys.empty()) continue;
    CAPTURE(info.name);
    CHECK(help.find(input::command_words(info, texts, test::shipped_languages()).substr(0, 12)) !=
          std::string::npos);
  }
  CHECK(help.find("F12") != std::string::npos);
  CHECK(help.find("right click") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "Enter and Escape close the help") {
  for (const sf::Keyboard::Key key : {sf::Keyboard::Enter, sf::Keyboard::Escape}) {
    open();
    CHECK(driver.ui().popup_open());
    driver.key(key);
    CHECK_FALSE(driver.ui().popup_open());
  }
  CHECK(driver.actions.empty());
}
