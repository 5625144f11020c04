#include "render/svg/export_svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "model/atomic_file.h"
#include "scene/cut_to_frame.h"
#include "scene/hatch.h"

namespace rk {
namespace {

/// A number given in hundredths, as short as it can be: -0.5 → "-.5".
std::string hundredths(long long value) {
  const long long size = std::abs(value);
  std::string text = value < 0 ? "-" : "";
  if (size >= 100 || size == 0) text += std::to_string(size / 100);
  if (size % 100 != 0) {
    text += '.';
    text += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
  }
  return text;
}

long long rounded(double value) {
  return std::llround(value * 100);
}
std::string number(double value) {
  return hundredths(rounded(value));
}

/// Text for content and attributes. Characters that XML 1.0 forbids become U+FFFD.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (code < 0x20 && c != '\n' && c != '\t') {
      out += "\xEF\xBF\xBD";
    } else {
      out += c;
    }
  }
  return out;
}

/// ` fill="#rrggbb"`, with the opacity where there is one.
std::string paint(const std::string& attribute, Color color) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = " " + attribute + "=\"#";
  for (const std::uint8_t part : {color.r, color.g, color.b}) {
    out += kDigits[part / 16U];
    out += kDigits[part % 16U];
  }
  out += '"';
  if (color.a < 255) out += " " + attribute + "-opacity=\"" + number(color.a / 255.0) + "\"";
  return out;
}

/// Path data with relative steps; they start from rounded points, so that rounding does not add up.
class PathData {
 public:
  void move(Point p) { go('M', p); }
  void line(Point p) {
    const long long x = rounded(p.x);
    const long long y = rounded(p.y);
    if (x == x_ && y == y_) return;
    if (!in_lines_) text_ += 'l';
    append(x - x_, in_lines_);
    append(y - y_, true);
    in_lines_ = true;
    x_ = x;
    y_ = y;
  }
  void close() {
    text_ += 'z';
    in_lines_ = false;
  }
  const std::string& text() const { return text_; }

 private:
  void go(char command, Point p) {
    x_ = rounded(p.x);
    y_ = rounded(p.y);
    text_ += command;
    append(x_, false);
    append(y_, true);
    in_lines_ = false;
  }
  void append(long long value, bool after_number) {
    if (after_number && value >= 0) text_ += ' ';
    text_ += hundredths(value);
  }
  std::string text_;
  long long x_ = 0;
  long long y_ = 0;
  bool in_lines_ = false;
};

class Writer {
 public:
  std::string document(const Scene& scene) {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" role=\"img\""
        " aria-labelledby=\"title desc\" width=\"" +
        number(scene.width_px) + "\" height=\"" + number(scene.height_px) + "\" viewBox=\"0 0 " +
        number(scene.width_px) + " " + number(scene.height_px) +
        "\" fill-rule=\"evenodd\" clip-rule=\"evenodd\""
        " font-family=\"Open Sans, Segoe UI, Helvetica, Arial, sans-serif\">\n";
    out_ += "<title id=\"title\">" + escaped(scene.title) + "</title>\n<desc id=\"desc\">" +
            escaped(scene.description) + "</desc>\n<rect width=\"100%\" height=\"100%\"" +
            paint("fill", scene.background) + "/>\n";
    page_ = {0, 0, scene.width_px, scene.height_px};
    for (const SceneLayer& layer : cut_to_frames(scene).layers) write(layer);
    return out_ + "</svg>\n";
  }

 private:
  void write(const SceneLayer& layer) {
    layer_ = &layer;
    const std::string id = unique_id(layer.name);
    std::string clip;
    if (layer.viewport) {
      const Box& frame = layer.viewport->frame;
      out_ += "<clipPath id=\"" + id + "-frame\">" + rectangle(frame, "") + "</clipPath>\n";
      clip = " clip-path=\"url(#" + id + "-frame)\"";
    }
    out_ += "<g id=\"" + id + "\" inkscape:groupmode=\"layer\" inkscape:label=\"" + escaped(layer.name) +
            "\"" + clip + ">\n";
    for (const Item& item : layer.items) std::visit([this](const auto& shape) { write(shape); }, item.shape);
    out_ += "</g>\n";
  }

  void write(const Fill& fill) {
    Box extent;
    const std::string data = path_data(fill.path, extent);
    if (data.empty()) return;
    if (fill.color.a > 0) out_ += "<path d=\"" + data + "\"" + paint("fill", fill.color) + "/>\n";
    if (!fill.hatch || fill.hatch->colors.empty() || hatch_period(*fill.hatch) <= 0) return;
    const std::string id = unique_id("hatch");
    out_ += "<clipPath id=\"" + id + "\"><path d=\"" + data + "\"/></clipPath>\n<g clip-path=\"url(#" + id +
            ")\">\n";
    const Box& frame = layer_->viewport ? layer_->viewport->frame : page_;
    write_hatch(*fill.hatch, {std::max(extent.min_x, frame.min_x), std::max(extent.min_y, frame.min_y),
                              std::min(extent.max_x, frame.max_x), std::min(extent.max_y, frame.max_y)});
    out_ += "</g>\n";
  }

