// Faults of shape that a whole load must mend or refuse, and always say.
#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "boundaries/load_layer.h"
#include "small_shapefile.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::boundaries;

namespace {

Ring square(double x) {
  return {{x, 470000}, {x, 471000}, {x + 1000, 471000}, {x + 1000, 470000}};
}

struct Outcome {
  bool loaded = false;
  Diagnostics problems;

  std::size_t count(const std::string& key) const {
    std::size_t n = 0;
    for (const Diagnostic& problem : problems) n += problem.key == key ? 1 : 0;
    return n;
  }
};

/// As export and report load, and as check does.
std::vector<Outcome> both_ways(const test::SmallShapefile& file) {
  std::vector<Outcome> outcomes(2);
  try {
    outcomes[0].problems = load_layer(file.options(), CacheUse::ignore).warnings;
    outcomes[0].loaded = true;
  } catch (const InputError& error) {
    outcomes[0].problems = error.diagnostics();
  }
  CheckedLayer checked = check_layer(file.options());
  outcomes[1].loaded = checked.layer.has_value();
  outcomes[1].problems = checked.problems;
  return outcomes;
}

}  // namespace

TEST_CASE("a border with a small loop is repaired, and every command says so") {
  Ring loop = square(200000);
  loop.insert(loop.begin() + 1, {{200000, 470500}, {200003, 470503}, {200003, 470500}, {200000, 470503}});
  for (const Outcome& outcome : both_ways(test::SmallShapefile({loop, square(201000), square(202000)}))) {
    CHECK(outcome.loaded);
    CHECK(outcome.count("boundaries.invalid_crossing") == 1);
    CHECK(outcome.count("boundaries.areas_repaired") == 1);
  }
}

TEST_CASE("a bow-tie, which is not the area that was meant, is an error") {
  Ring bow_tie = square(200000);
  std::swap(bow_tie[1], bow_tie[2]);
  for (const Outcome& outcome : both_ways(test::SmallShapefile({bow_tie, square(202000), square(204000)}))) {
    CHECK_FALSE(outcome.loaded);
    CHECK(outcome.count("boundaries.invalid_crossing") == 1);
  }
}

TEST_CASE("an area that loses land to a neighbour is an error") {
  Ring wide = square(200000);
  wide[2].x = wide[3].x += 100;
  for (const Outcome& outcome : both_ways(test::SmallShapefile({wide, square(201000), square(203000)}))) {
    CHECK_FALSE(outcome.loaded);
    CHECK(outcome.count("boundaries.area_changed") == 1);
    CHECK(outcome.count("boundaries.overlap_assigned") == 1);
  }
}

TEST_CASE("a border that scribbles over the country is refused with its reason") {
  Ring scribble;
  for (int i = 0; i < 1000; ++i) {
    const double angle = 2 * std::numbers::pi * 0.381966 * i;
    const double x = 200000 + 20000 * std::cos(angle), y = 470000 + (20000 - i) * std::sin(angle);
    scribble.push_back({x, y});
  }
  for (const Outcome& outcome : both_ways(test::SmallShapefile({scribble, square(230000), square(240000)}))) {
    CHECK_FALSE(outcome.loaded);
    CHECK(outcome.count("boundaries.limit_crossings") == 1);
  }
}

// GDAL is not shown the schema, by which it would join the parts into one polygon.
TEST_CASE("the parts of an area in GML with a schema of polygons are all there") {
  const test::TempDirectory folder;
  const auto ring = [](double x, double side) {
    const auto at = [](double px, double py) { return std::to_string(px) + ' ' + std::to_string(py) + ' '; };
    return "<gml:LinearRing><gml:posList>" + at(x, 470000) + at(x + side, 470000) +
           at(x + side, 470000 + side) + at(x, 470000 + side) + at(x, 470000) +
           "</gml:posList></gml:LinearRing>";
  };
  const auto polygon = [&](double x, double side) {
    return "<gml:Polygon><gml:exterior>" + ring(x, side) + "</gml:exterior></gml:Polygon>";
  };
  folder.write(
      "g.gml",
      R"(<?xml version="1.0"?><o:FeatureCollection xmlns:o="http://ogr.maptools.org/")"
      R"( xmlns:gml="http://www.opengis.net/gml/3.2"><gml:boundedBy>)"
      R"(<gml:Envelope srsName="urn:ogc:def:crs:EPSG::28992"><gml:lowerCorner>0 300000</gml:lowerCorner>)"
      R"(<gml:upperCorner>300000 600000</gml:upperCorner></gml:Envelope></gml:boundedBy>)"
      "<o:featureMember><o:g><o:shape><gml:MultiSurface><gml:surfaceMember>" +
          polygon(200000, 1000) + "</gml:surfaceMember><gml:surfaceMember>" + polygon(205000, 2000) +
          "</gml:surfaceMember></gml:MultiSurface></o:shape><o:CODE>GM0001</o:CODE><o:NAME>A</o:NAME>"
          "</o:g></o:featureMember></o:FeatureCollection>");
  folder.write(
      "g.xsd",
      R"(<xs:schema targetNamespace="http://ogr.maptools.org/" xmlns:o="http://ogr.maptools.org/")"
      R"( xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml/3.2">)"
      R"(<xs:element name="g" type="o:g_Type" substitutionGroup="gml:AbstractFeature"/>)"
      R"(<xs:complexType name="g_Type"><xs:complexContent><xs:extension base="gml:AbstractFeatureType">)"
      R"(<xs:sequence><xs:element name="shape" type="gml:PolygonPropertyType"/>)"
      R"(<xs:element name="CODE" type="xs:string"/><xs:element name="NAME" type="xs:string"/></xs:sequence>)"
      R"(</xs:extension></xs:complexContent></xs:complexType></xs:schema>)");
  LayerOptions options;
  options.path = folder.file("g.gml");
  options.code_fields = {"CODE"};
  options.name_fields = {"NAME"};
  const Layer layer = load_layer(options, CacheUse::ignore);
  REQUIRE(layer.records.size() == 1);
  CHECK(layer.coverage->face_area[0] == doctest::Approx(5e6));
  CHECK(layer.warnings.empty());
}
