#include "geometry/claims.h"

#include <algorithm>

namespace rk::geometry {
namespace {

constexpr std::size_t kMostBands = 1024;
constexpr std::size_t kMostEntries = 4'000'000;  ///< if every part meets every band

}  // namespace

Claims::Claims(const std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces) {
  for (const FaceId face : faces) {
    for (const Polygon& polygon : areas[face]) {
      Part part{face, coverage::BorderTree({polygon.outer}), {}};
      for (const Ring& hole : polygon.holes) part.holes.emplace_back(std::vector<Ring>{hole});
      all_.add(part.outer.box());
      parts_.push_back(std::move(part));
    }
  }
  bands_.resize(
      std::clamp<std::size_t>(kMostEntries / std::max<std::size_t>(parts_.size(), 1), 1, kMostBands));
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    const Box box = parts_[i].outer.box();
    if (box.empty()) continue;
    for (std::size_t b = band(box.min_y); b <= band(box.max_y); ++b) bands_[b].push_back(i);
  }
}

std::size_t Claims::band(double y) const {
  if (!(all_.height() > 0)) return 0;
  const double at = (y - all_.min_y) / all_.height() * static_cast<double>(bands_.size());
  return std::min(static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(kMostBands))),
                  bands_.size() - 1);
}

std::vector<FaceId> Claims::at(Point p) const {
  std::vector<FaceId> found;
  for (const std::uint32_t i : bands_[band(p.y)]) {
    const Part& part = parts_[i];
    if (!found.empty() && found.back() == part.face) continue;
    if (!part.outer.box().contains(p) || !part.outer.contains(p)) continue;
    const auto around = [p](const coverage::BorderTree& hole) {
      return hole.box().contains(p) && hole.contains(p);
    };
    if (std::none_of(part.holes.begin(), part.holes.end(), around)) found.push_back(part.face);
  }
  return found;
}

}  // namespace rk::geometry
