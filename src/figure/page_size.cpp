#include "figure/page_size.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "figure/figure_error.h"
#include "model/limits.h"

namespace rk::figure {
namespace {

constexpr double kMinSide = 100;  // px; below it no legend fits
constexpr double kPxPerInch = 96;
constexpr double kMmPerInch = 25.4;
constexpr double kFullHd = 1080;  // px; the height that text sizes are meant for

struct Millimetres {
  double width, height;
};

/// ISO 216, landscape.
Millimetres sheet_size(Paper paper) {
  return paper == Paper::a3 ? Millimetres{420, 297} : Millimetres{297, 210};
}

bool can_be_drawn(double width, double height) {
  const auto good = [](double side) { return side >= kMinSide && side <= limits::kPageSide; };
  return good(width) && good(height);
}

PageSize page_of(const PixelSize& size, FigureFormat format) {
  if (!can_be_drawn(size.width, size.height)) {
    throw FigureError("impossible_size",
                      {{"value", std::to_string(size.width) + 'x' + std::to_string(size.height)}});
  }
  const double scale =
      format == FigureFormat::png ? std::max(1.0, std::min(size.width, size.height) / kFullHd) : 1;
  return {size.width / scale, size.height / scale, scale};
}

PageSize page_of(const PaperSheet& sheet) {
  const TextArguments value = {{"value", std::to_string(sheet.dpi)}};
  if (sheet.dpi <= 0) throw FigureError("bad_dpi", value);
  const Millimetres mm = sheet_size(sheet.paper);
  constexpr double kPxPerMm = kPxPerInch / kMmPerInch;
  PageSize page{mm.width * kPxPerMm, mm.height * kPxPerMm, static_cast<double>(sheet.dpi) / kPxPerInch};
  if (sheet.portrait) std::swap(page.width_px, page.height_px);
  if (!can_be_drawn(page.width_px * page.scale, page.height_px * page.scale))
    throw FigureError("impossible_dpi", value);
  return page;
}

}  // namespace

PageSize page_size(const PageChoice& page, FigureFormat format) {
  if (const auto* size = std::get_if<PixelSize>(&page)) return page_of(*size, format);
  return page_of(std::get<PaperSheet>(page));
}

PixelSize default_page(FigureFormat format) {
  constexpr PixelSize kFullScreen{1920, 1080};
  constexpr PixelSize kPageWidth{1152, 768};  // px; what a page of render/html gives to its figure
  return format == FigureFormat::html ? kPageWidth : kFullScreen;
}

}  // namespace rk::figure
