// The panel beside the map: which partnerships are on view, and what is known of the selected municipality.
#pragma once

#include <string>
#include <vector>

#include "app/action.h"
#include "app/app_state.h"
#include "app/ui.h"
#include "app/workspace.h"

namespace rk {

class Panel {
 public:
  /// Both must outlive the panel.
  Panel(const Workspace& workspace, const Ui& ui) : workspace_(workspace), ui_(ui) {}

  /// Adds the panel to the user interface's frame, and gives what the user asked for in it.
  std::vector<Action> show(const AppState& state);

  /// Adds the card beside the pointer for the municipality under it.
  void show_tooltip(const AppState& state) const;

  /// Adds a line of words at the foot of the map.
  void show_message(const std::string& words, const AppState& state) const;

  /// The next frame gives the keys to the panel, or back to the map.
  void take_keys() { take_keys_ = true; }
  void give_keys_back() { give_keys_back_ = true; }

 private:
  void show_header(const AppState& state, std::vector<Action>& actions) const;
  void show_partnerships(const AppState& state, std::vector<Action>& actions) const;
  bool show_row(const AppState& state, PartnershipIndex index) const;
  void show_selected(const AppState& state) const;
  void show_names(const char* key, const AppState& state, const std::vector<PartnershipIndex>& list) const;
  /// A disc in the region's colour with its number, or a quiet ring where it is not on the map.
  void draw_chip(const AppState& state, PartnershipIndex index, float x, float middle) const;
  const Dataset& dataset() const { return workspace_.dataset(); }
  const Texts& texts() const { return workspace_.texts(); }
  float px(double page_px) const { return static_cast<float>(page_px * ui_.scale()); }
  const std::string& name(PartnershipIndex index) const;

  const Workspace& workspace_;
  const Ui& ui_;
  bool take_keys_ = false;
  bool give_keys_back_ = false;
};

}  // namespace rk
