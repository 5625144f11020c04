#include "coverage/near_borders.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "coverage/segment_grid.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

constexpr double kStep = 25;         ///< m between the places that are looked at
constexpr double kMostPlaces = 2e6;  ///< longer borders take longer steps
constexpr std::size_t kMostVisits = 200'000'000;

/// The borders that have a face on one side only.
class OuterBorders {
 public:
  OuterBorders(const Coverage& coverage, double distance)
      : distance_(distance), segments_(outer_segments(coverage, faces_)), grid_(segments_, distance) {
    for (const Segment& s : segments_) length_ += rk::distance(s.a, s.b);
  }

  std::size_t size() const { return segments_.size(); }
  const Segment& segment(std::size_t i) const { return segments_[i]; }
  FaceId face(std::size_t i) const { return faces_[i]; }
  double length() const { return length_; }  ///< m

  /// The other faces with a border within the distance of p, ascending, each once.
  std::vector<FaceId> others_near(Point p, FaceId own) {
    std::vector<FaceId> found;
    Box box;
    box.add(p);
    grid_.each_near(box.grown(distance_), [&](std::uint32_t i) {
      ++visits_;
      if (faces_[i] != own && segment_distance2(p, segments_[i].a, segments_[i].b) <= distance_ * distance_)
        found.push_back(faces_[i]);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  bool tired() const { return visits_ > kMostVisits; }

 private:
  static std::vector<Segment> outer_segments(const Coverage& coverage, std::vector<FaceId>& faces) {
    std::vector<Segment> segments;
    for (const Arc& arc : coverage.arcs) {
      if (arc.left != kOutside && arc.right != kOutside) continue;
      for (std::uint32_t i = arc.first; i + 1 < arc.first + arc.count; ++i) {
        segments.push_back({coverage.points[i], coverage.points[i + 1]});
        faces.push_back(arc.left == kOutside ? arc.right : arc.left);
      }
    }
    return segments;
  }

  double distance_;
  std::vector<FaceId> faces_;  ///< of each segment
  std::vector<Segment> segments_;
  SegmentGrid grid_;
  double length_ = 0;
  std::size_t visits_ = 0;
};

}  // namespace

std::vector<NearBorder> find_near_borders(const Coverage& coverage, double distance) {
  OuterBorders borders(coverage, distance);
  const double step = std::max(kStep, borders.length() / kMostPlaces);
  std::map<std::pair<FaceId, FaceId>, double> lengths;
  for (std::size_t i = 0; i < borders.size() && !borders.tired(); ++i) {
    const auto [a, b] = borders.segment(i);
    const double length = rk::distance(a, b);
    const int places = std::max(static_cast<int>(std::ceil(length / step)), 1);
    for (int k = 0; k < places; ++k) {
      const Point p = a + (b - a) * ((k + 0.5) / places);
      for (const FaceId other : borders.others_near(p, borders.face(i)))
        if (borders.face(i) < other) lengths[{borders.face(i), other}] += length / places;
    }
  }
  std::vector<NearBorder> found;
  for (const auto& [pair, length] : lengths) found.push_back({pair.first, pair.second, length});
  return found;
}

std::vector<FaceId> find_lone_faces(const Coverage& coverage, double distance) {
  enum class Company { unknown, near, shares };
  std::vector<Company> company(coverage.face_count(), Company::unknown);
  for (const Arc& arc : coverage.arcs)
    if (arc.left != kOutside && arc.right != kOutside)
      company[arc.left] = company[arc.right] = Company::shares;
  if (std::count(company.begin(), company.end(), Company::unknown) == 0) return {};
  OuterBorders borders(coverage, distance);
  Point last{};  // neighbours on a border need not be looked at both
  for (std::size_t i = 0; i < borders.size() && !borders.tired(); ++i) {
    const FaceId face = borders.face(i);
    const Point p = borders.segment(i).a;
    if (company[face] != Company::unknown || (i > 0 && rk::distance(p, last) < distance / 4)) continue;
    last = p;
    if (!borders.others_near(p, face).empty()) company[face] = Company::near;
  }
  std::vector<FaceId> found;
  for (FaceId face = 0; face < coverage.face_count(); ++face)
    if (company[face] == Company::near) found.push_back(face);
  return found;
}

}  // namespace rk::coverage
