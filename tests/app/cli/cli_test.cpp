// Tests of the whole program: command line in; exit code, messages and files out. Needs no display.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/clean_text.h"
#include "base/utf8.h"
#include "support/temp_directory.h"

namespace {

namespace fs = std::filesystem;

const std::string kConfig = std::string(REGIOKAART_SOURCE_DIR) + "/config";
const std::string kBoundaries = std::string(REGIOKAART_SOURCE_DIR) + "/geodata/gemeenten_2020.shp";

struct Result {
  int code = -1;
  std::string out;
  std::string err;
};

std::string content(const std::string& path) {
  std::ostringstream result;
  result << std::ifstream(path, std::ios::binary).rdbuf();
  return result.str();
}

/// Runs the program through the shell; `words` must be quoted where they need it.
Result run(const std::string& words) {
  const rk::test::TempDirectory folder;
  const std::string command = "env -u DISPLAY '" REGIOKAART_BINARY "' " + words + " >'" + folder.file("out") +
                              "' 2>'" + folder.file("err") + "' </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(folder.file("out")),
          content(folder.file("err"))};
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// A copy of the shipped configuration that finds the shipped boundaries.
void copy_config(const rk::test::TempDirectory& folder) {
  auto settings = nlohmann::json::parse(content(kConfig + "/regiokaart.json"));
  settings["boundaries"]["file"] = kBoundaries;
  settings["surroundings"]["file"] = std::string(REGIOKAART_SOURCE_DIR) + "/geodata/surroundings.json";
  folder.write("regiokaart.json", settings.dump(1));
  folder.write("partnerships.json", content(kConfig + "/partnerships.json"));
}

}  // namespace

TEST_CASE("wrong usage: exit code 2 and one line that names the mistake") {
  struct Case {
    std::string words;
    std::string says;
  };
  for (const Case& c : std::vector<Case>{
           {"exprot kaart.png", "regiokaart: onbekende opdracht ‘exprot’. Is ‘export’ bedoeld?"},
           {"teken", "regiokaart: onbekende opdracht ‘teken’."},
           {"export", "heeft een bestandsnaam nodig"},
           {"export a.png b.png", "‘b.png’ is een woord te veel"},
           {"export a.png --sise 10x10", "onbekende optie --sise. Is --size bedoeld?"},
           {"export a.png --size", "--size heeft een waarde nodig"},
           {"export a.png --size --no-legend", "--size heeft een waarde nodig"},
           {"export a.png --no-legend=ja", "--no-legend heeft geen waarde"},
           {"export a.png --size 800x600 --size 900x700", "--size is twee keer gegeven"},
           {"export a.gif", "‘a.gif’ zegt niet welk soort figuur"},
           {"export kaart", "‘kaart’ zegt niet"},
           {"export ./a.b/kaart", "zegt niet"},
           {"export a.png --size 1920", "--size moet zijn als 1920x1080, niet ‘1920’"},
           {"export a.png --size 1920x1080x3", "--size moet zijn als"},
           {"export a.png --size 1920.5x1080", "--size moet zijn als"},
           {"export a.png --size 99x600", "onmogelijk formaat"},
           {"export a.png --size 600x32768", "onmogelijk formaat"},
           {"export a.png --size -800x600", "onmogelijk formaat"},
           {"export a.png --size 99999999999x600", "--size moet zijn als"},
           {"export a.png --paper a5", "--paper kan niet ‘a5’ zijn. Mogelijk zijn: a4, a3."},
           {"export a.png --paper a4 --dpi 5000", "--dpi ‘5000’ geeft een onmogelijk formaat"},
           {"export a.png --paper a4 --dpi 0", "--dpi moet een heel getal groter dan 0 zijn"},
           {"export a.png --paper a4 --dpi nan", "--dpi moet een heel getal groter dan 0 zijn"},
           {"export a.png --paper a4 --size 800x600", "--size en --paper gaan niet samen"},
           {"export a.png --landscape", "--landscape hoort bij --paper"},
           {"export a.png --paper a4 --landscape --portrait", "--landscape en --portrait gaan niet samen"},
           {"export a.png --view kaart", "--view kan niet ‘kaart’ zijn"},
           {"export a.png --extent 1,2,3", "--extent moet fit, focus, nl of vier getallen"},
           {"export a.png --extent 0,0,inf,1", "--extent moet"},
           {"export a.png --extent 5,5,1,1", "--extent ‘5,5,1,1’ is leeg"},
           {"export a.png --palette rood",
            "--palette kan niet ‘rood’ zijn. Mogelijk zijn: tol, fill8, grey."},
           {"export a.png --encoding mooi",
            "--encoding kan niet ‘mooi’ zijn. Mogelijk zijn: automatic, hatch, ribbons, counts."},
           {"export a.png --pin dowr", "‘dowr’ bij --pin staat niet op de kaart."},
           {"export a.png --regions regional --pin "
            "salland,dowr,bobo,rivus,transform,cleantech-regio,regio-twente",
            "hoogstens 6"},
           {"export a.png --pattern x", "--pattern kan niet ‘x’ zijn"},
           {"export a.png --regions saland", "Is ‘salland’ bedoeld?"},
           {"export a.png --regions ,", "geen samenwerkingsverband met het id ‘’"},
           {"export a.png --regions g40", "‘g40’ heeft geen gebied"},
           {"export a.png --focus Deveter", "geen gemeente ‘Deveter’. Is ‘Deventer’ bedoeld?"},
           {"export a.png --view partner --partner Ralte", "geen gemeente ‘Ralte’. Is ‘Raalte’ bedoeld?"},
           {"export a.png --view partner --partner Deventer", "een andere gemeente zijn dan Deventer zelf"},
           {"export a.png --partner Raalte", "--partner hoort bij --view partner"},
           {"export a.png --what-if +GM0150:regio-zwole", "Is ‘regio-zwolle’ bedoeld?"},
           {"report --format pdf", "--format kan niet ‘pdf’ zijn. Mogelijk zijn: text, json, csv, xlsx."},
           {"report --format xlsx", "--format xlsx hoort bij --out"},
           {"report --table pairs", "--table hoort bij --format csv"},
           {"report --format csv --table paren", "--table kan niet ‘paren’ zijn"},
           {"report --what-if -Zutphen:salland", "Zutphen doet niet mee aan Salland"},
           {"figures", "heeft een lijst met figuren nodig"},
           {"figures lijst.json", "figures heeft een map nodig: --out MAP"},
           {"figures lijst.json --out -", "figures heeft een map nodig: --out MAP"},
           {"check --lang de", "--lang kan niet ‘de’ zijn. Mogelijk zijn: nl, en."},
           {"check nu", "‘nu’ is een woord te veel"},
           {"check --size 800x600", "onbekende optie --size"},
           {"--lang en exprot", "unknown command “exprot”. Did you mean “export”?"},
           {"export --lang=en a.png --sise 1", "unknown option --sise. Did you mean --size?"},
       }) {
    CAPTURE(c.words);
    const Result result = run(c.words);
    CHECK(result.code == 2);
    CAPTURE(result.err);
    CHECK(result.err.find(c.says) != std::string::npos);
    CHECK(line_count(result.err) == 1);
    CHECK(result.out.empty());
  }
}

