// The whole report of the shipped data, as goldens.
#include <doctest/doctest.h>

#include "report/report.h"
#include "support/changes.h"
#include "support/golden.h"
#include "support/shipped_dataset.h"
#include "support/written_report.h"

using namespace rk;
using namespace rk::report;

namespace {

Report report_of(const std::string& focus, const std::vector<std::string>& what_if) {
  const Dataset& dataset = test::shipped_dataset();
  Diagnostics found;
  Report report =
      make_report(dataset, dataset.find_municipality(focus).value(), test::changes(what_if), found);
  CHECK(found.empty());
  return report;
}

}  // namespace

TEST_CASE("text, in both languages, for another focus and with a what-if") {
  const std::string folder = "report/golden/";
  const Translations nl = test::shipped_texts("nl");
  const Translations en = test::shipped_texts("en");
  test::check_golden(folder + "deventer.nl.txt", report_text(report_of("Deventer", {}), nl));
  test::check_golden(folder + "deventer.en.txt", report_text(report_of("Deventer", {}), en));
  test::check_golden(folder + "zwolle.nl.txt", report_text(report_of("Zwolle", {}), nl));
  test::check_golden(folder + "texel.nl.txt", report_text(report_of("Texel", {}), nl));
  test::check_golden(
      folder + "deventer-to-twente.nl.txt",
      report_text(report_of("Deventer", {"+Deventer:regio-twente", "-Deventer:cleantech-regio"}), nl));
}

TEST_CASE("json and every csv table") {
  const std::string folder = "report/golden/";
  const Translations nl = test::shipped_texts("nl");
  const Report report = report_of("Deventer", {});
  test::check_golden(folder + "deventer.nl.json", test::written_json(report, nl));
  for (const TableName table : all_tables()) {
    test::check_golden(folder + std::string(table_word(table)) + ".nl.csv",
                       test::written_csv(report, nl, table));
  }
}
