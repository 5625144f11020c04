#include "figure/figure_spec.h"

#include "figure/figure_error.h"
#include "scene/views/registry.h"

namespace rk::figure {
namespace {

/// Orientation and dpi apply to a paper only.
void check_no_paper(const FigureSettings& settings) {
  const auto refuse = [](const char* setting) { throw FigureError("needs_paper", {{"setting", setting}}); };
  if (settings.landscape.value_or(false)) refuse("landscape");
  if (settings.portrait.value_or(false)) refuse("portrait");
  if (settings.dpi) refuse("dpi");
}

PageChoice page_choice(const FigureSettings& settings, FigureFormat format) {
  const bool portrait = settings.portrait.value_or(false);
  if (portrait && settings.landscape.value_or(false)) throw FigureError("two_directions", {});
  if (settings.paper) {
    if (settings.size) throw FigureError("size_and_paper", {});
    return PaperSheet{*settings.paper, portrait, settings.dpi.value_or(PaperSheet().dpi)};
  }
  check_no_paper(settings);
  return settings.size.value_or(default_page(format));
}

scene::FigureOptions options_of(const FigureSettings& settings) {
  scene::FigureOptions options;
  options.title = settings.title.value_or("");
  options.subtitle = settings.subtitle.value_or("");
  options.source = settings.source.value_or("");
  options.show_title = !settings.no_title.value_or(false);
  options.show_legend = !settings.no_legend.value_or(false);
  options.show_scale_bar = !settings.no_scale_bar.value_or(false);
  options.show_labels = !settings.no_labels.value_or(false);
  options.show_source = !settings.no_source.value_or(false);
  return options;
}

}  // namespace

FigureSpec make_figure_spec(const FigureSettings& settings, FigureFormat format) {
  FigureSpec spec;
  spec.format = format;
  spec.page = page_size(page_choice(settings, format), format);
  spec.view = settings.view.value_or(spec.view);
  if (settings.partner && !scene::views::view_entry(spec.view).inputs.partner)
    throw FigureError("needs_partner_view", {});
  spec.partner = settings.partner.value_or("");
  spec.regions = settings.regions;
  spec.pinned = settings.pinned;
  spec.what_if = settings.what_if.value_or(spec.what_if);
  spec.extent = settings.extent.value_or(spec.extent);
  check_extent(spec.extent);
  spec.palette = settings.palette.value_or(spec.palette);
  spec.patterns = settings.patterns.value_or(spec.patterns);
  spec.encoding = settings.encoding.value_or(spec.encoding);
  spec.sort = settings.sort;
  spec.proof = settings.proof.value_or(false);
  spec.caption_file = settings.caption_file.value_or(false);
  if (settings.text_as_paths.value_or(false)) {
    if (format != FigureFormat::svg) throw FigureError("needs_svg", {});
    spec.svg_text = render::svg::SvgText::outlines;
  }
  spec.options = options_of(settings);
  return spec;
}

}  // namespace rk::figure
