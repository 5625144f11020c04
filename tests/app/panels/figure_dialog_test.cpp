#include "app/panels/figure_dialog.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/ascii_map.h"
#include "support/panel_driver.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kDialog = "overlay_figure";

struct Fixture {
  TempDirectory folder;
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}})};

  Fixture() { open(); }

  void open() {
    driver.panels().overlays().open_figure(folder.path());
    driver.frames();
  }
  bool is_open() const { return driver.ui().popup_open(); }
  bool sees(const std::string& words) const { return driver.sees(words, kDialog); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the dialog proposes a free name for what is on view, and says where it goes") {
  CHECK(sees("Save a figure of what is on view"));
  CHECK(sees(folder.file("a-regions.png")));
  driver.click("SVG (editable)", kDialog);
  CHECK(sees(folder.file("a-regions.svg")));
  folder.write("a-regions.pdf", "");
  driver.click("PDF (print)", kDialog);
  CHECK(sees(folder.file("a-regions-2.pdf")));
  CHECK_FALSE(sees("dpi"));
  driver.click("PNG (picture)", kDialog);
  CHECK(sees("300 dpi"));
}

TEST_CASE_FIXTURE(Fixture, "Enter in a field saves the figure and closes the dialog") {
  driver.click("SVG (editable)", kDialog);
  const Box label = driver.find("Name", kDialog);
  driver.click_at({label.min_x + 20, label.max_y + 15});  // the field below it
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.figures == Lines{folder.file("a-regions.svg")});
  CHECK(fs::file_size(folder.file("a-regions.svg")) > 1000);
  CHECK_FALSE(is_open());
}

TEST_CASE_FIXTURE(Fixture, "the name has the keys at once, and what is typed takes its place") {
  driver.type("map of A");
  CHECK(sees("map of A"));
  CHECK_FALSE(sees("a-regions"));
  CHECK(driver.actions.empty());
}

TEST_CASE_FIXTURE(Fixture, "choices of size and resolution are lists") {
  driver.click("A4 landscape", kDialog);
  driver.click("Screen, 1920 × 1080", "##Combo");
  CHECK(sees("Screen, 1920 × 1080"));
  CHECK_FALSE(sees("dpi"));
  driver.click("Screen, 1920 × 1080", kDialog);
  driver.click("A3 portrait", "##Combo");
  driver.click("300 dpi", kDialog);
  driver.click("150 dpi", "##Combo");
  CHECK(sees("A3 portrait 150 dpi"));
}

TEST_CASE_FIXTURE(Fixture, "what goes wrong is said in the dialog, which stays open until it is mended") {
  fs::create_directory(folder.file("taken.svg"));
  driver.type("taken");
  driver.click("SVG (editable)", kDialog);
  driver.click("Save", kDialog);
  CHECK(is_open());
  CHECK(driver.figures.empty());
  CHECK(sees("! "));
  CHECK(sees("taken.svg is a folder"));
  // The error disappears once the dialog is about another file.
  driver.click("PDF (print)", kDialog);
  CHECK_FALSE(sees("is a folder"));
}

TEST_CASE_FIXTURE(Fixture, "a figure needs a name") {
  driver.type(" ");
  driver.click("Save", kDialog);
  CHECK(sees("give the figure a name"));
  CHECK(is_open());
}

TEST_CASE_FIXTURE(Fixture, "a file that is there already is replaced only knowingly") {
  folder.write("again.png", "");
  driver.type("again");
  driver.frames();
  CHECK(sees("exists already and will be replaced."));
}

TEST_CASE_FIXTURE(Fixture, "Escape, Cancel and a click beside the dialog close it, and nothing is written") {
  driver.key(sf::Keyboard::Escape);
  CHECK_FALSE(is_open());
  open();
  driver.click("Cancel", kDialog);
  CHECK_FALSE(is_open());
  open();
  driver.click_at({20, 780});
  CHECK_FALSE(is_open());
  CHECK(fs::is_empty(folder.path()));
  CHECK(driver.actions.empty());
}