  /// The hatch (scene/hatch.h) over a rectangle of the page.
  void write_hatch(const Hatch& hatch, const Box& part) {
    if (part.empty()) return;
    const bool stripes = hatch.kind == Hatch::Kind::stripes;
    const Point origin = layer_->viewport ? layer_->viewport->to_page({0, 0}) : Point{};
    const Point normal = hatch_normal(hatch);
    const Point along = hatch_direction(hatch);
    const Point middle = part.center() - origin;
    const double u_middle = middle.x * normal.x + middle.y * normal.y;
    const double v_middle = middle.x * along.x + middle.y * along.y;
    const double reach = std::hypot(part.width(), part.height()) / 2 + hatch.width_px;
    const double period = hatch_period(hatch);
    const auto at = [&](double u, double v) { return origin + normal * u + along * v; };
    // The first stripe lies under the others: no background shows through between antialiased bands.
    if (stripes) out_ += rectangle(part, paint("fill", hatch.colors[0])) + "\n";
    for (std::size_t c = stripes ? 1 : 0; c < (stripes ? hatch.colors.size() : 1); ++c) {
      const double offset = stripes ? (static_cast<double>(c) + 0.5) * hatch.width_px : 0;
      PathData data;
      const bool dots = hatch.kind == Hatch::Kind::dots;
      for (double k = std::floor((u_middle - reach - offset) / period);
           offset + k * period <= u_middle + reach; ++k) {
        const double u = offset + k * period;
        if (!dots) {
          data.move(at(u, v_middle - reach));
          data.line(at(u, v_middle + reach));
          continue;
        }
        // A dot is a line of almost no length with round caps.
        for (double m = std::floor((v_middle - reach) / period); m * period <= v_middle + reach; ++m) {
          data.move(at(u, m * period));
          data.line(at(u, m * period) + Point{0.01, 0});
        }
      }
      out_ += "<path d=\"" + data.text() + "\" fill=\"none\"" + paint("stroke", hatch.colors[c]) +
              " stroke-width=\"" + number(hatch.width_px) + "\"" + (dots ? " stroke-linecap=\"round\"" : "") +
              "/>\n";
    }
  }

  void write(const Stroke& stroke) {
    if (stroke.width_px <= 0) return;
    Box extent;
    const std::string data = path_data(stroke.path, extent);
    if (data.empty()) return;
    const std::string shape = "<path d=\"" + data + "\" fill=\"none\" stroke-linejoin=\"round\"" +
                              (stroke.round_caps ? " stroke-linecap=\"round\"" : "");
    if (stroke.casing_px > 0) {
      out_ += shape + paint("stroke", stroke.casing) + " stroke-width=\"" +
              number(stroke.width_px + 2 * stroke.casing_px) + "\"/>\n";
    }
    out_ += shape + paint("stroke", stroke.color) + " stroke-width=\"" + number(stroke.width_px) + "\"";
    if (!stroke.dash_px.empty()) {
      out_ += " stroke-dasharray=\"";
      for (const double length : stroke.dash_px) out_ += number(length) + " ";
      out_.back() = '"';
    }
    out_ += "/>\n";
  }

  void write(const Text& text) {
    static constexpr std::array<std::string_view, 4> kStyles = {
        "", " font-weight=\"600\"", " font-weight=\"700\"", " font-style=\"italic\""};
    static constexpr std::array<std::string_view, 3> kAnchors = {"", " text-anchor=\"middle\"",
                                                                 " text-anchor=\"end\""};
    const Point at = layer_->viewport ? layer_->viewport->to_page(text.anchor) : text.anchor;
    out_ += "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\" font-size=\"" +
            number(text.size_px) + "\"";
    out_ += kStyles[static_cast<std::size_t>(text.style)];
    out_ += kAnchors[static_cast<std::size_t>(text.align)];
    out_ += paint("fill", text.color);
    if (text.angle_deg != 0) {
      out_ +=
          " transform=\"rotate(" + number(-text.angle_deg) + " " + number(at.x) + " " + number(at.y) + ")\"";
    }
    if (text.halo_px > 0) {
      out_ += paint("stroke", text.halo) + " stroke-width=\"" + number(2 * text.halo_px) +
              "\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
    }
    out_ += " xml:space=\"preserve\">" + escaped(text.text) + "</text>\n";
  }

  /// Path data on the page; `extent` grows by it.
  std::string path_data(const Path& path, Box& extent) const {
    PathData data;
    for (std::size_t line = 0; line < path.line_count(); ++line) {
      for (std::size_t i = path.starts[line]; i < path.line_end(line); ++i) {
        const Point p = layer_->viewport ? layer_->viewport->to_page(path.points[i]) : path.points[i];
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

  static std::string rectangle(const Box& box, const std::string& attributes) {
    return "<rect x=\"" + number(box.min_x) + "\" y=\"" + number(box.min_y) + "\" width=\"" +
           number(box.width()) + "\" height=\"" + number(box.height()) + "\"" + attributes + "/>";
  }

  /// The name as an XML id that no other element has.
  std::string unique_id(const std::string& name) {
    std::string base = "layer-";
    for (const char c : name) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      base += plain ? c : '-';
    }
    std::string id = base;
    for (int i = 2; !ids_.insert(id).second; ++i) id = base + "-" + std::to_string(i);
    return id;
  }

  std::string out_;
  const SceneLayer* layer_ = nullptr;
  Box page_;
  std::set<std::string> ids_;
};

}  // namespace

std::string svg_document(const Scene& scene) {
  return Writer().document(scene);
}

void export_svg(const Scene& scene, const std::string& path) {
  write_file(path, svg_document(scene));
}

}  // namespace rk
