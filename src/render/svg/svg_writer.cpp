#include "render/svg/svg_writer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <variant>

#include "base/xml_text.h"
#include "render/svg/svg_syntax.h"
#include "scene/display/cut_to_frame.h"
#include "scene/display/hatch_lines.h"

namespace rk {
namespace {

/// Sans serifs of about the same width where Open Sans is missing: of Windows, of macOS, of Linux.
constexpr const char* kFonts =
    "'Open Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";

std::string rectangle(const Box& box, const std::string& attributes) {
  return "<rect x=\"" + svg_number(box.min_x) + "\" y=\"" + svg_number(box.min_y) + "\" width=\"" +
         svg_number(box.width()) + "\" height=\"" + svg_number(box.height()) + "\"" + attributes + "/>";
}

std::string attribute(const std::string& name, double value) {
  return " " + name + "=\"" + svg_number(value) + "\"";
}

}  // namespace

SvgWriter::SvgWriter(const SvgFont& font, SvgText text, bool on_page)
    : font_(font), text_(text), on_page_(on_page) {
  assert(text_ != SvgText::outlines || font_.outlines != nullptr);
}

std::string SvgWriter::element(const Scene& scene) {
  const std::string language = xml_text(scene.language);
  out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
  if (on_page_) {
    out_ += " lang=\"" + language + "\"";
  } else {
    out_ += " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" xml:lang=\"" + language + "\"" +
            attribute("width", scene.width_px) + attribute("height", scene.height_px);
  }
  out_ += " viewBox=\"0 0 " + svg_number(scene.width_px) + " " + svg_number(scene.height_px) +
          "\" role=\"img\" aria-labelledby=\"title desc\" fill-rule=\"evenodd\" clip-rule=\"evenodd\"" +
          " font-family=\"" + kFonts + "\">\n<title id=\"title\">" + xml_text(scene.title) +
          "</title>\n<desc id=\"desc\">" + xml_text(scene.description) + "</desc>\n";
  page_ = {0, 0, scene.width_px, scene.height_px};
  out_ += rectangle(page_, svg_paint("fill", scene.background)) + "\n";
  for (const SceneLayer& layer : cut_to_frames(scene).layers) {
    if (!layer.items.empty()) write(layer);
  }
  return out_ + "</svg>\n";
}

void SvgWriter::write(const SceneLayer& layer) {
  layer_ = &layer;
  const std::string& label = layer.label.empty() ? layer.name : layer.label;
  // Inkscape shows the label of a layer, Illustrator its id.
  const std::string id = unique_id(label);
  std::string clip;
  if (layer.viewport) {
    out_ += "<clipPath id=\"" + id + "-frame\">" + rectangle(layer.viewport->frame, "") + "</clipPath>\n";
    clip = " clip-path=\"url(#" + id + "-frame)\"";
  }
  out_ += "<g id=\"" + id + "\"";
  if (!on_page_) out_ += " inkscape:groupmode=\"layer\" inkscape:label=\"" + xml_text(label) + "\"";
  out_ += clip + ">\n";
  for (const Item& item : layer.items) {
    // A page can point at a partnership.
    const bool named = on_page_ && item.source.kind == Source::Kind::partnership;
    if (named) out_ += "<g data-region=\"" + std::to_string(item.source.index) + "\">";
    std::visit([this](const auto& shape) { write(shape); }, item.shape);
    if (named) out_ += "</g>\n";
  }
  out_ += "</g>\n";
}

void SvgWriter::write(const Fill& fill) {
  Box extent;
  const std::string data = path_data(fill.path, extent);
  if (data.empty()) return;
  if (fill.color.a > 0) out_ += "<path d=\"" + data + "\"" + svg_paint("fill", fill.color) + "/>\n";
  if (!fill.hatch) return;
  const Box& frame = layer_->viewport ? layer_->viewport->frame : page_;
  const Box part = {std::max(extent.min_x, frame.min_x), std::max(extent.min_y, frame.min_y),
                    std::min(extent.max_x, frame.max_x), std::min(extent.max_y, frame.max_y)};
  if (part.empty()) return;
  const std::string id = unique_id("hatch");
  out_ += "<clipPath id=\"" + id + "\"><path d=\"" + data + "\"/></clipPath>\n<g clip-path=\"url(#" + id +
          ")\">\n";
  write_hatch(*fill.hatch, part);
  out_ += "</g>\n";
}

void SvgWriter::write_hatch(const Hatch& hatch, const Box& part) {
  const HatchLines drawn = hatch_lines(hatch, on_page({0, 0}), part);
  if (drawn.ground) out_ += rectangle(part, svg_paint("fill", *drawn.ground)) + "\n";
  for (const HatchLines::Ink& ink : drawn.inks) {
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
    out_ += "<path d=\"" + data.text() + "\" fill=\"none\"" + svg_paint("stroke", ink.color) +
            attribute("stroke-width", hatch.width_px) +
            (ink.dots.empty() ? "" : " stroke-linecap=\"round\"") + "/>\n";
  }
}

void SvgWriter::write(const Stroke& stroke) {
  if (stroke.width_px <= 0) return;
  Box extent;
  const std::string data = path_data(stroke.path, extent);
  if (data.empty()) return;
  const std::string shape = "<path d=\"" + data + "\" fill=\"none\" stroke-linejoin=\"round\"" +
                            (stroke.round_caps ? " stroke-linecap=\"round\"" : "");
  if (stroke.casing_px > 0) {
    out_ += shape + svg_paint("stroke", stroke.casing) +
            attribute("stroke-width", stroke.width_px + 2 * stroke.casing_px) + "/>\n";
  }
  out_ += shape + svg_paint("stroke", stroke.color) + attribute("stroke-width", stroke.width_px);
  if (!stroke.dash_px.empty()) {
    out_ += " stroke-dasharray=\"";
    for (const double length : stroke.dash_px) out_ += svg_number(length) + " ";
    out_.back() = '"';
  }
  out_ += "/>\n";
}

void SvgWriter::write(const Text& text) {
  static constexpr std::array<std::string_view, 4> kStyles = {
      "", " font-weight=\"600\"", " font-weight=\"700\"", " font-style=\"italic\""};
  static constexpr std::array<std::string_view, 3> kAnchors = {"", " text-anchor=\"middle\"",
                                                               " text-anchor=\"end\""};
  const Point at = on_page(text.anchor);
  if (text_ == SvgText::outlines) return write_outlines(text, at);
  out_ += "<text" + attribute("x", at.x) + attribute("y", at.y) + attribute("font-size", text.size_px);
  out_ += kStyles[static_cast<std::size_t>(text.style)];
  out_ += kAnchors[static_cast<std::size_t>(text.align)];
  out_ += svg_paint("fill", text.color);
  if (text_ == SvgText::fitted) {
    out_ += attribute("textLength", font_.metrics.width(text.text, text.style, text.size_px)) +
            " lengthAdjust=\"spacingAndGlyphs\"";
  }
  if (text.angle_deg != 0) {
    out_ += " transform=\"rotate(" + svg_number(-text.angle_deg) + " " + svg_number(at.x) + " " +
            svg_number(at.y) + ")\"";
  }
  if (text.halo_px > 0) {
    out_ += svg_paint("stroke", text.halo) + attribute("stroke-width", 2 * text.halo_px) +
            " stroke-linejoin=\"round\" paint-order=\"stroke\"";
  }
  out_ += " xml:space=\"preserve\">" + xml_text(text.text) + "</text>\n";
}

void SvgWriter::write_outlines(const Text& text, Point at) {
  const double width = font_.metrics.width(text.text, text.style, text.size_px);
  const Point pen = {text.align == Align::left ? 0 : text.align == Align::center ? -width / 2 : -width, 0};
  // A turned text is written around 0,0 and turned into place.
  const bool turned = text.angle_deg != 0;
  const Point shift = turned ? pen : at + pen;
  PathData data;
  for (const OutlineStep& step : font_.outlines->text(text.text, text.style, text.size_px)) {
    switch (step.kind) {
      case OutlineStep::Kind::move:
        if (!data.text().empty()) data.close();
        data.move(step.to + shift);
        break;
      case OutlineStep::Kind::line:
        data.line(step.to + shift);
        break;
      case OutlineStep::Kind::quadratic:
        data.quadratic(step.control1 + shift, step.to + shift);
        break;
      case OutlineStep::Kind::cubic:
        data.cubic(step.control1 + shift, step.control2 + shift, step.to + shift);
        break;
    }
  }
  if (data.text().empty()) return;
  data.close();
  std::string transform;
  if (turned) {
    transform = " transform=\"translate(" + svg_number(at.x) + " " + svg_number(at.y) + ") rotate(" +
                svg_number(-text.angle_deg) + ")\"";
  }
  const std::string shape = "<path d=\"" + data.text() + "\"" + transform;
  if (text.halo_px > 0) {
    out_ += shape + " fill=\"none\"" + svg_paint("stroke", text.halo) +
            attribute("stroke-width", 2 * text.halo_px) + " stroke-linejoin=\"round\"/>\n";
  }
  out_ += shape + svg_paint("fill", text.color) + " fill-rule=\"nonzero\" aria-label=\"" +
          xml_text(text.text) + "\"/>\n";
}

Point SvgWriter::on_page(Point p) const {
  return layer_->viewport ? layer_->viewport->to_page(p) : p;
}

std::string SvgWriter::path_data(const Path& path, Box& extent) const {
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

}  // namespace rk
