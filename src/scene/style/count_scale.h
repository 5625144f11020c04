// The tints of counts, on every map, in every legend: one ramp from sand to slate blue.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "scene/display/scene.h"

namespace rk::scene::style {

/// Counts from 1 to the highest that occurs, in at most six classes of equal width. Neighbouring tints differ
/// by 10 (CIEDE2000) and 8 L* or more, so that they can be told apart on a map, and in a black-and-white
/// copy.
class CountScale {
 public:
  static constexpr int kMostClasses = 6;

  explicit CountScale(int highest);

  /// The class of a count from 1 to the highest, from 0.
  int step(int count) const;
  /// The tint of a count from 1 to the highest.
  Color tint(int count) const;
  /// The same classes as shades of one colour, for maps that tell two sides apart by colour.
  Color shade(int count, Color color) const;
  /// The tint of each class and its counts: "3", or "5–8".
  std::vector<std::pair<Color, std::string>> classes() const;
  std::vector<std::pair<Color, std::string>> shades(Color color) const;

 private:
  /// The first count of each class, and its words.
  std::vector<std::pair<int, std::string>> ranges() const;

  int highest_;
  int width_;  ///< counts in a class
};

}  // namespace rk::scene::style
