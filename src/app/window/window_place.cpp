#include "app/window/window_place.h"

#include <algorithm>
#include <cmath>

namespace rk::app::window {
namespace {

constexpr double kShare = 0.85;
constexpr unsigned kMinWidth = 640;
constexpr unsigned kMinHeight = 400;
constexpr double kRoomyWidth = 1280;  ///< page px

unsigned within(std::optional<unsigned> wanted, unsigned least, int screen) {
  const auto most = static_cast<unsigned>(std::max(screen, 1));
  const auto share = static_cast<unsigned>(std::lround(kShare * most));
  return std::max(least, std::min(wanted.value_or(share), most));
}

/// The remembered coordinate if the window fits on the screen there.
std::optional<int> remembered(std::optional<int> wanted, unsigned length, int first, int screen) {
  if (!wanted || *wanted < first || *wanted + static_cast<int>(length) > first + screen) return std::nullopt;
  return wanted;
}

int middle(unsigned length, int first, int screen) {
  return first + std::max(0, (screen - static_cast<int>(length)) / 2);
}

}  // namespace

WindowPlace opening_place(const platform::Screen& screen, const Settings& settings) {
  WindowPlace place;
  place.width = within(settings.width, kMinWidth, screen.width);
  place.height = within(settings.height, kMinHeight, screen.height);
  const auto x = remembered(settings.x, place.width, screen.x, screen.width);
  const auto y = remembered(settings.y, place.height, screen.y, screen.height);
  place.x = x && y ? *x : middle(place.width, screen.x, screen.width);
  place.y = x && y ? *y : middle(place.height, screen.y, screen.height);
  return place;
}

double opening_scale(const platform::Screen& screen) {
  const double roomy = std::floor(screen.width / kRoomyWidth * 4) / 4;
  return std::max(1.0, std::min(screen.density, roomy));
}

}  // namespace rk::app::window
