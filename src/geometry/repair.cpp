#include "geometry/repair.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "coverage/coverage_builder.h"
#include "coverage/gaps.h"
#include "coverage/snap.h"
#include "coverage/too_complex.h"
#include "coverage/topology_errors.h"
#include "geometry/geos.h"
#include "model/limits.h"

namespace rk::geometry {
namespace {

constexpr double kThinGap = 1;  ///< m
/// Vertices of neighbours that lie this close are one, m: files of which each area was rounded to
/// centimetres, or transformed by itself, differ by up to 3 cm.
constexpr double kSameVertex = 0.05;
constexpr int kMostRounds = 4;

std::size_t count_vertices(const std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces) {
  std::size_t count = 0;
  for (const FaceId face : faces) {
    for (const Polygon& polygon : areas[face]) {
      count += polygon.outer.size();
      for (const Ring& hole : polygon.holes) count += hole.size();
    }
  }
  return count;
}

/// Joins vertices that nearly coincide, then cuts faces with topology errors at each other's borders until
/// all fit. Rounding the cuts may touch a neighbour; then that one takes part in the next round, and in the
/// last round all do. Returns the edges.
coverage::EdgeTable fit_together(std::vector<MultiPolygon>& areas, RepairedCoverage& result) {
  coverage::EdgeTable table = coverage::make_edge_table(areas);
  if (coverage::snap_vertices(areas, table, {kSameVertex, kRepairGrid}))
    table = coverage::make_edge_table(areas);
  std::vector<FaceId> errors = coverage::find_topology_errors(table);
  result.repaired = errors;
  std::vector<FaceId> faces;
  std::size_t vertices = 0;
  for (int round = 1; !errors.empty() && round <= kMostRounds; ++round) {
    std::vector<FaceId> joined;
    std::set_union(faces.begin(), faces.end(), errors.begin(), errors.end(), std::back_inserter(joined));
    faces = std::move(joined);
    if (round == kMostRounds) {
      faces.resize(areas.size());
      std::iota(faces.begin(), faces.end(), FaceId{0});
    }
    vertices += count_vertices(areas, faces);
    if (vertices > limits::kVerticesRepaired)
      throw coverage::TooComplex(coverage::TooComplex::Reason::repair, limits::kVerticesRepaired);
    for (const auto& [pair, contested] : resolve_overlaps(areas, faces)) {
      result.overlaps[pair].to_lower += contested.to_lower;
      result.overlaps[pair].to_higher += contested.to_higher;
    }
    table = coverage::make_edge_table(areas);
    errors = coverage::find_topology_errors(table);
  }
  result.exact = errors.empty();
  return table;
}

bool is_fault(const coverage::Gap& gap) {
  return gap.area < kSmallFault || gap.width < kThinGap;
}

}  // namespace

RepairedCoverage build_fitting_coverage(std::vector<MultiPolygon> areas) {
  RepairedCoverage result;
  try {
    result.coverage = coverage::trace_coverage(fit_together(areas, result), areas.size());
    if (!result.exact) return result;
    for (coverage::Gap& gap : coverage::find_gaps(result.coverage)) {
      if (!is_fault(gap)) continue;
      areas[gap.faces[0]].push_back(std::move(gap.shape));
      result.gaps.push_back({gap.faces[0], gap.faces[1], gap.area});
    }
    if (!result.gaps.empty()) {
      const coverage::EdgeTable table = coverage::make_edge_table(areas);
      result.exact = coverage::find_topology_errors(table).empty();
      result.coverage = coverage::trace_coverage(table, areas.size());
    }
    if (result.exact) coverage::complete_coverage(result.coverage);
  } catch (const GeosError&) {
    result.exact = false;
  }
  return result;
}

Diagnostics repair_warnings(const RepairedCoverage& repaired, const std::vector<LayerRecord>& records,
                            const std::string& file) {
  Diagnostics warnings;
  const auto square_metres = [](double area) { return std::to_string(std::llround(area)); };
  const auto add = [&](const char* key, FaceId a, FaceId b, TextArguments areas) {
    TextArguments arguments{{"a", records[a].name}, {"b", records[b].name}};
    arguments.insert(arguments.end(), areas.begin(), areas.end());
    warnings.push_back({Severity::warning, key, file, records[a].code, std::move(arguments)});
  };
  for (const auto& [pair, contested] : repaired.overlaps) {
    if (contested.area() <= kSmallFault) continue;
    const auto [most, least] =
        contested.to_lower >= contested.to_higher ? pair : std::pair(pair.second, pair.first);
    const double smaller = std::min(contested.to_lower, contested.to_higher);
    if (smaller < 0.5)
      add("boundaries.overlap_assigned", most, least, {{"area", square_metres(contested.area())}});
    else
      add("boundaries.overlap_divided", most, least,
          {{"area", square_metres(contested.area())},
           {"to_a", square_metres(contested.area() - smaller)},
           {"to_b", square_metres(smaller)}});
  }
  for (const GapClosed& gap : repaired.gaps)
    if (gap.area > kSmallFault)
      add("boundaries.gap_closed", gap.face, gap.other, {{"area", square_metres(gap.area)}});
  return warnings;
}

}  // namespace rk::geometry
