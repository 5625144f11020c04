// The three jobs of tests/bench/bench.py on the project's own rooms: boundary file → coverage → dissolved
// outlines → Scene → file. One cold process a job.
//
//   regiokaart_jobs region|districts WIDTH HEIGHT SCALE OUT.png|OUT.pdf
//   regiokaart_jobs bake FOLDER
//
// WIDTH and HEIGHT are page px, SCALE device px per page px. The second keeps the layer of districts as the
// build keeps that of the municipalities (boundaries/baked_layers.h).
#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "boundaries/baked_layers.h"
#include "boundaries/load_layer.h"
#include "config/assemble_dataset.h"
#include "config/load_config.h"
#include "coverage/dissolve.h"
#include "font/font_book.h"
#include "render/cairo/export_figure.h"

namespace {

using rk::Coverage;
using rk::FaceId;
using rk::scene::Color;
using rk::scene::Path;

/// Generalisation that no eye sees, page px.
constexpr double kTolerancePx = 0.25;
const std::string kRoot = REGIOKAART_SOURCE_DIR;

struct Page {
  double width_px = 0;
  double height_px = 0;
  double scale = 1;
};

/// A scene with one map layer that fills the page.
rk::scene::Scene map_scene(const Page& page, const rk::MapBox& extent) {
  const rk::PageBox frame{0, 0, page.width_px, page.height_px};
  rk::scene::Scene scene;
  scene.width_px = page.width_px;
  scene.height_px = page.height_px;
  scene.layers.push_back({"map", rk::scene::fit(extent, frame, 0), 0, {}});
  return scene;
}

rk::scene::Item stroke(const Path& path, Color color, double width_px) {
  rk::scene::Stroke stroke;
  stroke.path = path;
  stroke.color = color;
  stroke.width_px = width_px;
  return {stroke, {}};
}

/// Rings of the outline of a set of faces.
Path outline(const Coverage& coverage, const std::vector<bool>& in_set, double tolerance) {
  Path path;
  path.closed = true;
  for (const rk::coverage::ArcRing& ring : rk::coverage::dissolve(coverage, in_set)) {
    path.add(rk::coverage::ring_points(coverage, ring, tolerance));
  }
  return path;
}

/// Names that fit, the largest municipality first, none over another.
std::vector<rk::scene::Item> labels(const rk::Dataset& dataset, const rk::font::FontBook& fonts,
                                    const rk::scene::Viewport& view) {
  constexpr double kSize = 13;
  const rk::MapBox visible = view.visible();
  std::vector<rk::MunicipalityIndex> order;
  for (rk::MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (visible.contains(dataset.coverage->face_label[m])) order.push_back(m);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return dataset.municipalities[a].area_km2 > dataset.municipalities[b].area_km2;
  });
  std::vector<rk::Box> taken;
  std::vector<rk::scene::Item> items;
  for (const rk::MunicipalityIndex m : order) {
    const std::string& name = dataset.municipalities[m].name;
    const rk::PagePoint at = view.to_page(dataset.coverage->face_label[m]);
    const double half = fonts.width(name, rk::scene::FontStyle::regular, kSize) / 2;
    const rk::Box box{at.x - half, at.y - kSize / 2, at.x + half, at.y + kSize / 2};
    if (std::any_of(taken.begin(), taken.end(), [&](const rk::Box& b) { return b.intersects(box); }))
      continue;
    taken.push_back(box);
    rk::scene::Text text;
    text.text = name;
    text.anchor = {at.x, at.y + kSize * rk::scene::kCapHeight / 2};
    text.size_px = kSize;
    text.align = rk::scene::Align::center;
    text.halo_px = 1.5;
    items.push_back({text, {}});
  }
  return items;
}

