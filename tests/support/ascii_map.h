// Small maps drawn as ASCII art, for tests: a letter is a municipality, a cell is 1 km × 1 km, blanks and
// dots lie outside. The lower left corner of the drawing is (0, 0).
//
//   const auto map = rk::test::ascii_coverage({"AAB",
//                                              "ACB"});   // face 0 = A, 1 = B, 2 = C
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "coverage/arc_rings.h"
#include "coverage/border_tree.h"
#include "coverage/coverage_builder.h"
#include "coverage/dissolve.h"
#include "model/dataset.h"

namespace rk::test {

using Rows = std::vector<std::string>;

inline constexpr double kCell = 1000;  ///< side of a cell, m

/// The letters of the map in alphabetical order: face i is letter i.
inline std::string ascii_letters(const Rows& rows) {
  std::string letters;
  for (const std::string& row : rows)
    for (const char c : row)
      if (c != ' ' && c != '.' && letters.find(c) == std::string::npos) letters += c;
  std::sort(letters.begin(), letters.end());
  return letters;
}

/// A random map of that many cells, of the first letters and dots; the same seed gives the same one.
inline Rows random_rows(std::uint32_t seed, std::size_t width, std::size_t height, std::size_t letters) {
  std::mt19937 random(seed);
  Rows rows(height, std::string(width, '.'));
  for (std::string& row : rows) {
    for (char& c : row) {
      const std::size_t letter = random() % (letters + 1);
      if (letter < letters) c = static_cast<char>('A' + letter);
    }
  }
  return rows;
}

inline Coverage ascii_coverage(const Rows& rows) {
  const std::string letters = ascii_letters(rows);
  std::vector<MultiPolygon> areas(letters.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const std::size_t face = letters.find(rows[r][c]);
      if (face == std::string::npos) continue;
      const double x = static_cast<double>(c) * kCell;
      const double y = static_cast<double>(rows.size() - 1 - r) * kCell;
      areas[face].push_back({{{x, y}, {x + kCell, y}, {x + kCell, y + kCell}, {x, y + kCell}}, {}});
    }
  }
  return coverage::build_coverage(areas).coverage;
}

/// Rings as dissolve gives them → polygons, each hole in the smallest outer ring around it.
inline MultiPolygon polygons_of(const Coverage& coverage, const std::vector<coverage::ArcRing>& rings) {
  MultiPolygon polygons;
  std::vector<Ring> holes;
  for (const coverage::ArcRing& arcs : rings) {
    Ring ring = coverage::ring_points(coverage, arcs, 0);
    if (signed_area(ring) > 0)
      polygons.push_back({std::move(ring), {}});
    else
      holes.push_back(std::move(ring));
  }
  std::vector<coverage::BorderTree> shells;
  for (const Polygon& polygon : polygons) shells.emplace_back(std::vector<Ring>{polygon.outer});
  for (Ring& hole : holes) {
    Polygon* best = nullptr;
    for (std::size_t i = 0; i < polygons.size(); ++i)
      if (shells[i].encloses(hole) &&
          (best == nullptr || signed_area(polygons[i].outer) < signed_area(best->outer)))
        best = &polygons[i];
    if (best != nullptr) best->holes.push_back(std::move(hole));
  }
  return polygons;
}

/// Every face of a coverage as polygons.
inline std::vector<MultiPolygon> areas_of(const Coverage& coverage) {
  std::vector<MultiPolygon> areas;
  for (FaceId face = 0; face < coverage.face_count(); ++face)
    areas.push_back(polygons_of(coverage, coverage::face_rings(coverage, face)));
  return areas;
}

/// The areas of the map as polygons with holes, in alphabetical order.
inline std::vector<MultiPolygon> ascii_areas(const Rows& rows) {
  return areas_of(ascii_coverage(rows));
}

/// The set of faces that these letters name.
inline std::vector<bool> ascii_set(const Rows& rows, const std::string& members) {
  const std::string letters = ascii_letters(rows);
  std::vector<bool> set(letters.size(), false);
  for (const char c : members) set[letters.find(c)] = true;
  return set;
}

struct AsciiPartnership {
  std::string id;
  std::string members;  ///< letters
  std::string partial_members = {};
  Scope scope = Scope::regional;
};

/// A dataset on the map. Municipality A has code "GM000A" and name "A", 1000 inhabitants, B 2000 and so on.
/// `provinces`: letter → province code; letters left out lie in "PV01". The focus is the first letter of
/// `focus`.
inline Dataset ascii_dataset(const Rows& rows, const std::vector<AsciiPartnership>& partnerships,
                             const std::string& focus = "A",
                             const std::map<char, std::string>& provinces = {}) {
  const std::string letters = ascii_letters(rows);
  Dataset dataset;
  dataset.coverage = std::make_shared<Coverage>(ascii_coverage(rows));

  const auto province_code = [&](char c) {
    const auto found = provinces.find(c);
    return found == provinces.end() ? std::string("PV01") : found->second;
  };
  for (const char c : letters) {
    const std::string code = province_code(c);
    if (std::none_of(dataset.provinces.begin(), dataset.provinces.end(),
                     [&](const Province& p) { return p.code == code; }))
      dataset.provinces.push_back({code, "Province " + code});
  }
  std::sort(dataset.provinces.begin(), dataset.provinces.end(),
            [](const Province& a, const Province& b) { return a.code < b.code; });

  for (std::size_t i = 0; i < letters.size(); ++i) {
    Municipality m;
    m.code = std::string("GM000") + letters[i];
    m.name = std::string(1, letters[i]);
    const std::string code = province_code(letters[i]);
    while (dataset.provinces[m.province].code != code) ++m.province;
    m.area_km2 = dataset.coverage->face_area[i] / 1e6;
    m.population = static_cast<std::int64_t>(i + 1) * 1000;
    dataset.municipalities.push_back(std::move(m));
  }
  dataset.focus = static_cast<MunicipalityIndex>(letters.find(focus.at(0)));
  dataset.boundaries_year = 2020;
  dataset.population_year = 2017;
  dataset.credit = LocalText("Bron: test", {{"en", "Source: test"}});
  dataset.categories = {{"test", LocalText("Test")}};

  const auto indices = [&](const std::string& members) {
    std::vector<MunicipalityIndex> result;
    for (const char c : members) result.push_back(static_cast<MunicipalityIndex>(letters.find(c)));
    std::sort(result.begin(), result.end());
    return result;
  };
  for (const AsciiPartnership& p : partnerships) {
    Partnership value;
    value.id = p.id;
    value.name = LocalText(p.id);
    value.short_name = LocalText(p.id);
    value.category = "test";
    value.scope = p.scope;
    value.headline = dataset.partnerships.size() < 5;
    value.members = indices(p.members);
    value.partial_members = indices(p.partial_members);
    value.includes_focus_claim = value.has_member(dataset.focus);
    value.source = "test";
    dataset.partnerships.push_back(std::move(value));
  }
  return dataset;
}

}  // namespace rk::test
