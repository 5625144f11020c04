// The formats of figures, and which of them a file name asks for.
#pragma once

#include <optional>
#include <string_view>

namespace rk {

enum class FigureFormat { png, pdf, svg, html };

/// The format that a file name's ending asks for, in any case; nullopt for any other ending.
std::optional<FigureFormat> parse_figure_format(std::string_view path);

/// The same; throws FigureError for any other ending.
FigureFormat figure_format(std::string_view path);

/// "png" … "html", without a dot.
std::string_view figure_ending(FigureFormat format);

}  // namespace rk
