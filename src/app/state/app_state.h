// The state of the window as a small value. Everything that is on view follows from it and the dataset.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/what_if.h"
#include "app/state/selection.h"
#include "model/dataset.h"
#include "scene/display/viewport.h"
#include "scene/page/scene_builder.h"
#include "scene/state/map_state.h"

namespace rk::app {

/// Where the map stands: the point in its middle and its scale, whatever the size of the window.
struct Camera {
  MapPoint center;        ///< m RD
  double m_per_px = 100;  ///< ground metres per page px

  friend bool operator==(const Camera&, const Camera&) = default;
};

/// What undo restores.
struct Snapshot {
  scene::MapState map;  ///< its `selected` follows from `selection`; `highlighted` is not used (map_on_view)
  Camera camera;
  Selection selection;
  /// Memberships that are assumed, in an order in which each can be made (with_change). Indices of
  /// partnerships, here and in `map`, are those of the dataset after them.
  std::vector<analysis::MembershipChange> what_if;

  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

/// What the drawer below the map shows.
enum class Drawer { none, matrix, upset };

struct AppState {
  Snapshot now;
  double width_px = 1280;  ///< the page: the window's size in page px
  double height_px = 720;
  double ui_scale = 1;  ///< device px per page px at `letters` 1, kMinUiScale to kMaxUiScale
  double letters = 1;   ///< so many times larger is everything drawn for who looks from afar (letters.h)
  std::string language = "nl";
  bool panel_open = true;    ///< the list of partnerships, at the left
  bool details_open = true;  ///< the details of the selection, at the right
  Drawer drawer = Drawer::none;
  bool what_if_open = false;  ///< the card of what is selected shows switches that assume memberships
  bool gathering = false;     ///< clicks on the map change the members of the selected partnership (gathered)
  bool chamber = false;       ///< for a hall: full screen, large letters, a headline, the map and its legend
  bool presenting = false;    ///< a story is playing: its text stands beside the map, and nothing else
  std::optional<MunicipalityIndex> hovered;             ///< under the pointer, on the map
  std::optional<PartnershipIndex> hovered_partnership;  ///< pointed at in a list or figure
  bool hovered_zone = false;                            ///< the whole zone of `hovered` is pointed at
  bool hovered_step = false;                            ///< so is every municipality of its tint

  friend bool operator==(const AppState&, const AppState&) = default;
};

inline constexpr double kMinUiScale = 1;
inline constexpr double kMaxUiScale = 3;

/// Sets the selection; a municipality also becomes the selected one of the map.
void select(Snapshot& snapshot, Selection selection);

/// The partnership whose members clicks on the map change; none: clicks select.
std::optional<PartnershipIndex> gathered(const AppState& state);

/// What the scene draws: the map of the state, with the partnership that is pointed at or selected
/// emphasised. The region view shows the selected partnership, even if it is not among those shown.
scene::MapState map_on_view(const AppState& state, const Dataset& dataset);

/// The rectangle that the panels leave to the map, page px.
PageBox map_frame(const AppState& state);

/// Where the map lies on the page.
scene::Viewport viewport(const AppState& state);

/// Positions of everything that the scene draws: without a selection the view's own column fills the details.
scene::page::WindowPage window_page(const AppState& state);

/// The municipalities in exactly these of the partnerships on view; or those that two partnerships share.
std::vector<MunicipalityIndex> members_of(const Dataset& dataset, const scene::MapState& map,
                                          const SelectedZone& zone);
std::vector<MunicipalityIndex> shared_members(const Dataset& dataset, const SelectedPair& pair);
/// The zone that holds a municipality, nullopt if none of the partnerships on view does.
std::optional<SelectedZone> zone_of(const Dataset& dataset, const scene::MapState& map,
                                    MunicipalityIndex municipality);

/// The state that the window opens with, at a page size in px.
AppState initial_app_state(const Dataset& dataset, double width_px, double height_px);

/// The camera of "fit": what the view is about (view_extent, as in a figure) fills the map's frame.
Camera fitted_camera(const Dataset& dataset, const AppState& state);

}  // namespace rk::app
