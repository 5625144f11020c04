#include "scene/style/count_scale.h"

#include <algorithm>
#include <array>

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

Color CountScale::tint(int count) const {
  return kTints.at(static_cast<std::size_t>((std::clamp(count, 1, highest_) - 1) / width_));
}

std::vector<std::pair<Color, std::string>> CountScale::classes() const {
  std::vector<std::pair<Color, std::string>> result;
  for (int first = 1; first <= highest_; first += width_) {
    const int last = std::min(first + width_ - 1, highest_);
    std::string words = std::to_string(first);
    if (last > first) words += "–" + std::to_string(last);
    result.emplace_back(tint(first), std::move(words));
  }
  return result;
}

}  // namespace rk::scene::style
