#include "coverage/gaps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

/// A gap as the cells show it: its cells, and the faces on its border, ascending.
struct CellGap {
  double area = 0;  ///< m²
  std::vector<FaceId> faces;

  friend bool operator==(const CellGap&, const CellGap&) = default;
  friend bool operator<(const CellGap& a, const CellGap& b) {
    return a.area != b.area ? a.area < b.area : a.faces < b.faces;
  }
};

/// The cells of a map surrounded by sea, and their parts, connected through common sides.
class Cells {
 public:
  explicit Cells(const Rows& rows) : letters_(ascii_letters(rows)), width_(rows.front().size() + 2) {
    cells_.assign(width_, '.');
    for (const std::string& row : rows) cells_ += '.' + row + '.';
    cells_.append(width_, '.');
  }

  /// The gaps that find_gaps should find, by cells alone: a blank cell belongs to the innermost piece of land
  /// that encloses it.
  std::vector<CellGap> gaps() const {
    const std::vector<std::size_t> lands = parts([&](std::size_t c) { return cells_[c] != '.'; });
    std::map<std::size_t, std::size_t> smallest;  // blank cell → size of the innermost hole around it
    std::map<std::size_t, std::pair<std::size_t, std::size_t>>
        hole_of;  // blank cell → land and part of the hole
    for (const std::size_t land : std::set<std::size_t>(lands.begin(), lands.end())) {
      if (land == kNone) continue;
      const std::vector<std::size_t> around = parts([&](std::size_t c) { return lands[c] != land; });
      for (std::size_t c = 0; c < cells_.size(); ++c) {
        if (cells_[c] != '.' || around[c] == around[0]) continue;  // the first cell is the sea
        const auto size = static_cast<std::size_t>(std::count(around.begin(), around.end(), around[c]));
        if (smallest.contains(c) && smallest[c] <= size) continue;
        smallest[c] = size;
        hole_of[c] = {land, around[c]};
      }
    }
    std::map<std::pair<std::size_t, std::size_t>, std::pair<double, std::set<FaceId>>> found;
    for (const auto& [cell, hole] : hole_of) {
      found[hole].first += kCell * kCell;
      for (const std::size_t beside : {cell - 1, cell + 1, cell - width_, cell + width_})
        if (cells_[beside] != '.')
          found[hole].second.insert(static_cast<FaceId>(letters_.find(cells_[beside])));
    }
    std::vector<CellGap> result;
    for (const auto& [hole, gap] : found)
      if (gap.second.size() > 1) result.push_back({gap.first, {gap.second.begin(), gap.second.end()}});
    std::sort(result.begin(), result.end());
    return result;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  /// For each cell that is `in`, the first cell of the part that it belongs to; kNone for the others.
  template <typename In>
  std::vector<std::size_t> parts(In in) const {
    std::vector<std::size_t> part(cells_.size(), kNone);
    for (std::size_t first = 0; first < cells_.size(); ++first) {
      std::vector<std::size_t> open{first};
      while (!open.empty()) {
        const std::size_t c = open.back();
        open.pop_back();
        if (part[c] != kNone || !in(c)) continue;
        part[c] = first;
        if (c % width_ > 0) open.push_back(c - 1);
        if (c % width_ + 1 < width_) open.push_back(c + 1);
        if (c >= width_) open.push_back(c - width_);
        if (c + width_ < cells_.size()) open.push_back(c + width_);
      }
    }
    return part;
  }

  std::string letters_;
  std::size_t width_;
  std::string cells_;
};

std::vector<CellGap> found_gaps(const Coverage& coverage) {
  std::vector<CellGap> result;
  for (const Gap& gap : find_gaps(coverage)) {
    CellGap cells{std::round(gap.area), gap.faces};
    std::sort(cells.faces.begin(), cells.faces.end());
    result.push_back(cells);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

TEST_CASE("a gap has an area, a width, and its neighbours by the length of their border") {
  const auto gaps = find_gaps(ascii_coverage({"AAAB", "A..B", "AACB"}));
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].area == doctest::Approx(2e6));
  CHECK(gaps[0].width == doctest::Approx(2 * 2e6 / 6000));
  CHECK(gaps[0].faces == std::vector<FaceId>{0, 1, 2});  // 4, 1 and 1 km
  CHECK(std::abs(signed_area(gaps[0].shape.outer)) == doctest::Approx(2e6));
  CHECK(contains({gaps[0].shape.outer}, {1500, 1500}));
}

TEST_CASE("a hole in one face and the sea are no gaps") {
  CHECK(find_gaps(ascii_coverage({"AAA", "A.A", "AAA"})).empty());
  CHECK(find_gaps(ascii_coverage({"AAB", "A.B", "A.B"})).empty());
  CHECK(find_gaps(ascii_coverage({"AB"})).empty());
}

TEST_CASE("an island in a gap is cut out of it, and is a neighbour") {
  const auto gaps = find_gaps(ascii_coverage({"AAAAA", "A...A", "A.B.A", "A...A", "AAAAA"}));
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].area == doctest::Approx(8e6));
  CHECK(gaps[0].shape.holes.size() == 1);
  CHECK(gaps[0].faces == std::vector<FaceId>{0, 1});
}

TEST_CASE("a gap on an island in a gap is one of its own") {
  const auto gaps = found_gaps(
      ascii_coverage({"AAAAAAA", "A.....A", "A.BBC.A", "A.B.C.A", "A.BCC.A", "A.....A", "AAAAAAA"}));
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0] == CellGap{1e6, {1, 2}});
  CHECK(gaps[1] == CellGap{16e6, {0, 1, 2}});
}

TEST_CASE("gaps that meet in a corner are two") {
  CHECK(found_gaps(ascii_coverage({"AAAB", "A.BB", "AB.B", "ABBB"})) ==
        std::vector<CellGap>{{1e6, {0, 1}}});  // the second lies in B alone
  CHECK(found_gaps(ascii_coverage({"AAAA", "A.BA", "AB.A", "AAAA"})).size() == 2);
}

TEST_CASE("what areas close in only by touching in points is open to the sea") {
  CHECK(find_gaps(ascii_coverage({"AA.", "A.C", "AB."})).empty());
}

TEST_CASE("the gaps of random maps are those that counting cells finds") {
  std::size_t seen = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Rows rows = random_rows(seed, 10, 8, 3);
    const std::vector<CellGap> expected = Cells(rows).gaps();
    seen += expected.size();
    CHECK(found_gaps(ascii_coverage(rows)) == expected);
  }
  CHECK(seen > 60);
}
