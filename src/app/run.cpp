#include "app/run.h"

#include <algorithm>
#include <iostream>
#include <new>

#include "app/cli/command_line.h"
#include "app/cli/export_command.h"
#include "app/cli/figure_spec.h"
#include "app/cli/figures_command.h"
#include "app/cli/help.h"
#include "app/cli/load.h"
#include "app/cli/messages.h"
#include "app/cli/report_command.h"
#include "app/cli/usage_error.h"
#include "app/state/replay.h"
#include "app/window/window_command.h"
#include "config/load_translations.h"
#include "platform/data_folder.h"
#include "platform/signals.h"

namespace rk {
namespace {

enum ExitCode { kDone = 0, kInputErrors = 1, kWrongUsage = 2, kEnvironment = 3 };

void check_language(const CommandLine& line) {
  const std::string language = line.value("lang", "nl");
  if (language == "nl" || language == "en") return;
  throw UsageError("bad_word", {{"option", "--lang"}, {"value", language}, {"known", "nl, en"}});
}

void say_written(const CommandLine& line, const Translations& texts, const std::string& path) {
  if (!line.has("quiet")) print_line(texts.get("cli.written", {{"file", path}}));
}

int run_export(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const std::string& path = line.operands.front();
  const FigureSpec spec = read_figure_spec(line, path);
  check_figure_output(spec, path);
  const Dataset dataset = load_dataset(folders, line);
  print_diagnostics(dataset.warnings, texts, line.has("quiet"));
  const WrittenFigure figure = write_figure(spec, dataset, wanted_focus(dataset, line), texts, path);
  if (line.has("print-caption")) print_output(caption_text(figure.caption));
  say_written(line, texts, path);
  if (!figure.proof.empty()) say_written(line, texts, figure.proof);
  if (!line.has("quiet")) {
    for (const std::string& warning : color_warnings(figure, texts)) print_line(warning);
  }
  return kDone;
}

int run_dump_scene(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const FigureSpec spec = read_figure_spec(line, "out.png");  // the page of a png
  const Dataset dataset = load_dataset(folders, line);
  print_diagnostics(dataset.warnings, texts, line.has("quiet"));
  print_output(figure_dump(spec, dataset, wanted_focus(dataset, line), texts));
  return kDone;
}

int run_replay(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const std::string path = line.value("export");
  FigureSpec spec;
  if (line.has("export")) {
    spec = read_figure_spec(line, path);
    check_output(path);
  } else {
    for (const std::string option : {"size", "paper", "landscape", "portrait", "dpi"}) {
      if (line.has(option))
        throw UsageError("needs_option", {{"option", "--" + option}, {"needed", "--export"}});
    }
  }
  const Dataset dataset = load_dataset(folders, line);
  std::vector<Action> actions = read_session(line.operands.front(), dataset);
  if (line.has("focus")) {
    actions.insert(actions.begin(),
                   action::SetFocus{dataset.municipalities[wanted_focus(dataset, line)].code});
  }
  Scenario scenario(dataset);
  const AppState state = replay(actions, scenario, texts.language());
  print_diagnostics(dataset.warnings, texts, line.has("quiet"));
  if (line.has("export")) {
    FigureOptions options = figure_options(spec, scenario.dataset(), state.now.map.focus);
    options.extent = viewport(state).visible();
    options.show_labels = state.now.map.labels;
    options.what_if = scenario.changes();
    const Translations words = load_translations(folders.lang, state.language);
    write_figure(spec, map_on_view(state, scenario.dataset()), options, scenario.dataset(), words, path);
    say_written(line, texts, path);
  } else if (!line.has("quiet")) {
    print_line(texts.count("cli.replayed", static_cast<std::int64_t>(actions.size())));
  }
  return kDone;
}

int run_report(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const ReportSpec spec = read_report_spec(line);
  const Dataset dataset = load_dataset(folders, line);
  print_diagnostics(dataset.warnings, texts, line.has("quiet"));
  const std::string written = write_report(spec, line, dataset, wanted_focus(dataset, line), texts);
  if (!written.empty()) say_written(line, texts, written);
  return kDone;
}

int run_check(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const Diagnostics found = check_data(folders, line);
  print_diagnostics(found, texts, line.has("quiet"));
  const auto errors = std::count_if(found.begin(), found.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  const auto warnings = static_cast<std::int64_t>(found.size()) - errors;
  if (!line.has("quiet")) {
    std::cout << texts.get("cli.check.summary", {{"errors", texts.count("cli.check.errors", errors)},
                                                 {"warnings", texts.count("cli.check.warnings", warnings)}})
              << '\n';
  }
  return errors > 0 ? kInputErrors : kDone;
}

int run_command(const CommandLine& line, const Folders& folders, const Translations& texts) {
  if (line.command->name == "export") return run_export(line, folders, texts);
  if (line.command->name == "replay") return run_replay(line, folders, texts);
  if (line.command->name == "figures") return run_figures(line, folders, texts) ? kDone : kInputErrors;
  if (line.command->name == "report") return run_report(line, folders, texts);
  if (line.command->name == "check") return run_check(line, folders, texts);
  if (line.command->name == "dump-scene") return run_dump_scene(line, folders, texts);
  run_window_command(line, folders, texts);
  return kDone;
}

/// `texts` are the shipped words until the configuration in use has given its own.
int run_words(int argc, char** argv, Translations& texts) {
  const CommandLine line = parse_command_line(argc, argv);
  check_language(line);
  if (line.has("help")) {
    std::cout << help_text(*line.command, texts);
    return kDone;
  }
  if (line.has("version")) {
    std::cout << "regiokaart " REGIOKAART_VERSION "\n";
    return kDone;
  }
  const Folders folders = find_folders(line);
  texts = load_translations(folders.lang, line.value("lang", "nl"));
  return run_command(line, folders, texts);
}

/// The shipped words. Without them messages show their keys.
Translations shipped_texts(const std::string& language) {
  try {
    return load_translations(find_data_folder() + "/config/lang", language);
  } catch (const InputError&) {
    return {};
  }
}

}  // namespace

int run(int argc, char** argv) {
  ignore_file_size_signal();
  Translations texts = shipped_texts(wanted_language(argc, argv));
  try {
    return run_words(argc, argv, texts);
  } catch (const UsageError& error) {
    print_line("regiokaart: " + texts.get("cli.error." + error.key(), error.arguments()));
    return kWrongUsage;
  } catch (const WrongValues& error) {
    print_diagnostics(error.diagnostics(), texts, false);
    return kWrongUsage;
  } catch (const InputError& error) {
    print_diagnostics(error.diagnostics(), texts, false);
    return kInputErrors;
  } catch (const EnvironmentError& error) {
    print_line("regiokaart: " + texts.get("environment." + error.key(), error.arguments()));
    return kEnvironment;
  } catch (const std::bad_alloc&) {
    print_line("regiokaart: " + texts.get("environment.no_memory"));
    return kEnvironment;
  } catch (const std::exception& error) {
    print_line("regiokaart: " + texts.get("environment.unexpected", {{"text", error.what()}}));
    return kEnvironment;
  }
}

}  // namespace rk
