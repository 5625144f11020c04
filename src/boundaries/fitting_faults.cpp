#include "boundaries/fitting_faults.h"

#include <algorithm>
#include <cmath>

#include "coverage/gaps.h"
#include "coverage/near_borders.h"
#include "geometry/stated_area.h"

namespace rk::boundaries {
namespace {

std::string rounded(double value) {
  return std::to_string(std::llround(value));
}

}  // namespace

std::vector<AreaChange> measure_changes(const geometry::RepairedCoverage& repaired,
                                        const AreaRecords& merged) {
  std::vector<AreaChange> changes;
  for (FaceId face = 0; face < merged.records.size(); ++face) {
    const bool may_overlap = std::binary_search(repaired.repaired.begin(), repaired.repaired.end(), face);
    changes.push_back(
        {geometry::stated_area(merged.areas[face], may_overlap), repaired.coverage.face_area[face]});
  }
  return changes;
}

void add_repaired_areas(const std::vector<AreaChange>& changes, const std::vector<FaceId>& invalid,
                        const AreaRecords& merged, const std::string& file, Diagnostics& problems) {
  constexpr std::size_t kNamed = 5;
  std::size_t count = 0;
  std::string names;
  for (FaceId face = 0; face < changes.size(); ++face) {
    if (!std::binary_search(invalid.begin(), invalid.end(), face) &&
        changes[face].difference() <= geometry::kSmallFault)
      continue;
    if (++count <= kNamed) names += (count == 1 ? "" : ", ") + merged.records[face].name;
  }
  if (count == 0) return;
  if (count > kNamed) names += ", …";
  problems.push_back({Severity::warning,
                      "boundaries.areas_repaired",
                      file,
                      "",
                      {{"count", std::to_string(count)}, {"names", names}}});
}

void check_areas_kept(const std::vector<AreaChange>& changes, const AreaRecords& merged,
                      const std::string& file, Diagnostics& problems) {
  constexpr double kMostChange = 0.01;
  for (FaceId face = 0; face < changes.size(); ++face) {
    const LayerRecord& record = merged.records[face];
    const auto [before, after] = changes[face];
    const double difference = changes[face].difference();
    if (difference > std::max(kMostChange * before, geometry::kSmallFault)) {
      problems.push_back({Severity::error,
                          "boundaries.area_changed",
                          file,
                          record.code,
                          {{"name", record.name}, {"before", rounded(before)}, {"after", rounded(after)}}});
    } else if (!(after > 0)) {
      problems.push_back({Severity::error, "boundaries.empty_geometry", file, record.code, {}});
    }
  }
}

void add_near_borders(const Coverage& coverage, const AreaRecords& merged, const std::string& file,
                      Diagnostics& problems) {
  constexpr double kNear = 2;           // m
  constexpr double kLong = 1000;        // m
  constexpr double kNeighbourly = 500;  // m
  for (const coverage::NearBorder& near : coverage::find_near_borders(coverage, kNear)) {
    if (near.length <= kLong) continue;
    problems.push_back({Severity::warning,
                        "boundaries.near_borders",
                        file,
                        merged.records[near.a].code,
                        {{"a", merged.records[near.a].name},
                         {"b", merged.records[near.b].name},
                         {"distance", rounded(kNear)},
                         {"length", rounded(near.length)}}});
  }
  const std::size_t lone = coverage::find_lone_faces(coverage, kNeighbourly).size();
  if (2 * lone > coverage.face_count())
    problems.push_back({Severity::warning,
                        "boundaries.nowhere_touch",
                        file,
                        "",
                        {{"count", std::to_string(lone)},
                         {"total", std::to_string(coverage.face_count())},
                         {"distance", rounded(kNeighbourly)}}});
}

void add_suspect_gaps(const Coverage& coverage, const AreaRecords& merged, const std::string& file,
                      Diagnostics& problems) {
  constexpr double kWater = 10000;  // m²; the smallest lake between districts of 2022 has 17,600
  constexpr double kNarrow = 10;    // m
  for (const coverage::Gap& gap : coverage::find_gaps(coverage)) {
    if (gap.area <= geometry::kSmallFault || (gap.area > kWater && gap.width > kNarrow)) continue;
    const LayerRecord& a = merged.records[gap.faces[0]];
    problems.push_back(
        {Severity::warning,
         "boundaries.gap",
         file,
         a.code,
         {{"a", a.name}, {"b", merged.records[gap.faces[1]].name}, {"area", rounded(gap.area)}}});
  }
}

}  // namespace rk::boundaries
