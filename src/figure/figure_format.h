// The formats of figures, and the format that a file name implies.
#pragma once

#include <optional>
#include <string_view>

namespace rk::figure {

enum class FigureFormat { png, pdf, svg, html };

/// The format that a file name's ending implies, in any case; nullopt for any other ending.
std::optional<FigureFormat> parse_figure_format(std::string_view path);

/// The same; throws FigureError for any other ending.
FigureFormat figure_format(std::string_view path);

/// "png" … "html", without a dot.
std::string_view figure_ending(FigureFormat format);

}  // namespace rk::figure
