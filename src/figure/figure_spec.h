// The specification of a figure, validated as far as that needs no data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/membership_change.h"
#include "figure/extent.h"
#include "figure/figure_format.h"
#include "figure/figure_settings.h"
#include "figure/page_size.h"
#include "render/svg/export_svg.h"
#include "scene/state/figure_options.h"
#include "scene/state/map_state.h"

namespace rk::figure {

struct FigureSpec {
  FigureFormat format = FigureFormat::png;
  PageSize page;
  scene::View view = scene::View::overlay;
  std::optional<std::vector<std::string>> regions;  ///< ids, or "regional"; none: the headline ones
  std::string partner;  ///< name or code, for View::partner; empty: the most frequent one
  std::vector<analysis::MembershipChange> what_if;
  ExtentSpec extent;
  scene::PaletteName palette = scene::PaletteName::tol;
  bool proof = false;  ///< a page that proves the colours is written beside the figure
  bool patterns = true;
  render::svg::SvgText svg_text = render::svg::SvgText::letters;
  bool caption_file = false;  ///< the caption is written too (caption_path)
  scene::EncodingChoice encoding = scene::EncodingChoice::automatic;
  std::optional<scene::SortColumn> sort;           ///< of a table; none: by what is known
  std::optional<std::vector<std::string>> pinned;  ///< ids; none: the first ones
  scene::FigureOptions options;                    ///< titles and switches; size and extent are not set yet
};

/// Throws FigureError for settings that exclude each other, that belong to another view, format or page, or
/// that are out of range.
FigureSpec make_figure_spec(const FigureSettings& settings, FigureFormat format);

}  // namespace rk::figure
