#include "app/window/settings.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

#include "platform/user_folder.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::window;

namespace {

/// Sets an environment variable, and restores it afterwards.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    setenv(name, value.c_str(), 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() {
    if (before_) {
      setenv(name_, before_->c_str(), 1);
    } else {
      unsetenv(name_);
    }
  }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

Settings everything() {
  Settings s;
  s.x = -20;
  s.y = 40;
  s.width = 1600;
  s.height = 900;
  s.ui_scale = 1.5;
  s.language = "en";
  s.palette = scene::PaletteName::grey;
  s.patterns = false;
  s.labels = true;
  s.panel_open = false;
  s.details_open = true;
  s.reduced_motion = true;
  s.welcomed = true;
  s.figure_folder = "/data/Ĳssel \"figuren\"";
  return s;
}

}  // namespace

TEST_CASE("what is remembered is read back, and what was never chosen stays open") {
  const test::TempDirectory folder;
  const std::string file = folder.file("sub/settings.json");
  CHECK(write_changed_settings({}, everything(), file));
  CHECK(read_settings(file) == everything());
  Settings few;
  few.language = "nl";
  CHECK(write_changed_settings(everything(), few, file));
  CHECK(read_settings(file) == few);
}

TEST_CASE("a missing, broken or strange file is as if nothing was chosen") {
  const test::TempDirectory folder;
  CHECK(read_settings(folder.file("none.json")) == Settings{});
  CHECK(read_settings("") == Settings{});
  CHECK(read_settings(folder.path()) == Settings{});
  for (const std::string content :
       {"", "{", "[1]", "null", "\xFF\xFE",
        R"({"width": "wide", "scale": 99, "palette": 3, "language": "../de"})",
        R"({"width": -5, "height": 1e300, "x": null, "patterns": "yes", "palette": "pink"})"}) {
    CAPTURE(content);
    CHECK(read_settings(folder.write("s.json", content)) == Settings{});
  }
}

TEST_CASE("one value that cannot be does not spoil the others") {
  const test::TempDirectory folder;
  const Settings s =
      read_settings(folder.write("s.json", R"({"scale": 2, "height": "x", "palette": "grey", "new": 1})"));
  CHECK(s.ui_scale == 2);
  CHECK(s.palette == scene::PaletteName::grey);
  CHECK_FALSE(s.height);
}

TEST_CASE("only what changed is written, onto what another window and another version wrote") {
  const test::TempDirectory folder;
  const std::string file = folder.write("s.json", R"({"scale": 2, "palette": "grey", "later": [1]})");
  Settings before;
  before.language = "nl";
  before.labels = true;
  Settings after = before;
  after.labels = false;
  CHECK(write_changed_settings(before, after, file));
  const Settings now = read_settings(file);
  CHECK(now.labels == false);
  CHECK(now.palette == scene::PaletteName::grey);
  CHECK_FALSE(now.language);
  std::ifstream in(file);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}).find("\"later\"") != std::string::npos);
}

TEST_CASE("two who write settings at once lose nothing of each other") {
  const test::TempDirectory folder;
  const std::string file = folder.file("settings.json");
  const auto change_often = [&](std::optional<int> Settings::*field) {
    for (int i = 1; i <= 40; ++i) {
      Settings before;
      before.*field = i - 1;
      Settings after;
      after.*field = i;
      CHECK(write_changed_settings(before, after, file));
    }
  };
  std::thread other([&] { change_often(&Settings::x); });
  change_often(&Settings::y);
  other.join();
  CHECK(read_settings(file).x == 40);
  CHECK(read_settings(file).y == 40);
}

TEST_CASE("where nothing can be written, nothing happens") {
  const test::TempDirectory folder;
  folder.write("file", "x");
  CHECK_FALSE(write_changed_settings({}, everything(), folder.file("file/settings.json")));
  CHECK_FALSE(write_changed_settings({}, everything(), ""));
}

TEST_CASE("folders follow the XDG variables, and the home folder without them") {
  const Variable home("HOME", "/somewhere");
  const Variable config("XDG_CONFIG_HOME", "/elsewhere");
  CHECK(settings_file() == "/elsewhere/regiokaart/settings.json");
  const Variable relative("XDG_CONFIG_HOME", "not/absolute");
  CHECK(settings_file() == "/somewhere/.config/regiokaart/settings.json");
  const Variable nowhere("HOME", "");
  CHECK(settings_file().empty());
}

TEST_CASE("figures go to the folder for pictures") {
  const test::TempDirectory home;
  const Variable at("HOME", home.path());
  const Variable config("XDG_CONFIG_HOME", home.file(".config"));
  const Variable pictures("XDG_PICTURES_DIR", "");
  CHECK(platform::pictures_folder() == home.path());
  home.write(".config/user-dirs.dirs", "# comment\nXDG_PICTURES_DIR=\"$HOME/Plaatjes\"\n");
  CHECK(platform::pictures_folder() == home.path());  // the folder does not exist
  home.write("Plaatjes/x", "");
  CHECK(platform::pictures_folder() == home.file("Plaatjes"));
}
