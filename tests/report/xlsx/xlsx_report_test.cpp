// The workbook is unzipped, checked as XML, and read for what a spreadsheet would show.
#include "report/xlsx/xlsx_report.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/shipped_dataset.h"
#include "support/temp_directory.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::report;
using namespace rk::report::xlsx;

namespace {

std::string content(const std::string& path) {
  std::ostringstream result;
  result << std::ifstream(path, std::ios::binary).rdbuf();
  return result.str();
}

Report report_of(const Dataset& dataset) {
  Diagnostics found;
  return make_report(dataset, dataset.focus, {}, found);
}

/// Unzips with Python, which the other tests need as well.
void unzip(const std::string& file, const std::string& folder) {
  const std::string command = "python3 -m zipfile -e '" + file + "' '" + folder + "'";
  REQUIRE(std::system(command.c_str()) == 0);
}

}  // namespace

TEST_CASE("a workbook of nine sheets, well-formed, with frozen headers, the same bytes each time") {
  const rk::test::TempDirectory folder;
  const std::string first = folder.path() + "/first.xlsx";
  const std::string second = folder.path() + "/second.xlsx";
  const Translations texts = test::shipped_texts("nl");
  write_xlsx(report_of(test::shipped_dataset()), texts, first);
  std::system("sleep 2.1");  // zip entries and properties count in seconds
  write_xlsx(report_of(test::shipped_dataset()), texts, second);
  CHECK(content(first) == content(second));

  unzip(first, folder.path() + "/x");
  std::string files;
  int sheets = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() + "/x")) {
    if (!entry.is_regular_file()) continue;
    files += " '" + entry.path().string() + "'";
    const std::string name = entry.path().filename().string();
    if (name.rfind("sheet", 0) != 0) continue;
    ++sheets;
    if (name != "sheet1.xml")
      CHECK(content(entry.path().string()).find("state=\"frozen\"") != std::string::npos);
  }
  CHECK(sheets == 9);
  CHECK(std::system(("xmllint --noout" + files).c_str()) == 0);
  const std::string book = content(folder.path() + "/x/xl/workbook.xml");
  for (const std::string key : {"overview", "municipalities", "partners", "pairs", "partnerships",
                                "provinces", "zones", "contributions", "sources"}) {
    CHECK(book.find("name=\"" + texts.get("report.table." + key) + "\"") != std::string::npos);
  }
  const std::string money = content(folder.path() + "/x/xl/worksheets/sheet8.xml");
  CHECK(money.find("<f>SUM(C2:C13)</f><v>12208299</v>") != std::string::npos);
}

TEST_CASE("text that looks like a formula or a link stays text") {
  Dataset dataset = test::tiny_dataset("11", {{"x", "AB"}, {"y", "A"}});
  dataset.partnerships[0].name = LocalText("=1+1");
  dataset.partnerships[1].name = LocalText("http://example.org/");
  const rk::test::TempDirectory folder;
  write_xlsx(report_of(dataset), test::shipped_texts("en"), folder.path() + "/a.xlsx");
  unzip(folder.path() + "/a.xlsx", folder.path() + "/x");
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() + "/x/xl/worksheets")) {
    if (!entry.is_regular_file()) continue;
    CHECK(content(entry.path().string()).find("<f>") == std::string::npos);
    CHECK(content(entry.path().string()).find("hyperlink") == std::string::npos);
  }
  CHECK(content(folder.path() + "/x/xl/sharedStrings.xml").find("=1+1") != std::string::npos);
}

TEST_CASE("text that the format takes for a character code stays text") {
  Dataset dataset = test::tiny_dataset("11", {{"x", "AB"}, {"y", "A"}});
  dataset.partnerships[0].name = LocalText("a_x0041_b_x00e9_");
  dataset.partnerships[1].name = LocalText("_x_x004_");
  const rk::test::TempDirectory folder;
  write_xlsx(report_of(dataset), test::shipped_texts("en"), folder.path() + "/a.xlsx");
  unzip(folder.path() + "/a.xlsx", folder.path() + "/x");
  const std::string strings = content(folder.path() + "/x/xl/sharedStrings.xml");
  CHECK(strings.find("a_x005F_x0041_b_x005F_x00e9_") != std::string::npos);
  CHECK(strings.find(">_x_x004_<") != std::string::npos);
}

TEST_CASE("a folder that does not exist is told, and nothing is left") {
  const rk::test::TempDirectory folder;
  const Report report = report_of(test::tiny_dataset("1", {{"x", "A"}}));
  CHECK_THROWS_AS(write_xlsx(report, test::shipped_texts("nl"), folder.path() + "/none/a.xlsx"),
                  EnvironmentError);
  CHECK_THROWS_AS(write_csv_folder(report, test::shipped_texts("nl"), folder.path() + "/none"),
                  EnvironmentError);
  CHECK(std::filesystem::is_empty(folder.path()));
}
