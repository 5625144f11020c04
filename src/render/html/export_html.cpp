#include "render/html/export_html.h"

#include "base/xml_text.h"
#include "platform/atomic_file.h"
#include "render/html/page_style.h"
#include "render/html/write_tables.h"
#include "render/svg/export_svg.h"

namespace rk {
namespace {

/// Nothing may be loaded, from wherever.
constexpr const char* kPolicy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

std::string meta(const std::string& name, const std::string& value) {
  return "<meta name=\"" + name + "\" content=\"" + xml_text(value) + "\">\n";
}

std::string heading(const Scene& scene, const FigureOptions& options) {
  std::string result = options.show_title ? "<h1>" : "<h1 class=\"unseen\">";
  result += xml_text(scene.title) + "</h1>\n";
  if (options.show_title && !options.subtitle.empty())
    result += "<p class=\"subtitle\">" + xml_text(options.subtitle) + "</p>\n";
  return result;
}

std::string footer(const HtmlContent& content) {
  if (!content.options.show_source) return "";
  const std::string& source = content.options.source.empty()
                                  ? content.dataset.credit.in(content.texts.language())
                                  : content.options.source;
  return "<footer>\n<p>" + xml_text(source) + "</p>\n</footer>\n";
}

}  // namespace

FigureOptions without_page_words(FigureOptions options) {
  options.show_title = false;
  options.show_source = false;
  return options;
}

std::string html_document(const Scene& scene, const HtmlContent& content, const TextMetrics& metrics) {
  return "<!DOCTYPE html>\n<html lang=\"" + xml_text(scene.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + xml_text(scene.title) +
         "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + kPolicy + "\">\n" +
         meta("viewport", "width=device-width, initial-scale=1") + meta("description", scene.description) +
         meta("generator", "Regiokaart") + "<style>" + kPageStyle + "</style>\n</head>\n<body>\n<main>\n" +
         heading(scene, content.options) + "<figure>\n" + svg_element(scene, {metrics}, SvgText::fitted) +
         "<figcaption>" + xml_text(scene.finding.empty() ? scene.description : scene.finding) +
         "</figcaption>\n</figure>\n" + html_tables(content.tables, content.texts) + "</main>\n" +
         footer(content) + "<script>" + kPageScript + "</script>\n</body>\n</html>\n";
}

void export_html(const Scene& scene, const HtmlContent& content, const TextMetrics& metrics,
                 const std::string& path) {
  write_file(path, html_document(scene, content, metrics));
}

}  // namespace rk
