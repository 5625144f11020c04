#include "app/state/letters.h"

#include <algorithm>
#include <utility>

namespace rk::app {
namespace {

/// How large letters may become, and the page that must be left (page px).
struct Letters {
  double factor;
  double least_width;
  double least_height;
};
constexpr Letters kChamber = {1.6, 800, 440};
constexpr Letters kStory = {1.4, 1120, 560};
constexpr double kMostDeviceScale = 4;  // letters must fit into a texture

}  // namespace

AppState with_letters(AppState state, double width_px, double height_px) {
  double factor = 1;
  if (state.presenting || state.chamber) {
    const Letters& wanted = state.presenting ? kStory : kChamber;
    factor = std::min({wanted.factor, width_px / wanted.least_width, height_px / wanted.least_height,
                       kMostDeviceScale / state.ui_scale});
  }
  state.letters = std::max(1.0, factor);
  state.width_px = width_px / state.letters;
  state.height_px = height_px / state.letters;
  return state;
}

}  // namespace rk::app
