#include "json/json_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/clean_text.h"
#include "base/utf8.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::json;

namespace {

std::string argument(const Diagnostic& d, const std::string& name) {
  for (const auto& [key, value] : d.arguments) {
    if (key == name) return value;
  }
  return "-";
}

}  // namespace

TEST_CASE("what is no JSON is reported with line and column") {
  struct Case {
    std::string text, key, line, column, near;
  };
  for (const Case& c : std::vector<Case>{
           {"{\"a\": 1,}", "json_syntax", "1", "9", "}"},
           {"{\n  \"é\": 1\n  \"b\": 2\n}", "json_syntax", "3", "3", "\"b\": 2"},
           {"{\"é\" 1}", "json_syntax", "1", "6", "1}"},
           {"[1, 2", "json_ends_early", "1", "6", "-"},
           {"", "json_ends_early", "1", "1", "-"},
           {"{\"a", "json_ends_early", "1", "4", "-"},
           {"{\"a\": \"b,\n\"c\": 1}", "json_open_text", "1", "10", "-"},
           {"[1 2]", "json_syntax", "1", "4", "2]"},
           {"{\"a\": nul}", "json_syntax", "1", "7", "nul}"},
           {"{} {}", "json_syntax", "1", "4", "{}"},
           {"[-]", "json_syntax", "1", "3", "]"},
           {"// note\n{}", "json_syntax", "1", "1", "// note"},
           {"{\"a\": \"\xFF\"}", "json_encoding", "1", "8", "-"},
           {"{\n\"a\": \"\xC3\x28\"}", "json_encoding", "2", "7", "-"},
           {std::string("\xFF\xFE{\0}\0", 6), "json_encoding", "1", "1", "-"},
       }) {
    CAPTURE(c.text);
    Diagnostics found;
    CHECK_FALSE(parse_json(c.text, "x.json", found).has_value());
    REQUIRE(found.size() == 1);
    CHECK(found[0].key == c.key);
    CHECK(found[0].file == "x.json");
    CHECK(argument(found[0], "line") == c.line);
    CHECK(argument(found[0], "column") == c.column);
    CHECK(argument(found[0], "near") == c.near);
  }
}

TEST_CASE("a key that occurs twice is an error with its place; the first value stays") {
  Diagnostics found;
  const auto json =
      parse_json(R"({"a": [0, {"x/y": 1, "b": 2, "x/y": {"deep": [1, 2]}, "c": 3}], "d": 4})", "x", found);
  REQUIRE(json.has_value());
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "json_duplicate_key");
  CHECK(found[0].place == "/a/1/x~1y");
  CHECK(*json == nlohmann::json::parse(R"({"a": [0, {"x/y": 1, "b": 2, "c": 3}], "d": 4})"));
}

TEST_CASE("what is parsed is what nlohmann parses") {
  const std::string text =
      R"([null, true, -1, 18446744073709551615, 1.5e3, "a\u00e9", {"k": [], "l": {}}, [[1], [2, [3]]]])";
  Diagnostics found;
  CHECK(*parse_json("\xEF\xBB\xBF" + text, "x", found) == nlohmann::json::parse(text));
  CHECK(found.empty());
}

TEST_CASE("deep and huge files are refused") {
  Diagnostics found;
  CHECK_FALSE(parse_json(std::string(100000, '['), "x", found).has_value());
  CHECK_FALSE(parse_json(std::string((std::size_t{16} << 20) + 1, ' '), "x", found).has_value());
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "json_too_deep");
  CHECK(found[1].key == "file_too_large");
  found.clear();
  CHECK(parse_json(std::string(32, '[') + std::string(32, ']'), "x", found).has_value());
  CHECK(found.empty());
}

TEST_CASE("files that cannot be read") {
  const rk::test::TempDirectory folder;
  Diagnostics found;
  read_json_file(folder.file("absent.json"), found);
  read_json_file(folder.path(), found);
  const std::string pipe = folder.file("pipe.json");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  read_json_file(pipe, found);
  read_json_file(folder.write("file", "") + "/below.json", found);
  REQUIRE(found.size() == 4);
  CHECK(found[0].key == "file_missing");
  CHECK(found[1].key == "file_not_regular");
  CHECK(found[2].key == "file_not_regular");
  CHECK(found[3].key == "file_missing");
}

TEST_CASE("texts and keys with characters that cannot be shown are cleaned, with a warning each") {
  Diagnostics found;
  const auto json = parse_json(
      R"({"name": "a\u009b31mb", "list": ["x\ufffe", "goed", "\u202e!"], "k\u001b": 1})", "x", found);
  REQUIRE(json.has_value());
  CHECK((*json)["name"] == "a\uFFFD31mb");
  CHECK((*json)["list"][0] == "x\uFFFD");
  CHECK((*json)["list"][2] == "\uFFFD!");
  CHECK(json->contains("k\uFFFD"));
  REQUIRE(found.size() == 4);
  CHECK_FALSE(has_errors(found));
  for (const Diagnostic& d : found) CHECK(d.key == "text_cleaned");
  CHECK(found[0].place == "/name");
  CHECK(found[1].place == "/list/0");
  CHECK(found[2].place == "/list/2");
}

TEST_CASE("half a surrogate pair is an error") {
  Diagnostics found;
  CHECK_FALSE(parse_json(R"({"a": "\ud800"})", "x", found).has_value());
  CHECK(has_errors(found));
}

TEST_CASE("the words near an error have no character that a terminal obeys") {
  const std::string override_direction = std::string("\xE2\x80") + '\xAE';
  for (const std::string& character :
       {std::string("\u009B"), override_direction, std::string("\uFFFF"), std::string("\x7F")}) {
    Diagnostics found;
    CHECK_FALSE(parse_json("{" + character + "a", "f.json", found));
    REQUIRE(found.size() == 1);
    CHECK(is_clean(argument(found[0], "near")));
  }
}

TEST_CASE("the words near an error never begin or end inside a character") {
  const std::string letters = "aé€\U0001F5FA\"{}[]:,1\\u ";
  for (std::size_t cut = 0; cut < letters.size(); ++cut) {
    for (const std::string before :
         {"", "{\"é\": ", "[\"€\", ", "{\"a\": \"€€", "é", "\U0001F5FA", "[1€", "{€\"€"}) {
      const std::string text = before + letters.substr(cut);
      if (find_invalid_utf8(text) != std::string::npos) continue;
      CAPTURE(text);
      Diagnostics found;
      parse_json(text, "x", found);
      for (const Diagnostic& d : found) {
        for (const auto& [name, value] : d.arguments) CHECK(find_invalid_utf8(value) == std::string::npos);
      }
    }
  }
}
