// Files in the forms in which CBS, Kadaster and people's spreadsheets give them.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "boundaries/load_layer.h"
#include "geojson_squares.h"
#include "layer_options.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;

namespace {

/// The fields and values of the shipped configuration.
LayerOptions shipped_options(const std::string& path) {
  LayerOptions o;
  o.path = path;
  o.code_fields = {"GM_CODE", "statcode", "gemeentecode", "identificatie", "code"};
  o.name_fields = {"GM_NAAM", "statnaam", "gemeentenaam", "naam"};
  o.province_code_fields = {"PV_CODE", "provinciecode", "ligt_in_provincie_code"};
  o.province_name_fields = {"PV_NAAM", "provincienaam", "ligt_in_provincie_naam"};
  o.value_fields = {"INW_2022", "INW_YYYY", "AANT_INW", "aantal_inwoners", "inwoners"};
  o.skip_fields = {"H2O", "WATER"};
  o.skip_values = {"JA", "B"};
  o.code_prefix = "GM";
  return o;
}

Layer load(const std::string& file_name, const std::string& content) {
  const TempDirectory folder;
  return load_layer(shipped_options(folder.write(file_name, content)), CacheUse::ignore);
}

Layer load(const std::vector<std::string>& properties) {
  return load("gemeenten.geojson", geojson_squares(properties, kRdHead));
}

bool has(const Diagnostics& problems, const std::string& key) {
  return std::any_of(problems.begin(), problems.end(), [&](const Diagnostic& d) { return d.key == key; });
}

Diagnostics problems_of(const std::vector<std::string>& properties) {
  try {
    return load(properties).warnings;
  } catch (const InputError& error) {
    return error.diagnostics();
  }
}

std::vector<std::string> codes(const Layer& layer) {
  std::vector<std::string> result;
  for (const LayerRecord& record : layer.records) result.push_back(record.code);
  return result;
}

double km2(const Layer& layer) {
  const auto& areas = layer.coverage->face_area;
  return std::accumulate(areas.begin(), areas.end(), 0.0) / 1e6;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("CBS wijkenbuurten: water and the Belgian land near Baarle-Nassau are left out") {
  for (const char* field : {"water", "WATER", "H2O"}) {
    const std::string water = std::string(", \"") + field + "\": ";
    const Layer layer =
        load({R"("gemeentecode": "GM0150", "gemeentenaam": "Deventer")" + water + "\"NEE\"",
              R"("gemeentecode": "GM0150", "gemeentenaam": "Deventer")" + water + "\"JA\"",
              R"("gemeentecode": "GM0744", "gemeentenaam": "Baarle-Nassau")" + water + "\"NEE\"",
              R"("gemeentecode": "GM0998", "gemeentenaam": "Buitenland")" + water + "\"B\""});
    CHECK(codes(layer) == Codes{"GM0150", "GM0744"});
    CHECK(km2(layer) == doctest::Approx(2));
    CHECK_FALSE(has(layer.warnings, "boundaries.parts_merged"));
  }
}

TEST_CASE("Kadaster: the names of fields of the web service and of the download") {
  for (const auto& [code, name] : {std::pair{"ligtInProvincieCode", "ligtInProvincieNaam"},
                                   {"ligt_in_provincie_code", "ligt_in_provincie_naam"}}) {
    const Layer layer = load({R"("identificatie": "GM0150", "code": "0150", "naam": "Deventer", ")" +
                              std::string(code) + R"(": "PV23", ")" + name + R"(": "Overijssel")"});
    REQUIRE(layer.records.size() == 1);
    CHECK(layer.records[0].code == "GM0150");
    CHECK(layer.records[0].province_code == "PV23");
    CHECK(layer.records[0].province_name == "Overijssel");
  }
  CHECK(codes(load({R"("code": "0150", "naam": "Deventer")"})) == Codes{"GM0150"});
  CHECK(codes(load({R"("gemeente_code": "GM0150", "gemeente_naam": "Deventer")"})) == Codes{"GM0150"});
}

TEST_CASE("codes as a spreadsheet leaves them") {
  for (const char* written : {"150", "150.0", "\"150\"", "\"0150\"", "\"gm0150\"", "\" GM 0150 \""}) {
    CAPTURE(written);
    CHECK(codes(load({R"("GM_NAAM": "Deventer", "GM_CODE": )" + std::string(written)})) == Codes{"GM0150"});
  }
}

TEST_CASE("inhabitants under each of CBS's names, and the year where the name has it") {
  const auto load_figure = [](const std::string& figure) {
    return load({R"("GM_CODE": "GM0150", "GM_NAAM": "Deventer", )" + figure});
  };
  for (const char* field : {"AANT_INW", "aantal_inwoners", "aantalInwoners", "INW_2023"}) {
    const Layer layer = load_figure("\"" + std::string(field) + "\": 101236");
    CHECK(layer.records[0].value == 101236);
    CHECK(layer.value_year == (field == std::string("INW_2023") ? 2023 : 0));
  }
  CHECK_FALSE(load_figure(R"("AANT_INW": -99999999)").records[0].value);
  const Layer dated = load_figure(R"("AANT_INW": "2023/01/01")");
  CHECK_FALSE(dated.records[0].value);
  CHECK(has(dated.warnings, "boundaries.value_not_a_number"));
}

TEST_CASE("inhabitants that are words are unknown, and that is told") {
  const auto load_figures = [](const std::string& second) {
    return load({R"("GM_CODE": "GM0150", "GM_NAAM": "Deventer", "AANT_INW": "101236")",
                 R"("GM_CODE": "GM0177", "GM_NAAM": "Raalte", "AANT_INW": )" + second});
  };
  const Layer layer = load_figures(R"("veel")");
  CHECK(layer.records[0].value == 101236);
  CHECK_FALSE(layer.records[1].value);
  CHECK(has(layer.warnings, "boundaries.figure_unread"));
  for (const char* unknown : {R"("")", R"(" ")", R"("-99999999")", "null"})
    CHECK_FALSE(has(load_figures(unknown).warnings, "boundaries.figure_unread"));
}

TEST_CASE("the year of the division stands in the layer's name") {
  const std::string content = geojson_squares({R"("GM_CODE": "GM0150", "GM_NAAM": "Deventer")"},
                                              R"("name": "gemeenten_2023", )" + kRdHead);
  CHECK(load("a.geojson", content).year == 2023);
  CHECK(load({R"("GM_CODE": "GM0150", "GM_NAAM": "Deventer")"}).year == 0);
}

TEST_CASE("of several layers that of the municipalities is taken, wherever it stands") {
  const auto member = [](const std::string& type, const std::string& id, const std::string& name, int x) {
    const auto point = [&](int dx, int dy) {
      return std::to_string(200000 + 1000 * (x + dx)) + " " + std::to_string(470000 + 1000 * dy) + " ";
    };
    return "<gml:featureMember><" + type + "><geometry><gml:Polygon srsName='urn:ogc:def:crs:EPSG::28992'>" +
           "<gml:exterior><gml:LinearRing><gml:posList>" + point(0, 0) + point(1, 0) + point(1, 1) +
           point(0, 1) + point(0, 0) +
           "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></geometry>" + "<identificatie>" +
           id + "</identificatie><naam>" + name + "</naam></" + type + "></gml:featureMember>";
  };
  const std::string land = member("Landgebied", "LND6030", "Nederland", 0);
  const std::string provinces = member("Provinciegebied", "PV23", "Overijssel", 0);
  const std::string municipalities =
      member("Gemeentegebied", "GM0150", "Deventer", 0) + member("Gemeentegebied", "GM0177", "Raalte", 1);
  // Districts name their municipality.
  const std::string districts = member("Wijk", "GM0150", "Deventer", 0) +
                                member("Wijk", "GM0150", "Deventer", 1) +
                                member("Wijk", "GM0177", "Raalte", 2);
  for (const std::string& order :
       {land + provinces + districts + municipalities, municipalities + districts + provinces + land}) {
    const Layer layer =
        load("bestuurlijk.gml",
             "<?xml version='1.0'?><c xmlns:gml='http://www.opengis.net/gml/3.2'>" + order + "</c>");
    CHECK(codes(layer) == Codes{"GM0150", "GM0177"});
    CHECK(km2(layer) == doctest::Approx(2));
    CHECK_FALSE(has(layer.warnings, "boundaries.parts_merged"));
  }
}

TEST_CASE("GeoJSON in metres without crs is told once, and read as the configuration says") {
  const TempDirectory folder;
  LayerOptions options = shipped_options(
      folder.write("a.geojson", geojson_squares({R"("GM_CODE": "GM0150", "GM_NAAM": "Deventer")",
                                                 R"("GM_CODE": "GM0177", "GM_NAAM": "Raalte")"},
                                                "")));
  try {
    load_layer(options, CacheUse::ignore);
    FAIL("metres taken for degrees");
  } catch (const InputError& error) {
    const Diagnostics& found = error.diagnostics();
    CHECK(has(found, "boundaries.no_degrees"));
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const Diagnostic& d) { return d.severity == Severity::error; }) == 1);
  }
  options.crs = "EPSG:28992";
  const Layer layer = load_layer(options, CacheUse::ignore);
  CHECK(km2(layer) == doctest::Approx(2));
  CHECK(has(layer.warnings, "boundaries.crs_overruled"));
}

TEST_CASE("provinces that contradict themselves") {
  const auto record = [](const std::string& code, const std::string& rest) {
    return R"("GM_CODE": ")" + code + R"(", "GM_NAAM": "N)" + code + "\"" + rest;
  };
  const std::string overijssel = R"(, "PV_CODE": "PV23", "PV_NAAM": "Overijssel")";
  CHECK_FALSE(
      has(problems_of({record("1", overijssel), record("2", overijssel)}), "boundaries.province_two_names"));
  CHECK(
      has(problems_of({record("1", overijssel), record("2", R"(, "PV_CODE": "PV23", "PV_NAAM": "Drenthe")")}),
          "boundaries.province_two_names"));
  CHECK(has(problems_of({record("1", overijssel), record("2", R"(, "PV_CODE": "", "PV_NAAM": "Drenthe")")}),
            "boundaries.province_code_missing"));
  // A layer without provinces says so once, for all.
  CHECK_FALSE(has(problems_of({record("1", ""), record("2", "")}), "boundaries.province_code_missing"));
}
