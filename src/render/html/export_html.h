// A figure as one page of HTML: the picture, its caption and, for who cannot see it or wants the numbers,
// tables of what it shows. The page asks nothing of any other file or server and works without scripts.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/state/figure_options.h"
#include "scene/views/data_table.h"

namespace rk {

/// What a page tells beside its picture. All must outlive the call.
struct HtmlContent {
  const Dataset& dataset;                ///< what the scene shows, after the what-if if there is one
  const std::vector<DataTable>& tables;  ///< of the scene
  const FigureOptions& options;          ///< of the scene; they say whether title and source are wanted
  const Translations& texts;
};

/// The same options for the scene of a page, which writes title and source itself.
FigureOptions without_page_words(FigureOptions options);

/// The page. The same scene and content give the same bytes.
std::string html_document(const Scene& scene, const HtmlContent& content, const TextMetrics& metrics);

/// Writes it whole or not at all. Throws EnvironmentError where the file cannot be written.
void export_html(const Scene& scene, const HtmlContent& content, const TextMetrics& metrics,
                 const std::string& path);

}  // namespace rk
