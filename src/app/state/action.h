// The user's actions as values: the window makes them from events, a session file holds one a line, and
// app/state/update.h carries them out. Names in the file are those of INTERFACE's "Actions".
//
// Positions are RD metres and sizes page px, so that a session means the same on every screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/state/app_state.h"
#include "base/diagnostics.h"
#include "scene/state/map_state.h"

namespace rk::app {

namespace action {

/// Puts a partnership on the map, or takes it off.
struct TogglePartnership {
  std::string id;
  friend bool operator==(const action::TogglePartnership&, const action::TogglePartnership&) = default;
};
/// Puts exactly these partnerships on the map.
struct ShowOnly {
  std::vector<std::string> ids;
  friend bool operator==(const action::ShowOnly&, const action::ShowOnly&) = default;
};
/// Puts a named choice of partnerships on the map.
struct Show {
  enum class Which { all, none, headline, with_focus, cross_province };
  Which which = Which::headline;
  friend bool operator==(const action::Show&, const action::Show&) = default;
};
/// Selects a municipality; none clears the selection, whatever it is.
struct Select {
  std::optional<std::string> code;
  friend bool operator==(const action::Select&, const action::Select&) = default;
};
/// Selects a partnership.
struct SelectPartnership {
  std::string id;
  friend bool operator==(const action::SelectPartnership&, const action::SelectPartnership&) = default;
};
/// Selects the municipalities that are in exactly these of the partnerships on view.
struct SelectZone {
  std::vector<std::string> ids;
  friend bool operator==(const action::SelectZone&, const action::SelectZone&) = default;
};
/// Selects two partnerships to be compared.
struct SelectPair {
  std::string a;
  std::string b;
  friend bool operator==(const action::SelectPair&, const action::SelectPair&) = default;
};
/// What the pointer is over: a municipality on the map or in a figure, the zone that it lies in, all
/// municipalities of its tint (a step of the legend's scale), a partnership in list or legend, or nothing.
struct Hover {
  std::optional<std::string> code;
  std::optional<std::string> region;
  bool zone = false;
  bool step = false;
  friend bool operator==(const action::Hover&, const action::Hover&) = default;
};
/// Enlarges by a factor around a point that stays where it is.
struct Zoom {
  double factor = 1;
  std::optional<MapPoint> at;  ///< m RD; none: the middle of the map
  friend bool operator==(const action::Zoom&, const action::Zoom&) = default;
};
/// Moves the middle of the map.
struct Pan {
  MapPoint by;  ///< m RD
  friend bool operator==(const action::Pan&, const action::Pan&) = default;
};
/// Sets the middle of the map and its scale.
struct MoveTo {
  MapPoint center;  ///< m RD
  double m_per_px = 100;
  friend bool operator==(const action::MoveTo&, const action::MoveTo&) = default;
};
/// Shows the extent of the shown regions.
struct Fit {
  friend bool operator==(const action::Fit&, const action::Fit&) = default;
};
/// Returns to the state that the program started with.
struct Home {
  friend bool operator==(const action::Home&, const action::Home&) = default;
};
/// Sets the size of the page (the whole window).
struct Resize {
  double width = 0;   ///< page px
  double height = 0;  ///< page px
  friend bool operator==(const action::Resize&, const action::Resize&) = default;
};
struct SetView {
  scene::View view = scene::View::overlay;
  friend bool operator==(const action::SetView&, const action::SetView&) = default;
};
/// Sets the focus, the municipality that the analysis is about.
struct SetFocus {
  std::string code;
  friend bool operator==(const action::SetFocus&, const action::SetFocus&) = default;
};
/// Sets the municipality of the partner view; none clears it.
struct SetPartner {
  std::optional<std::string> code;
  friend bool operator==(const action::SetPartner&, const action::SetPartner&) = default;
};
struct SetPalette {
  scene::PaletteName palette = scene::PaletteName::tol;
  friend bool operator==(const action::SetPalette&, const action::SetPalette&) = default;
};
struct SetPatterns {
  bool on = true;
  friend bool operator==(const action::SetPatterns&, const action::SetPatterns&) = default;
};
/// Sets how overlapping regions are told apart.
struct SetEncoding {
  scene::EncodingChoice encoding = scene::EncodingChoice::automatic;
  friend bool operator==(const action::SetEncoding&, const action::SetEncoding&) = default;
};
/// Gives a partnership on view a colour and a ribbon of its own, or takes them away. There are kMostRibbons
/// ribbons: one more replaces that of the partnership pinned longest ago.
struct Pin {
  std::string id;
  bool on = true;
  friend bool operator==(const action::Pin&, const action::Pin&) = default;
};
struct SetLabels {
  bool on = true;
  friend bool operator==(const action::SetLabels&, const action::SetLabels&) = default;
};
/// Sorts the table of money and size by a column.
struct SortTable {
  scene::TableSort sort;
  friend bool operator==(const action::SortTable&, const action::SortTable&) = default;
};
/// Assumes one membership more or less, or a new partnership, which is selected. The opposite change takes an
/// assumption back.
struct AssumeMembership {
  analysis::MembershipChange change;
  friend bool operator==(const action::AssumeMembership&, const action::AssumeMembership&) = default;
};
/// Gives a partnership that exists only by assumption another name; an empty one is its id.
struct NamePartnership {
  std::string id;
  std::string name;
  friend bool operator==(const action::NamePartnership&, const action::NamePartnership&) = default;
};
/// Takes such a partnership back.
struct RemovePartnership {
  std::string id;
  friend bool operator==(const action::RemovePartnership&, const action::RemovePartnership&) = default;
};
/// Lets clicks on the map assume memberships of the selected partnership, until something else is selected.
struct SetGathering {
  bool on = true;
  friend bool operator==(const action::SetGathering&, const action::SetGathering&) = default;
};
/// Takes all assumptions back.
struct ResetWhatIf {
  friend bool operator==(const action::ResetWhatIf&, const action::ResetWhatIf&) = default;
};
struct SetLanguage {
  std::string name;  ///< code of a language; check_action reports an unknown one
  friend bool operator==(const action::SetLanguage&, const action::SetLanguage&) = default;
};
/// Sets how large everything is drawn.
struct SetScale {
  double factor = 1;  ///< device px per page px; clamped to kMinUiScale and kMaxUiScale
  friend bool operator==(const action::SetScale&, const action::SetScale&) = default;
};
/// Folds or unfolds the details panel.
struct SetDetails {
  bool open = true;
  friend bool operator==(const action::SetDetails&, const action::SetDetails&) = default;
};
struct SetDrawer {
  Drawer show = Drawer::none;
  friend bool operator==(const action::SetDrawer&, const action::SetDrawer&) = default;
};
/// Folds or unfolds the list of partnerships.
struct SetPanel {
  bool open = true;
  friend bool operator==(const action::SetPanel&, const action::SetPanel&) = default;
};
/// Folds or unfolds the switches of a card that assume memberships.
struct SetWhatIfSwitches {
  bool open = true;
  friend bool operator==(const action::SetWhatIfSwitches&, const action::SetWhatIfSwitches&) = default;
};
/// Shows everything large for a hall, with nothing but the map, its headline and its legend, or ends that.
struct SetChamber {
  bool on = true;
  friend bool operator==(const action::SetChamber&, const action::SetChamber&) = default;
};
struct Undo {
  friend bool operator==(const action::Undo&, const action::Undo&) = default;
};
struct Redo {
  friend bool operator==(const action::Redo&, const action::Redo&) = default;
};

}  // namespace action

using Action = std::variant<
    action::TogglePartnership, action::ShowOnly, action::Show, action::Select, action::Hover, action::Zoom,
    action::Pan, action::MoveTo, action::Fit, action::Home, action::Resize, action::SetView, action::SetFocus,
    action::SetPartner, action::SetPalette, action::SetPatterns, action::SetLabels, action::SetPanel,
    action::Undo, action::Redo, action::SelectPartnership, action::SelectZone, action::SelectPair,
    action::AssumeMembership, action::ResetWhatIf, action::SetLanguage, action::SetScale, action::SetDetails,
    action::SetDrawer, action::SetEncoding, action::Pin, action::SortTable, action::SetWhatIfSwitches,
    action::SetChamber, action::NamePartnership, action::RemovePartnership, action::SetGathering>;

/// One line of JSON, without the line's end. parse_action(print_action(a)) gives a back.
std::string print_action(const Action& action);

/// Reads one line. On a problem returns nullopt and appends it to `found`, with `file` and `place` as its
/// place.
std::optional<Action> parse_action(std::string_view line, const std::string& file, const std::string& place,
                                   Diagnostics& found);

}  // namespace rk::app
