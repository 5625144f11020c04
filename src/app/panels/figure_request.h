// A figure of what is on view, as the dialog requests it.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "app/state/workspace.h"
#include "figure/figure_format.h"
#include "figure/page_size.h"

namespace rk::app::panels {

/// A page that the dialog offers.
struct FigurePage {
  std::string_view name;  ///< text key below "window.figure.pages."
  figure::PageChoice choice;

  bool is_paper() const { return std::holds_alternative<figure::PaperSheet>(choice); }
};

inline constexpr std::array<FigurePage, 6> kFigurePages = {{
    {"a4_landscape", figure::PaperSheet{figure::Paper::a4, false}},
    {"a4_portrait", figure::PaperSheet{figure::Paper::a4, true}},
    {"a3_landscape", figure::PaperSheet{figure::Paper::a3, false}},
    {"a3_portrait", figure::PaperSheet{figure::Paper::a3, true}},
    {"screen", figure::PixelSize{1920, 1080}},
    {"4k", figure::PixelSize{3840, 2160}},
}};
inline constexpr std::array kFigureFormats = {figure::FigureFormat::png, figure::FigureFormat::pdf,
                                              figure::FigureFormat::svg, figure::FigureFormat::html};
inline constexpr std::array<int, 3> kFigureDpis = {150, 300, 600};

struct FigureRequest {
  std::string folder;
  std::string name;  ///< without ending
  figure::FigureFormat format = figure::FigureFormat::png;
  FigurePage page = kFigurePages.front();
  int dpi = 300;      ///< of paper, for png
  std::string title;  ///< empty: the view's own
  bool legend = true;
};

/// Folder, name and ending.
std::string figure_path(const FigureRequest& request);

/// Proposes a name for what is on view ("deventer-grens"), with a number after it if the folder has such a
/// file.
std::string proposed_figure_name(const FigureRequest& request, const AppState& state,
                                 const Workspace& workspace);

/// Writes the figure: the state's map with the extent of the window, in its language and under its what-if.
/// Throws FigureError and EnvironmentError, as `export` does.
void save_figure(const FigureRequest& request, const AppState& state, const Workspace& workspace);

/// Draws what is on view as the dialog's page for a screen, a PNG file in memory. The work can be done later
/// and beside everything else: it holds all that it needs. It throws what save_figure() throws.
std::function<std::string()> picture_on_view(const AppState& state, Workspace& workspace);

}  // namespace rk::app::panels
