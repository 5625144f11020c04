#include "app/window/window_command.h"

#include <charconv>
#include <filesystem>
#include <utility>

#include "app/cli/messages.h"
#include "app/cli/usage_error.h"
#include "app/state/replay.h"
#include "app/state/workspace.h"
#include "app/window/settings_mapping.h"
#include "app/window/window.h"
#include "config/load_translations.h"
#include "platform/display_connection.h"

namespace rk {
namespace {

double read_scale(const std::string& text) {
  double scale = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
  if (error != std::errc() || end != text.data() + text.size() || scale < kMinUiScale || scale > kMaxUiScale)
    throw UsageError("bad_scale", {{"value", text}});
  return scale;
}

/// What is carried out before the first frame. A session tells everything itself: what is remembered of
/// another time would make it look otherwise than it was.
std::vector<Action> opening_actions(const CommandLine& line, const Dataset& dataset, const Settings& settings,
                                    bool reopened) {
  std::vector<Action> actions;
  if (line.has("focus"))
    actions.emplace_back(action::SetFocus{dataset.municipalities[wanted_focus(dataset, line)].code});
  const std::vector<Action> more = reopened ? read_session(line.value("session"), dataset)
                                            : actions_of(settings, initial_app_state(dataset, 1280, 800));
  actions.insert(actions.end(), more.begin(), more.end());
  return actions;
}

LoadedConfig load_config_again(const CommandLine& line, const Folders& folders) {
  LoadedConfig loaded{load_dataset(folders, line), {}, {}};
  loaded.story = load_story_pages(folders, loaded.dataset, loaded.story_problems);
  return loaded;
}

}  // namespace

void run_window_command(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const DisplayConnection display;  // before the data are read: there is nothing to show them on
  WindowOptions options;
  options.shader_directory = folders.shaders;
  options.settings_file = settings_file();
  options.settings = read_settings(options.settings_file);
  // What the command line says holds before what is remembered.
  options.ui_scale =
      line.has("scale") ? read_scale(line.value("scale")) : options.settings.ui_scale.value_or(kMinUiScale);
  options.width = options.settings.width.value_or(options.width);
  options.height = options.settings.height.value_or(options.height);
  const std::string language =
      line.has("lang") ? texts.language() : options.settings.language.value_or(texts.language());

  LoadedConfig loaded = load_config_again(line, folders);
  print_diagnostics(loaded.dataset.warnings, texts, line.has("quiet"));
  print_diagnostics(loaded.story_problems, texts, line.has("quiet"));
  options.story = std::move(loaded.story);
  options.load = [&line, &folders] { return load_config_again(line, folders); };
  options.config_folders = config_folders(folders);
  options.session_file = line.value("session");
  options.reopened = line.has("session") && std::filesystem::exists(line.value("session"));
  options.actions = opening_actions(line, loaded.dataset, options.settings, options.reopened);
  const FontBook fonts;
  Workspace workspace(
      std::move(loaded.dataset),
      [&](const std::string& name) { return load_translations(folders.lang, name); }, language, fonts);
  run_window(workspace, fonts, options);
}

}  // namespace rk
