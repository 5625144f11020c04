// One map by Mapnik, as a cold process: mapnik_jobs MAP.xml WIDTH HEIGHT SCALE OUT.png|OUT.pdf
// WIDTH and HEIGHT are device px; the page shows at least the map's maximum-extent.
#include <mapnik/agg_renderer.hpp>
#include <mapnik/cairo_io.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <string>

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  mapnik::datasource_cache::instance().register_datasources(MAPNIK_INPUT_PLUGINS);
  mapnik::freetype_engine::register_font(OPEN_SANS);
  mapnik::Map map(std::stoi(argv[2]), std::stoi(argv[3]));
  mapnik::load_map(map, argv[1]);
  // As maximum extent it would also clip what the page shows beside it.
  const mapnik::box2d<double> extent = *map.maximum_extent();
  map.reset_maximum_extent();
  map.zoom_to_box(extent);
  const double scale = std::stod(argv[4]);
  const std::string out = argv[5];
  if (out.substr(out.size() - 3) == "pdf") {
    mapnik::save_to_cairo_file(map, out, "pdf", scale);
    return 0;
  }
  mapnik::image_rgba8 picture(map.width(), map.height());
  mapnik::agg_renderer<mapnik::image_rgba8> renderer(map, picture, scale);
  renderer.apply();
  mapnik::save_to_file(picture, out, "png32");
}
