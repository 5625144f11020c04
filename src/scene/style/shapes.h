// Small shapes that scenes are made of.
#pragma once

#include <string>

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk::scene::style {

/// A circle as a closed path (page px).
Path circle_path(Point centre, double radius);
/// A rectangle as a closed path.
Path box_path(const Box& box);
/// A rectangle with round corners (page px).
Path rounded_box_path(const Box& box, double radius);
/// An open line.
Path line_path(const std::vector<Point>& points);

/// Adds a number chip: a disc in the colour with the number on it and a white edge. `radius` in px.
void add_chip(std::vector<Item>& items, Point centre, double radius, int number, Color color, Source source);

/// Cuts text into lines of at most `width` px, at spaces and after hyphens; a single word may stay wider.
std::vector<std::string> wrap_text(const std::string& text, const TextMetrics& metrics, FontStyle style,
                                   double size_px, double width);

/// The text if it fits in `width` px, else its beginning with an ellipsis.
std::string shortened(const std::string& text, const TextMetrics& metrics, FontStyle style, double size_px,
                      double width);

}  // namespace rk::scene::style