TEST_CASE("help and version go to standard output, in both languages") {
  const Result nl = run("--help");
  CHECK(nl.code == 0);
  CHECK(nl.err.empty());
  CHECK(nl.out.find("Gebruik: regiokaart") == 0);
  const Result en = run("export -h --lang en");
  CHECK(en.code == 0);
  CHECK(en.out.find("Usage: regiokaart export FILE [options]") == 0);
  CHECK(en.out.find("--no-scale-bar") != std::string::npos);
  CHECK(en.out.find("cli.") == std::string::npos);  // no key without its text
  std::istringstream lines(nl.out + en.out);
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 120);
  CHECK(run("--version").out.find("regiokaart ") == 0);
}

// The boundaries themselves have warnings (a degenerate ring of Leeuwarden), so only what a test adds is
// counted.
TEST_CASE("check: the shipped data has no errors") {
  const Result result = run("check");
  CAPTURE(result.err);
  CHECK(result.code == 0);
  CHECK(result.err.find("fout: ") == std::string::npos);
  CHECK(result.err.find(".json") == std::string::npos);
  CHECK(result.out.find("0 fouten, ") == 0);
  const Result quiet = run("check --quiet");
  CHECK(quiet.out.empty());
  CHECK(quiet.err.empty());
}

TEST_CASE("ten warnings of a kind are told, then how many more; --all tells them all") {
  const rk::test::TempDirectory folder;
  copy_config(folder);
  auto partnerships = nlohmann::json::parse(content(kConfig + "/partnerships.json"));
  std::size_t wrong = 0;
  for (auto& partnership : partnerships["partnerships"]) {
    for (auto& member : partnership["members"]) {
      if (wrong == 25) break;
      member["name"] = member["name"].get<std::string>() + "?";
      ++wrong;
    }
  }
  folder.write("partnerships.json", partnerships.dump());
  const std::size_t usual = line_count(run("check --all").err);
  const std::string config = " --config '" + folder.path() + "'";
  const Result few = run("check" + config);
  CHECK(line_count(few.err) == usual + 11);
  CHECK(few.err.find("waarschuwing: en nog 15 van deze soort; --all noemt ze alle.") != std::string::npos);
  const Result all = run("check --all" + config);
  CHECK(line_count(all.err) == usual + 25);
  CHECK(all.out == few.out);  // the count is of all
  CHECK(line_count(run("report --all" + config).err) > line_count(run("report" + config).err));
  CHECK(run("report --all --quiet" + config).err.empty());
}

