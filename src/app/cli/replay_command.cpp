#include "app/cli/replay_command.h"

#include <optional>

#include "app/cli/figure_options.h"
#include "app/cli/file_operand.h"
#include "app/cli/messages.h"
#include "app/cli/usage_error.h"
#include "app/state/figure_on_view.h"
#include "app/state/replay.h"
#include "config/load_translations.h"
#include "figure/figure_files.h"
#include "figure/figure_state.h"
#include "figure/write_figure.h"

namespace rk::app::cli {
namespace {

/// The figure of --export; nullopt if none is asked for.
std::optional<figure::FigureSpec> wanted_figure(const CommandLine& line) {
  if (line.has("export")) {
    const std::string path = output_path(line.value("export"));
    const figure::FigureSpec spec = read_figure_spec(line, path);
    figure::check_figure_output(spec, path);
    return spec;
  }
  for (const std::string option : {"format", "size", "paper", "landscape", "portrait", "dpi"}) {
    if (line.has(option))
      throw UsageError("needs_option", {{"option", "--" + option}, {"needed", "--export"}});
  }
  return std::nullopt;
}

}  // namespace

void run_replay(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const bool quiet = line.has("quiet");
  const std::optional<figure::FigureSpec> figure = wanted_figure(line);
  const Dataset dataset = load_dataset(folders, line);
  Scenario scenario(dataset);
  History history;
  AppState start = replay_start(dataset, texts.language());
  std::size_t actions = 0;
  if (line.has("focus")) {
    const action::SetFocus focus{dataset.municipalities[wanted_focus(dataset, line)].code};
    start = carry_out({focus}, std::move(start), history, scenario);
    ++actions;
  }
  const Replayed replayed =
      replay(line.operands.front(), config::languages_in(folders.lang), std::move(start), history, scenario);
  actions += replayed.actions;
  print_diagnostics(dataset.warnings, texts, message_filter(line));
  if (figure) {
    const std::string path = output_path(line.value("export"));
    const AppState& state = replayed.state;
    const scene::FigureOptions options =
        options_on_view(figure::page_options(*figure), state, scenario.changes());
    const Translations words = config::load_translations(folders.lang, state.language);
    figure::write_figure(*figure, map_on_view(state, scenario.dataset()), options, scenario.dataset(), words,
                         path);
    if (!quiet) print_written(path, texts);
  } else if (!quiet) {
    print_line(texts.count("cli.replayed", static_cast<std::int64_t>(actions)));
  }
}

}  // namespace rk::app::cli
