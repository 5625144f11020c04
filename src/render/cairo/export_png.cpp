#include <memory>
#include <vector>

#include "platform/ordered_parallel.h"
#include "platform/parallel.h"
#include "render/cairo/band_drawer.h"
#include "render/cairo/bands.h"
#include "render/cairo/export_figure.h"
#include "render/cairo/png_stream.h"

namespace rk::render::cairo {

Raster draw_raster(const scene::Scene& scene, const font::FontBook& fonts, double scale) {
  const PictureSize size(scene, scale);
  Raster raster{size.width, size.height, {}};
  raster.pixels.resize(static_cast<std::size_t>(size.width) * size.height);
  const Bands bands(size.height, band_rows(scene, scale));
  struct Drawn {};
  platform::ordered_parallel<Drawn>(
      bands.count(), platform::drawing_threads(),
      [&] {
        return [&, drawer = std::make_shared<BandDrawer>(scene, fonts, scale)](std::size_t i) {
          drawer->draw(bands.first(i), bands.end(i), raster.row(bands.first(i)));
          return Drawn();
        };
      },
      [](Drawn) {});
  return raster;
}

void draw_png(const scene::Scene& scene, const font::FontBook& fonts, double scale, unsigned threads,
              const platform::AppendBytes& append) {
  constexpr double kPagePxPerMetre = 96 / 0.0254;
  const PictureSize size(scene, scale);
  const Bands bands(size.height, band_rows(scene, scale));
  PngStream png(size.width, size.height, kPagePxPerMetre * scale, append);
  struct BandWorker {
    BandWorker(const scene::Scene& scene, const font::FontBook& fonts, double scale, int width)
        : drawer(scene, fonts, scale), compressor(width) {}

    BandDrawer drawer;
    StripCompressor compressor;
    std::vector<std::uint32_t> pixels;
  };
  platform::ordered_parallel<PngStrip>(
      bands.count(), threads,
      [&] {
        const auto desk = std::make_shared<BandWorker>(scene, fonts, scale, size.width);
        return [&, desk](std::size_t i) {
          desk->pixels.resize(static_cast<std::size_t>(size.width) * bands.rows(i));
          desk->drawer.draw(bands.first(i), bands.end(i), desk->pixels.data());
          return desk->compressor.compress(desk->pixels.data(), bands.rows(i), bands.is_last(i));
        };
      },
      [&](const PngStrip& strip) { png.add(strip); });
  png.finish();
}

void export_png(const scene::Scene& scene, const font::FontBook& fonts, double scale,
                const std::string& path) {
  platform::write_file_in_pieces(path, [&](const platform::AppendBytes& append) {
    draw_png(scene, fonts, scale, platform::drawing_threads(), append);
  });
}

}  // namespace rk::render::cairo
