#include "app/window/autosave.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/window/session_file.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app::window;

namespace {

namespace fs = std::filesystem;

std::string content(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool exists(const std::string& file) {
  return fs::exists(file);
}

void wait_until_kept(Autosave& autosave) {
  // Ends when the write has: a time far away is ready then.
  while (!autosave.ready(1e9)) usleep(1000);
}

}  // namespace

TEST_CASE("what a window kept is there for the next one when it ended without a word") {
  const test::TempDirectory folder;
  {
    Autosave killed(folder.path(), Autosave::Left::take);
    CHECK(killed.taken().empty());
    killed.keep("a\n", 0);
  }
  const Autosave next(folder.path(), Autosave::Left::take);
  CHECK(next.taken() == last_session_file(folder.path()));
  CHECK(content(next.taken()) == "a\n");
  // It is taken once: a session that ends the program must not do so at every start.
  const Autosave third(folder.path(), Autosave::Left::take);
  CHECK(third.taken().empty());
}

TEST_CASE("a window that ends as it should leaves nothing behind but the last session") {
  const test::TempDirectory folder;
  {
    Autosave window(folder.path(), Autosave::Left::take);
    window.keep("a\n", 0);
    window.end("b\n");
  }
  CHECK(content(last_session_file(folder.path())) == "b\n");
  CHECK(Autosave(folder.path(), Autosave::Left::take).taken().empty());
  {
    Autosave idle(folder.path(), Autosave::Left::take);
    idle.end("");
  }
  CHECK(content(last_session_file(folder.path())) == "b\n");
}

TEST_CASE("two windows keep two files, and neither takes what the other has open") {
  const test::TempDirectory folder;
  Autosave first(folder.path(), Autosave::Left::take);
  first.keep("first\n", 0);
  wait_until_kept(first);
  {
    Autosave second(folder.path(), Autosave::Left::take);
    CHECK(second.taken().empty());
    second.keep("second\n", 0);
  }
  CHECK(content(folder.file("windows/1/session.jsonl")) == "first\n");
  CHECK(content(folder.file("windows/2/session.jsonl")) == "second\n");
  const Autosave third(folder.path(), Autosave::Left::take);
  CHECK(content(third.taken()) == "second\n");
  CHECK(content(folder.file("windows/1/session.jsonl")) == "first\n");
}

TEST_CASE("a window that is asked for something else leaves what was left behind for a later one") {
  const test::TempDirectory folder;
  Autosave(folder.path(), Autosave::Left::take).keep("a\n", 0);
  {
    Autosave other(folder.path(), Autosave::Left::leave);
    CHECK(other.taken().empty());
    CHECK(other.keep_now("b\n") == folder.file("windows/2/session.jsonl"));
    other.end("");
  }
  CHECK(content(folder.file("windows/1/session.jsonl")) == "a\n");
  CHECK(content(Autosave(folder.path(), Autosave::Left::take).taken()) == "a\n");
}

TEST_CASE("writes are seconds apart") {
  const test::TempDirectory folder;
  Autosave window(folder.path(), Autosave::Left::take);
  CHECK(window.ready(0));
  window.keep("a\n", 0);
  wait_until_kept(window);
  CHECK_FALSE(window.ready(1));
  CHECK(window.ready(3));
}

TEST_CASE("a folder that cannot be written is told once, and nothing else happens") {
  const test::TempDirectory folder;
  folder.write("file", "");
  for (const std::string& state : {std::string(), folder.file("file")}) {
    Autosave window(state, Autosave::Left::take);
    CHECK_FALSE(window.take_failure());
    window.keep("a\n", 0);
    CHECK(window.take_failure());
    window.keep("b\n", 10);
    CHECK_FALSE(window.take_failure());
    CHECK(window.keep_now("c\n").empty());
    window.end("d\n");
  }
  CHECK(content(folder.file("file")).empty());
  // It can also be lost while the window is open.
  Autosave window(folder.path(), Autosave::Left::take);
  fs::remove_all(folder.file("windows"));
  folder.write("windows", "");
  window.keep("a\n", 0);
  wait_until_kept(window);
  CHECK(window.take_failure());
}

TEST_CASE("a window that is killed holds its place no longer, and its file is whole") {
  const test::TempDirectory folder;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    Autosave window(folder.path(), Autosave::Left::take);
    for (int i = 0;; ++i) static_cast<void>(window.keep_now(std::string(100'000, 'x') + "\n"));
  }
  while (!exists(folder.file("windows/1/session.jsonl"))) usleep(1000);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  const Autosave next(folder.path(), Autosave::Left::take);
  REQUIRE_FALSE(next.taken().empty());
  CHECK(content(next.taken()).size() == 100'001);
}
