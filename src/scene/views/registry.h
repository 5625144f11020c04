// The registry of views, one row each. Command line, sessions, keys, tabs, search and HTML read everything
// about a view from its row. A new view needs an enumerator (scene/state/map_state.h), a row, its own files
// and its texts in config/lang.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "scene/state/map_state.h"
#include "scene/state/view_context.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

enum class ViewKind {
  map,   ///< can be moved and zoomed
  plot,  ///< fills a rectangle of the page
};

/// The inputs of a view besides the focus, the regions on view and their appearance.
struct ViewInputs {
  bool regions = true;   ///< shows the regions on view; false: counts all regional ones, whatever is on view
  bool partner = false;  ///< the municipality compared with, else the selected one
  bool region = false;   ///< is about one region: the one pointed at, else the first on view
  bool assumed = false;  ///< counts what a what-if changes
  bool marked = false;   ///< a plot that shows which municipalities are marked
  bool sorted = false;   ///< a table whose order can be chosen
};

struct ViewEntry {
  View view;
  std::string_view name;  ///< on the command line and in sessions; the end of its text keys
  ViewKind kind;
  ViewInputs inputs;
  /// The extent that "fit" shows, m RD; never empty. Needs no texts, so that a change of state can compute
  /// it.
  MapBox (*extent)(const Dataset&, const MapState&);
  std::unique_ptr<const ViewPresentation> (*make)(const ViewContext&);
};

/// All views in the order of tabs and keys, which is the order of the enumerators.
const std::vector<ViewEntry>& registered_views();
const ViewEntry& view_entry(View view);

/// The view of that name; nullopt for any other word.
std::optional<View> parse_view(std::string_view name);
std::string_view view_name(View view);
bool is_map(View view);

/// The extent (m RD) of what the state's view is about.
MapBox view_extent(const Dataset& dataset, const MapState& state);

/// What the state's view shows.
std::unique_ptr<const ViewPresentation> make_view(const ViewContext& context);

/// The state reduced to what the presentation of its view depends on: states that reduce to the same one have
/// the same presentation.
MapState presented_state(const MapState& state);

}  // namespace rk::scene::views
