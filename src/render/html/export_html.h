// Exports a figure as one HTML page: the figure, its caption, and tables of what it shows, for readers who
// cannot see it or want the numbers. The page loads no other file and works without scripts.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/state/figure_options.h"
#include "scene/state/map_state.h"
#include "scene/views/data_table.h"

namespace rk::render::html {

/// What a page needs beside the scene. All must outlive the call.
struct HtmlContent {
  const Dataset& dataset;  ///< what the scene shows, after the what-if if there is one
  const std::vector<scene::views::DataTable>& tables;  ///< of the scene
  const scene::FigureOptions& options;  ///< of the scene; they say whether title and source are shown
  const Translations& texts;
  scene::View view;  ///< that the scene shows
};

/// The same options for the scene of a page that writes title and source itself.
scene::FigureOptions without_page_words(scene::FigureOptions options);

/// The page as text. The same scene and content give the same bytes.
std::string html_document(const scene::Scene& scene, const HtmlContent& content,
                          const scene::TextMetrics& metrics);

/// Writes the page, whole or not at all. Throws EnvironmentError where the file cannot be written.
void export_html(const scene::Scene& scene, const HtmlContent& content, const scene::TextMetrics& metrics,
                 const std::string& path);

}  // namespace rk::render::html
