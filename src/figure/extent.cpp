#include "figure/extent.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "figure/figure_error.h"

namespace rk::figure {
namespace {

constexpr double kMaxRd = 1e7;  // m; no coordinate on earth is beyond it

/// The shortest decimals that are read back as the number.
std::string decimals(double value) {
  std::array<char, 400> buffer{};  // room for the largest double
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : "";
}

/// As the option is written: "XMIN,YMIN,XMAX,YMAX".
std::string written(const MapBox& box) {
  return decimals(box.min_x) + ',' + decimals(box.min_y) + ',' + decimals(box.max_x) + ',' +
         decimals(box.max_y);
}

}  // namespace

void check_extent(const ExtentSpec& extent) {
  if (extent.kind != ExtentSpec::Kind::box) return;
  const MapBox& box = extent.box;
  // Also false for NaN.
  const auto possible = [](double coordinate) { return std::fabs(coordinate) <= kMaxRd; };
  if (!possible(box.min_x) || !possible(box.min_y) || !possible(box.max_x) || !possible(box.max_y))
    throw FigureError("bad_extent", {{"value", written(box)}});
  if (box.width() < 1 || box.height() < 1) throw FigureError("empty_extent", {{"value", written(box)}});
}

std::optional<MapBox> extent_box(const ExtentSpec& extent, const Dataset& dataset, MunicipalityIndex focus) {
  const Coverage& coverage = *dataset.coverage;
  switch (extent.kind) {
    case ExtentSpec::Kind::fit:
      break;
    case ExtentSpec::Kind::focus: {
      const MapBox box = coverage.face_box[focus];
      return box.grown(std::max(box.width(), box.height()) / 10);
    }
    case ExtentSpec::Kind::nl: {
      MapBox all;
      for (const MapBox& box : coverage.face_box) all.add(box);
      return all;
    }
    case ExtentSpec::Kind::box:
      return extent.box;
  }
  return std::nullopt;
}

}  // namespace rk::figure
