#include "scene/style/shapes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include "base/utf8.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

void add_arc(std::vector<Point>& out, Point centre, double radius, double from, double to, int steps) {
  for (int i = 0; i <= steps; ++i) {
    const double angle = from + (to - from) * i / steps;
    out.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
  }
}

Path closed(const std::vector<Point>& points) {
  Path path;
  path.closed = true;
  path.add(points);
  return path;
}

}  // namespace

Path circle_path(Point centre, double radius) {
  std::vector<Point> points;
  const int corners = std::clamp(static_cast<int>(radius * 6), 24, 128);
  add_arc(points, centre, radius, 0, 2 * std::numbers::pi * (corners - 1) / corners, corners - 1);
  return closed(points);
}

Path box_path(const Box& box) {
  return closed(
      {{box.min_x, box.min_y}, {box.max_x, box.min_y}, {box.max_x, box.max_y}, {box.min_x, box.max_y}});
}

Path rounded_box_path(const Box& box, double radius) {
  constexpr double kQuarter = std::numbers::pi / 2;
  const double r = std::min({radius, box.width() / 2, box.height() / 2});
  std::vector<Point> points;
  add_arc(points, {box.max_x - r, box.max_y - r}, r, 0, kQuarter, 8);
  add_arc(points, {box.min_x + r, box.max_y - r}, r, kQuarter, 2 * kQuarter, 8);
  add_arc(points, {box.min_x + r, box.min_y + r}, r, 2 * kQuarter, 3 * kQuarter, 8);
  add_arc(points, {box.max_x - r, box.min_y + r}, r, 3 * kQuarter, 4 * kQuarter, 8);
  return closed(points);
}

Path line_path(const std::vector<Point>& points) {
  Path path;
  path.add(points);
  return path;
}

void add_chip(std::vector<Item>& items, Point centre, double radius, int number, Color color, Source source) {
  items.push_back({Fill{circle_path(centre, radius + 1), theme::kWhite, {}}, source});
  items.push_back({Fill{circle_path(centre, radius), color, {}}, source});
  Text text;
  text.text = std::to_string(number);
  // So that the digits stay within the circle.
  text.size_px = radius * (number < 10 ? 1.35 : number < 100 ? 1.15 : number < 1000 ? 0.9 : 0.68);
  text.anchor = {centre.x, centre.y + text.size_px * kCapHeight / 2};
  text.style = FontStyle::bold;
  text.align = Align::center;
  text.color = text_on(color);
  items.push_back({std::move(text), source});
}

std::vector<std::string> wrap_text(const std::string& text, const TextMetrics& metrics, FontStyle style,
                                   double size_px, double width) {
  std::vector<std::string> lines;
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find_first_of(" -", at);
    end = end == std::string::npos ? text.size() : end + 1;
    const std::string word = text.substr(at, end - at);
    at = end;
    std::string longer = line + word;
    while (!longer.empty() && longer.back() == ' ') longer.pop_back();
    if (!line.empty() && metrics.width(longer, style, size_px) > width) {
      while (!line.empty() && line.back() == ' ') line.pop_back();
      lines.push_back(line);
      line.clear();
    }
    line += word;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (!line.empty() || lines.empty()) lines.push_back(line);
  return lines;
}

std::string shortened(const std::string& text, const TextMetrics& metrics, FontStyle style, double size_px,
                      double width) {
  if (metrics.width(text, style, size_px) <= width) return text;
  std::vector<std::size_t> cuts;  // between characters, from the beginning of the text to its end
  for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) cuts.push_back(at);
  // Halving, for a text may have any length and measuring it takes as long as it is.
  const auto first_too_wide = std::partition_point(cuts.begin(), cuts.end(), [&](std::size_t cut) {
    return metrics.width(text.substr(0, cut) + "…", style, size_px) <= width;
  });
  std::string result = text.substr(0, first_too_wide == cuts.begin() ? 0 : *std::prev(first_too_wide));
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result + "…";
}

}  // namespace rk::scene::style
