// The views, a row each: everything else that knows of views (command line, sessions, keys, tabs, search,
// HTML) goes by these rows. A new view is an enumerator (scene/state/map_state.h), a row, its own files and
// its words in config/lang.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "scene/state/map_state.h"
#include "scene/state/view_context.h"
#include "scene/views/view_presentation.h"

namespace rk {

enum class ViewKind {
  map,   ///< can be moved and zoomed
  plot,  ///< fills a rectangle of the page
};

/// What of a state a view depends on besides the focus, the regions on view and how they look.
struct ViewInputs {
  bool partner = false;  ///< the municipality that is compared, the selected one where none is
  bool region = false;   ///< is about one region: the one pointed at, else the first on view
  bool assumed = false;  ///< counts what a what-if changes
  bool marked = false;   ///< a plot that shows which municipalities are marked
};

struct ViewEntry {
  View view;
  std::string_view name;  ///< on the command line and in sessions; the end of the keys of its words
  ViewKind kind;
  ViewInputs inputs;
  /// What "fit" shows, m RD; never empty. Needs no words, so that a change of state can ask for it.
  Box (*extent)(const Dataset&, const MapState&);
  std::unique_ptr<const ViewPresentation> (*make)(const ViewContext&);
};

/// All views in the order of tabs and keys, which is that of the enumerators.
const std::vector<ViewEntry>& registered_views();
const ViewEntry& view_entry(View view);

/// The view of that name; nullopt for any other word.
std::optional<View> parse_view(std::string_view name);
std::string_view view_name(View view);
bool is_map(View view);

/// The extent (m RD) of what the state's view is about.
Box view_extent(const Dataset& dataset, const MapState& state);

/// What the state's view shows.
std::unique_ptr<const ViewPresentation> make_view(const ViewContext& context);

/// The state reduced to what the presentation of its view depends on: two states that are the same then have
/// the same presentation.
MapState presented_state(const MapState& state);

}  // namespace rk
