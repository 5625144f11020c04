#include "boundaries/merge_records.h"

#include <doctest/doctest.h>

#include <string>

using namespace rk;
using namespace rk::boundaries;

namespace {

/// A square of 100 m near Deventer.
MultiPolygon square(double x, double y = 470000) {
  return {{{{x, y}, {x + 100, y}, {x + 100, y + 100}, {x, y + 100}}, {}}};
}

RawRecord record(std::size_t number, const std::string& code, const std::string& name, double x,
                 std::optional<std::int64_t> value = 5) {
  return {number, {code, name, "", "", value}, square(x)};
}

struct Fixture {
  Diagnostics problems;

  AreaRecords merge(std::vector<RawRecord> records) {
    return merge_records({std::move(records), {}}, "f.shp", problems);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "records come in the order of their codes, each with its area") {
  const AreaRecords merged =
      merge({record(1, "GM3", "C", 203000), record(2, "GM1", "A", 201000), record(3, "GM2", "B", 202000)});
  CHECK(problems.empty());
  REQUIRE(merged.records.size() == 3);
  REQUIRE(merged.areas.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(merged.records[i].code == "GM" + std::to_string(i + 1));
    CHECK(merged.areas[i].front().outer.front().x == 201000 + 1000.0 * static_cast<double>(i));
  }
}

TEST_CASE_FIXTURE(Fixture, "coordinates are rounded to millimetres, those of holes too") {
  RawRecord raw = record(1, "GM1", "A", 201000.0004999);
  raw.shape.front().holes.push_back({{201010.12345, 470010}, {201020, 470020.9996}, {201020, 470010}});
  const AreaRecords merged = merge({raw});
  CHECK(merged.areas[0].front().outer.front() == Point{201000, 470000});
  CHECK(merged.areas[0].front().holes.front() ==
        Ring{{201010.123, 470010}, {201020, 470021}, {201020, 470010}});
}

TEST_CASE_FIXTURE(Fixture, "parts of one code and name are one area, which is said") {
  const AreaRecords merged =
      merge({record(4, "GM1", "A", 201000), record(7, "GM2", "B", 202000), record(9, "GM1", "A", 203000)});
  REQUIRE(merged.records.size() == 2);
  CHECK(merged.areas[0].size() == 2);
  CHECK(merged.records[0].value == 5);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.parts_merged");
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].place == "record 4, GM1");
  CHECK(problems[0].arguments == TextArguments{{"count", "2"}, {"name", "A"}});
}

TEST_CASE_FIXTURE(Fixture, "where parts give different figures the figure is unknown") {
  const AreaRecords merged = merge({record(1, "GM1", "A", 201000, 5), record(2, "GM1", "A", 203000, 6)});
  CHECK_FALSE(merged.records[0].value);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].key == "boundaries.parts_disagree");
  CHECK(problems[1].key == "boundaries.parts_merged");
}

TEST_CASE_FIXTURE(Fixture, "one code under two names is an error that names both") {
  merge({record(1, "GM1", "A", 201000), record(2, "GM1", "B", 203000)});
  REQUIRE_FALSE(problems.empty());
  CHECK(problems[0].key == "boundaries.code_twice");
  CHECK(problems[0].severity == Severity::error);
  CHECK(problems[0].arguments == TextArguments{{"code", "GM1"}, {"name", "A"}, {"other", "B"}});
}

TEST_CASE_FIXTURE(Fixture, "no records, and coordinates far from the Netherlands, are errors") {
  merge({});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.no_records");
  problems.clear();
  RawRecord degrees{1, {"GM1", "A", "", "", {}}, {{{{6.1, 52.2}, {6.2, 52.2}, {6.2, 52.3}}, {}}}};
  merge({degrees});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "boundaries.outside_rd");
  CHECK(problems[0].arguments == TextArguments{{"x", "6"}, {"y", "52"}});
  problems.clear();
  RawRecord half = record(1, "GM1", "A", 201000);
  half.shape.push_back(square(201000, 2e6).front());  // one part is enough
  merge({half});
  CHECK(problems.size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "names that a terminal would obey are cleaned, with one warning a record") {
  RawRecord evil = record(1, "GM1", "A\x1B[2J", 203000);
  evil.values.province_code = "PV1";
  evil.values.province_name = "P\xFF";
  const AreaRecords merged = merge({evil, record(2, "GM2", "B", 204000)});
  REQUIRE(merged.records.size() == 2);
  CHECK(merged.records[0].name == "A\uFFFD[2J");
  CHECK(merged.records[0].province_name == "P\uFFFD");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].key == "text_cleaned");
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].place == "record 1, GM1");
}
