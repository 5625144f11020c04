// A language is data: one more file in config/lang adds it to the whole program.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/temp_directory.h"

namespace {

const std::string kRoot = REGIOKAART_SOURCE_DIR;

std::string content(const std::string& path) {
  std::ostringstream result;
  result << std::ifstream(path, std::ios::binary).rdbuf();
  return result.str();
}

/// The shipped configuration with Frisian beside Dutch and English, of which only these words are translated.
class FrisianConfig {
 public:
  FrisianConfig() {
    auto settings = nlohmann::json::parse(content(kRoot + "/config/regiokaart.json"));
    settings["boundaries"]["file"] = kRoot + "/geodata/gemeenten_2020.shp";
    settings["surroundings"]["file"] = kRoot + "/geodata/surroundings.json";
    settings["credit"] = {{"nl", "Bron"}, {"en", "Source"}, {"fy", "Boarne"}};
    folder_.write("regiokaart.json", settings.dump());
    auto all = nlohmann::json::parse(content(kRoot + "/config/partnerships.json"));
    for (auto& partnership : all["partnerships"]) {
      if (partnership["id"] == "salland") partnership["name"] = {{"nl", "Regio Salland"}, {"fy", "Sallân"}};
    }
    folder_.write("partnerships.json", all.dump());
    for (const std::string file : {"nl.json", "en.json"})
      folder_.write("lang/" + file, content(kRoot + "/config/lang/" + file));
    write_frisian(nlohmann::json::object());
  }

  /// Writes the language file with some more words.
  void write_frisian(const nlohmann::json& more) const {
    nlohmann::json words = {
        {"language", {{"name", "Frysk"}, {"decimal", "·"}, {"group", "’"}, {"and", " én "}}},
        {"cli",
         {{"help", {{"usage", "Gebrûk: {usage}"}}},
          {"replayed", {{"one", "ien"}, {"other", "{count} dien"}}}}},
        {"scene", {{"overlap", {{"title", "{focus} wurket it faakst mei {first}, dêrnei mei {second}"}}}}}};
    words.merge_patch(more);
    folder_.write("lang/fy.json", words.dump());
  }

  std::string file(const std::string& name) const { return folder_.file(name); }
  std::string write(const std::string& name, const std::string& text) const {
    return folder_.write(name, text);
  }

  struct Result {
    int code = -1;
    std::string out;
    std::string err;
  };
  /// Runs the program with this configuration, without a display.
  Result run(const std::string& words) const {
    const std::string command = "env -u DISPLAY '" REGIOKAART_BINARY "' " + words + " --config '" +
                                folder_.path() + "' >'" + file("out") + "' 2>'" + file("err") +
                                "' </dev/null";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(file("out")), content(file("err"))};
  }

 private:
  rk::test::TempDirectory folder_;
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a third language: its words, names, lists and numbers, and Dutch for what it lacks") {
  const FrisianConfig config;
  const auto report = config.run("report --lang fy --quiet");
  CHECK(report.code == 0);
  CHECK(has(report.out, "Sallân"));
  CHECK(has(report.out, "Boarne"));
  CHECK(has(report.out, " én "));
  CHECK_FALSE(has(report.out, " en Raalte"));
  CHECK(has(report.out, "12’208"));                      // thousands
  CHECK(has(report.out, "·"));                           // decimals
  CHECK(has(report.out, "Regionale samenwerking van"));  // not translated
  CHECK_FALSE(has(report.out, "report."));               // no key shows
  const auto figure =
      config.run("export '" + config.file("a.svg") + "' --view overlap --lang fy --print-caption");
  CHECK(figure.code == 0);
  CHECK(has(figure.out, "Deventer wurket it faakst mei Olst-Wijhe, dêrnei mei Raalte"));
  CHECK(has(content(config.file("a.svg")), "lang=\"fy\""));
}

TEST_CASE("the command line knows the languages that are there, and says which") {
  const FrisianConfig config;
  const auto help = config.run("--help --lang fy");
  CHECK(help.code == 0);
  CHECK(has(help.out, "Gebrûk: regiokaart"));
  CHECK(has(help.out, "--lang nl|en|fy"));
  const auto wrong = config.run("report --lang de");
  CHECK(wrong.code == 2);
  CHECK(has(wrong.err, "Mogelijk zijn: nl, en, fy."));
  CHECK(config.run("report --lang ../lang/fy").code == 2);
}

TEST_CASE("a session may speak it, and no language that is not there") {
  const FrisianConfig config;
  const std::string session = config.write(
      "s.jsonl", "{\"do\":\"language\",\"name\":\"fy\"}\n{\"do\":\"view\",\"name\":\"overlap\"}\n");
  const auto replayed = config.run("replay '" + session + "' --lang fy");
  CHECK(replayed.code == 0);
  CHECK(has(replayed.err, "2 dien"));
  const std::string figure = config.file("s.svg");
  CHECK(config.run("replay '" + session + "' --export '" + figure + "' --size 1200x800").code == 0);
  CHECK(has(content(figure), "wurket it faakst"));
  config.write("s.jsonl", "{\"do\":\"fit\"}\n{\"do\":\"language\",\"name\":\"de\"}\n");
  const auto wrong = config.run("replay '" + session + "'");
  CHECK(wrong.code == 1);
  CHECK(has(wrong.err, "s.jsonl: 2:"));
  CHECK(has(wrong.err, "‘de’"));
}

TEST_CASE("check counts what is not translated, and names what the program does not know") {
  const FrisianConfig config;
  const auto partly = config.run("check");
  CHECK(partly.code == 0);
  CHECK(has(partly.err, "fy.json"));
  CHECK(has(partly.err, "teksten; daarvoor staat het Nederlands"));
  CHECK_FALSE(has(partly.err, "nl.json"));
  CHECK_FALSE(has(partly.err, "en.json"));
  config.write_frisian({{"scene", {{"overlapp", "?"}}}});
  CHECK(has(config.run("check").err, "scene.overlapp"));
  config.write("lang/fy.json", "{\"a\": 1}");
  CHECK(config.run("check").code == 1);
}
