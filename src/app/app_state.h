// The state of the window as a small value. Everything that is on view follows from it and the dataset.
#pragma once

#include <optional>
#include <vector>

#include "model/dataset.h"
#include "scene/map_state.h"
#include "scene/viewport.h"

namespace rk {

/// Where the map stands: the point in its middle and its scale, whatever the size of the window.
struct Camera {
  Point center;           ///< m RD
  double m_per_px = 100;  ///< ground metres per page px

  friend bool operator==(const Camera&, const Camera&) = default;
};

/// What undo brings back.
struct Snapshot {
  MapState map;
  Camera camera;

  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

struct AppState {
  Snapshot now;
  std::vector<Snapshot> past;    ///< oldest first
  std::vector<Snapshot> future;  ///< what was undone, the next to redo last
  /// Whether the last change only moved the camera: moves in a row are one step of undo.
  bool moving = false;

  double width_px = 1280;  ///< the page: the window's size in page px
  double height_px = 720;
  bool panel_open = true;
  std::optional<MunicipalityIndex> hovered;  ///< under the pointer, on the map

  friend bool operator==(const AppState&, const AppState&) = default;
};

inline constexpr double kPanelWidthPx = 316;

/// The rectangle that the panel leaves to the map, page px.
Box map_frame(const AppState& state);

/// Where the map lies on the page.
Viewport viewport(const AppState& state);

/// The state that the window opens with, at a page size in px.
AppState initial_app_state(const Dataset& dataset, double width_px, double height_px);

/// The camera of "fit": the extent of the shown partnerships fills the map's frame.
Camera fitted_camera(const Dataset& dataset, const AppState& state);

/// The extent (m RD) of the shown partnerships, or of the focus if none with a territory is shown.
Box shown_extent(const Dataset& dataset, const MapState& map);

}  // namespace rk
