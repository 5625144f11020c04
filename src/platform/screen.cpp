#include "platform/screen.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rk::platform {
namespace {

constexpr double kPxPerInch = 96;
constexpr double kMmPerInch = 25.4;

/// The number that a text consists of, if it is positive.
std::optional<double> positive(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value > 0)) return std::nullopt;
  return value;
}

double in_quarters(double density) {
  return std::clamp(std::round(density * 4) / 4, 1.0, 3.0);
}

}  // namespace

double density_of(const DensitySigns& signs) {
  if (const auto scale = positive(signs.gdk_scale))
    return in_quarters(*scale * positive(signs.gdk_dpi_scale).value_or(1));
  if (const auto dpi = positive(signs.xft_dpi)) return in_quarters(*dpi / kPxPerInch);
  // Monitors on a desk or a lap are 200 to 900 mm wide. At less than 1.5 the difference is one of taste.
  if (!signs.monitor_px || !signs.monitor_mm || *signs.monitor_mm < 200 || *signs.monitor_mm > 900) return 1;
  const double density = *signs.monitor_px / *signs.monitor_mm * kMmPerInch / kPxPerInch;
  return density < 1.5 ? 1 : in_quarters(density);
}

}  // namespace rk::platform
