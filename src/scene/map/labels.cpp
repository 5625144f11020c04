#include "scene/map/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "coverage/dissolve.h"
#include "model/planar.h"
#include "scene/display/text_box.h"
#include "scene/map/map_px.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kGap = 2;           // px between names
constexpr double kCrossedCost = 90;  // a fully crossed name costs as much as moving it this many px
constexpr double kNoteLine = 1.15;   // em from the name's baseline to that of its note
constexpr double kOutsideCost = 7;   // px for each corner of the name outside its area

/// Offsets (px) around the best point, nearest first.
std::vector<Point> offsets(double reach) {
  constexpr double kStep = 5;
  std::vector<Point> result;
  const int n = static_cast<int>(reach / kStep);
  for (int y = -n; y <= n; ++y) {
    for (int x = -n; x <= n; ++x) {
      const Point offset{x * kStep, y * kStep};
      if (norm(offset) <= reach) result.push_back(offset);
    }
  }
  std::stable_sort(result.begin(), result.end(), [](Point a, Point b) { return dot(a, a) < dot(b, b); });
  return result;
}

std::vector<Ring> area_rings(const Coverage& coverage, const LabelRequest& request, double m_per_px) {
  std::vector<FaceId> faces = request.area;
  faces.push_back(request.face);
  std::vector<Ring> rings;
  for (const coverage::ArcRing& arcs : coverage::dissolve_faces(coverage, std::move(faces))) {
    Ring ring = coverage::ring_points(coverage, arcs, 2 * m_per_px);
    for (Point& p : ring) p = to_map_px(p, m_per_px);
    if (ring.size() >= 3) rings.push_back(std::move(ring));
  }
  return rings;
}

}  // namespace

Text name_text(std::string words, double size_px, FontStyle font, Color color, std::uint8_t halo) {
  Text text;
  text.text = std::move(words);
  text.size_px = size_px;
  text.style = font;
  text.align = Align::center;
  text.color = color;
  text.halo = {255, 255, 255, halo};
  text.halo_px = style::theme::kHalo;
  return text;
}

Box label_box(const Text& text, const TextMetrics& metrics) {
  const Box box = text_box(text, metrics, 0.78, kDescent);
  return {box.min_x - kGap, box.min_y - kGap / 2, box.max_x + kGap, box.max_y + kGap / 2};
}

std::vector<PlacedLabel> place_labels(const Coverage& coverage, const std::vector<LabelRequest>& requests,
                                      double m_per_px, const TextMetrics& metrics, Occupancy& occupancy) {
  std::vector<PlacedLabel> placed;
  for (const LabelRequest& request : requests) {
    const coverage::Pole spot = request.spot.value_or(
        coverage::Pole{coverage.face_label[request.face], coverage.face_label_radius[request.face]});
    const double radius = spot.radius / m_per_px;
    const double width = metrics.width(request.text.text, request.text.style, request.text.size_px);
    if (request.must_fit && (width > request.widest * radius || request.text.size_px > 2 * radius)) continue;
    const Point centre = to_map_px(spot.center, m_per_px);
    const double note_height = request.note.empty() ? 0 : kNoteLine * request.text.size_px;
    const Point baseline{0, (request.text.size_px * kCapHeight - note_height) / 2};

    double best_cost = std::numeric_limits<double>::infinity();
    PlacedLabel best{request.text, {}, {}, request.face};
    std::vector<Ring> rings;  // made only if the centre is not good enough
    for (const Point offset : offsets(request.reach_px)) {
      const double away = norm(offset);
      if (away >= best_cost) break;
      PlacedLabel candidate = best;
      candidate.text.anchor = centre + offset + baseline;
      candidate.box = label_box(candidate.text, metrics);
      candidate.box.max_y += note_height;
      if (occupancy.hits_box(candidate.box)) continue;
      const double crossed = occupancy.crossed(candidate.box);
      if (request.clear_of_lines && crossed > 0) continue;
      double cost = away + kCrossedCost * crossed;
      if (cost == 0) {
        best = candidate;
        best_cost = 0;
        break;
      }
      if (cost >= best_cost) continue;
      if (rings.empty()) rings = area_rings(coverage, request, m_per_px);
      const Box& b = candidate.box;
      if (!contains(rings, b.center())) continue;
      for (const Point corner : {Point{b.min_x, b.min_y}, Point{b.max_x, b.min_y}, Point{b.min_x, b.max_y},
                                 Point{b.max_x, b.max_y}}) {
        if (!contains(rings, corner)) cost += kOutsideCost;
      }
      if (cost < best_cost) {
        best = candidate;
        best_cost = cost;
      }
    }
    if (!std::isfinite(best_cost)) continue;
    if (!request.note.empty()) {
      best.note = best.text;
      best.note->text = request.note;
      best.note->style = FontStyle::bold;
      best.note->anchor.y += note_height;
    }
    occupancy.add_box(best.box);
    placed.push_back(std::move(best));
  }
  return placed;
}

}  // namespace rk::scene::map
