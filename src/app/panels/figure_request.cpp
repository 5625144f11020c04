#include "app/panels/figure_request.h"

#include <algorithm>
#include <memory>

#include "app/state/figure_on_view.h"
#include "base/fold_text.h"
#include "figure/figure_files.h"
#include "figure/figure_state.h"
#include "figure/write_figure.h"
#include "scene/views/registry.h"

namespace rk::app::panels {
namespace {

constexpr std::string_view kScreenPage = "screen";

figure::FigureSpec figure_spec(const FigureRequest& request) {
  figure::PageChoice page = request.page.choice;
  if (auto* sheet = std::get_if<figure::PaperSheet>(&page)) sheet->dpi = request.dpi;
  figure::FigureSpec spec;
  spec.format = request.format;
  spec.page = figure::page_size(page, request.format);
  spec.options.title = request.title;
  spec.options.show_legend = request.legend;
  return spec;
}

}  // namespace

std::string figure_path(const FigureRequest& request) {
  return figure::figure_path(request.folder, request.name, request.format);
}

std::string proposed_figure_name(const FigureRequest& request, const AppState& state,
                                 const Workspace& workspace) {
  const std::string view(scene::views::view_name(state.now.map.view));
  std::string words = workspace.texts().get("window.view." + view);
  constexpr std::string_view kApostrophe = "’";  // "Regio’s" gives "regios"
  if (const auto at = words.find(kApostrophe); at != std::string::npos) words.erase(at, kApostrophe.size());
  std::string name =
      fold_text(workspace.dataset().municipalities.at(state.now.map.focus).name) + '-' + fold_text(words);
  std::replace(name.begin(), name.end(), ' ', '-');
  return figure::free_figure_name(request.folder, name, request.format);
}

void save_figure(const FigureRequest& request, const AppState& state, const Workspace& workspace) {
  const std::string path = figure_path(request);
  const figure::FigureSpec spec = figure_spec(request);
  figure::check_figure_output(spec, path);
  const Dataset& dataset = workspace.dataset();
  const scene::FigureOptions options =
      options_on_view(figure::page_options(spec), state, workspace.what_if());
  figure::write_figure(spec, map_on_view(state, dataset), options, dataset, workspace.texts(), path);
}

std::function<std::string()> picture_on_view(const AppState& state, Workspace& workspace) {
  FigureRequest request;
  request.page = *std::find_if(kFigurePages.begin(), kFigurePages.end(),
                               [](const FigurePage& page) { return page.name == kScreenPage; });
  const figure::FigureSpec spec = figure_spec(request);
  return [spec, map = map_on_view(state, workspace.dataset()),
          options = options_on_view(figure::page_options(spec), state, workspace.what_if()),
          own = std::shared_ptr<OwnScenes>(workspace.own_scenes())] {
    return figure::figure_png(spec, map, options, *own->dataset, *own->texts);
  };
}

}  // namespace rk::app::panels
