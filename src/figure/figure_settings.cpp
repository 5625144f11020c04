#include "figure/figure_settings.h"

namespace rk::figure {
namespace {

template <typename Value>
void replace(std::optional<Value>& value, const std::optional<Value>& own) {
  if (own) value = own;
}

/// Removes from the defaults what the figure's own settings exclude.
void drop_excluded(FigureSettings& defaults, const FigureSettings& own) {
  if (own.size) {
    defaults.paper.reset();
    defaults.landscape.reset();
    defaults.portrait.reset();
    defaults.dpi.reset();
  }
  if (own.paper) defaults.size.reset();
  if (own.landscape.value_or(false)) defaults.portrait.reset();
  if (own.portrait.value_or(false)) defaults.landscape.reset();
}

}  // namespace

FigureSettings merged(FigureSettings defaults, const FigureSettings& own,
                      std::optional<FigureFormat> format) {
  if (format != FigureFormat::svg) defaults.text_as_paths.reset();
  drop_excluded(defaults, own);
  replace(defaults.view, own.view);
  replace(defaults.partner, own.partner);
  replace(defaults.regions, own.regions);
  replace(defaults.pinned, own.pinned);
  replace(defaults.what_if, own.what_if);
  replace(defaults.size, own.size);
  replace(defaults.paper, own.paper);
  replace(defaults.landscape, own.landscape);
  replace(defaults.portrait, own.portrait);
  replace(defaults.dpi, own.dpi);
  replace(defaults.extent, own.extent);
  replace(defaults.title, own.title);
  replace(defaults.subtitle, own.subtitle);
  replace(defaults.source, own.source);
  replace(defaults.no_title, own.no_title);
  replace(defaults.no_legend, own.no_legend);
  replace(defaults.no_scale_bar, own.no_scale_bar);
  replace(defaults.no_labels, own.no_labels);
  replace(defaults.no_source, own.no_source);
  replace(defaults.palette, own.palette);
  replace(defaults.patterns, own.patterns);
  replace(defaults.encoding, own.encoding);
  replace(defaults.sort, own.sort);
  replace(defaults.text_as_paths, own.text_as_paths);
  replace(defaults.proof, own.proof);
  replace(defaults.caption_file, own.caption_file);
  return defaults;
}

}  // namespace rk::figure
