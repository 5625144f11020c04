#include "app/cli/figures_command.h"

#include <exception>
#include <filesystem>

#include "app/cli/export_command.h"
#include "app/cli/figure_list.h"
#include "app/cli/file_operand.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "app/cli/usage_error.h"
#include "figure/figure_error.h"
#include "figure/figure_files.h"
#include "platform/ordered_parallel.h"
#include "platform/output_place.h"
#include "platform/parallel.h"

namespace rk::app::cli {
namespace {

struct Outcome {
  std::vector<std::string> lines;
  bool is_fault = false;
  bool is_warning = false;
};

/// What all figures of a run share. All must outlive it.
struct Run {
  const Dataset& dataset;
  MunicipalityIndex focus;
  const Translations& texts;
  const std::string& list;
  const std::string& folder;
  OutsideNames outside;
};

/// A link in the folder may lead elsewhere, whatever the names in the list look like.
void check_inside(const ListedFigure& figure, const std::string& path, const Run& run) {
  if (run.outside == OutsideNames::allowed) return;
  for (const std::string& file : figure::figure_files(figure.spec, path)) {
    if (!platform::lies_in(run.folder, file)) throw EnvironmentError("outside_folder", {{"file", file}});
  }
}

/// Writes one figure and returns the outcome; an error concerns this figure alone.
Outcome write_one(const ListedFigure& figure, const Run& run) {
  const std::string path = (std::filesystem::path(run.folder) / figure.file).string();
  try {
    check_inside(figure, path, run);
    platform::make_output_folder(std::filesystem::path(path).parent_path().string());
    figure::check_figure_output(figure.spec, path);
    const figure::WrittenFigure written =
        figure::write_figure(figure.spec, run.dataset, run.focus, run.texts, path);
    Outcome outcome{{run.texts.get("cli.written", {{"file", path}})}, false, false};
    if (!written.proof.empty())
      outcome.lines.push_back(run.texts.get("cli.written", {{"file", written.proof}}));
    for (const std::string& warning : color_warnings(written, run.texts)) {
      outcome.lines.push_back(warning);
      outcome.is_warning = true;
    }
    return outcome;
  } catch (const std::exception& error) {
    const Diagnostic fault =
        figure_fault(run.list, figure.place, figure::figure_error_text(error, run.texts));
    return {{run.texts.get("cli.fault", {{"text", run.texts.line(fault)}})}, true, false};
  }
}

/// Writes all figures, each on the next free thread, and reports them in the order of the list.
bool write_all(const std::vector<ListedFigure>& figures, const Run& run, bool quiet) {
  Progress progress(figures.size(), run.texts, quiet);
  bool all_good = true;
  platform::ordered_parallel<Outcome>(
      figures.size(), platform::processor_count(),
      [&] { return [&](std::size_t i) { return write_one(figures[i], run); }; },
      [&](const Outcome& outcome) {
        progress.done(outcome.lines, outcome.is_fault || (outcome.is_warning && !quiet));
        all_good = all_good && !outcome.is_fault;
      });
  return all_good;
}

}  // namespace

bool run_figures(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const std::string& list = line.operands.front();
  const std::string out = line.value("out");
  const bool quiet = line.has("quiet");
  if (out.empty() || out == kStandardStream) throw UsageError("figures_need_out", {});
  const OutsideNames outside = line.has("allow-outside") ? OutsideNames::allowed : OutsideNames::refused;
  Diagnostics found;
  const std::vector<ListedFigure> figures = read_figure_list(list, texts, outside, found);
  print_diagnostics(found, texts, message_filter(line));
  if (figures.empty()) return false;
  const Dataset dataset = load_dataset(folders, line);
  const Run run{dataset, wanted_focus(dataset, line), texts, list, out, outside};
  print_diagnostics(dataset.warnings, texts, message_filter(line));
  platform::make_output_folder(out);
  return write_all(figures, run, quiet) && !has_errors(found);
}

}  // namespace rk::app::cli
