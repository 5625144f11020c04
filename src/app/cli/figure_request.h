// A figure of what is on view, as the dialog asks for it; carried out by the same code as `export`.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "app/state/workspace.h"

namespace rk {

struct FigureRequest {
  std::string folder;
  std::string name;                   ///< without ending
  std::string format = "png";         ///< one of kFigureFormats
  std::string page = "a4_landscape";  ///< one of kFigurePages
  int dpi = 300;                      ///< of paper, for png
  std::string title;                  ///< empty: the view's own
  std::string subtitle;
  bool legend = true;
};

inline constexpr std::array<std::string_view, 4> kFigureFormats = {"png", "pdf", "svg", "html"};
/// A screen's size in px, or paper.
inline constexpr std::array<std::string_view, 6> kFigurePages = {
    "a4_landscape", "a4_portrait", "a3_landscape", "a3_portrait", "screen", "4k"};
inline constexpr std::array<int, 3> kFigureDpis = {150, 300, 600};

bool is_paper(std::string_view page);

/// Folder, name and ending.
std::string figure_path(const FigureRequest& request);

/// A name for what is on view ("deventer-grens") of which no file stands in the folder yet: else a number
/// follows.
std::string free_figure_name(const FigureRequest& request, const AppState& state, const Workspace& workspace);

/// Writes the figure: the state's map with the extent of the window, in its language and under its what-if.
/// Throws UsageError and EnvironmentError, as `export` does.
void save_figure(const FigureRequest& request, const AppState& state, const Workspace& workspace);

}  // namespace rk
