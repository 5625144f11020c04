#include "render/cairo/png_file.h"

#include <memory>

#include "platform/ordered_parallel.h"
#include "platform/parallel.h"
#include "render/cairo/bands.h"
#include "render/cairo/png_stream.h"

namespace rk::render::cairo {

std::string encode_png(const Raster& raster, double pixels_per_metre) {
  std::string out;
  PngStream png(raster.width, raster.height, pixels_per_metre, [&](std::string_view bytes) { out += bytes; });
  const Bands bands(raster.height);
  platform::ordered_parallel<PngStrip>(
      bands.count(), platform::drawing_threads(),
      [&] {
        return [&, compressor = std::make_shared<StripCompressor>(raster.width)](std::size_t i) {
          return compressor->compress(raster.row(bands.first(i)), bands.rows(i), bands.is_last(i));
        };
      },
      [&](const PngStrip& strip) { png.add(strip); });
  png.finish();
  return out;
}

}  // namespace rk::render::cairo