TEST_CASE("check lists every problem, and warnings alone are no failure") {
  const rk::test::TempDirectory folder;
  copy_config(folder);
  const std::string words = "check --config '" + folder.path() + "'";
  auto partnerships = nlohmann::json::parse(content(kConfig + "/partnerships.json"));
  partnerships["partnerships"][0]["members"][1]["name"] = "Olst Wijhe";
  folder.write("partnerships.json", partnerships.dump());
  const Result warned = run(words);
  CHECK(warned.code == 0);
  CHECK(line_count(warned.err) == line_count(run("check").err) + 1);
  CHECK(warned.err.find("waarschuwing: ") == 0);
  CHECK(warned.err.find("GM1773 is Olst-Wijhe, maar hier staat ‘Olst Wijhe’") != std::string::npos);
  CHECK(warned.out.find("0 fouten, ") == 0);
  CHECK(run(words + " --quiet").err.empty());

  partnerships["partnerships"][1]["scope"] = "lokaal";
  partnerships["partnerships"][2]["members"][0] = {{"code", "GM9999"}, {"name", "Devnter"}};
  folder.write("partnerships.json", partnerships.dump());
  const Result failed = run(words);
  CHECK(failed.code == 1);
  CAPTURE(failed.err);
  CHECK(failed.out.find("3 fouten, ") == 0);
  CHECK(failed.err.find("/partnerships/1/scope: onbekende waarde ‘lokaal’") != std::string::npos);
  CHECK(failed.err.find("Is GM0150 (Deventer) bedoeld?") != std::string::npos);
  CHECK(failed.err.find("‘kracht-van-salland’ zegt dat Deventer meedoet") != std::string::npos);
}

TEST_CASE("broken input: exit code 1, a line for each fault with file and place, and no figure") {
  const rk::test::TempDirectory folder;
  const std::string out = folder.file("kaart.png");
  const std::string words = "export '" + out + "' --config '" + folder.path() + "'";
  struct Case {
    std::string name;
    std::function<void()> spoil;
    std::vector<std::string> says;
  };
  for (const Case& c : std::vector<Case>{
           {"no settings",
            [&] { fs::remove(folder.file("regiokaart.json")); },
            {"regiokaart.json: het bestand bestaat niet"}},
           {"broken JSON",
            [&] { folder.write("partnerships.json", "{\n \"partnerships\": [\n  {\"id\" 1}\n]}"); },
            {"partnerships.json: regel 3, kolom 9: ongeldige JSON bij ‘1}’"}},
           {"boundaries missing and a wrong key: both are told",
            [&] {
              auto settings = nlohmann::json::parse(content(kConfig + "/regiokaart.json"));
              settings["boundaries"]["file"] = "weg.shp";
              settings["surroundings"]["file"] = "weg.json";
              settings["boundarys"] = 1;
              folder.write("regiokaart.json", settings.dump());
            },
            {"onbekende sleutel ‘boundarys’. Is ‘boundaries’ bedoeld?", "weg.json: ", "weg.shp: "}},
           {"surroundings with a wrong key and a ring of two points",
            [&] {
              auto settings = nlohmann::json::parse(content(folder.file("regiokaart.json")));
              settings["surroundings"]["file"] = "around.json";
              folder.write("regiokaart.json", settings.dump());
              folder.write("around.json", R"({"box": [0, 0, 9, 9], "borders": [], "rivers": [], "lakes": [],
                "countries": [{"name": "Elders", "rings": [[0, 0, 5, 5]]}]})");
            },
            {"around.json: /countries/0/rings/0: hier staan 2 punten",
             "around.json: /lakes: onbekende sleutel ‘lakes’"}},
           {"duplicate id",
            [&] {
              auto partnerships = nlohmann::json::parse(content(kConfig + "/partnerships.json"));
              partnerships["partnerships"][1]["id"] = "dowr";
              folder.write("partnerships.json", partnerships.dump());
            },
            {"/partnerships/1/id: het id ‘dowr’ staat ook bij /partnerships/0/id"}},
       }) {
    CAPTURE(c.name);
    copy_config(folder);
    c.spoil();
    const Result result = run(words);
    CHECK(result.code == 1);
    CAPTURE(result.err);
    CHECK(line_count(result.err) == c.says.size());
    for (const std::string& says : c.says) CHECK(result.err.find(says) != std::string::npos);
    CHECK_FALSE(fs::exists(out));
  }
}

