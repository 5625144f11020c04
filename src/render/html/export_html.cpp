#include "render/html/export_html.h"

#include "base/xml_writer.h"
#include "platform/atomic_file.h"
#include "render/html/page_style.h"
#include "render/html/write_tables.h"
#include "render/svg/export_svg.h"
#include "scene/views/source_line.h"

namespace rk::render::html {
namespace {

/// The page may not load anything, from any source.
constexpr const char* kPolicy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

void meta(XmlWriter& html, const char* name, const std::string& content) {
  html.open("meta").attribute("name", name).attribute("content", content).close_void().text("\n");
}

void write_head(XmlWriter& html, const scene::Scene& scene) {
  html.open("head").text("\n");
  html.open("meta").attribute("charset", "utf-8").close_void().text("\n");
  html.element("title", scene.title).text("\n");
  html.open("meta").attribute("http-equiv", "Content-Security-Policy").attribute("content", kPolicy);
  html.close_void().text("\n");
  meta(html, "viewport", "width=device-width, initial-scale=1");
  meta(html, "description", scene.description);
  meta(html, "generator", "Regiokaart");
  html.open("style").markup(kPageStyle).close().text("\n");
  html.close().text("\n");
}

void write_heading(XmlWriter& html, const scene::Scene& scene, const scene::FigureOptions& options) {
  html.open("h1");
  if (!options.show_title) html.attribute("class", "unseen");
  html.text(scene.title).close().text("\n");
  if (options.show_title && !options.subtitle.empty())
    html.open("p").attribute("class", "subtitle").text(options.subtitle).close().text("\n");
}

void write_footer(XmlWriter& html, const HtmlContent& content) {
  if (!content.options.show_source) return;
  const std::string source = content.options.source.empty()
                                 ? scene::views::source_line(content.dataset, content.texts, content.view)
                                 : content.options.source;
  html.open("footer").text("\n").element("p", source).text("\n").close().text("\n");
}

}  // namespace

scene::FigureOptions without_page_words(scene::FigureOptions options) {
  options.show_title = false;
  options.show_source = false;
  return options;
}

std::string html_document(const scene::Scene& scene, const HtmlContent& content,
                          const scene::TextMetrics& metrics) {
  XmlWriter html;
  html.markup("<!DOCTYPE html>\n").open("html").attribute("lang", scene.language).text("\n");
  write_head(html, scene);
  html.open("body").text("\n").open("main").text("\n");
  write_heading(html, scene, content.options);
  html.open("figure").text("\n").markup(svg::svg_element(scene, {metrics}, svg::SvgText::fitted));
  html.element("figcaption", scene.finding.empty() ? scene.description : scene.finding).text("\n");
  html.close().text("\n");
  write_tables(html, content.tables, content.texts);
  html.close().text("\n");
  write_footer(html, content);
  html.open("script").markup(kPageScript).close().text("\n");
  html.close().text("\n").close().text("\n");
  return html.take();
}

void export_html(const scene::Scene& scene, const HtmlContent& content, const scene::TextMetrics& metrics,
                 const std::string& path) {
  platform::write_file(path, html_document(scene, content, metrics));
}

}  // namespace rk::render::html
