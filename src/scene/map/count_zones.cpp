#include "scene/map/count_zones.h"

#include <algorithm>

#include "coverage/dissolve.h"

namespace rk::scene::map {
namespace {

constexpr double kTolerance = 200;  // m; enough detail to place a number

coverage::Pole pole_of(const Coverage& coverage, const std::vector<FaceId>& faces) {
  if (faces.size() == 1) return {coverage.face_label[faces[0]], coverage.face_label_radius[faces[0]]};
  std::vector<Ring> rings;
  for (const coverage::ArcRing& ring : coverage::dissolve_faces(coverage, faces))
    rings.push_back(coverage::ring_points(coverage, ring, kTolerance));
  std::erase_if(rings, [](const Ring& ring) { return ring.empty(); });
  return coverage::pole_of_inaccessibility(rings);
}

}  // namespace

std::vector<CountZone> count_zones(const Coverage& coverage, const std::vector<style::RegionStyle>& styles) {
  std::vector<int> counts(coverage.face_count());
  for (FaceId face = 0; face < counts.size(); ++face) counts[face] = style::count_at(styles, face);
  std::vector<bool> visited(counts.size(), false);
  std::vector<CountZone> zones;
  for (FaceId start = 0; start < counts.size(); ++start) {
    if (counts[start] == 0 || visited[start]) continue;
    CountZone zone{counts[start], {start}, {}};
    visited[start] = true;
    for (std::size_t next = 0; next < zone.faces.size(); ++next) {
      for (const std::uint32_t a : coverage.face_arcs[zone.faces[next]]) {
        for (const FaceId face : {coverage.arcs[a].left, coverage.arcs[a].right}) {
          if (face == kOutside || visited[face] || counts[face] != zone.count) continue;
          visited[face] = true;
          zone.faces.push_back(face);
        }
      }
    }
    std::sort(zone.faces.begin(), zone.faces.end());
    zone.pole = pole_of(coverage, zone.faces);
    zones.push_back(std::move(zone));
  }
  return zones;
}

}  // namespace rk::scene::map