TEST_CASE("what the environment lacks: exit code 3 and one line") {
  const rk::test::TempDirectory folder;
  fs::create_directory(folder.file("map.png"));
  struct Case {
    std::string path, says;
  };
  for (const Case& c : std::vector<Case>{{folder.file("map.png"), "map.png is een map"},
                                         {folder.file("weg/kaart.png"), "bestaat niet"},
                                         {"/proc/kaart.png", "kan niet worden geschreven"}}) {
    CAPTURE(c.path);
    const Result result = run("export '" + c.path + "' --size 300x200");
    CHECK(result.code == 3);
    CAPTURE(result.err);
    CHECK(result.err.find(c.says) != std::string::npos);
    CHECK(line_count(result.err) == 1);
  }
}

TEST_CASE("where there is no room the old file stays, nothing half is left, and the exit code is 3") {
  const rk::test::TempDirectory folder;
  for (const std::string name : {"a.png", "a.pdf", "a.svg", "a.html"}) {
    CAPTURE(name);
    const std::string path = folder.write(name, "oud");
    // The shell's limit is in blocks of at most 1 KiB.
    const std::string command = "ulimit -f 8; env -u DISPLAY '" REGIOKAART_BINARY "' export '" + path +
                                "' --size 800x600 --quiet 2>'" + folder.file("err") + "'";
    const int status = std::system(command.c_str());
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 3);
    CHECK(content(folder.file("err")).find("kan niet worden geschreven") != std::string::npos);
    CHECK(content(path) == "oud");
  }
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 5);
}

TEST_CASE("a strange file name cannot break the line") {
  const Result result = run("export $'a\\nb\\033[31m\\xff.png' --size 1");
  CHECK(result.code == 2);
  const Result name = run("export \"$(printf 'a\\nb\\033[31m')\"");
  CHECK(name.code == 2);
  CHECK(line_count(name.err) == 1);
  CHECK(name.err.find('\033') == std::string::npos);
}

TEST_CASE("export writes what is asked, and says so unless quiet") {
  const rk::test::TempDirectory folder;
  const auto side = [](const std::string& png, std::size_t at) {
    const auto byte = [&](std::size_t i) {
      return static_cast<unsigned>(static_cast<unsigned char>(png[i]));
    };
    return byte(at) << 24U | byte(at + 1) << 16U | byte(at + 2) << 8U | byte(at + 3);
  };
  struct Case {
    std::string words;
    unsigned width, height;
  };
  for (const Case& c :
       std::vector<Case>{{"--size 300x200", 300, 200},
                         {"--size 2000x1500", 2000, 1500},
                         {"--paper a4 --dpi 72", 842, 595},
                         {"--paper a3 --portrait --dpi 50", 585, 827},
                         {"--size 640x480 --extent nl --palette grey --pattern none", 640, 480},
                         {"--size 640x480 --extent focus --focus Zwolle", 640, 480},
                         {"--size 640x480 --view overlap", 640, 480},
                         {"--size 640x480 --view border", 640, 480},
                         {"--size 640x480 --extent 190000,460000,220000,490000 --regions "
                          "dowr,salland,dowr --no-legend --no-title",
                          640, 480}}) {
    CAPTURE(c.words);
    const std::string path = folder.file("kaart.PNG");
    const Result result = run("export '" + path + "' --quiet " + c.words);
    CHECK(result.code == 0);
    CHECK(result.err.empty());
    const std::string png = content(path);
    REQUIRE(png.size() > 24);
    CHECK(side(png, 16) == c.width);
    CHECK(side(png, 20) == c.height);
  }
  const Result pdf = run("export '" + folder.file("kaart.pdf") + "'");
  CHECK(pdf.code == 0);
  CHECK(pdf.err.find("kaart.pdf is geschreven.") != std::string::npos);
  CHECK(content(folder.file("kaart.pdf")).substr(0, 5) == "%PDF-");
  CHECK(run("export '" + folder.file("kaart.svg") + "' --lang en --title 'a=b' --source=x").code == 0);
  CHECK(content(folder.file("kaart.svg")).find("<svg") != std::string::npos);
}

TEST_CASE("the same call writes the same bytes") {
  const rk::test::TempDirectory folder;
  for (const std::string ending : {"png", "pdf", "svg", "html"}) {
    CAPTURE(ending);
    for (const std::string name : {"a.", "b."}) {
      CHECK(run("export '" + folder.file(name + ending) + "' --quiet --size 800x600").code == 0);
    }
    CHECK(content(folder.file("a." + ending)) == content(folder.file("b." + ending)));
  }
}

