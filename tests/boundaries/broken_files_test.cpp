// Broken boundary files give a diagnostic and never a crash. A small shapefile is written and then damaged.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>

#include "boundaries/load_layer.h"
#include "layer_options.h"
#include "small_shapefile.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;
namespace fs = std::filesystem;

namespace {

struct Outcome {
  std::optional<Layer> layer;
  Diagnostics problems;
};

Outcome try_load(const LayerOptions& options) {
  Outcome outcome;
  try {
    outcome.layer = load_layer(options, CacheUse::ignore);
    outcome.problems = outcome.layer->warnings;
  } catch (const InputError& error) {
    outcome.problems = error.diagnostics();
    CHECK(has_errors(outcome.problems));
  }
  return outcome;
}

bool has(const Diagnostics& problems, const std::string& key) {
  return std::any_of(problems.begin(), problems.end(), [&](const Diagnostic& d) { return d.key == key; });
}

void check_sound(const Layer& layer) {
  const Coverage& c = *layer.coverage;
  CHECK(c.face_count() == layer.records.size());
  for (const Arc& arc : c.arcs) CHECK(arc.left != arc.right);
  for (const double area : c.face_area) CHECK(area > 0);
  for (const Point p : c.points) CHECK(std::isfinite(p.x + p.y));
}

}  // namespace

TEST_CASE("the small shapefile is sound as written") {
  const test::SmallShapefile file;
  const Outcome outcome = try_load(file.options());
  REQUIRE(outcome.layer);
  CHECK(outcome.problems.empty());
  REQUIRE(outcome.layer->records.size() == 3);
  CHECK(outcome.layer->records[1].name == "Bé");
  CHECK(outcome.layer->coverage->face_area[0] == doctest::Approx(1e6));
}

TEST_CASE("a missing part of the shapefile is named") {
  for (const char* ending : {".shx", ".dbf"}) {
    const test::SmallShapefile file;
    fs::remove(file.part(ending));
    const Outcome outcome = try_load(file.options());
    CHECK_FALSE(outcome.layer);
    CHECK(has(outcome.problems, "boundaries.sidecar_missing"));
    CHECK(fs::exists(file.part(ending)) == false);  // nothing is written beside the user's data
  }
  const test::SmallShapefile file;
  fs::remove(file.part(".prj"));
  CHECK(has(try_load(file.options()).problems, "boundaries.no_crs"));
  LayerOptions told = file.options();
  told.crs = "EPSG:28992";
  CHECK(try_load(told).layer);
  told.crs = "EPSG:nonsense";
  CHECK(has(try_load(told).problems, "boundaries.unknown_crs"));
  fs::remove(file.part(".shp"));
  CHECK(has(try_load(file.options()).problems, "file_missing"));
}

TEST_CASE("text without .cpg is taken as Latin-1 and said so; false UTF-8 is an error") {
  const test::SmallShapefile file;
  std::string table = file.read(".dbf");
  const auto at = table.find("B\xC3\xA9");
  REQUIRE(at != std::string::npos);
  table.replace(at, 3, "B\xE9 ");
  file.write(".dbf", table);
  CHECK(has(try_load(file.options()).problems, "boundaries.text_not_utf8"));
  fs::remove(file.part(".cpg"));
  const Outcome outcome = try_load(file.options());
  REQUIRE(outcome.layer);
  CHECK(outcome.layer->records[1].name == "Bé");
}

TEST_CASE("every file truncated at every length") {
  for (const char* ending : {".shp", ".shx", ".dbf"}) {
    const test::SmallShapefile file;
    const std::string whole = file.read(ending);
    for (std::size_t n = 0; n + 2 < whole.size(); n += 3) {
      file.write(ending, whole.substr(0, n));
      const Outcome outcome = try_load(file.options());
      CHECK_FALSE(outcome.layer);
      CHECK_FALSE(outcome.problems.empty());
    }
  }
}

TEST_CASE("flipped bits give a diagnostic or a sound layer") {
  for (const char* ending : {".shp", ".shx", ".dbf", ".prj"}) {
    const test::SmallShapefile file;
    const std::string whole = file.read(ending);
    std::mt19937 random(2020);
    for (int seed = 0; seed < 50; ++seed) {
      std::string bad = whole;
      for (int k = 0; k <= seed % 4; ++k) {
        char& byte = bad[random() % bad.size()];
        byte = static_cast<char>(byte ^ (1 << random() % 8));
      }
      file.write(ending, bad);
      const Outcome outcome = try_load(file.options());
      if (outcome.layer)
        check_sound(*outcome.layer);
      else
        CHECK_FALSE(outcome.problems.empty());
      check_layer(file.options());
    }
  }
}

TEST_CASE("fields that are not there, and codes") {
  const test::SmallShapefile file;
  LayerOptions o = file.options();
  o.code_fields = {"nope"};
  o.name_fields = {"neither"};
  const Diagnostics problems = try_load(o).problems;
  CHECK(has(problems, "boundaries.no_code_field"));
  CHECK(has(problems, "boundaries.no_name_field"));
  o = file.options();
  o.value_fields = {"nope"};
  const Outcome without = try_load(o);
  REQUIRE(without.layer);
  CHECK(has(without.problems, "boundaries.no_value_field"));
  CHECK_FALSE(without.layer->records[0].value);
  o = file.options();
  o.layer = "other";
  CHECK(has(try_load(o).problems, "boundaries.no_layer"));
  o = file.options();
  o.skip_fields = {"NAME"};
  o.skip_values = {"C"};
  CHECK(try_load(o).layer->records.size() == 2);
  std::string table = file.read(".dbf");
  table.replace(table.find("GM0002"), 6, "GM0001");
  file.write(".dbf", table);
  CHECK(has(try_load(file.options()).problems, "boundaries.code_twice"));
}

TEST_CASE("records of one code and name are merged") {
  const test::SmallShapefile file;
  std::string table = file.read(".dbf");
  table.replace(table.find("GM0002"), 6, "GM0001");
  table.replace(table.find("B\xC3\xA9"), 3, "A  ");
  file.write(".dbf", table);
  const Outcome outcome = try_load(file.options());
  REQUIRE(outcome.layer);
  CHECK(outcome.layer->records.size() == 2);
  CHECK(outcome.layer->coverage->face_area[0] == doctest::Approx(2e6));
  CHECK(has(outcome.problems, "boundaries.parts_merged"));
  CHECK(has(outcome.problems, "boundaries.parts_disagree"));
}

TEST_CASE("degrees under the name of RD are found out, and reprojected under their own") {
  const auto ring = [](double x, double y) {
    return Ring{{x, y}, {x, y + 0.01}, {x + 0.01, y + 0.01}, {x + 0.01, y}};
  };
  const test::SmallShapefile file({ring(6.10, 52.2), ring(6.11, 52.2), ring(6.12, 52.2)});
  CHECK(has(try_load(file.options()).problems, "boundaries.outside_rd"));
  fs::remove(file.part(".prj"));
  LayerOptions o = file.options();
  o.crs = "EPSG:4326";
  const Outcome outcome = try_load(o);
  REQUIRE(outcome.layer);
  CHECK(outcome.problems.empty());
  const Point p = outcome.layer->coverage->face_label[0];
  CHECK(std::hypot(p.x - 204000, p.y - 468500) < 1500);
  CHECK(outcome.layer->coverage->arcs.size() == 6);  // they still share their borders
}
