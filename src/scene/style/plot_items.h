// Parts of plots: lines of text, and a list of keys beside or below a plot.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/style/shapes.h"

namespace rk::scene::style {

/// The size of the assumption outline in plots and small maps, relative to that on a map.
inline constexpr double kAssumptionOutlineSize = 0.6;

inline constexpr Source kPlotSource{Source::Kind::surround, 0};

/// The style of a line of text.
struct TextStyle {
  double size_px = 12;
  FontStyle style = FontStyle::regular;
  Color color;
  Align align = Align::left;
};

/// One line of text.
Item text_item(std::string words, Point anchor, const TextStyle& style, Source source = kPlotSource);

/// Appends one line of text.
void add_text(std::vector<Item>& items, std::string words, Point anchor, const TextStyle& style,
              Source source = kPlotSource);

/// A sentence shown instead of a plot, wrapped from the top left of the area.
void add_message(std::vector<Item>& items, const std::string& words, const Box& area,
                 const TextMetrics& metrics);

/// A sample drawn in a box at the left with text beside it; without `draw` the text takes the whole width.
struct PlotKey {
  std::string words;
  std::function<void(std::vector<Item>&, const Box&)> draw;
  FontStyle style = FontStyle::regular;
};

/// The height of keys set in that many columns within a width, px.
double keys_height(const std::vector<PlotKey>& keys, int columns, double width, const TextMetrics& metrics);

/// Sets keys from the top left of the area downwards, column after column.
void add_keys(std::vector<Item>& items, const std::vector<PlotKey>& keys, int columns, const Box& area,
              const TextMetrics& metrics);

}  // namespace rk::scene::style
