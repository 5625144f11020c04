// What the user asks of a figure, read from the options of `export`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command_line.h"
#include "model/geometry.h"
#include "render/svg/export_svg.h"
#include "scene/page/scene_builder.h"
#include "scene/state/map_state.h"

namespace rk {

enum class FigureFormat { png, pdf, svg, html };

/// The format that a file name's ending asks for; throws UsageError for any other ending.
FigureFormat figure_format(std::string_view path);

/// Where the caption of a figure goes: "kaart.png" → "kaart.txt".
std::string caption_path(std::string_view path);

/// A page in px of 1/96 inch, and the device pixels per page px.
struct PageSize {
  double width_px = 1920;
  double height_px = 1080;
  double scale = 1;
};

/// --size: for png the page is W/scale × H/scale with scale = max(1, min(W, H)/1080), so that text keeps its
/// share of a large picture; for the others the page is W × H px. --paper: the paper, drawn at dpi/96.
/// Throws UsageError for a size that is malformed, below 100 px or above 32767 px a side.
PageSize page_size(const CommandLine& line, FigureFormat format);

struct ExtentSpec {
  enum class Kind { fit, focus, nl, box };
  Kind kind = Kind::fit;
  Box box;  ///< m RD, for Kind::box
};

struct FigureSpec {
  FigureFormat format = FigureFormat::png;
  PageSize page;
  View view = View::overlay;
  std::optional<std::vector<std::string>> regions;  ///< ids, or "regional"; none: the headline ones
  std::string partner;               ///< name or code, for View::partner; empty: the most frequent one
  std::vector<std::string> what_if;  ///< as analysis/what_if.h spells changes
  ExtentSpec extent;
  PaletteName palette = PaletteName::tol;
  bool proof = false;  ///< a sheet that proves the colours is written beside the figure
  bool patterns = true;
  SvgText svg_text = SvgText::letters;
  bool caption_file = false;  ///< the caption is written too (caption_path)
  EncodingChoice encoding = EncodingChoice::automatic;
  std::optional<std::vector<std::string>> pinned;  ///< ids; none: the first ones
  FigureOptions furniture;                         ///< titles and switches; size and extent are not set yet
};

/// Reads everything that can be judged without data; `path` is the file to write. Throws UsageError.
FigureSpec read_figure_spec(const CommandLine& line, std::string_view path);

/// The state of the figure. `also` (partnerships that a what-if touches) are shown too where the figure does
/// not name its regions; of View::region the first of them, or of the regions named, is the one shown.
/// Throws UsageError for a region or municipality that the dataset does not have (with the nearest one), for
/// a region without territory, and for the focus as its own partner.
MapState figure_state(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                      const std::vector<PartnershipIndex>& also = {});

/// The furniture with page size and extent.
FigureOptions figure_options(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk
