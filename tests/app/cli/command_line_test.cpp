#include "app/cli/command_line.h"

#include <doctest/doctest.h>

#include "app/cli/usage_error.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::cli;

namespace {

CommandLine parse(const std::vector<const char*>& words) {
  std::vector<const char*> all = {"regiokaart"};
  all.insert(all.end(), words.begin(), words.end());
  return parse_command_line(static_cast<int>(all.size()), all.data());
}

/// The key of the mistake in the words, and its subject; empty: none.
std::string mistake(const std::vector<const char*>& words) {
  try {
    parse(words);
  } catch (const UsageError& error) {
    return error.key() + " " + error.arguments().front().second;
  }
  return "";
}

}  // namespace

TEST_CASE("command, operands and options in any order") {
  const CommandLine line =
      parse({"--focus", "Ommen", "export", "--no-title", "a.png", "--size=10x20", "--quiet"});
  CHECK(line.command->name == "export");
  CHECK(line.operands == std::vector<std::string>{"a.png"});
  CHECK(line.value("focus") == "Ommen");
  CHECK(line.value("size") == "10x20");
  CHECK(line.has("no-title"));
  CHECK(line.has("quiet"));
  CHECK_FALSE(line.has("dpi"));
  CHECK(line.value("dpi", "300") == "300");
}

TEST_CASE("without a command it is the program's own window") {
  CHECK(parse({}).command->name.empty());
  CHECK(parse({"--scale", "2"}).value("scale") == "2");
  CHECK(mistake({"export", "a.png", "--scale", "2"}) == "unknown_option --scale");
}

TEST_CASE("values are taken as they are, and options that may repeat keep all") {
  const CommandLine line =
      parse({"export", "a.png", "--what-if", "+GM1:x", "--what-if=-GM2:y", "--title", "-5"});
  CHECK(line.values("what-if") == std::vector<std::string>{"+GM1:x", "-GM2:y"});
  CHECK(line.value("title") == "-5");
  CHECK(parse({"export", "a.png", "--title=", "b"}).value("title") == "b");
  CHECK(parse({"export", "a.png", "--title", ""}).value("title", "none").empty());
}

TEST_CASE("mistakes are told by what they are") {
  CHECK(mistake({"exprot"}) == "unknown_command_nearest exprot");
  CHECK(mistake({"bicycle"}) == "unknown_command bicycle");
  CHECK(mistake({"export", "a.png", "--sise", "1"}) == "unknown_option_nearest --sise");
  CHECK(mistake({"export", "a.png", "-x"}) == "unknown_option -x");
  CHECK(mistake({"report", "--size", "1"}) == "unknown_option --size");
  CHECK(mistake({"export", "a.png", "--size"}) == "missing_value --size");
  CHECK(mistake({"export", "a.png", "--size", "--quiet"}) == "missing_value --size");
  // From a variable that is not set; a title may be empty.
  CHECK(mistake({"check", "--geodata", ""}) == "missing_value --geodata");
  CHECK(mistake({"check", "--geodata="}) == "missing_value --geodata");
  CHECK(mistake({"report", "--config", ""}) == "missing_value --config");
  CHECK(mistake({"report", "--out", ""}) == "missing_value --out");
  CHECK(parse({"export", "a.png", "--title", ""}).value("title", "default").empty());
  CHECK(mistake({"export", "a.png", "--size=1", "--size=2"}) == "option_twice --size");
  CHECK(mistake({"export", "a.png", "--no-title=yes"}) == "switch_with_value --no-title");
  CHECK(mistake({"export"}) == "missing_operand.out export");
  CHECK(mistake({"export", "a.png", "b.png"}) == "too_many_operands b.png");
  CHECK(mistake({"export", "a.png", "export"}) == "too_many_operands export");
}

TEST_CASE("after -- every word is an operand, and a lone - always is") {
  CHECK(parse({"export", "--", "--quiet"}).operands == std::vector<std::string>{"--quiet"});
  CHECK(parse({"export", "--quiet", "--", "-x.png"}).operands == std::vector<std::string>{"-x.png"});
  CHECK(parse({"replay", "-"}).operands == std::vector<std::string>{"-"});
  CHECK(mistake({"export", "a.png", "--", "b.png"}) == "too_many_operands b.png");
}

TEST_CASE("-o is the file that is written, as an option or as the operand") {
  CHECK(parse({"report", "-o", "a.txt"}).value("out") == "a.txt");
  CHECK(parse({"figures", "l.json", "-o", "map"}).value("out") == "map");
  CHECK(parse({"export", "-o", "-x.png"}).operands == std::vector<std::string>{"-x.png"});
  CHECK(mistake({"export", "-o"}) == "missing_value -o");
  CHECK(mistake({"export", "-o", "a.png", "b.png"}) == "too_many_operands a.png");
  CHECK(mistake({"report", "-o", "a", "--out", "b"}) == "option_twice --out");
  CHECK(mistake({"check", "-o", "a"}) == "unknown_option -o");
}

TEST_CASE("help and version need no operands") {
  for (const char* word : {"-h", "--help", "-V", "--version"}) CHECK(mistake({"export", word}).empty());
  CHECK(parse({"-h"}).has("help"));
}

TEST_CASE("words are cleaned with a warning each; paths keep their bytes") {
  const std::string title = std::string("A\xFF") + 'B';
  const CommandLine line = parse({"export", "a.png", "--title", title.c_str(), "--subtitle=x\xC2\x9B",
                                  "--geodata", "b\xFF.gpkg", "--source", "CBS"});
  CHECK(line.value("title") == "A\uFFFDB");
  CHECK(line.value("subtitle") == "x\uFFFD");
  CHECK(line.value("geodata") == "b\xFF.gpkg");
  REQUIRE(line.cleaned.size() == 2);
  CHECK(line.cleaned[0].file == "--title");
  CHECK(line.cleaned[1].file == "--subtitle");
  CHECK_FALSE(has_errors(line.cleaned));
}
