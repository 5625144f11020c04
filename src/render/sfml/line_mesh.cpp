#include "render/sfml/line_mesh.h"

#include <cmath>
#include <numbers>

#include "model/planar.h"

namespace rk::render::sfml {
namespace {

constexpr std::size_t kChunkSegments = 64;
constexpr int kLeft = 1;
constexpr int kMiddle = 128;
constexpr int kRight = 255;
/// Joins are left out where the notch between two segments would be narrower than this, px.
constexpr double kMaxNotchPx = 0.35;

Point unit_normal(Point from, Point to) {
  const Point d = to - from;
  const double length = norm(d);
  return {-d.y / length, d.x / length};
}

Point turned(Point v, double angle) {
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  return {c * v.x - s * v.y, s * v.x + c * v.y};
}

class LineMesher {
 public:
  LineMesher(const scene::Stroke& stroke, Point origin, double step, std::vector<sf::Vertex>& vertices,
             std::vector<MeshChunk>& chunks)
      : stroke_(stroke), origin_(origin), step_(step), vertices_(vertices), chunks_(chunks) {
    const double half_width = stroke.width_px / 2 + stroke.casing_px;
    join_angle_ = half_width > 0 ? kMaxNotchPx / half_width : std::numbers::pi;
  }

  void add_line(std::size_t first, std::size_t end) {
    points_.clear();
    for (std::size_t i = first; i < end; ++i) {
      const Point p = stroke_.path.points[i];
      if (points_.empty() || !(points_.back() == p)) points_.push_back(p);
    }
    bool closed = stroke_.path.closed;
    if (points_.size() > 2 && points_.front() == points_.back()) {
      points_.pop_back();
      closed = true;
    }
    const std::size_t n = points_.size();
    if (n < 2) return;
    closed = closed && n > 2;
    const std::size_t segments = closed ? n : n - 1;
    double along = 0;
    Point before = unit_normal(points_[n - 1], points_[0]);
    for (std::size_t i = 0; i < segments; ++i) {
      if (i % kChunkSegments == 0) chunks_.push_back({vertices_.size(), 0, {}});
      const Point a = points_[i];
      const Point b = points_[(i + 1) % n];
      const Point normal = unit_normal(a, b);
      if (i > 0 || closed) {
        add_join(a, before, normal, along);
      } else if (stroke_.round_caps) {
        add_cap(a, normal, along);
      }
      const double length = distance(a, b);
      add(a, normal, along, kRight);
      add(b, normal, along + length, kRight);
      add(b, normal * -1, along + length, kLeft);
      add(a, normal * -1, along, kLeft);
      along += length;
      if (i + 1 == segments && !closed && stroke_.round_caps) add_cap(b, normal * -1, along);
      chunks_.back().box.add(a);
      chunks_.back().box.add(b);
      chunks_.back().count = vertices_.size() - chunks_.back().first;
      before = normal;
    }
  }

 private:
  void add(Point p, Point normal, double along, int side) {
    constexpr double kWrap = 16777216;
    const auto steps = static_cast<std::uint32_t>(std::fmod(along / step_, kWrap));
    const Point at = p - origin_;
    vertices_.emplace_back(sf::Vector2f(static_cast<float>(at.x), static_cast<float>(at.y)),
                           sf::Color(static_cast<sf::Uint8>((steps >> 16U) & 0xFFU),
                                     static_cast<sf::Uint8>((steps >> 8U) & 0xFFU),
                                     static_cast<sf::Uint8>(steps & 0xFFU), static_cast<sf::Uint8>(side)),
                           sf::Vector2f(static_cast<float>(normal.x), static_cast<float>(normal.y)));
  }

  /// Adds a sector around p from one direction over an angle, two steps per quad.
  void add_sector(Point p, double along, Point from, double angle) {
    const int quads = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / (std::numbers::pi / 2))));
    const double part = angle / quads;
    for (int i = 0; i < quads; ++i) {
      add(p, {0, 0}, along, kMiddle);
      add(p, turned(from, i * part), along, kRight);
      add(p, turned(from, (i + 0.5) * part), along, kRight);
      add(p, turned(from, (i + 1) * part), along, kRight);
    }
  }

  void add_join(Point p, Point normal_before, Point normal_after, double along) {
    const double angle = std::atan2(cross(normal_before, normal_after), dot(normal_before, normal_after));
    if (std::abs(angle) < join_angle_) return;
    // The gap opens on the outer side of the bend: on the right of a left turn.
    add_sector(p, along, angle > 0 ? normal_before * -1 : normal_before, angle);
  }

  void add_cap(Point p, Point normal, double along) { add_sector(p, along, normal, std::numbers::pi); }

  const scene::Stroke& stroke_;
  Point origin_;
  double step_;
  std::vector<sf::Vertex>& vertices_;
  std::vector<MeshChunk>& chunks_;
  std::vector<Point> points_;
  double join_angle_ = 0;
};

}  // namespace

void add_lines(const scene::Stroke& stroke, Point origin, double step, std::vector<sf::Vertex>& vertices,
               std::vector<MeshChunk>& chunks) {
  LineMesher mesher(stroke, origin, step, vertices, chunks);
  for (std::size_t line = 0; line < stroke.path.line_count(); ++line) {
    mesher.add_line(stroke.path.starts[line], stroke.path.line_end(line));
  }
}

}  // namespace rk::render::sfml
