#include "app/window/window_command.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include "app/cli/messages.h"
#include "app/cli/usage_error.h"
#include "app/state/session.h"
#include "app/state/workspace.h"
#include "app/window/session_file.h"
#include "app/window/settings_mapping.h"
#include "app/window/window.h"
#include "config/load_translations.h"
#include "platform/display_connection.h"

namespace rk::app::window {
namespace {

double read_scale(const std::string& text) {
  double scale = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
  if (error != std::errc() || end != text.data() + text.size() || scale < kMinUiScale || scale > kMaxUiScale)
    throw cli::UsageError("bad_scale", {{"value", text}});
  return scale;
}

/// The state of a window that has just opened, with `ui_scale` device px per page px.
AppState opening_state(const Workspace& workspace, const WindowOptions& options, double ui_scale) {
  AppState state =
      initial_app_state(workspace.base(), options.place.width / ui_scale, options.place.height / ui_scale);
  state.ui_scale = ui_scale;
  state.language = workspace.texts().language();
  return state;
}

/// Whether the command line asks for nothing that another window's session would contradict.
bool is_ordinary_start(const cli::CommandLine& line) {
  return !line.has("session") && !line.has("focus");
}

/// Goes on where another window ended unexpectedly. Where its session no longer fits the data it stays where
/// it is, `message` says what is wrong, and false is returned.
bool resume(Session& session, const std::string& file, std::string& message) {
  const Translations& texts = session.workspace().texts();
  try {
    session.open(file, Session::Steps::each);
  } catch (const InputError& error) {
    message = texts.get("window.resumed.failed", {{"problem", texts.line(error.diagnostics().front())}});
    return false;
  }
  session.set_file({});
  return true;
}

/// Carries out what the command line asks for before the first frame. A reopened session is complete in
/// itself and can be undone: remembered settings would make it look different. Returns whether one was.
bool open_session(Session& session, const cli::CommandLine& line, const Settings& settings) {
  const Dataset& dataset = session.workspace().dataset();
  if (line.has("focus"))
    session.perform(action::SetFocus{dataset.municipalities[cli::wanted_focus(dataset, line)].code});
  const std::string file = line.value("session");
  if (line.has("session") && std::filesystem::exists(file)) {
    session.replay(file);
    session.set_file(file);
    return true;
  }
  for (const Action& action : actions_of(settings, initial_app_state(dataset, 1280, 800)))
    session.perform(action);
  session.begin_here();
  session.set_file(file);
  return false;
}

LoadedConfig load_config_again(const cli::CommandLine& line, const cli::Folders& folders) {
  LoadedConfig loaded{cli::load_dataset(folders, line), config::languages_in(folders.lang), {}, {}};
  loaded.story = cli::load_story_pages(folders, loaded.dataset, loaded.languages, loaded.story_problems);
  return loaded;
}

}  // namespace

void run_window_command(const cli::CommandLine& line, const cli::Folders& folders,
                        const Translations& texts) {
  const platform::DisplayConnection
      display;  // before the data are read: without a display they are not needed
  WindowOptions options;
  options.shader_directory = folders.shaders;
  options.settings_file = settings_file();
  options.settings = read_settings(options.settings_file);
  // The command line takes precedence over the remembered settings.
  const platform::Screen screen = display.screen();
  options.place = opening_place(screen, options.settings);
  const double ui_scale = line.has("scale") ? read_scale(line.value("scale"))
                                            : options.settings.ui_scale.value_or(opening_scale(screen));
  LoadedConfig loaded = load_config_again(line, folders);
  const std::string remembered = options.settings.language.value_or(texts.language());
  // Another configuration may lack the remembered language.
  const std::string language =
      line.has("lang") || !has_language(loaded.languages, remembered) ? texts.language() : remembered;

  cli::print_diagnostics(loaded.dataset.warnings, texts, cli::message_filter(line));
  cli::print_diagnostics(loaded.story_problems, texts, cli::message_filter(line));
  options.story = std::move(loaded.story);
  options.load = [&line, &folders] { return load_config_again(line, folders); };
  options.config_folders = cli::config_folders(folders);
  options.state_folder = state_folder();
  Autosave autosave(options.state_folder,
                    is_ordinary_start(line) ? Autosave::Left::take : Autosave::Left::leave);
  const font::FontBook fonts;
  Workspace workspace(
      std::move(loaded.dataset),
      [&](const std::string& name) { return config::load_translations(folders.lang, name); }, language, fonts,
      std::move(loaded.languages));
  Session session(workspace,
                  opening_state(workspace, options, std::clamp(ui_scale, kMinUiScale, kMaxUiScale)));
  const bool reopened = open_session(session, line, options.settings);
  if (!autosave.taken().empty()) options.resumed = resume(session, autosave.taken(), options.message);
  options.welcome = !reopened && !options.resumed && !options.settings.welcomed.value_or(false);
  run_window(std::move(session), fonts, options, autosave);
}

}  // namespace rk::app::window