TEST_CASE("dump-scene prints the display list of the figure that export would draw") {
  const Result plain = run("dump-scene");
  CAPTURE(plain.err);
  CHECK(plain.code == 0);
  CHECK(plain.out.rfind("page 1920 x 1080\n", 0) == 0);
  CHECK(plain.out.find("\nlayer ribbons (map)\n") != std::string::npos);
  CHECK(run("dump-scene").out == plain.out);
  const Result bare = run("dump-scene --no-legend --quiet");
  CHECK(bare.code == 0);
  CHECK(line_count(bare.out) < line_count(plain.out));
  CHECK(run("dump-scene --size 800x600 --view matrix").out.rfind("page 800 x 600\n", 0) == 0);
  CHECK(run("dump-scene --regions saland").code == 2);
  CHECK(run("dump-scene --what-if +GM0150:regio-zwole").code == 2);
  CHECK(run("dump-scene --proof").code == 2);
  CHECK(run("dump-scene kaart.png").code == 2);
}

TEST_CASE("replay runs a session without a window") {
  const rk::test::TempDirectory folder;
  const std::string good = folder.write("good.jsonl",
                                        "{\"do\":\"toggle_region\",\"id\":\"salland\"}\n\n"
                                        "{\"do\":\"select\",\"code\":\"GM1773\"}\n{\"do\":\"undo\"}\n");
  const Result done =
      run("replay '" + good + "' --export '" + folder.file("eind.png") + "' --size 400x300 --quiet");
  CAPTURE(done.err);
  CHECK(done.code == 0);
  CHECK(fs::exists(folder.file("eind.png")));
  CHECK(run("replay '" + good + "'").err == "3 handelingen uitgevoerd.\n");
  const std::string bad =
      folder.write("bad.jsonl", "{\"do\":\"fly\"}\nnee\n{\"do\":\"select\",\"code\":\"GM9999\"}\n");
  const Result failed = run("replay '" + bad + "'");
  CHECK(failed.code == 1);
  CHECK(line_count(failed.err) == 3);
  CHECK(run("replay '" + folder.file("weg.jsonl") + "'").code == 1);
  CHECK(run("replay '" + good + "' --size 400x300").code == 2);
}

TEST_CASE("report: the JSON has the keys that the interface fixes, and the numbers of the note") {
  const Result result = run("report --format json");
  CHECK(result.code == 0);
  const auto report = nlohmann::json::parse(result.out);
  const auto keys = [](const nlohmann::json& object) {
    std::vector<std::string> found;
    for (const auto& [key, value] : object.items()) found.push_back(key);
    return found;  // in alphabetical order
  };
  using Keys = std::vector<std::string>;
  CHECK(keys(report) == Keys{"data", "focus", "pairs", "partners", "partnerships", "schema", "zones"});
  CHECK(report["schema"] == 1);
  CHECK(keys(report["focus"]) == Keys{"code", "name", "province"});
  CHECK(keys(report["data"]) == Keys{"boundaries_year", "municipalities", "population_year", "warnings"});
  CHECK(keys(report["partnerships"][0]) ==
        Keys{"area_km2", "basis", "category", "congruent_with", "contribution_eur_per_inhabitant_of_focus",
             "contribution_eur_per_year", "cross_province", "id", "includes_focus", "members", "name",
             "partial_members", "population", "provinces", "scope"});
  CHECK(keys(report["partnerships"][0]["provinces"][0]) ==
        Keys{"area_km2", "code", "municipalities", "name", "population"});
  CHECK(keys(report["pairs"][0]) == Keys{"a", "b", "jaccard_area", "jaccard_municipalities", "only_a",
                                         "only_b", "shared", "shared_area_km2", "shared_population"});
  CHECK(keys(report["partners"][0]) == Keys{"code", "name", "partnerships", "shared_with_focus"});
  CHECK(keys(report["zones"][0]) == Keys{"area_km2", "members", "partnerships", "population"});
  CHECK(report["partners"][0]["name"] == "Olst-Wijhe");
  CHECK(report["partners"][0]["shared_with_focus"] == 13);
  CHECK(report["partners"][1]["name"] == "Raalte");
  CHECK(report["partners"][1]["shared_with_focus"] == 12);
}

