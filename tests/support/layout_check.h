// Finds faults in the layout of a page, for tests: items outside the page or over each other. Letters are
// measured without their halo; 1 px is tolerated.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <string>
#include <vector>

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk::test {

/// A line of text on the page, turned as it may be.
struct PlacedText {
  std::string text;
  std::string layer;
  Point anchor;
  std::array<Point, 4> corners;  ///< page px
};

/// A disc on the page: a chip, or a dot of a plot.
struct PlacedDisc {
  Point centre;
  double radius = 0;
  std::string layer;
};

inline PlacedText placed_text(const scene::Text& text, const std::string& layer,
                              const scene::TextMetrics& metrics) {
  constexpr double kLet = 0.5;  // px taken off each side
  const double width = metrics.width(text.text, text.style, text.size_px);
  const double left = text.align == scene::Align::left     ? 0
                      : text.align == scene::Align::center ? -width / 2
                                                           : -width;
  const double top = -scene::kCapHeight * text.size_px;
  const double bottom = scene::kDescent * text.size_px;
  const double angle = text.angle_deg * std::numbers::pi / 180;
  const Point along{std::cos(angle), -std::sin(angle)};
  const Point down{-along.y, along.x};
  PlacedText placed{text.text, layer, text.anchor, {}};
  std::size_t corner = 0;
  for (const auto& [x, y] : {std::pair{left + kLet, top + kLet},
                             {left + width - kLet, top + kLet},
                             {left + width - kLet, bottom - kLet},
                             {left + kLet, bottom - kLet}}) {
    placed.corners[corner++] = text.anchor + along * x + down * y;
  }
  return placed;
}

/// By the separating axes of both rectangles.
inline bool overlap(const PlacedText& a, const PlacedText& b) {
  const auto apart = [&](Point axis) {
    const auto range = [&](const PlacedText& t) {
      std::array<double, 4> along{};
      for (std::size_t i = 0; i < 4; ++i) along[i] = t.corners[i].x * axis.x + t.corners[i].y * axis.y;
      const auto [low, high] = std::minmax_element(along.begin(), along.end());
      return std::pair(*low, *high);
    };
    const auto [low_a, high_a] = range(a);
    const auto [low_b, high_b] = range(b);
    return high_a <= low_b || high_b <= low_a;
  };
  for (const PlacedText* t : {&a, &b}) {
    if (apart(t->corners[1] - t->corners[0]) || apart(t->corners[2] - t->corners[1])) return false;
  }
  return true;
}

/// Distance from a point to a text's rectangle (0 inside), px.
inline double distance(const PlacedText& text, Point p) {
  const auto& c = text.corners;
  const auto along = [](Point origin, Point way, Point q) {
    const double length = std::hypot(way.x, way.y);
    const double t = ((q.x - origin.x) * way.x + (q.y - origin.y) * way.y) / std::max(length, 1e-9);
    return std::max({0.0, -t, t - length});
  };
  return std::hypot(along(c[0], c[1] - c[0], p), along(c[0], c[3] - c[0], p));
}

inline std::vector<PlacedText> texts_on_page(const scene::Scene& scene, const scene::TextMetrics& metrics) {
  std::vector<PlacedText> result;
  for (const scene::SceneLayer& layer : scene.layers) {
    if (layer.viewport) continue;
    for (const scene::Item& item : layer.items) {
      if (const auto* text = std::get_if<scene::Text>(&item.shape); text != nullptr && !text->text.empty())
        result.push_back(placed_text(*text, layer.name, metrics));
    }
  }
  return result;
}

inline std::vector<PlacedDisc> discs_on_page(const scene::Scene& scene) {
  std::vector<PlacedDisc> result;
  for (const scene::SceneLayer& layer : scene.layers) {
    if (layer.viewport) continue;
    for (const scene::Item& item : layer.items) {
      const auto* fill = std::get_if<scene::Fill>(&item.shape);
      if (fill == nullptr || fill->path.line_count() != 1 || fill->path.points.size() < 12) continue;
      Box box;
      for (const Point p : fill->path.points) box.add(p);
      const Point centre = box.center();
      const double radius = box.width() / 2;
      const bool round =
          std::abs(box.width() - box.height()) < 0.5 &&
          std::all_of(fill->path.points.begin(), fill->path.points.end(), [&](Point p) {
            return std::abs(std::hypot(p.x - centre.x, p.y - centre.y) - radius) < 0.05 * radius + 0.1;
          });
      if (round) result.push_back({centre, radius, layer.name});
    }
  }
  return result;
}

/// The numbers that stand on a chip in a layer.
inline std::set<std::string> chips_in(const scene::Scene& scene, const std::string& layer,
                                      const scene::TextMetrics& metrics) {
  std::set<std::string> result;
  const std::vector<PlacedDisc> discs = discs_on_page(scene);
  for (const PlacedText& text : texts_on_page(scene, metrics)) {
    if (text.layer != layer) continue;
    const Point middle = (text.corners[0] + text.corners[2]) * 0.5;
    const bool on_disc = std::any_of(discs.begin(), discs.end(), [&](const PlacedDisc& disc) {
      return disc.layer == layer && std::hypot(middle.x - disc.centre.x, middle.y - disc.centre.y) < 3;
    });
    if (on_disc) result.insert(text.text);
  }
  return result;
}

/// The faults: a line for each item outside the page, each text over another text, over a disc that it does
/// not stand on, or (map surround) over the map, and each name cut by the map's frame. Empty for a good page.
inline std::vector<std::string> layout_problems(const scene::Scene& scene,
                                                const scene::TextMetrics& metrics) {
  std::vector<std::string> problems;
  const Box page{-1, -1, scene.width_px + 1, scene.height_px + 1};
  for (const scene::SceneLayer& layer : scene.layers) {
    if (layer.viewport) continue;
    for (const scene::Item& item : layer.items) {
      const scene::Path* path = nullptr;
      if (const auto* fill = std::get_if<scene::Fill>(&item.shape)) path = &fill->path;
      if (const auto* stroke = std::get_if<scene::Stroke>(&item.shape)) path = &stroke->path;
      if (path != nullptr &&
          !std::all_of(path->points.begin(), path->points.end(), [&](Point p) { return page.contains(p); })) {
        problems.push_back("a shape of layer " + layer.name + " leaves the page");
      }
    }
  }
  const scene::Viewport* map = nullptr;
  for (const scene::SceneLayer& layer : scene.layers) {
    if (layer.viewport) map = &*layer.viewport;
  }
  const std::vector<PlacedText> texts = texts_on_page(scene, metrics);
  const std::vector<PlacedDisc> discs = discs_on_page(scene);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const PlacedText& text = texts[i];
    const auto all_in = [&](const Box& box) {
      return std::all_of(text.corners.begin(), text.corners.end(), [&](Point p) { return box.contains(p); });
    };
    if (!all_in(page)) problems.push_back("'" + text.text + "' leaves the page");
    if (map != nullptr && text.layer == "names" && !all_in(map->frame.grown(1)))
      problems.push_back("'" + text.text + "' is cut by the map's frame");
    if (map != nullptr && text.layer == "surround") {
      Box box;
      for (const Point p : text.corners) box.add(p);
      if (box.intersects(map->frame.grown(-1)))
        problems.push_back("'" + text.text + "' of the surround lies on the map");
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(text, texts[j])) problems.push_back("'" + text.text + "' overlaps '" + texts[j].text + "'");
    }
    for (const PlacedDisc& disc : discs) {
      const Point middle = (text.corners[0] + text.corners[2]) * 0.5;
      const bool own = std::hypot(middle.x - disc.centre.x, middle.y - disc.centre.y) < 3;
      if (!own && distance(text, disc.centre) < disc.radius - 1)
        problems.push_back("'" + text.text + "' overlaps a chip");
    }
  }
  for (std::size_t i = 0; i < discs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double away =
          std::hypot(discs[i].centre.x - discs[j].centre.x, discs[i].centre.y - discs[j].centre.y);
      if (away > 1 && away < discs[i].radius + discs[j].radius - 2)
        problems.push_back("two chips overlap in layer " + discs[i].layer);
    }
  }
  return problems;
}

}  // namespace rk::test
