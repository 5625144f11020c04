#include "render/svg/svg_writer.h"

#include <cassert>
#include <variant>

#include "render/svg/svg_syntax.h"
#include "scene/display/cut_to_frame.h"
#include "scene/display/hatch_lines.h"

namespace rk::render::svg {
namespace {

/// Sans serifs of similar width for systems without Open Sans: of Windows, of macOS, of Linux.
constexpr const char* kFonts =
    "'Open Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";

void number(XmlWriter& xml, const char* name, double value) {
  xml.attribute(name, svg_number(value));
}

/// Writes a colour, with its opacity if it is not opaque.
void paint(XmlWriter& xml, const std::string& name, scene::Color color) {
  xml.attribute(name, css_color(color));
  if (color.a < 255) xml.attribute(name + "-opacity", svg_number(color.a / 255.0));
}

/// Leaves the element open for more attributes.
void open_rectangle(XmlWriter& xml, const Box& box) {
  xml.open("rect");
  number(xml, "x", box.min_x);
  number(xml, "y", box.min_y);
  number(xml, "width", box.width());
  number(xml, "height", box.height());
}

void filled_rectangle(XmlWriter& xml, const Box& box, scene::Color color) {
  open_rectangle(xml, box);
  paint(xml, "fill", color);
  xml.close().text("\n");
}

std::string reference(const std::string& id) {
  return "url(#" + id + ")";
}

}  // namespace

SvgWriter::SvgWriter(const SvgFont& font, SvgText text, bool on_page)
    : font_(font), text_(text), on_page_(on_page) {
  assert(text_ != SvgText::outlines || font_.outlines != nullptr);
}

std::string SvgWriter::element(const scene::Scene& scene) {
  xml_.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
  if (on_page_) {
    xml_.attribute("lang", scene.language);
  } else {
    xml_.attribute("xmlns:inkscape", "http://www.inkscape.org/namespaces/inkscape");
    xml_.attribute("xml:lang", scene.language);
    number(xml_, "width", scene.width_px);
    number(xml_, "height", scene.height_px);
  }
  xml_.attribute("viewBox", "0 0 " + svg_number(scene.width_px) + " " + svg_number(scene.height_px))
      .attribute("role", "img")
      .attribute("aria-labelledby", "title desc")
      .attribute("fill-rule", "evenodd")
      .attribute("clip-rule", "evenodd")
      .attribute("font-family", kFonts)
      .text("\n");
  xml_.open("title").attribute("id", "title").text(scene.title).close().text("\n");
  xml_.open("desc").attribute("id", "desc").text(scene.description).close().text("\n");
  page_ = {0, 0, scene.width_px, scene.height_px};
  filled_rectangle(xml_, page_, scene.background);
  for (const scene::SceneLayer& layer : scene::cut_to_frames(scene).layers) {
    if (!layer.items.empty()) write(layer);
  }
  xml_.close().text("\n");
  return xml_.take();
}

void SvgWriter::write(const scene::SceneLayer& layer) {
  layer_ = &layer;
  const std::string& label = layer.label.empty() ? layer.name : layer.label;
  // Inkscape shows the label of a layer, Illustrator its id.
  const std::string id = unique_id(label);
  if (layer.viewport) {
    xml_.open("clipPath").attribute("id", id + "-frame");
    open_rectangle(xml_, layer.viewport->frame);
    xml_.close().close().text("\n");
  }
  xml_.open("g").attribute("id", id);
  if (!on_page_) xml_.attribute("inkscape:groupmode", "layer").attribute("inkscape:label", label);
  if (layer.viewport) xml_.attribute("clip-path", reference(id + "-frame"));
  xml_.text("\n");
  for (const scene::Item& item : layer.items) {
    // The page's script highlights partnerships.
    const bool named = on_page_ && item.source.kind == scene::Source::Kind::partnership;
    if (named) xml_.open("g").attribute("data-region", std::to_string(item.source.index)).text("");
    std::visit([this](const auto& shape) { write(shape); }, item.shape);
    if (named) xml_.close().text("\n");
  }
  xml_.close().text("\n");
}

void SvgWriter::write(const scene::Fill& fill) {
  Box extent;
  const std::string data = path_data(fill.path, extent);
  if (data.empty()) return;
  if (fill.color.a > 0) {
    xml_.open("path").attribute("d", data);
    paint(xml_, "fill", fill.color);
    xml_.close().text("\n");
  }
  if (!fill.hatch) return;
  const Box part = extent.intersection(layer_->viewport ? layer_->viewport->frame : page_);
  if (part.empty()) return;
  const std::string id = unique_id("hatch");
  xml_.open("clipPath").attribute("id", id).open("path").attribute("d", data).close().close().text("\n");
  xml_.open("g").attribute("clip-path", reference(id)).text("\n");
  write_hatch(*fill.hatch, part);
  xml_.close().text("\n");
}

void SvgWriter::write_hatch(const scene::Hatch& hatch, const Box& part) {
  const scene::HatchLines drawn = scene::hatch_lines(hatch, on_page({0, 0}), part);
  if (drawn.ground) filled_rectangle(xml_, part, *drawn.ground);
  for (const scene::HatchLines::Ink& ink : drawn.inks) {
    PathData data;
    for (std::size_t i = 0; i + 1 < ink.lines.points.size(); i += 2) {
      data.move(ink.lines.points[i]);
      data.line(ink.lines.points[i + 1]);
    }
    // A dot is a line of almost no length with round caps.
    for (const Point dot : ink.dots) {
      data.move(dot);
      data.line(dot + Point{0.01, 0});
    }
    xml_.open("path").attribute("d", data.text()).attribute("fill", "none");
    paint(xml_, "stroke", ink.color);
    number(xml_, "stroke-width", hatch.width_px);
    if (!ink.dots.empty()) xml_.attribute("stroke-linecap", "round");
    xml_.close().text("\n");
  }
}

void SvgWriter::write(const scene::Stroke& stroke) {
  if (stroke.width_px <= 0) return;
  Box extent;
  const std::string data = path_data(stroke.path, extent);
  if (data.empty()) return;
  const auto open_line = [&](scene::Color color, double width_px) {
    xml_.open("path").attribute("d", data).attribute("fill", "none").attribute("stroke-linejoin", "round");
    if (stroke.round_caps) xml_.attribute("stroke-linecap", "round");
    paint(xml_, "stroke", color);
    number(xml_, "stroke-width", width_px);
  };
  if (stroke.casing_px > 0) {
    open_line(stroke.casing, stroke.width_px + 2 * stroke.casing_px);
    xml_.close().text("\n");
  }
  open_line(stroke.color, stroke.width_px);
  std::string dashes;
  for (const double length : stroke.dash_px) dashes += (dashes.empty() ? "" : " ") + svg_number(length);
  if (!dashes.empty()) xml_.attribute("stroke-dasharray", dashes);
  xml_.close().text("\n");
}

void SvgWriter::write(const scene::Text& text) {
  const Point at = on_page(text.anchor);
  if (text_ == SvgText::outlines) return write_outlines(text, at);
  xml_.open("text");
  number(xml_, "x", at.x);
  number(xml_, "y", at.y);
  number(xml_, "font-size", text.size_px);
  if (text.style == scene::FontStyle::semibold) xml_.attribute("font-weight", "600");
  if (text.style == scene::FontStyle::bold) xml_.attribute("font-weight", "700");
  if (text.style == scene::FontStyle::italic) xml_.attribute("font-style", "italic");
  if (text.align == scene::Align::center) xml_.attribute("text-anchor", "middle");
  if (text.align == scene::Align::right) xml_.attribute("text-anchor", "end");
  paint(xml_, "fill", text.color);
  if (text_ == SvgText::fitted) {
    number(xml_, "textLength", font_.metrics.width(text.text, text.style, text.size_px));
    xml_.attribute("lengthAdjust", "spacingAndGlyphs");
  }
  if (text.angle_deg != 0) {
    xml_.attribute("transform", "rotate(" + svg_number(-text.angle_deg) + " " + svg_number(at.x) + " " +
                                    svg_number(at.y) + ")");
  }
  if (text.halo_px > 0) {
    paint(xml_, "stroke", text.halo);
    number(xml_, "stroke-width", 2 * text.halo_px);
    xml_.attribute("stroke-linejoin", "round").attribute("paint-order", "stroke");
  }
  xml_.attribute("xml:space", "preserve").text(text.text).close().text("\n");
}

void SvgWriter::write_outlines(const scene::Text& text, Point at) {
  const double width = font_.metrics.width(text.text, text.style, text.size_px);
  const Point pen = {text.align == scene::Align::left     ? 0
                     : text.align == scene::Align::center ? -width / 2
                                                          : -width,
                     0};
  // Turned text is written around 0,0 and then rotated into place.
  const bool turned = text.angle_deg != 0;
  const Point shift = turned ? pen : at + pen;
  PathData data;
  for (const scene::OutlineStep& step : font_.outlines->text(text.text, text.style, text.size_px)) {
    switch (step.kind) {
      case scene::OutlineStep::Kind::move:
        if (!data.text().empty()) data.close();
        data.move(step.to + shift);
        break;
      case scene::OutlineStep::Kind::line:
        data.line(step.to + shift);
        break;
      case scene::OutlineStep::Kind::quadratic:
        data.quadratic(step.control1 + shift, step.to + shift);
        break;
      case scene::OutlineStep::Kind::cubic:
        data.cubic(step.control1 + shift, step.control2 + shift, step.to + shift);
        break;
    }
  }
  if (data.text().empty()) return;
  data.close();
  const auto open_shape = [&] {
    xml_.open("path").attribute("d", data.text());
    if (turned) {
      xml_.attribute("transform", "translate(" + svg_number(at.x) + " " + svg_number(at.y) + ") rotate(" +
                                      svg_number(-text.angle_deg) + ")");
    }
  };
  if (text.halo_px > 0) {
    open_shape();
    xml_.attribute("fill", "none");
    paint(xml_, "stroke", text.halo);
    number(xml_, "stroke-width", 2 * text.halo_px);
    xml_.attribute("stroke-linejoin", "round").close().text("\n");
  }
  open_shape();
  paint(xml_, "fill", text.color);
  xml_.attribute("fill-rule", "nonzero").attribute("aria-label", text.text).close().text("\n");
}

Point SvgWriter::on_page(Point p) const {
  return layer_->viewport ? Point(layer_->viewport->to_page(MapPoint(p))) : p;
}

std::string SvgWriter::path_data(const scene::Path& path, Box& extent) const {
  PathData data;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    for (std::size_t i = path.starts[line]; i < path.line_end(line); ++i) {
      const Point p = on_page(path.points[i]);
      extent.add(p);
      if (i == path.starts[line]) {
        data.move(p);
      } else {
        data.line(p);
      }
    }
    if (path.closed) data.close();
  }
  return data.text();
}

std::string SvgWriter::unique_id(const std::string& name) {
  std::string base;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (base.empty() && !letter) base = "layer-";
    if (letter || digit) {
      base += c;
    } else if (base.back() != '-') {
      base += '-';
    }
  }
  std::string id = base;
  for (int i = 2; !ids_.insert(id).second; ++i) id = base + "-" + std::to_string(i);
  return id;
}

}  // namespace rk::render::svg
