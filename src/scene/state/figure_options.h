// The user's options of a figure besides its content.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/what_if.h"
#include "model/geometry.h"

namespace rk::scene {

/// Page size, texts and the parts around the map of a figure.
struct FigureOptions {
  double width_px = 1920;  ///< page, px of 1/96 inch
  double height_px = 1080;
  std::optional<MapBox> extent;  ///< m RD; not given: the shown regions
  std::string title;             ///< empty: the view's own title
  std::string subtitle;
  std::string source;  ///< empty: the dataset's credit
  std::vector<analysis::MembershipChange>
      what_if;  ///< changes already made to the dataset; the figure shows them
  bool show_title = true;
  bool show_legend = true;
  bool show_scale_bar = true;
  bool show_labels = true;
  bool show_source = true;
};

}  // namespace rk::scene
