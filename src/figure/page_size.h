// The page of a figure: a screen's size in pixels, or a sheet of paper.
#pragma once

#include <cstdint>
#include <variant>

#include "figure/figure_format.h"

namespace rk::figure {

struct PixelSize {
  int width = 1920;
  int height = 1080;

  friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

enum class Paper { a4, a3 };

struct PaperSheet {
  Paper paper = Paper::a4;
  bool portrait = false;   ///< else landscape
  std::int64_t dpi = 300;  ///< of a png; the other formats are vectors

  friend bool operator==(const PaperSheet&, const PaperSheet&) = default;
};

using PageChoice = std::variant<PixelSize, PaperSheet>;

/// A page in px of 1/96 inch, and the device pixels per page px.
struct PageSize {
  double width_px = 1920;
  double height_px = 1080;
  double scale = 1;
};

/// Pixels: for png the page is W/scale × H/scale with scale = max(1, min(W, H)/1080), so that text keeps its
/// share of a large image; for the others the page is W × H px. Paper: the sheet, drawn at dpi/96. Throws
/// FigureError for a side below 100 or above 32767 device pixels and for a dpi that is not positive.
PageSize page_size(const PageChoice& page, FigureFormat format);

/// The page of a figure for which none is given.
PixelSize default_page(FigureFormat format);

}  // namespace rk::figure
