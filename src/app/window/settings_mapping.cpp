#include "app/window/settings_mapping.h"

namespace rk::app::window {

std::vector<Action> actions_of(const Settings& settings, const AppState& state) {
  std::vector<Action> actions;
  const scene::MapState& map = state.now.map;
  if (settings.palette && *settings.palette != map.palette)
    actions.emplace_back(action::SetPalette{*settings.palette});
  if (settings.patterns && *settings.patterns != map.patterns)
    actions.emplace_back(action::SetPatterns{*settings.patterns});
  if (settings.labels && *settings.labels != map.labels)
    actions.emplace_back(action::SetLabels{*settings.labels});
  if (settings.panel_open && *settings.panel_open != state.panel_open)
    actions.emplace_back(action::SetPanel{*settings.panel_open});
  if (settings.details_open && *settings.details_open != state.details_open)
    actions.emplace_back(action::SetDetails{*settings.details_open});
  return actions;
}

Settings with_state(Settings settings, const AppState& state) {
  settings.ui_scale = state.ui_scale;
  settings.language = state.language;
  settings.palette = state.now.map.palette;
  settings.patterns = state.now.map.patterns;
  settings.labels = state.now.map.labels;
  settings.panel_open = state.panel_open;
  settings.details_open = state.details_open;
  return settings;
}

void SettingsKeeper::open_with(const Settings& settings) {
  written_ = settings;
  seen_ = settings;
}

void SettingsKeeper::keep(const Settings& settings) {
  if (settings == seen_) return;
  seen_ = settings;
  if (write_changed_settings(written_, settings, file_)) written_ = settings;
}

}  // namespace rk::app::window
