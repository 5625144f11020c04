#include "scene/style/count_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

constexpr std::array<Color, CountScale::kMostClasses> kTints = {{{0xEC, 0xDC, 0xBB},
                                                                 {0xC4, 0xC7, 0xB4},
                                                                 {0x9F, 0xB1, 0xAD},
                                                                 {0x7D, 0x9A, 0xA6},
                                                                 {0x5D, 0x83, 0x9F},
                                                                 {0x3E, 0x6B, 0x98}}};

}  // namespace

CountScale::CountScale(int highest)
    : highest_(std::max(highest, 1)), width_((highest_ + kMostClasses - 1) / kMostClasses) {}

int CountScale::step(int count) const {
  return (std::clamp(count, 1, highest_) - 1) / width_;
}

Color CountScale::tint(int count) const {
  return kTints.at(static_cast<std::size_t>(step(count)));
}

Color CountScale::shade(int count, Color color) const {
  constexpr double kLightest = 0.2;
  constexpr double kDarkest = 0.9;
  const int last = step(highest_);
  const double share = last > 0 ? static_cast<double>(step(count)) / last : 0.5;
  return mix(theme::kPaper, color, std::lerp(kLightest, kDarkest, share));
}

std::vector<std::pair<int, std::string>> CountScale::ranges() const {
  std::vector<std::pair<int, std::string>> result;
  for (int first = 1; first <= highest_; first += width_) {
    const int last = std::min(first + width_ - 1, highest_);
    std::string words = std::to_string(first);
    if (last > first) words += "–" + std::to_string(last);
    result.emplace_back(first, std::move(words));
  }
  return result;
}

std::vector<std::pair<Color, std::string>> CountScale::classes() const {
  std::vector<std::pair<Color, std::string>> result;
  for (auto& [first, words] : ranges()) result.emplace_back(tint(first), std::move(words));
  return result;
}

std::vector<std::pair<Color, std::string>> CountScale::shades(Color color) const {
  std::vector<std::pair<Color, std::string>> result;
  for (auto& [first, words] : ranges()) result.emplace_back(shade(first, color), std::move(words));
  return result;
}

}  // namespace rk::scene::style
