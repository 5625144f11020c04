#include "app/window/recent_sessions.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app::window;

using Paths = std::vector<std::string>;

TEST_CASE("the session that was used last comes first, and each once") {
  const test::TempDirectory folder;
  RecentSessions recent(folder.file("recent.json"));
  CHECK(recent.paths().empty());
  recent.add("/a.jsonl");
  recent.add("/b.jsonl");
  recent.add("/x/../a.jsonl");
  CHECK(recent.paths() == Paths{"/a.jsonl", "/b.jsonl"});
  CHECK(RecentSessions(folder.file("recent.json")).paths() == recent.paths());
  recent.remove("/a.jsonl");
  CHECK(RecentSessions(folder.file("recent.json")).paths() == Paths{"/b.jsonl"});
}

TEST_CASE("a relative path is kept so that it means the same in another folder") {
  const test::TempDirectory folder;
  RecentSessions recent(folder.file("recent.json"));
  recent.add("a.jsonl");
  CHECK(recent.paths() == Paths{(std::filesystem::current_path() / "a.jsonl").string()});
}

TEST_CASE("two windows add to one list") {
  const test::TempDirectory folder;
  RecentSessions first(folder.file("recent.json"));
  RecentSessions second(folder.file("recent.json"));
  first.add("/a.jsonl");
  second.add("/b.jsonl");
  first.add("/c.jsonl");
  CHECK(first.paths() == Paths{"/c.jsonl", "/b.jsonl", "/a.jsonl"});
}

TEST_CASE("the list is short, and a broken or foreign file is an empty one") {
  const test::TempDirectory folder;
  RecentSessions recent(folder.file("recent.json"));
  for (int i = 0; i < 20; ++i) recent.add("/" + std::to_string(i) + ".jsonl");
  CHECK(recent.paths().size() == 8);
  CHECK(recent.paths().front() == "/19.jsonl");
  for (const char* text : {"{", "{\"a\": 1}", "[1, null]", "[[\"/a\"]]"})
    CHECK(RecentSessions(folder.write("other.json", text)).paths().empty());
}

TEST_CASE("where nothing can be written the list holds for this window") {
  const test::TempDirectory folder;
  for (const std::string& file : {std::string(), folder.file("missing/recent.json")}) {
    RecentSessions recent(file);
    recent.add("/a.jsonl");
    CHECK(recent.paths() == Paths{"/a.jsonl"});
  }
}