TEST_CASE("report: every format, to standard output or a file") {
  const rk::test::TempDirectory folder;
  for (const std::string format : {"text", "json", "csv"}) {
    CAPTURE(format);
    const Result printed = run("report --format " + format);
    CHECK(printed.code == 0);
    const std::string path = folder.file("rapport." + format);
    CHECK(run("report --quiet --format " + format + " --out '" + path + "'").err.empty());
    CHECK(content(path) == printed.out);
    CHECK(printed.out.size() > 1000);
  }
  CHECK(run("report --format csv --table partners").out.find("Olst-Wijhe") != std::string::npos);
  fs::create_directory(folder.file("tabellen"));
  CHECK(run("report --format csv --out '" + folder.file("tabellen") + "'").code == 0);
  CHECK(std::distance(fs::directory_iterator(folder.file("tabellen")), fs::directory_iterator()) == 7);
  CHECK(run("report --format json --out '" + folder.file("tabellen") + "'").code == 3);
  CHECK(run("report --format xlsx --out '" + folder.file("r.xlsx") + "'").code == 0);
  CHECK(std::system(("python3 -m zipfile -t '" + folder.file("r.xlsx") + "' >/dev/null").c_str()) == 0);
  CHECK(run("report --format json --what-if +Deventer:regio-zwolle").out.find("\"what_if\"") !=
        std::string::npos);
}

TEST_CASE("what the configured focus pays is not told of another municipality") {
  const auto report = nlohmann::json::parse(run("report --format json --focus Ommen").out);
  CHECK(report["focus"]["name"] == "Ommen");
  for (const auto& partnership : report["partnerships"])
    CHECK(partnership["contribution_eur_per_year"].is_null());
  CHECK(run("report --focus Ameland").out.find("in geen enkel regionaal samenwerkingsverband") !=
        std::string::npos);
}

TEST_CASE("colours of the user's own that cannot be told apart are warned about, by check and by a figure") {
  const rk::test::TempDirectory folder;
  copy_config(folder);
  auto file = nlohmann::json::parse(content(kConfig + "/partnerships.json"));
  file["partnerships"][0]["color"] = "#004489";  // the palette's dark blue is that of Cleantech Regio
  folder.write("partnerships.json", file.dump(1));
  const Result check = run("check --config '" + folder.path() + "'");
  CHECK(check.code == 0);
  CHECK(check.err.find("/partnerships/0/color") != std::string::npos);
  CHECK(check.err.find("Cleantech Regio") != std::string::npos);
  const std::string figure =
      "export '" + folder.file("a.png") + "' --size 400x300 --config '" + folder.path() + "'";
  CHECK(run(figure).err.find("/partnerships/0/color") != std::string::npos);
  CHECK(run(figure + " --quiet").err.empty());
}

TEST_CASE(
    "--proof writes a sheet beside the figure, the same bytes each time, and the figure as without it") {
  const rk::test::TempDirectory folder;
  const std::string pdf = folder.file("map.pdf");
  const std::string words = "export '" + pdf + "' --size 640x480";
  CHECK(run(words + " --quiet").code == 0);
  const std::string figure = content(pdf);
  const Result result = run(words + " --proof --lang en");
  CHECK(result.code == 0);
  CHECK(result.err.find("map-proof.png has been written") != std::string::npos);
  const std::string sheet = content(folder.file("map-proof.png"));
  CHECK(sheet.substr(1, 3) == "PNG");
  CHECK(run(words + " --proof --lang en --quiet").err.empty());
  CHECK(content(folder.file("map-proof.png")) == sheet);
  CHECK(run(words + " --proof --quiet").code == 0);
  CHECK(content(pdf) == figure);
}

TEST_CASE("--print-caption gives title, finding and description; a what-if is named in it") {
  const rk::test::TempDirectory folder;
  const std::string words = "export '" + folder.file("a.png") + "' --size 640x480 --quiet --print-caption";
  const Result plain = run(words + " --view partner --partner GM0177");
  CHECK(plain.code == 0);
  CHECK(plain.out.find("Deventer deelt 12 van de 19 regionale verbanden met Raalte") == 0);
  CHECK(line_count(plain.out) == 3);
  CHECK(plain.out.find(
            "\nRaalte doet mee aan 12 van de 19 regionale samenwerkingsverbanden van Deventer, en ") !=
        std::string::npos);
  const Result changed = run(words + " --view partner --partner Raalte --what-if +GM0150:regio-zwolle");
  CHECK(changed.out.find("Deventer deelt 13 van de 20 regionale verbanden met Raalte") == 0);
  CHECK(changed.out.find("Wat als: Deventer bij Regio Zwolle") != std::string::npos);
  const std::string region = words + " --view region --regions rivus,salland";
  CHECK(run(region).out.find("RIVUS: acht gemeenten in Overijssel\n") == 0);
  const std::string svg = "export '" + folder.file("a.svg") + "' --quiet --size 800x600";
  CHECK(run(svg).code == 0);
  const std::string without = content(folder.file("a.svg"));
  CHECK(run(svg + " --no-title --what-if +GM0150:regio-zwolle").code == 0);
  CHECK(content(folder.file("a.svg")) != without);
}

