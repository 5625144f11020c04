#include "base/shorten_diagnostics.h"

#include <doctest/doctest.h>

using namespace rk;

namespace {

Diagnostic fault(const std::string& key, Severity severity, const std::string& area = "") {
  Diagnostic result{severity, key, "f", "", {}};
  if (!area.empty()) result.arguments = {{"a", "77"}, {"area", area}};
  return result;
}

}  // namespace

TEST_CASE("a short list stays as it is") {
  Diagnostics list;
  for (int i = 0; i < 3; ++i) {
    list.push_back(fault("a", Severity::warning, "5"));
    list.push_back(fault("b", Severity::warning));
  }
  const std::vector<ShownDiagnostic> shown = shorten(list, 3);
  REQUIRE(shown.size() == 6);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    CHECK(shown[i].diagnostic == &list[i]);
    CHECK(shown[i].left_out == 0);
  }
  CHECK(shorten({}, 3).empty());
}

TEST_CASE("of each kind the first are shown, and the last of them says how many more and the largest") {
  Diagnostics list;
  for (int i = 0; i < 20; ++i) {
    list.push_back(fault("a", Severity::warning, std::to_string(i == 9 ? 500 : i)));
    if (i < 2) list.push_back(fault("b", Severity::warning));
  }
  const std::vector<ShownDiagnostic> shown = shorten(list, 4);
  REQUIRE(shown.size() == 6);
  std::size_t told = 0;
  for (const ShownDiagnostic& one : shown) told += 1 + one.left_out;
  CHECK(told == list.size());
  const ShownDiagnostic& last = shown.back();
  CHECK(last.diagnostic->key == "a");
  CHECK(last.left_out == 16);
  REQUIRE(last.largest != nullptr);
  CHECK(size_of_fault(*last.largest) == 500);
}

TEST_CASE("a kind is a key and a severity, and a kind without sizes has no largest") {
  Diagnostics list;
  for (int i = 0; i < 5; ++i) {
    list.push_back(fault("boundaries.x", Severity::warning));
    list.push_back(fault("boundaries.x", Severity::error));
  }
  const std::vector<ShownDiagnostic> shown = shorten(list, 1);
  REQUIRE(shown.size() == 2);
  for (const ShownDiagnostic& one : shown) {
    CHECK(one.left_out == 4);
    CHECK(one.largest == nullptr);
  }
}

TEST_CASE("errors of the configuration are all shown") {
  const Diagnostics list(30, fault("unknown_code", Severity::error));
  CHECK(shorten(list, 10).size() == 30);
  CHECK(shorten(Diagnostics(30, fault("unknown_code", Severity::warning)), 10).size() == 10);
}

TEST_CASE("the size is a whole number in the argument area or length") {
  CHECK(size_of_fault(fault("a", Severity::warning, "12")) == 12);
  CHECK(size_of_fault({Severity::warning, "a", "", "", {{"length", "1161"}}}) == 1161);
  CHECK_FALSE(size_of_fault(fault("a", Severity::warning, "12 m")));
  CHECK_FALSE(size_of_fault(fault("a", Severity::warning)));
}
