#include "app/panels/open_session_dialog.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/ascii_map.h"
#include "support/panel_driver.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kDialog = "overlay_open_session";

struct Fixture {
  TempDirectory folder;
  PanelDriver driver{ascii_dataset({"AABB"}, {{"north", "AB"}})};

  Fixture() {
    folder.write("summer.jsonl", "");
    folder.write("new.jsonl", "");
    folder.write("letter.txt", "");
    folder.write(".hidden.jsonl", "");
    fs::create_directory(folder.file("work"));
    folder.write("work/raad.jsonl", "");
    fs::last_write_time(folder.file("summer.jsonl"),
                        fs::file_time_type::clock::now() - std::chrono::hours(100));
  }
  void open(const std::string& problem = {}) {
    driver.panels().overlays().open_session().open(folder.path(), problem);
    driver.frames();
  }
  bool is_open() const { return driver.ui().popup_open(); }
  bool sees(const std::string& words) const { return driver.sees(words, kDialog); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "sessions and folders are listed, the session that was saved last is chosen") {
  open();
  CHECK(driver.find("new", kDialog).min_y < driver.find("summer", kDialog).min_y);
  CHECK(sees("work/"));
  CHECK_FALSE(sees("letter"));
  CHECK_FALSE(sees("hidden"));
  driver.click("Open", kDialog);
  driver.frames();
  CHECK(is_open());
}

TEST_CASE_FIXTURE(Fixture, "a session is chosen with a click and opened with the button") {
  open();
  driver.click("summer", kDialog);
  const Box button = driver.find("Cancel", kDialog);
  driver.click_at({button.min_x - 60, button.center().y});
  CHECK(driver.opened == Lines{folder.file("summer.jsonl")});
  CHECK(is_open());
  driver.panels().overlays().open_session().answer("");
  driver.frames();
  CHECK_FALSE(is_open());
}

TEST_CASE_FIXTURE(Fixture, "a click opens a folder, and the way back is there") {
  open();
  driver.click("work/", kDialog);
  CHECK(sees("raad"));
  CHECK_FALSE(sees("summer"));
  driver.click("Parent folder", kDialog);
  CHECK(sees("summer"));
}

TEST_CASE_FIXTURE(Fixture, "why a session could not be opened is said, and what is there can be chosen") {
  open("line 3 is no action.");
  CHECK(sees("! line 3 is no action."));
  driver.click("work/", kDialog);
  CHECK_FALSE(sees("line 3"));
}

TEST_CASE_FIXTURE(Fixture, "a folder that is gone is said, and an empty one too") {
  driver.panels().overlays().open_session().open(folder.file("gone"));
  driver.frames();
  CHECK(sees("cannot be read"));
  CHECK(sees("This folder has no sessions"));
  driver.click("Parent folder", kDialog);
  CHECK(sees("summer"));
  driver.key(sf::Keyboard::Escape);
  CHECK_FALSE(is_open());
  CHECK(driver.opened.empty());
}