TEST_CASE("every view has its main finding in one sentence, in both languages") {
  const rk::test::TempDirectory folder;
  struct Case {
    std::string view, nl, en;
  };
  for (const Case& c : std::vector<Case>{
           {"overlay", "Deventer hoort bij alle 5 getoonde regio’s; Olst-Wijhe zit in 4 daarvan",
            "Deventer belongs to all 5 regions shown; Olst-Wijhe is in 4 of them"},
           {"overlap", "Deventer werkt het vaakst samen met Olst-Wijhe, in 13 regionale",
            "then with Raalte (12)."},
           {"border",
            "Van de 19 regionale samenwerkingsverbanden van Deventer gaan er 8 over de provinciegrens.",
            "Of the 19 regional partnerships of Deventer, 8 cross the provincial border."},
           {"partner", "Olst-Wijhe doet mee aan 13 van de 19", "Olst-Wijhe takes part in 13 of the 19"},
           {"region",
            "Cleantech Regio telt 8 gemeenten, 447.573 inwoners en 1.184 km², over de provinciegrens",
            "Cleantech Regio has 8 municipalities, 447,573 inhabitants and 1,184 km², across"},
           {"matrix", "Olst-Wijhe zit in 4 daarvan", "Olst-Wijhe is in 4 of them"},
           {"upset", "Olst-Wijhe zit in 4 daarvan", "Olst-Wijhe is in 4 of them"},
           {"multiples", "Olst-Wijhe zit in 4 daarvan", "Olst-Wijhe is in 4 of them"}}) {
    for (const auto& [language, says] : {std::pair{"nl", c.nl}, {"en", c.en}}) {
      CAPTURE(c.view);
      const Result result = run("export '" + folder.file("a.svg") + "' --quiet --print-caption --view " +
                                c.view + " --lang " + language);
      std::istringstream lines(result.out);
      std::string title;
      std::string finding;
      std::getline(lines, title);
      std::getline(lines, finding);
      CAPTURE(finding);
      CHECK(finding.find(says) != std::string::npos);
      CHECK(finding.find(". ") == std::string::npos);
      CHECK(finding.back() == '.');
    }
  }
}

TEST_CASE("--caption-file writes what --print-caption prints beside the figure") {
  const rk::test::TempDirectory folder;
  const Result done =
      run("export '" + folder.file("een.kaart.svg") + "' --quiet --print-caption --caption-file");
  CHECK(done.code == 0);
  CHECK(line_count(done.out) == 3);
  CHECK(content(folder.file("een.kaart.txt")) == done.out);
  fs::create_directory(folder.file("b.txt"));
  const Result failed = run("export '" + folder.file("b.svg") + "' --caption-file");
  CHECK(failed.code == 3);
  CHECK(failed.err.find("b.txt is een map") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.file("b.svg")));
  const std::string list =
      folder.write("lijst.json", R"({"defaults": {"caption-file": true, "text-as-paths": true},
    "figures": [{"file": "c.svg"}, {"file": "c.pdf"}, {"file": "d.pdf"}, {"file": "d.svg", "caption-file": false}]})");
  const Result listed = run("figures '" + list + "' --out '" + folder.file("uit") + "' --quiet");
  CHECK(listed.code == 1);
  CHECK(line_count(listed.err) == 1);
  CHECK(listed.err.find("/figures/1/file: het bijschrift ‘c.txt’ hoort ook bij /figures/0.") !=
        std::string::npos);
  for (const std::string name : {"c.svg", "c.txt", "d.pdf", "d.txt", "d.svg"})
    CHECK(fs::exists(folder.file("uit/" + name)));
  CHECK_FALSE(fs::exists(folder.file("uit/c.pdf")));
}

TEST_CASE("figures: the shipped list, the same bytes each run") {
  const rk::test::TempDirectory folder;
  const std::string list = kConfig + "/figures.json";
  const std::size_t figures = nlohmann::json::parse(content(list))["figures"].size();
  const Result first = run("figures '" + list + "' --out '" + folder.file("a/nieuw") + "'");
  CAPTURE(first.err);
  CHECK(first.code == 0);
  CHECK(line_count(first.err) >= figures);
  CHECK(first.err.find('\r') == std::string::npos);
  CHECK(run("figures '" + list + "' --out '" + folder.file("b") + "' --quiet").err.empty());
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder.file("b"))) {
    CAPTURE(entry.path().string());
    ++count;
    CHECK(content(entry.path().string()) ==
          content(folder.file("a/nieuw/" + entry.path().filename().string())));
  }
  CHECK(count == figures);
}

