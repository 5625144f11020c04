#include "config/load_story.h"

#include <doctest/doctest.h>

#include "support/temp_directory.h"

using namespace rk;
using namespace rk::config;

namespace {

struct Read {
  std::optional<Story> story;
  Diagnostics found;
};

Read read(const std::string& content) {
  const test::TempDirectory folder;
  folder.write("story.json", content);
  Read result;
  result.story = load_story(folder.path(), result.found);
  return result;
}

}  // namespace

TEST_CASE("a story is read with its words and actions") {
  const Read r = read(R"({"title": "Verhaal", "steps": [
      {"title": {"nl": "Een", "en": "One"}, "text": "Tekst", "actions": [{"do": "fit"}, {"do": "select", "code": null}]},
      {"title": "Twee", "text": "Meer", "actions": []}]})");
  CHECK(r.found.empty());
  REQUIRE(r.story);
  REQUIRE(r.story->steps.size() == 2);
  CHECK(r.story->title.in("nl") == "Verhaal");
  CHECK(r.story->steps[0].title.in("en") == "One");
  REQUIRE(r.story->steps[0].actions.size() == 2);
  CHECK(r.story->steps[0].actions[0].json == R"({"do":"fit"})");
  CHECK(r.story->steps[0].actions[1].place == "/steps/0/actions/1");
  CHECK(r.story->steps[1].actions.empty());
}

TEST_CASE("without the file there is no story and nothing wrong") {
  const test::TempDirectory folder;
  Diagnostics found;
  CHECK_FALSE(load_story(folder.path(), found));
  CHECK(found.empty());
}

TEST_CASE("everything that is wrong with a story is named with its place") {
  struct Case {
    std::string content;
    std::string key;
    std::string place;
  };
  for (const Case& c : std::vector<Case>{
           {"{", "json_ends_early", ""},
           {"[]", "wrong_type_object", ""},
           {R"({"title": "x", "steps": []})", "empty_list", "/steps"},
           {R"({"title": "x", "steps": 3})", "wrong_type_list", "/steps"},
           {R"({"title": "x"})", "missing_key", ""},
           {R"({"steps": [{"title": "a", "text": "b", "actions": []}]})", "missing_key", ""},
           {R"({"title": "x", "steps": [{"title": "a", "actions": []}]})", "missing_key", "/steps/0"},
           {R"({"title": "x", "steps": [{"title": "a", "text": " ", "actions": []}]})", "empty_text",
            "/steps/0/text"},
           {R"({"title": "x", "steps": [{"title": "a", "text": "b"}]})", "missing_key", "/steps/0"},
           {R"({"title": "x", "steps": [{"title": "a", "text": "b", "actions": [], "do": 1}]})",
            "unknown_key", "/steps/0/do"},
           {R"({"title": "x", "stepts": [], "steps": [{"title": "a", "text": "b", "actions": []}]})",
            "unknown_key_nearest", "/stepts"}}) {
    CAPTURE(c.content);
    const Read r = read(c.content);
    REQUIRE(r.found.size() == 1);
    CHECK(r.found[0].key == c.key);
    CHECK(r.found[0].place == c.place);
  }
}
