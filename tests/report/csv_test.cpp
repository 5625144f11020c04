#include "report/csv.h"

#include <doctest/doctest.h>

#include "support/shipped_dataset.h"
#include "support/tiny_dataset.h"
#include "support/written_report.h"

using namespace rk;
using namespace rk::report;

namespace {

/// Reads RFC 4180: every field of every record. Fails on anything that the standard does not allow.
std::vector<std::vector<std::string>> parsed(const std::string& text) {
  std::vector<std::vector<std::string>> records(1);
  std::size_t at = 0;
  while (at < text.size()) {
    std::string field;
    if (text[at] == '"') {
      for (++at;; ++at) {
        REQUIRE(at < text.size());
        if (text[at] == '"' && text.substr(at, 2) != "\"\"") break;
        if (text[at] == '"') ++at;
        field += text[at];
      }
      ++at;
    } else {
      while (text.find_first_of(",\r\n", at) != at) field += text.at(at++);
      CHECK(field.find('"') == std::string::npos);
    }
    records.back().push_back(field);
    if (text[at] == ',') {
      ++at;
      continue;
    }
    REQUIRE(text.substr(at, 2) == "\r\n");
    at += 2;
    if (at < text.size()) records.emplace_back();
  }
  return records;
}

}  // namespace

TEST_CASE("fields are quoted where they must be, and formulas are neutralised") {
  CHECK(csv_field("plain text") == "plain text");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(csv_field("two\nlines") == "\"two\nlines\"");
  CHECK(csv_field(" spaced") == "\" spaced\"");
  CHECK(csv_field("") == "");
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
    CHECK(neutralised(start + "1+1") == "'" + start + "1+1");
  }
  CHECK(neutralised("'s-Gravenhage") == "'s-Gravenhage");
  CHECK(neutralised("a=b") == "a=b");
}

TEST_CASE("what is written is read back: text of any kind, numbers, nothing") {
  Table table;
  table.columns = {{"=a"}, {"whole"}, {"measure", Digits::area}, {"nothing"}};
  table.each_row = [](const std::function<void(const Row&)>& visit) {
    visit({std::string("x,\"y\"\r\nz"), std::int64_t{-5}, -0.0001, {}});
    visit({std::string("Súdwest-Fryslân"), std::int64_t{1234567}, 1234.5678, {}});
  };
  const auto records = parsed(test::written_csv(table));
  REQUIRE(records.size() == 3);
  CHECK(records[0] == std::vector<std::string>{"'=a", "whole", "measure", "nothing"});
  CHECK(records[1] == std::vector<std::string>{"x,\"y\"\r\nz", "-5", "0.000", ""});
  CHECK(records[2] == std::vector<std::string>{"Súdwest-Fryslân", "1234567", "1234.568", ""});
}

TEST_CASE("every table of the shipped data is whole, in both languages") {
  Diagnostics found;
  const Report report = make_report(test::shipped_dataset(), test::shipped_dataset().focus, {}, found);
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const TableName table : all_tables()) {
      CAPTURE(table_word(table));
      CHECK(parse_table(table_word(table)) == table);
      const auto records = parsed(test::written_csv(report, texts, table));
      CHECK(records.size() > 3);
      for (const auto& record : records) CHECK(record.size() == records[0].size());
      for (const std::string& header : records[0]) CHECK(header.find("report.") == std::string::npos);
    }
  }
  CHECK_FALSE(parse_table("Pairs"));
  CHECK(make_table(report, test::shipped_texts("nl"), TableName::pairs).row_count == 210);
}

TEST_CASE("names from the config that look like formulas do no harm") {
  Dataset dataset = test::tiny_dataset("11", {{"x", "AB"}, {"y", "A"}});
  dataset.partnerships[0].name = LocalText("=HYPERLINK(\"http://x\",\"y\")");
  dataset.municipalities[1].name = "@B";
  Diagnostics found;
  const Report report = make_report(dataset, 0, {}, found);
  const auto records = parsed(test::written_csv(report, test::shipped_texts("nl"), TableName::pairs));
  CHECK(records[1][0] == "'=HYPERLINK(\"http://x\",\"y\")");
  CHECK(parsed(test::written_csv(report, test::shipped_texts("nl"), TableName::partners))[1][0] == "'@B");
}

TEST_CASE("a field with the separator of a Dutch spreadsheet is quoted") {
  CHECK(csv_field(";=1+1;") == "\";=1+1;\"");
  CHECK(csv_field("a; b") == "\"a; b\"");
}
