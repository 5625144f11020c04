// Shared parts of the panels: the frame's context, and widgets in one style. Lengths are page px; text is
// UTF-8.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "app/panels/imgui_backend.h"
#include "app/panels/known_sessions.h"
#include "app/panels/panel_events.h"
#include "app/state/app_state.h"
#include "app/state/workspace.h"
#include "scene/display/scene.h"

namespace rk::app::panels {

/// One frame of the panels. The references must outlive the calls that it is passed to.
struct PanelFrame {
  const Workspace& workspace;
  const AppState& state;
  const ImguiBackend& ui;
  PanelEvents& events;
  const KnownSessions& sessions;

  const Dataset& dataset() const { return workspace.dataset(); }
  const Translations& texts() const { return workspace.texts(); }
  const scene::MapState& map() const { return state.now.map; }
  const Partnership& partnership(PartnershipIndex p) const { return dataset().partnerships[p]; }
  const Municipality& municipality(MunicipalityIndex m) const { return dataset().municipalities[m]; }
  const std::string& focus() const { return municipality(map().focus).name; }
  const std::string& short_name(PartnershipIndex p) const;
  const std::string& full_name(PartnershipIndex p) const;
  std::string text(const char* key, const TextArguments& arguments = {}) const {
    return texts().get(key, arguments);
  }
  bool is_shown(PartnershipIndex p) const;
  /// Whether the map, or the figure below it, shows the partnerships that are chosen in the list. Else the
  /// view counts all regional ones.
  bool choice_counts() const;

  float px(double page_px) const { return static_cast<float>(page_px * ui.scale()); }
  ImVec2 at(Point page) const { return {px(page.x), px(page.y)}; }
};

inline constexpr double kChipRadius = 9;

ImU32 packed(scene::Color color);

/// Begins a window without decoration that fills a rectangle of the page; false if the rectangle is empty,
/// and then nothing must be added. Every true needs an end_pane().
bool begin_pane(const PanelFrame& frame, const char* name, const Box& box, Point padding,
                scene::Color ground);
void end_pane();

void heading(const PanelFrame& frame, const std::string& words);
/// The same in one line of any width, for tooltips, which are as wide as their text.
void heading_line(const PanelFrame& frame, const std::string& words);
/// The heading of a card, with the chip of a partnership if it is about one; leaves room for the button that
/// closes the card.
void card_heading(const PanelFrame& frame, const std::string& words,
                  std::optional<PartnershipIndex> partnership = std::nullopt);
/// Secondary text, wrapped.
void quiet_text(const std::string& words);
void wrapped_text(const std::string& words);
/// A secondary heading with room above it.
void section(const PanelFrame& frame, const std::string& words);
/// A label with its value below it; nothing for an empty value.
void fact(const PanelFrame& frame, const std::string& name, const std::string& value);
void gap(const PanelFrame& frame, double height);
/// A tooltip for the last item, beside the pointer.
void hint(const PanelFrame& frame, const std::string& words);

/// Buttons beside each other; one that no longer fits begins a new line.
class ButtonRow {
 public:
  explicit ButtonRow(const PanelFrame& frame);

  /// A button; whether it was pressed.
  bool button(const std::string& words);
  /// Call it before a button of another kind, with its words.
  void next(const std::string& words);

 private:
  float gap_;    ///< device px
  float right_;  ///< the end of the line, device px
  bool first_ = true;
};

/// The text cut to a width (device px), with an ellipsis.
std::string shortened(const std::string& text, float width);

/// Draws a disc in the partnership's colour with its number, or a pale ring where it is not on the map.
/// Device px.
void draw_chip(const PanelFrame& frame, PartnershipIndex partnership, float x, float middle);
/// Draws a switch; its position shows its state, not only its colour. Device px.
void draw_switch(const PanelFrame& frame, bool on, float left, float middle);
inline constexpr double kSwitchWidth = 26;

/// A button that stays pressed while what it stands for is on.
bool toggle_button(const char* words, bool on);

/// Begins the popup `id`, a menu; false if it is not open. Every true needs an ImGui::EndPopup(). Escape
/// closes the menu with all its submenus.
bool begin_popup_menu(const char* id);

/// Whether the pointer, or the keys, are on the last item.
bool is_pointed_at();

/// Leaves the room of a row of a list that lies well outside what is seen of it, and returns true: a list of
/// thousands draws no more rows than a short one.
bool leave_out_row(float height);

/// A row of chip and name that can be clicked to select the partnership; pointing at it highlights it. `note`
/// stands after the name.
void region_row(const PanelFrame& frame, PartnershipIndex partnership, const std::string& note = {});
/// Names of municipalities as running text: a click selects one, pointing at one shows it on the map.
void municipality_names(const PanelFrame& frame, const std::vector<MunicipalityIndex>& municipalities);

}  // namespace rk::app::panels