TEST_CASE("figures: a bad one is told with its place, and the rest are written") {
  const rk::test::TempDirectory folder;
  const std::string out = folder.file("uit");
  const std::string list = folder.write("lijst.json", R"({"defaults": {"size": "300x200", "no-legend": true},
    "figures": [{"file": "goed.png"}, {"file": "a.png", "vieuw": "overlap"}, {"file": "b.png", "dpi": "300"},
      {"file": "./goed.png"}, {"file": "../c.png"}, {"file": "/etc/d.png"}, {"file": "e.gif"},
      {"file": "f.png", "regions": ["saland"]}, {"view": "border"}, 7, {"file": "h.png", "extent": [1, "x"]},
      {"file": "onder/g.png", "paper": "a4", "dpi": 50, "no-legend": false, "regions": "dowr,salland"}]})");
  const Result result = run("figures '" + list + "' --out '" + out + "'");
  CHECK(result.code == 1);
  CAPTURE(result.err);
  for (const std::string says :
       {"/figures/1/vieuw: onbekende sleutel ‘vieuw’. Is ‘view’ bedoeld?",
        "/figures/2/dpi: hier hoort een heel", "/figures/3/file: ‘./goed.png’ is ook de naam van /figures/0",
        "/figures/4/file: ‘../c.png’ ligt niet", "/figures/5/file: ‘/etc/d.png’ ligt niet",
        "/figures/6: het einde van de naam ‘e.gif’",
        "/figures/7: er is geen samenwerkingsverband met het id ‘saland’. Is ‘salland’ bedoeld?",
        "/figures/8: de sleutel ‘file’ ontbreekt", "/figures/9: hier hoort een object",
        "/figures/10/extent/1: hier hoort een getal"}) {
    CAPTURE(says);
    CHECK(result.err.find(says) != std::string::npos);
  }
  CHECK(fs::exists(out + "/goed.png"));
  CHECK(fs::exists(out + "/onder/g.png"));
  CHECK(std::distance(fs::recursive_directory_iterator(out), fs::recursive_directory_iterator()) == 3);

  const std::string wrong =
      folder.write("fout.json", R"({"defaults": {"sise": "300x200"}, "figures": [{"file": "a.png"}]})");
  const Result none = run("figures '" + wrong + "' --out '" + folder.file("niets") + "'");
  CHECK(none.code == 1);
  CHECK(none.err.find("/defaults/sise: onbekende sleutel ‘sise’. Is ‘size’ bedoeld?") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.file("niets")));
  CHECK(run("figures '" + list + "' --out '" + list + "'").code == 3);
}

TEST_CASE(
    "words that no format can hold are cleaned once, with one message, and every format is well-formed") {
  const std::string title = "$(printf 'A\\377B\\302\\233C\\357\\277\\276D\\033[1mE\\342\\200\\256F')";
  for (const std::string format : {"svg", "html", "pdf", "png"}) {
    CAPTURE(format);
    const rk::test::TempDirectory folder;
    const std::string file = folder.file("a." + format);
    const Result result =
        run("export '" + file + "' --size 600x400 --print-caption --title \"" + title + "\"");
    CHECK(result.code == 0);
    CHECK(result.err.find("--title") != std::string::npos);
    CHECK(line_count(result.err) == 2);  // the warning, and that the file was written
    CHECK(rk::find_invalid_utf8(result.err) == std::string::npos);
    CHECK(rk::is_clean(result.out.substr(0, result.out.find('\n'))));
    if (format == "svg" || format == "html") CHECK(rk::find_invalid_utf8(content(file)) == std::string::npos);
    if (format == "svg") CHECK(std::system(("xmllint --noout '" + file + "'").c_str()) == 0);
  }
}

TEST_CASE("a configuration with names that a terminal obeys is reported clean, with one message") {
  const rk::test::TempDirectory folder;
  copy_config(folder);
  auto list = nlohmann::json::parse(content(kConfig + "/partnerships.json"));
  auto& first = list.is_array() ? list[0] : list["partnerships"][0];
  first["name"] = std::string("Kwaad\u009b31m\u202e");
  folder.write("partnerships.json", list.dump(1));
  const Result result = run("report --config '" + folder.path() + "' --lang nl");
  CHECK(result.code == 0);
  CHECK(result.out.find("\u009b") == std::string::npos);
  CHECK(result.out.find("\u202e") == std::string::npos);
  CHECK(result.out.find("Kwaad\uFFFD31m\uFFFD") != std::string::npos);
  CHECK(result.err.find("text_cleaned") == std::string::npos);
  CHECK(result.err.find("niet te tonen") != std::string::npos);
  CHECK(result.err.find("\u009b") == std::string::npos);
}