rk::scene::Scene region_scene(const Page& page, const rk::font::FontBook& fonts) {
  rk::Diagnostics found;
  const rk::config::Config config = rk::config::load_config(kRoot + "/config", found);
  const rk::Dataset dataset =
      rk::config::assemble_dataset(config, rk::boundaries::load_layer(config.boundaries), found);
  if (rk::has_errors(found)) throw rk::InputError(found);

  const Coverage& coverage = *dataset.coverage;
  rk::scene::Scene scene = map_scene(page, {160000, 440000, 270000, 535000});
  const rk::scene::Viewport view = *scene.layers[0].viewport;
  const double tolerance = kTolerancePx * view.m_per_px / page.scale;
  std::vector<rk::scene::Item>& items = scene.layers[0].items;

  for (rk::ProvinceIndex province = 0; province < dataset.provinces.size(); ++province) {
    std::vector<bool> in_set(coverage.face_count());
    for (FaceId face = 0; face < coverage.face_count(); ++face) {
      in_set[face] = dataset.municipalities[face].province == province &&
                     coverage.face_box[face].intersects(view.visible());
    }
    const auto tone = static_cast<std::uint8_t>(200 + province * 4);
    items.push_back({rk::scene::Fill{outline(coverage, in_set, tolerance), {tone, 225, 215}, {}}, {}});
  }
  Path borders;
  for (const auto& line :
       rk::coverage::border_lines(coverage, tolerance, [](FaceId, FaceId) { return true; })) {
    borders.add(line);
  }
  items.push_back(stroke(borders, {120, 120, 120}, 1));

  constexpr std::array<Color, 3> kColors = {Color{68, 119, 170}, Color{238, 102, 119}, Color{34, 136, 51}};
  constexpr std::array kRegions = {"cleantech-regio", "veiligheidsregio-ijsselland", "dowr"};
  for (std::size_t i = 0; i < kRegions.size(); ++i) {
    std::vector<bool> in_set(coverage.face_count());
    for (const auto member : dataset.partnerships[dataset.find_partnership(kRegions[i]).value()].members) {
      in_set[member] = true;
    }
    const Path path = outline(coverage, in_set, tolerance);
    items.push_back({rk::scene::Fill{path, {kColors[i].r, kColors[i].g, kColors[i].b, 80}, {}}, {}});
    items.push_back(stroke(path, kColors[i], 4));
  }
  scene.layers.push_back({"labels", {}, 0, labels(dataset, fonts, view)});
  return scene;
}

rk::LayerOptions district_options() {
  rk::LayerOptions options;
  options.path = kRoot + "/geodata/wijken_2022.shp";
  options.code_fields = {"WK_CODE"};
  options.name_fields = {"WK_NAAM"};
  options.value_fields = {"INWONERS"};
  return options;
}

/// All districts in five classes (quantiles) of their number of inhabitants.
rk::scene::Scene district_scene(const Page& page) {
  const rk::Layer layer = rk::boundaries::load_layer(district_options());
  const Coverage& coverage = *layer.coverage;

  rk::MapBox extent;
  for (const rk::MapBox& box : coverage.face_box) extent.add(box);
  rk::scene::Scene scene = map_scene(page, extent);
  const double tolerance = kTolerancePx * scene.layers[0].viewport->m_per_px / page.scale;

  std::vector<std::int64_t> values;
  for (const rk::LayerRecord& record : layer.records) values.push_back(record.value.value_or(0));
  std::vector<std::int64_t> sorted = values;
  std::sort(sorted.begin(), sorted.end());

  constexpr std::array<Color, 5> kColors = {Color{239, 243, 255}, Color{189, 215, 231}, Color{107, 174, 214},
                                            Color{49, 130, 189}, Color{8, 81, 156}};
  std::int64_t low = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < kColors.size(); ++i) {
    const std::int64_t high = sorted[(sorted.size() - 1) * (i + 1) / kColors.size()];
    std::vector<bool> in_set(coverage.face_count());
    for (FaceId face = 0; face < in_set.size(); ++face)
      in_set[face] = values[face] > low && values[face] <= high;
    scene.layers[0].items.push_back(
        {rk::scene::Fill{outline(coverage, in_set, tolerance), kColors[i], {}}, {}});
    low = high;
  }
  return scene;
}

int run(const std::vector<std::string>& words) {
  if (words.size() == 2 && words[0] == "bake") {
    rk::boundaries::bake_layer(district_options(), words[1]);
    return 0;
  }
  if (words.size() != 5 || (words[0] != "region" && words[0] != "districts")) {
    std::cerr << "regiokaart_jobs region|districts WIDTH HEIGHT SCALE OUT.png|OUT.pdf\n";
    return 2;
  }
  const Page page{std::stod(words[1]), std::stod(words[2]), std::stod(words[3])};
  const rk::font::FontBook fonts;
  const rk::scene::Scene scene = words[0] == "region" ? region_scene(page, fonts) : district_scene(page);
  if (words[4].ends_with(".pdf")) {
    rk::render::cairo::export_pdf(scene, fonts, words[4]);
  } else {
    rk::render::cairo::export_png(scene, fonts, page.scale, words[4]);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const rk::InputError& error) {
    for (const rk::Diagnostic& d : error.diagnostics())
      std::cerr << d.key << " " << d.file << " " << d.place << "\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
  }
  return 1;
}
