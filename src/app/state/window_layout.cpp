#include "app/state/window_layout.h"

#include <algorithm>
#include <cmath>

#include "scene/views/registry.h"

namespace rk::app {
namespace {

constexpr double kLeastMapWidth = 300;
constexpr double kLeastMapHeight = 160;
constexpr double kDrawerShare = 0.42;  ///< of what lies between top bar and status line
constexpr double kLeastDrawer = 150;
constexpr double kMostDrawer = 460;
constexpr double kLeastDrawerWidth = 520;
constexpr double kLeastForBoth = 860;  ///< height from which a card and the view's column fit together
constexpr double kCardShare = 0.56;
constexpr double kLeastForConsequences = 360;
constexpr double kConsequencesShare = 0.5;
constexpr double kMostConsequences = 520;
constexpr double kLeastForHelp = 420;  ///< height of the details that leave room for a line of help
constexpr double kStackedBelow = 720;  ///< width below which a column beside the map would take half of it
constexpr double kLeastBeside = kDetailsWidthPx + kLeastMapWidth;
constexpr double kLowPx =
    340;  ///< in lower windows of that width what lies below the map would take half of it
constexpr double kSheetShare = 0.42;  ///< of what lies between top bar and status line
constexpr double kLeastSheet = 150;
constexpr double kMostSheet = 420;
constexpr double kHeadlinePx = 96;
constexpr double kStoryShare = 0.3;  ///< of the window's width
constexpr double kLeastStory = 340;
constexpr double kMostStory = 560;

}  // namespace

bool has_room_for_both(const AppState& state) {
  return state.width_px >= kListWidthPx + kDetailsWidthPx + kLeastMapWidth;
}

namespace {

/// Gives the top of a map without a status line to the banner of a what-if.
void cut_banner(const AppState& state, PageBox& map, PageBox& banner) {
  if (state.now.what_if.empty()) return;
  banner = {map.min_x, map.min_y, map.max_x, std::min(map.min_y + kBannerHeightPx, map.max_y - 1)};
  map.min_y = banner.max_y;
}

/// The text at the left, the view's column at the right, the map between them.
WindowLayout presenting_layout(const AppState& state) {
  const double width = std::max(state.width_px, 1.0);
  const double height = std::max(state.height_px, 1.0);
  WindowLayout result;
  const double words = std::clamp(width * kStoryShare, kLeastStory, kMostStory);
  // Matrix, UpSet plot and small maps need no column: they show everything themselves.
  const bool sides =
      scene::views::is_map(state.now.map.view) && width >= words + kDetailsWidthPx + kLeastMapWidth;
  result.story = {0, 0, std::min(words, width - 1), height};
  result.map = {result.story.max_x, 0, sides ? width - kDetailsWidthPx : width, height};
  if (sides) result.details = {result.map.max_x, 0, width, height};
  cut_banner(state, result.map, result.banner);
  return result;
}

/// Whether list and details go below the map in a window of that width, of which `rest` is left to them.
bool goes_below(double width, const PageBox& rest) {
  return width < kStackedBelow && (width < kLeastBeside || rest.height() >= kLowPx);
}

/// In the lower right corner of a map that has room beside them.
PageBox map_buttons(const AppState& state, const PageBox& map) {
  constexpr double kMargin = 12;
  constexpr double kHeight = 3 * kMapButtonPx;
  if (!scene::views::is_map(state.now.map.view) || map.width() < 5 * kMapButtonPx ||
      map.height() < kHeight + 2 * kMargin)
    return {};
  return {map.max_x - kMargin - kMapButtonPx, map.max_y - kMargin - kHeight, map.max_x - kMargin,
          map.max_y - kMargin};
}

/// The height of what lies below the map in a window that is too narrow for a column.
double sheet_height(const PageBox& rest) {
  return std::min(std::clamp(rest.height() * kSheetShare, kLeastSheet, kMostSheet), rest.height() / 2);
}

/// Whether the card of a selection has switches that assume memberships.
bool has_switches(const Selection& selection) {
  return std::holds_alternative<SelectedMunicipality>(selection) ||
         std::holds_alternative<SelectedPartnership>(selection);
}

/// A headline, and below it the map with its legend.
WindowLayout chamber_layout(const AppState& state) {
  const double width = std::max(state.width_px, 1.0);
  const double height = std::max(state.height_px, 4.0);
  WindowLayout result;
  result.headline = {0, 0, width, std::min(kHeadlinePx, height / 4)};
  PageBox rest{0, result.headline.max_y, width, height};
  if (scene::views::is_map(state.now.map.view)) {
    if (goes_below(width, rest)) {
      result.details = {0, rest.max_y - sheet_height(rest), width, rest.max_y};
      rest.max_y = result.details.min_y;
    } else {
      result.details = {width - kDetailsWidthPx, rest.min_y, width, rest.max_y};
      rest.max_x = result.details.min_x;
    }
  }
  cut_banner(state, rest, result.banner);
  result.map = rest;
  result.map_buttons = map_buttons(state, rest);
  return result;
}

}  // namespace

WindowLayout window_layout(const AppState& state) {
  if (state.presenting) return presenting_layout(state);
  if (state.chamber) return chamber_layout(state);
  // Even the smallest window has a map of one px, so that no scale becomes infinite.
  const double width = std::max(state.width_px, 1.0);
  const double height = std::max(state.height_px, kTopBarHeightPx + kStatusHeightPx + 1);
  WindowLayout result;
  result.top_bar = {0, 0, width, kTopBarHeightPx};
  result.status = {0, height - kStatusHeightPx, width, height};
  PageBox rest{0, kTopBarHeightPx, width, result.status.min_y};
  const bool list = state.panel_open && (has_room_for_both(state) || !state.details_open);
  if (goes_below(width, rest)) {
    const double sheet = sheet_height(rest);
    if (list || state.details_open) {
      (list ? result.list : result.details) = {0, rest.max_y - sheet, width, rest.max_y};
      rest.max_y -= sheet;
    }
  } else if (list) {
    result.list = {0, rest.min_y, std::min(kListWidthPx, width - 1), rest.max_y};
    rest.min_x = result.list.max_x;
  }
  // The details reach the bottom, so that a card or a legend keeps its room beside an open drawer, unless
  // that would leave the drawer too narrow for its figure.
  const auto cut_details = [&] {
    if (!state.details_open || !result.details.empty() || goes_below(width, rest)) return;
    result.details = {std::max(rest.max_x - kDetailsWidthPx, rest.min_x + 1), rest.min_y, rest.max_x,
                      rest.max_y};
    rest.max_x = result.details.min_x;
  };
  if (rest.width() - kDetailsWidthPx >= kLeastDrawerWidth) cut_details();
  const double drawer = std::clamp(rest.height() * kDrawerShare, kLeastDrawer, kMostDrawer);
  if (state.drawer != Drawer::none && rest.height() - drawer >= kLeastMapHeight) {
    result.drawer = {rest.min_x, rest.max_y - drawer, rest.max_x, rest.max_y};
    rest.max_y = result.drawer.min_y;
  }
  cut_details();
  result.map = rest;
  result.map_buttons = map_buttons(state, rest);
  return result;
}

DetailsLayout details_layout(const AppState& state) {
  DetailsLayout result;
  const PageBox box = window_layout(state).details;
  if (box.empty()) return result;
  const bool usual = !state.presenting && !state.chamber;
  const bool card = usual && !std::holds_alternative<std::monostate>(state.now.selection);
  const bool switches = card && state.what_if_open && has_switches(state.now.selection);
  const bool consequences =
      usual && box.height() >= kLeastForConsequences && (switches || !state.now.what_if.empty());
  double foot = box.max_y;
  if (card) {
    const bool shares = box.height() >= kLeastForBoth || consequences;
    result.card = box;
    if (!shares) return result;
    result.card.max_y = std::round(box.min_y + kCardShare * box.height());
    if (consequences) {
      result.consequences = {box.min_x, result.card.max_y, box.max_x, box.max_y};
      return result;
    }
  } else if (consequences) {
    result.consequences = box;
    result.consequences.min_y =
        std::round(box.max_y - std::min(kConsequencesShare * box.height(), kMostConsequences));
    foot = result.consequences.min_y;
  } else if (usual && box.height() >= kLeastForHelp) {
    result.help = {box.min_x, box.max_y - kHelpHeightPx, box.max_x, box.max_y};
    foot = result.help.min_y + scene::page::kSideMargin;
  }
  const double top = card ? result.card.max_y : box.min_y;
  result.legend = {box.min_x + scene::page::kSideMargin, top + scene::page::kSideMargin,
                   box.max_x - scene::page::kSideMargin,
                   std::max(foot - scene::page::kSideMargin, top + 2 * scene::page::kSideMargin)};
  return result;
}

PageBox drawer_figure(const WindowLayout& parts) {
  const PageBox& box = parts.drawer;
  return {box.min_x + scene::page::kDrawerMargin, box.min_y + kDrawerBarPx,
          box.max_x - scene::page::kDrawerMargin, box.max_y - scene::page::kDrawerMargin};
}

}  // namespace rk::app
