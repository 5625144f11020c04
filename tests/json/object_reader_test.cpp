#include "json/object_reader.h"

#include <doctest/doctest.h>

#include "json/json_file.h"

using namespace rk;
using namespace rk::json;

namespace {

/// The keys of what was found, each with its place.
std::vector<std::string> told(const Diagnostics& found) {
  std::vector<std::string> result;
  for (const Diagnostic& d : found) result.push_back(d.place + " " + d.key);
  return result;
}

}  // namespace

TEST_CASE("members come back as what they are") {
  Diagnostics found;
  const std::string file = "f";
  const auto json =
      parse_json(R"({"text": "a", "on": true, "whole": 3, "half": 2.5, "list": ["x", "y"]})", file, found);
  ObjectReader in({&*json, ""}, file, found);
  CHECK(in.text("text", Need::required) == "a");
  CHECK(in.boolean("on", Need::required) == true);
  CHECK(in.integer("whole", Need::required) == 3);
  CHECK(in.number("whole", Need::required) == 3.0);
  CHECK(in.number("half", Need::required) == 2.5);
  CHECK(in.text_list("list", Need::required) == std::vector<std::string>{"x", "y"});
  CHECK(in.texts("list", Need::required) == std::vector<std::string>{"x", "y"});
  CHECK(in.texts("text", Need::required) == std::vector<std::string>{"a"});
  CHECK(in.texts("absent", Need::optional).empty());
  CHECK_FALSE(in.number("absent", Need::optional));
  in.finish();
  CHECK(found.empty());
}

TEST_CASE("what is missing, of another type or unknown is told with its place") {
  Diagnostics found;
  const std::string file = "f";
  const auto json = parse_json(
      R"({"text": " ", "on": 1, "whole": 2.5, "half": "x", "list": ["x", 1], "txet": ""})", file, found);
  ObjectReader in({&*json, "/0"}, file, found);
  CHECK(in.text("text", Need::required).empty());
  CHECK_FALSE(in.boolean("on", Need::required));
  CHECK_FALSE(in.integer("whole", Need::required));
  CHECK_FALSE(in.number("half", Need::required));
  CHECK(in.text_list("list", Need::required) == std::vector<std::string>{"x"});
  CHECK(in.text("absent", Need::required).empty());
  in.finish();
  CHECK(told(found) == std::vector<std::string>{"/0/text empty_text", "/0/on wrong_type_boolean",
                                                "/0/whole wrong_type_integer", "/0/half wrong_type_number",
                                                "/0/list/1 wrong_type_text", "/0 missing_key",
                                                "/0/txet unknown_key_nearest"});
}

TEST_CASE("what is no object gives one message and nothing more") {
  Diagnostics found;
  const std::string file = "f";
  const auto json = parse_json("[1]", file, found);
  ObjectReader in({&*json, ""}, file, found);
  CHECK_FALSE(in.is_object());
  CHECK(in.text("text", Need::required).empty());
  in.finish();
  CHECK(told(found) == std::vector<std::string>{" wrong_type_object"});
}
