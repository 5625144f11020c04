#include "app/cli/figures_command.h"

#include <filesystem>
#include <new>

#include "app/cli/export_command.h"
#include "app/cli/figure_list.h"
#include "app/cli/figure_spec.h"
#include "app/cli/messages.h"
#include "app/cli/progress.h"
#include "app/cli/usage_error.h"
#include "platform/ordered_parallel.h"
#include "platform/parallel.h"

namespace rk {
namespace {

struct Job {
  ListedFigure figure;
  FigureSpec spec;
  std::string path;
};

struct Outcome {
  std::string line;
  bool is_fault = false;
  bool is_warning = false;
};

void make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error || !std::filesystem::is_directory(folder, error)) {
    throw EnvironmentError("folder_not_made", {{"folder", folder}});
  }
}

Diagnostic fault(const std::string& list, const std::string& place, const std::string& words) {
  return {Severity::error, "figures.figure", list, place, {{"text", words}}};
}

/// What can be judged before anything is drawn.
std::vector<Job> make_jobs(const std::vector<ListedFigure>& figures, const std::string& list,
                           const std::string& folder, const Translations& texts, Diagnostics& found) {
  std::vector<Job> jobs;
  for (const ListedFigure& figure : figures) {
    CommandLine line;
    line.options = figure.options;
    try {
      jobs.push_back({figure, read_figure_spec(line, figure.file),
                      (std::filesystem::path(folder) / figure.file).string()});
    } catch (const UsageError& error) {
      found.push_back(fault(list, figure.place, texts.get("cli.error." + error.key(), error.arguments())));
    }
  }
  return jobs;
}

/// Writes one figure and says how that went: whatever goes wrong is the matter of this figure alone.
Outcome write_one(const Job& job, const Dataset& dataset, MunicipalityIndex focus, const Translations& texts,
                  const std::string& list) {
  const auto failed = [&](const std::string& words) {
    const Diagnostic told = fault(list, job.figure.place, words);
    return Outcome{texts.get("cli.fault", {{"text", texts.line(told)}}), true, false};
  };
  try {
    make_folder(std::filesystem::path(job.path).parent_path().string());
    check_figure_output(job.spec, job.path);
    const WrittenFigure figure = write_figure(job.spec, dataset, focus, texts, job.path);
    Outcome outcome{texts.get("cli.written", {{"file", job.path}}), false, false};
    if (!figure.proof.empty()) outcome.line += '\n' + texts.get("cli.written", {{"file", figure.proof}});
    for (const std::string& warning : color_warnings(figure, texts)) {
      outcome.line += '\n' + warning;
      outcome.is_warning = true;
    }
    return outcome;
  } catch (const UsageError& error) {
    return failed(texts.get("cli.error." + error.key(), error.arguments()));
  } catch (const InputError& error) {
    return failed(texts.line(error.diagnostics().front()));
  } catch (const EnvironmentError& error) {
    return failed(texts.get("environment." + error.key(), error.arguments()));
  } catch (const std::bad_alloc&) {
    return failed(texts.get("environment.no_memory"));
  } catch (const std::exception& error) {
    return failed(texts.get("environment.unexpected", {{"text", error.what()}}));
  }
}

/// Writes all, each by the next thread that is free, and tells of them in the order of the list.
bool write_all(const std::vector<Job>& jobs, const Dataset& dataset, MunicipalityIndex focus,
               const Translations& texts, const std::string& list, bool quiet) {
  Progress progress(jobs.size(), texts, quiet);
  bool all_good = true;
  ordered_parallel<Outcome>(
      jobs.size(), processor_count(),
      [&] { return [&](std::size_t i) { return write_one(jobs[i], dataset, focus, texts, list); }; },
      [&](const Outcome& outcome) {
        progress.done(outcome.line, outcome.is_fault || (outcome.is_warning && !quiet));
        all_good = all_good && !outcome.is_fault;
      });
  return all_good;
}

}  // namespace

bool run_figures(const CommandLine& line, const Folders& folders, const Translations& texts) {
  const std::string& list = line.operands.front();
  if (line.value("out").empty()) throw UsageError("figures_need_out", {});
  Diagnostics found;
  const std::vector<ListedFigure> figures = read_figure_list(list, texts, found);
  const std::vector<Job> jobs = make_jobs(figures, list, line.value("out"), texts, found);
  print_diagnostics(found, texts, line.has("quiet"));
  if (jobs.empty()) return false;
  const Dataset dataset = load_dataset(folders, line);
  const MunicipalityIndex focus = wanted_focus(dataset, line);
  print_diagnostics(dataset.warnings, texts, line.has("quiet"));
  make_folder(line.value("out"));
  return write_all(jobs, dataset, focus, texts, list, line.has("quiet")) && !has_errors(found);
}

}  // namespace rk
