// Writing the column beside a map from top to bottom: headings, text, keys, entries of regions.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/texts.h"
#include "scene/region_look.h"
#include "scene/scene.h"
#include "scene/text_metrics.h"

namespace rk {

inline constexpr double kSideNameSize = 13.5;
inline constexpr double kSideTextSize = 11.5;

class SideWriter {
 public:
  /// Writes into `items`; `area` is the column (page px), its height is not held to.
  SideWriter(std::vector<Item>& items, const Box& area, const Texts& texts, const TextMetrics& metrics)
      : items_(items), area_(area), y_(area.min_y), texts_(texts), metrics_(metrics) {}

  double y() const { return y_; }
  /// Room left in the column, px.
  double room() const { return area_.max_y - y_; }
  const Box& area() const { return area_; }
  const Texts& texts() const { return texts_; }
  const TextMetrics& metrics() const { return metrics_; }
  std::vector<Item>& items() { return items_; }

  void skip(double px) { y_ += px; }
  void heading(const std::string& words);
  /// A wrapped paragraph, `indent` px from the left.
  void paragraph(const std::string& words, double indent, double size, FontStyle style, Color color);
  /// One line of text anywhere.
  void put(const std::string& words, Point anchor, double size, FontStyle style, Color color, Align align);
  /// Chip, a sample of the region's line or hatch where `sample`, its name, and lesser lines below it.
  void region(const RegionLook& look, Encoding encoding, const std::vector<std::string>& details);
  /// A small chip and a name on one line.
  void chip_line(int number, Color color, const std::string& name, Source source);
  /// Something drawn in a box at the left (46 × 12 px), words beside it.
  void key(const std::string& words, const std::function<void(std::vector<Item>&, const Box&)>& draw);
  /// The keys that every map has: focus, province border, municipal border.
  void common_keys(const std::string& focus);
  /// A row of tints with a label in each, as wide as the column or less.
  void tints(const std::vector<std::pair<Color, std::string>>& steps);

 private:
  std::vector<Item>& items_;
  Box area_;
  double y_;
  const Texts& texts_;
  const TextMetrics& metrics_;
};

}  // namespace rk
