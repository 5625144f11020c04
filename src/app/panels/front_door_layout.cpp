#include "app/panels/front_door_layout.h"

#include <algorithm>

#include "app/state/window_layout.h"

namespace rk::app::panels {
namespace {

constexpr double kEdge = 14;     // around the cards
constexpr double kBetween = 10;  // two cards
constexpr double kFoot = 68;     // scale bar and source
constexpr double kBesideHigh = 88;
constexpr double kBesideWide = 250;
constexpr double kBesideNarrow = 168;
constexpr double kStackedHigh = 70;
constexpr double kStackedWide = 330;
constexpr double kStackedNarrow = 220;
constexpr double kAroundFocus = 4;

/// What the cards must leave free: the focus as it lies on the page.
PageBox focus_box(const AppState& state, const Dataset& dataset) {
  const MapBox& area = dataset.coverage->face_box.at(state.now.map.focus);
  const scene::Viewport view = viewport(state);
  const PagePoint a = view.to_page({area.min_x, area.max_y});
  const PagePoint b = view.to_page({area.max_x, area.min_y});
  return PageBox{a.x, a.y, b.x, b.y}.grown(kAroundFocus);
}

/// Cards in rows of `columns`, whose upper left corner is `from`.
std::vector<PageBox> grid(PagePoint from, double width, double height, std::size_t columns,
                          std::size_t count) {
  std::vector<PageBox> result;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t column = i % columns;
    const std::size_t row = i / columns;
    const double x = from.x + static_cast<double>(column) * (width + kBetween);
    const double y = from.y + static_cast<double>(row) * (height + kBetween);
    result.push_back({x, y, x + width, y + height});
  }
  return result;
}

}  // namespace

std::vector<PageBox> front_door_cards(const AppState& state, const Dataset& dataset, std::size_t count) {
  const WindowLayout parts = window_layout(state);
  if (count == 0) return {};
  PageBox room = parts.map.grown(-kEdge);
  room.max_y = parts.map.max_y - kFoot;
  if (!parts.map_buttons.empty()) room.max_x = parts.map_buttons.min_x - kEdge;
  const PageBox focus = focus_box(state, dataset);
  const auto cards = static_cast<double>(count);
  const auto is_free = [&](const std::vector<PageBox>& boxes) {
    return std::all_of(boxes.begin(), boxes.end(), [&](const PageBox& box) {
      return box.min_x >= room.min_x && box.max_x <= room.max_x && box.min_y >= room.min_y &&
             box.max_y <= room.max_y && !box.intersects(focus);
    });
  };
  const double beside = std::min(kBesideWide, (room.width() - (cards - 1) * kBetween) / cards);
  if (beside >= kBesideNarrow) {
    const double left = room.center().x - (cards * beside + (cards - 1) * kBetween) / 2;
    for (const double top : {room.max_y - kBesideHigh, room.min_y}) {
      auto boxes = grid({left, top}, beside, kBesideHigh, count, count);
      if (is_free(boxes)) return boxes;
    }
  }
  const double wide = std::min(kStackedWide, room.width());
  if (wide < kStackedNarrow) return {};
  const double high = cards * kStackedHigh + (cards - 1) * kBetween;
  for (const double top : {room.max_y - high, room.min_y}) {
    for (const double left : {room.center().x - wide / 2, room.min_x, room.max_x - wide}) {
      auto boxes = grid({left, top}, wide, kStackedHigh, 1, count);
      if (is_free(boxes)) return boxes;
    }
  }
  return {};
}

}  // namespace rk::app::panels
