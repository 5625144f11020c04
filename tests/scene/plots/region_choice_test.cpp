#include "scene/plots/region_choice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scene/plots/matrix_table.h"
#include "scene/plots/multiples_table.h"
#include "support/even_metrics.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

namespace {

/// Regions on five municipalities: a cross where one is a member.
std::vector<style::RegionStyle> regions(const std::vector<std::string>& members) {
  std::vector<style::RegionStyle> result;
  for (const std::string& row : members) {
    style::RegionStyle region;
    region.partnership = PartnershipIndex(result.size());
    for (const char c : row) region.faces.push_back(c == 'x');
    result.push_back(std::move(region));
  }
  return result;
}

std::vector<std::uint32_t> chosen(const std::vector<std::string>& members, std::size_t most) {
  std::vector<std::uint32_t> numbers;
  for (const style::RegionStyle& region : choose_regions(regions(members), 0, most))
    numbers.push_back(region.partnership);
  return numbers;
}

}  // namespace

TEST_CASE("regions of the focus come first, then those that meet them most, in the order of their numbers") {
  // The focus meets the second and third municipality.
  const std::vector<std::string> members = {"...xx", ".x.x.", "xxx..", ".xx..", "x....", "..x.."};
  CHECK(chosen(members, 6) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5});
  CHECK(chosen(members, 2) == std::vector<std::uint32_t>{2, 4});
  CHECK(chosen(members, 3) == std::vector<std::uint32_t>{2, 3, 4});
  CHECK(chosen(members, 4) == std::vector<std::uint32_t>{1, 2, 3, 4});
  CHECK(chosen(members, 0).empty());
}

TEST_CASE("of thousands of partnerships the matrix orders only as many as a page can hold") {
  Dataset dataset = test::shipped_dataset();
  const std::size_t before = dataset.partnerships.size();
  for (std::size_t i = 0; i < 1000; ++i) {
    Partnership copy = dataset.partnerships[i % before];
    copy.id += "-" + std::to_string(i);
    dataset.partnerships.push_back(std::move(copy));
  }
  MapState state = initial_map_state(dataset);
  state.shown.clear();
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p)
    if (dataset.partnerships[p].scope == Scope::regional) state.shown.push_back(p);
  const Translations texts = test::shipped_texts("nl");
  const test::EvenMetrics metrics;
  const MatrixTable table = matrix_table({dataset, texts, metrics, state});
  CHECK(table.columns.size() == kMostColumns);
  CHECK(table.columns.size() + table.columns_left_out == state.shown.size());
  for (const style::RegionStyle& region : table.columns) CHECK(region.faces[state.focus]);
}
