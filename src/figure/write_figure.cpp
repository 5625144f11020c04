#include "figure/write_figure.h"

#include <optional>
#include <string_view>
#include <utility>

#include "analysis/what_if.h"
#include "figure/figure_files.h"
#include "figure/figure_state.h"
#include "font/font_book.h"
#include "font/glyph_outlines.h"
#include "platform/atomic_file.h"
#include "platform/parallel.h"
#include "render/cairo/export_figure.h"
#include "render/cairo/export_proof.h"
#include "render/html/export_html.h"
#include "render/svg/export_svg.h"
#include "scene/display/scene_dump.h"

namespace rk::figure {
namespace {

/// The partnerships with a territory that the changes touch.
std::vector<PartnershipIndex> touched_regions(const analysis::WhatIf& what_if) {
  std::vector<PartnershipIndex> result;
  for (const analysis::MembershipChange& change : what_if.changes) {
    const PartnershipIndex region = *what_if.dataset.find_partnership(change.partnership);
    if (what_if.dataset.partnerships[region].has_territory()) result.push_back(region);
  }
  return result;
}

/// What a figure shows: the data after its what-if, the state of the map and the options of the page.
struct FigureContent {
  analysis::WhatIf after;
  scene::MapState state;
  scene::FigureOptions options;
};

FigureContent figure_content(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus) {
  Diagnostics found;
  analysis::WhatIf after = analysis::apply_what_if(dataset, spec.what_if, found);
  if (has_errors(found)) throw analysis::WhatIfError(std::move(found));
  scene::MapState state = figure_state(spec, after.dataset, focus, touched_regions(after));
  scene::FigureOptions options = figure_options(spec, after.dataset, focus);
  options.what_if = after.changes;
  return {std::move(after), std::move(state), std::move(options)};
}

void write_svg(const scene::Scene& scene, const font::FontBook& fonts, render::svg::SvgText text,
               const std::string& path) {
  std::optional<font::GlyphOutlines> outlines;
  if (text == render::svg::SvgText::outlines) outlines.emplace(fonts);
  render::svg::export_svg(scene, {fonts, outlines ? &*outlines : nullptr}, text, path);
}

}  // namespace

std::string caption_text(const scene::views::Caption& caption) {
  std::string text = caption.title + "\n";
  if (!caption.finding.empty()) text += caption.finding + "\n";
  return text + caption.description + "\n";
}

WrittenFigure write_figure(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                           const Translations& texts, const std::string& path) {
  const FigureContent content = figure_content(spec, dataset, focus);
  return write_figure(spec, content.state, content.options, content.after.dataset, texts, path);
}

std::string figure_dump(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                        const Translations& texts) {
  const FigureContent content = figure_content(spec, dataset, focus);
  const font::FontBook fonts;
  return scene::dump_scene(
      scene::page::SceneBuilder(content.after.dataset, texts, fonts).figure(content.state, content.options));
}

std::string figure_png(const FigureSpec& spec, const scene::MapState& state,
                       const scene::FigureOptions& options, const Dataset& dataset,
                       const Translations& texts) {
  const font::FontBook fonts;
  scene::page::SceneBuilder builder(dataset, texts, fonts);
  std::string png;
  render::cairo::draw_png(builder.figure(state, options), fonts, spec.page.scale, platform::drawing_threads(),
                          [&](std::string_view bytes) { png += bytes; });
  return png;
}

WrittenFigure write_figure(const FigureSpec& spec, const scene::MapState& state,
                           const scene::FigureOptions& options, const Dataset& dataset,
                           const Translations& texts, const std::string& path) {
  const font::FontBook fonts;
  scene::page::SceneBuilder builder(dataset, texts, fonts);
  const bool page = spec.format == FigureFormat::html;
  const scene::Scene scene =
      builder.figure(state, page ? render::html::without_page_words(options) : options);
  switch (spec.format) {
    case FigureFormat::png:
      render::cairo::export_png(scene, fonts, spec.page.scale, path);
      break;
    case FigureFormat::pdf:
      render::cairo::export_pdf(scene, fonts, path);
      break;
    case FigureFormat::svg:
      write_svg(scene, fonts, spec.svg_text, path);
      break;
    case FigureFormat::html:
      render::html::export_html(scene, {dataset, builder.tables(state, options), options, texts, state.view},
                                fonts, path);
      break;
  }
  WrittenFigure written{{scene.title, scene.finding, scene.description}, "", {}};
  if (spec.caption_file) platform::write_file(caption_path(path), caption_text(written.caption));
  if (spec.proof) {
    written.proof = proof_path(path);
    written.color_faults = scene::page::color_faults(dataset, texts, state, scene);
    render::cairo::export_sheet(
        scene::page::proof_sheet(dataset, texts, fonts, state, scene, written.color_faults), fonts,
        written.proof);
  }
  return written;
}

}  // namespace rk::figure
