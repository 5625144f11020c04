#include "scene/style/plot_items.h"

#include <algorithm>

#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

constexpr double kKeySize = 11.5;
constexpr double kKeyLine = kKeySize * 1.36;
constexpr double kKeyGap = 6;
constexpr double kSample = 30;  // px, width of a key's sample
constexpr double kIndent = 40;
constexpr double kColumnGap = 22;

double column_width(int columns, double width) {
  return (width - kColumnGap * (columns - 1)) / columns;
}

std::vector<std::string> key_lines(const PlotKey& key, double width, const TextMetrics& metrics) {
  return wrap_text(key.words, metrics, key.style, kKeySize, width - (key.draw ? kIndent : 0));
}

double key_height(const PlotKey& key, double width, const TextMetrics& metrics) {
  return static_cast<double>(key_lines(key, width, metrics).size()) * kKeyLine + kKeyGap;
}

/// The number of keys per column: columns are filled in order, to about the same height.
std::vector<std::size_t> split(const std::vector<double>& heights, int columns) {
  double total = 0;
  for (const double height : heights) total += height;
  std::vector<std::size_t> counts(static_cast<std::size_t>(columns), 0);
  double sum = 0;
  for (const double height : heights) {
    const auto column = static_cast<int>((sum + height / 2) / total * columns);
    ++counts[static_cast<std::size_t>(std::clamp(column, 0, columns - 1))];
    sum += height;
  }
  return counts;
}

}  // namespace

Item text_item(std::string words, Point anchor, const TextStyle& style, Source source) {
  Text text;
  text.text = std::move(words);
  text.anchor = anchor;
  text.size_px = style.size_px;
  text.style = style.style;
  text.align = style.align;
  text.color = style.color;
  return {std::move(text), source};
}

void add_text(std::vector<Item>& items, std::string words, Point anchor, const TextStyle& style,
              Source source) {
  items.push_back(text_item(std::move(words), anchor, style, source));
}

void add_message(std::vector<Item>& items, const std::string& words, const Box& area,
                 const TextMetrics& metrics) {
  constexpr double kSize = 13;
  double baseline = area.min_y + kSize;
  for (const std::string& line : wrap_text(words, metrics, FontStyle::regular, kSize, area.width())) {
    if (baseline > area.max_y) return;
    items.push_back(text_item(line, {area.min_x, baseline}, {kSize, FontStyle::regular, theme::kQuietInk}));
    baseline += kSize * 1.35;
  }
}

double keys_height(const std::vector<PlotKey>& keys, int columns, double width, const TextMetrics& metrics) {
  std::vector<double> heights;
  for (const PlotKey& key : keys) heights.push_back(key_height(key, column_width(columns, width), metrics));
  double highest = 0;
  std::size_t next = 0;
  for (const std::size_t count : split(heights, columns)) {
    double height = 0;
    for (std::size_t i = 0; i < count; ++i) height += heights[next++];
    highest = std::max(highest, height);
  }
  return highest;
}

void add_keys(std::vector<Item>& items, const std::vector<PlotKey>& keys, int columns, const Box& area,
              const TextMetrics& metrics) {
  const double width = column_width(columns, area.width());
  std::vector<double> heights;
  for (const PlotKey& key : keys) heights.push_back(key_height(key, width, metrics));
  std::size_t next = 0;
  double left = area.min_x;
  for (const std::size_t count : split(heights, columns)) {
    double y = area.min_y;
    for (std::size_t i = 0; i < count; ++i, ++next) {
      const PlotKey& key = keys[next];
      const double middle = y + kKeySize * 0.68;
      if (key.draw) key.draw(items, Box{left, middle - 6, left + kSample, middle + 6});
      double baseline = y + kKeySize;
      for (const std::string& line : key_lines(key, width, metrics)) {
        items.push_back(
            text_item(line, {left + (key.draw ? kIndent : 0), baseline}, {kKeySize, key.style, theme::kInk}));
        baseline += kKeyLine;
      }
      y += heights[next];
    }
    left += width + kColumnGap;
  }
}

}  // namespace rk::scene::style
