#include "app/panels/save_session_dialog.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

constexpr const char* kDialog = "overlay_save_session";

struct Fixture {
  TempDirectory folder;
  PanelDriver driver{ascii_dataset({"AABB"}, {{"north", "AB"}})};

  Fixture() { open(); }

  void open() {
    driver.panels().overlays().save_session().open(folder.path(), "raad");
    driver.frames();
  }
  void answer(const std::string& problem) {
    driver.panels().overlays().save_session().answer(problem);
    driver.frames();
  }
  bool is_open() const { return driver.ui().popup_open(); }
  bool sees(const std::string& words) const { return driver.sees(words, kDialog); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "Enter saves under the proposed name, and the dialog closes once that was done") {
  CHECK(sees(folder.file("raad.jsonl")));
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.saved == Lines{folder.file("raad.jsonl")});
  CHECK(is_open());
  answer("");
  CHECK_FALSE(is_open());
}

TEST_CASE_FIXTURE(Fixture,
                  "a name that is typed takes the place of the proposal, with its ending or without") {
  driver.type("zaal.jsonl");
  driver.click("Save", kDialog);
  CHECK(driver.saved == Lines{folder.file("zaal.jsonl")});
}

TEST_CASE_FIXTURE(Fixture, "the proposed name is one that is free") {
  driver.key(sf::Keyboard::Escape);
  folder.write("raad.jsonl", "");
  open();
  CHECK(sees(folder.file("raad-2.jsonl")));
}

TEST_CASE_FIXTURE(Fixture, "a file that is there is replaced only after the question") {
  folder.write("bezet.jsonl", "old");
  driver.type("bezet");
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.saved.empty());
  CHECK(sees("bezet.jsonl exists already. Replace it?"));
  CHECK(sees("Replace"));
  SUBCASE("yes") {
    driver.click("Replace", kDialog);
    CHECK(driver.saved == Lines{folder.file("bezet.jsonl")});
  }
  SUBCASE("no") {
    driver.click("Cancel", kDialog);
    CHECK(driver.saved.empty());
    CHECK_FALSE(is_open());
  }
  SUBCASE("another name is another question") {
    folder.write("bezet2.jsonl", "old");
    driver.click("Name", kDialog);
    const Box label = driver.find("Name", kDialog);
    driver.click_at({label.min_x + 200, label.max_y + 15});
    driver.key(sf::Keyboard::End);
    driver.type("2");
    CHECK_FALSE(sees("exists already"));
    driver.click("Save", kDialog);
    CHECK(driver.saved.empty());
    CHECK(sees("bezet2.jsonl exists already"));
  }
}

TEST_CASE_FIXTURE(Fixture, "what goes wrong is said in the dialog, which stays open") {
  driver.key(sf::Keyboard::Enter);
  answer("the folder is full.");
  CHECK(is_open());
  CHECK(sees("! the folder is full."));
  driver.type(" ");
  driver.click("Save", kDialog);
  CHECK(sees("give the session a name"));
  CHECK(driver.saved.size() == 1);
}
