#include "app/run.h"

#include <algorithm>
#include <new>

#include "analysis/what_if.h"
#include "app/cli/command_line.h"
#include "app/cli/export_command.h"
#include "app/cli/figures_command.h"
#include "app/cli/help.h"
#include "app/cli/load.h"
#include "app/cli/messages.h"
#include "app/cli/replay_command.h"
#include "app/cli/report_command.h"
#include "app/cli/usage_error.h"
#include "app/window/window_command.h"
#include "config/load_translations.h"
#include "figure/figure_error.h"
#include "platform/data_folder.h"
#include "platform/signals.h"
#include "platform/standard_streams.h"

namespace rk::app {
namespace {

enum ExitCode { kDone = 0, kInputErrors = 1, kWrongUsage = 2, kEnvironment = 3 };

/// No language at all means that the data are missing, which is reported later.
void check_language(const cli::CommandLine& line) {
  if (!line.has("lang")) return;
  const std::vector<Language> languages = config::languages_in(cli::find_lang_folder(line));
  if (languages.empty() || has_language(languages, line.value("lang"))) return;
  std::string known;
  for (const Language& language : languages) known += (known.empty() ? "" : ", ") + language.code;
  throw cli::UsageError("bad_word", {{"option", "--lang"}, {"value", line.value("lang")}, {"known", known}});
}

int run_report(const cli::CommandLine& line, const cli::Folders& folders, const Translations& texts) {
  const cli::ReportSpec spec = cli::read_report_spec(line);
  const Dataset dataset = cli::load_dataset(folders, line);
  cli::print_diagnostics(dataset.warnings, texts, cli::message_filter(line));
  const std::string written = cli::write_report(spec, dataset, cli::wanted_focus(dataset, line), texts);
  if (!written.empty() && !line.has("quiet")) cli::print_written(written, texts);
  return kDone;
}

int run_check(const cli::CommandLine& line, const cli::Folders& folders, const Translations& texts) {
  const Diagnostics found = cli::check_data(folders, line);
  cli::print_diagnostics(found, texts, cli::message_filter(line));
  const auto errors = std::count_if(found.begin(), found.end(),
                                    [](const Diagnostic& d) { return d.severity == Severity::error; });
  const auto warnings = static_cast<std::int64_t>(found.size()) - errors;
  if (!line.has("quiet")) {
    cli::print_output(
        texts.get("cli.check.summary", {{"errors", texts.count("cli.check.errors", errors)},
                                        {"warnings", texts.count("cli.check.warnings", warnings)}}) +
        '\n');
  }
  return errors > 0 ? kInputErrors : kDone;
}

int run_command(const cli::CommandLine& line, const cli::Folders& folders, const Translations& texts) {
  if (line.command->name == "figures") return cli::run_figures(line, folders, texts) ? kDone : kInputErrors;
  if (line.command->name == "report") return run_report(line, folders, texts);
  if (line.command->name == "check") return run_check(line, folders, texts);
  if (line.command->name == "export") {
    cli::run_export(line, folders, texts);
  } else if (line.command->name == "dump-scene") {
    cli::run_dump_scene(line, folders, texts);
  } else if (line.command->name == "replay") {
    cli::run_replay(line, folders, texts);
  } else {
    window::run_window_command(line, folders, texts);
  }
  return kDone;
}

/// `texts` are the shipped translations until those of the configuration in use are loaded.
int run_words(int argc, char** argv, Translations& texts) {
  const cli::CommandLine line = cli::parse_command_line(argc, argv);
  const std::string language = line.value("lang", kDefaultLanguage);
  check_language(line);
  if (line.has("help")) {
    const std::string folder = cli::find_lang_folder(line);
    // The shipped translations lack a language that only the configuration has.
    if (line.has("lang") && texts.language() != language) texts = config::load_translations(folder, language);
    cli::print_output(cli::help_text(*line.command, texts, config::languages_in(folder)));
    return kDone;
  }
  if (line.has("version")) {
    cli::print_output("regiokaart " REGIOKAART_VERSION "\n");
    return kDone;
  }
  const cli::Folders folders = cli::find_folders(line);
  if (folders.lang != cli::shipped_lang_folder() || texts.language() != language)
    texts = config::load_translations(folders.lang, language);
  cli::print_diagnostics(line.cleaned, texts, cli::message_filter(line));
  try {
    return run_command(line, folders, texts);
  } catch (const analysis::WhatIfError&) {
    throw;  // an InputError too, but of the command line
  } catch (const InputError& error) {
    cli::print_diagnostics(error.diagnostics(), texts, {false, line.has("all")});
    return kInputErrors;
  }
}

/// The shipped translations, in the default language if they lack `language`. Without any, messages show
/// their keys.
Translations shipped_texts(const std::string& language) {
  for (const std::string& code : {language, std::string(kDefaultLanguage)}) {
    try {
      if (is_language_code(code)) return config::load_translations(cli::shipped_lang_folder(), code);
    } catch (const InputError&) {
      continue;
    }
  }
  return {};
}

}  // namespace

int run(int argc, char** argv) {
  platform::open_missing_standard_streams();
  platform::ignore_file_size_signal();
  platform::remove_temporary_files_on_signals();
  Translations texts = shipped_texts(cli::wanted_language(argc, argv));
  try {
    return run_words(argc, argv, texts);
  } catch (const cli::UsageError& error) {
    cli::print_line("regiokaart: " + texts.get("cli.error." + error.key(), error.arguments()));
    return kWrongUsage;
  } catch (const figure::FigureError& error) {
    cli::print_line("regiokaart: " + figure::figure_error_text(error, texts));
    return kWrongUsage;
  } catch (const analysis::WhatIfError& error) {
    cli::print_diagnostics(error.diagnostics(), texts, {});
    return kWrongUsage;
  } catch (const InputError& error) {
    cli::print_diagnostics(error.diagnostics(), texts, {});
    return kInputErrors;
  } catch (const EnvironmentError& error) {
    cli::print_line("regiokaart: " + texts.get("environment." + error.key(), error.arguments()));
    return kEnvironment;
  } catch (const std::bad_alloc&) {
    cli::print_line("regiokaart: " + texts.get("environment.no_memory"));
    return kEnvironment;
  } catch (const std::exception& error) {
    cli::print_line("regiokaart: " + texts.get("environment.unexpected", {{"text", error.what()}}));
    return kEnvironment;
  }
}

}  // namespace rk::app
