#include "scene/display/scene_dump.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace rk::scene {
namespace {

constexpr double kMapUnitM = 10;

std::string hex(Color c) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "#%02x%02x%02x%02x", c.r, c.g, c.b, c.a);
  return buffer.data();
}

/// Lines, points and the bounding box, rounded to `unit`.
std::string summary(const Path& path, double unit) {
  Box box;
  for (const Point p : path.points) box.add(p);
  std::array<char, 160> buffer{};
  const auto rounded = [unit](double value) { return std::lround(value / unit) * std::lround(unit); };
  std::snprintf(buffer.data(), buffer.size(), "%s lines=%zu points=%zu box=%ld,%ld,%ld,%ld",
                path.closed ? "closed" : "open", path.line_count(), path.points.size(), rounded(box.min_x),
                rounded(box.min_y), rounded(box.max_x), rounded(box.max_y));
  return buffer.data();
}

std::string line(const Fill& fill, double unit) {
  std::string result = "fill " + hex(fill.color) + " " + summary(fill.path, unit);
  if (fill.hatch) {
    result += " hatch";
    for (const Color c : fill.hatch->colors) result += " " + hex(c);
  }
  return result;
}

std::string line(const Stroke& stroke, double unit) {
  std::array<char, 64> width{};
  std::snprintf(width.data(), width.size(), " %.2f+%.2f", stroke.width_px, stroke.casing_px);
  return "stroke " + hex(stroke.color) + width.data() + (stroke.dash_px.empty() ? " " : " dashed ") +
         summary(stroke.path, unit);
}

std::string line(const Text& text, double) {
  std::array<char, 96> where{};
  std::snprintf(where.data(), where.size(), " %.1f at %.0f,%.0f", text.size_px, text.anchor.x, text.anchor.y);
  return "text " + hex(text.color) + where.data() + " '" + text.text + "'";
}

}  // namespace

std::string dump_scene(const Scene& scene) {
  std::array<char, 96> head{};
  std::snprintf(head.data(), head.size(), "page %.0f x %.0f\n", scene.width_px, scene.height_px);
  std::string result = head.data();
  result += "title: " + scene.title + "\ndescription: " + scene.description + "\n";
  for (const SceneLayer& layer : scene.layers) {
    result += "layer " + layer.name + (layer.viewport ? " (map)" : "") + "\n";
    const double unit = layer.viewport ? kMapUnitM : 1;
    for (const Item& item : layer.items) {
      result += "  " + std::visit([&](const auto& shape) { return line(shape, unit); }, item.shape) + "\n";
    }
  }
  return result;
}

}  // namespace rk::scene
