// The settings of a figure, each present only where it was given: on the command line, in a list of figures
// or in its defaults. make_figure_spec (figure_spec.h) validates them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/membership_change.h"
#include "figure/extent.h"
#include "figure/figure_format.h"
#include "figure/page_size.h"
#include "scene/state/map_state.h"

namespace rk::figure {

/// A switch that is set to false differs from one that is not set: it overrides a default.
struct FigureSettings {
  std::optional<scene::View> view;
  std::optional<std::string> partner;               ///< name or code
  std::optional<std::vector<std::string>> regions;  ///< ids, or "regional"
  std::optional<std::vector<std::string>> pinned;   ///< ids
  std::optional<std::vector<analysis::MembershipChange>> what_if;

  std::optional<PixelSize> size;
  std::optional<Paper> paper;
  std::optional<bool> landscape;
  std::optional<bool> portrait;
  std::optional<std::int64_t> dpi;
  std::optional<ExtentSpec> extent;

  std::optional<std::string> title;
  std::optional<std::string> subtitle;
  std::optional<std::string> source;
  std::optional<bool> no_title;
  std::optional<bool> no_legend;
  std::optional<bool> no_scale_bar;
  std::optional<bool> no_labels;
  std::optional<bool> no_source;

  std::optional<scene::PaletteName> palette;
  std::optional<bool> patterns;
  std::optional<scene::EncodingChoice> encoding;
  std::optional<scene::SortColumn> sort;
  std::optional<bool> text_as_paths;  ///< of svg
  std::optional<bool> proof;
  std::optional<bool> caption_file;
};

/// A figure's own settings over the defaults of its list, for a file of that format (nullopt: not known). A
/// size replaces a paper with its orientation and dpi, a paper replaces a size, and an orientation the other
/// one. A default of text_as_paths applies to svg only.
FigureSettings merged(FigureSettings defaults, const FigureSettings& own, std::optional<FigureFormat> format);

}  // namespace rk::figure
