#include "app/cli/figure_request.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/command_line.h"
#include "app/cli/export_command.h"
#include "app/cli/figure_spec.h"
#include "base/fold_text.h"
#include "scene/views/registry.h"

namespace rk {
namespace {

namespace fs = std::filesystem;

/// The request in the words of `export`.
CommandLine as_options(const FigureRequest& request) {
  CommandLine line;
  const std::string& page = request.page;
  if (is_paper(page)) {
    const std::size_t part = page.find('_');
    line.options["paper"] = {page.substr(0, part)};
    line.options[page.substr(part + 1)] = {};
    line.options["dpi"] = {std::to_string(request.dpi)};
  } else {
    line.options["size"] = {page == "4k" ? "3840x2160" : "1920x1080"};
  }
  if (!request.title.empty()) line.options["title"] = {request.title};
  if (!request.subtitle.empty()) line.options["subtitle"] = {request.subtitle};
  if (!request.legend) line.options["no-legend"] = {};
  return line;
}

}  // namespace

bool is_paper(std::string_view page) {
  return page.substr(0, 1) == "a";
}

std::string figure_path(const FigureRequest& request) {
  return (fs::path(request.folder) / (request.name + '.' + request.format)).string();
}

std::string free_figure_name(const FigureRequest& request, const AppState& state,
                             const Workspace& workspace) {
  const std::string view(view_name(state.now.map.view));
  std::string words = workspace.texts().get("window.view." + view);
  constexpr std::string_view kApostrophe = "’";  // "Regio’s" gives "regios"
  if (const auto at = words.find(kApostrophe); at != std::string::npos) words.erase(at, kApostrophe.size());
  std::string base =
      fold_text(workspace.dataset().municipalities.at(state.now.map.focus).name) + '-' + fold_text(words);
  std::replace(base.begin(), base.end(), ' ', '-');
  FigureRequest named = request;
  named.name = base;
  std::error_code ignored;
  for (int number = 2; fs::exists(figure_path(named), ignored); ++number)
    named.name = base + '-' + std::to_string(number);
  return named.name;
}

void save_figure(const FigureRequest& request, const AppState& state, const Workspace& workspace) {
  const std::string path = figure_path(request);
  const FigureSpec spec = read_figure_spec(as_options(request), path);
  check_output(path);
  const Dataset& dataset = workspace.dataset();
  FigureOptions options = figure_options(spec, dataset, state.now.map.focus);
  options.extent = viewport(state).visible();
  options.show_labels = state.now.map.labels;
  options.what_if = workspace.what_if();
  write_figure(spec, map_on_view(state, dataset), options, dataset, workspace.texts(), path);
}

}  // namespace rk
