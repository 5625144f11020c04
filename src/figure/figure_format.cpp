#include "figure/figure_format.h"

#include <string>

#include "base/ascii.h"
#include "figure/figure_error.h"

namespace rk::figure {

std::optional<FigureFormat> parse_figure_format(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  const std::string ending =
      lowered(std::string(dot == std::string_view::npos || path[dot] == '/' ? "" : path.substr(dot + 1)));
  if (ending == "htm") return FigureFormat::html;
  for (const FigureFormat format :
       {FigureFormat::png, FigureFormat::pdf, FigureFormat::svg, FigureFormat::html}) {
    if (ending == figure_ending(format)) return format;
  }
  return std::nullopt;
}

FigureFormat figure_format(std::string_view path) {
  if (const auto format = parse_figure_format(path)) return *format;
  throw FigureError("unknown_ending", {{"file", std::string(path)}, {"known", ".png, .pdf, .svg, .html"}});
}

std::string_view figure_ending(FigureFormat format) {
  switch (format) {
    case FigureFormat::png:
      return "png";
    case FigureFormat::pdf:
      return "pdf";
    case FigureFormat::svg:
      return "svg";
    case FigureFormat::html:
      return "html";
  }
  return {};
}

}  // namespace rk::figure
