#include "scene/plots/matrix_signs.h"

#include <algorithm>
#include <array>

#include "scene/plots/matrix_words.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

/// Greys for provinces, the focus's own first; all provinces beyond the list share the last grey.
constexpr std::array<Color, 4> kProvinceShades = {Color{0x33, 0x33, 0x33}, Color{0x9C, 0x95, 0x89},
                                                  Color{0xD2, 0xCB, 0xBE}, Color{0xFF, 0xFF, 0xFF}};

Stroke line(Path path, Color color, double width_px) {
  Stroke stroke;
  stroke.path = std::move(path);
  stroke.color = color;
  stroke.width_px = width_px;
  return stroke;
}

Box narrower(const Box& box) {
  return {box.min_x + 4, box.min_y, box.max_x - 4, box.max_y};
}

void add_province_keys(const ViewContext& context, const MatrixTable& table,
                       std::vector<style::PlotKey>& keys) {
  const std::vector<ProvinceIndex> provinces = matrix_provinces(context, table);
  for (std::size_t i = 0; i < std::min(provinces.size(), kProvinceShades.size()); ++i) {
    const bool rest = i + 1 == kProvinceShades.size() && provinces.size() > kProvinceShades.size();
    const std::string& name = context.dataset.provinces[provinces[i]].name;
    keys.push_back({rest ? context.texts.get("scene.matrix.key.other_provinces")
                         : context.texts.get("scene.matrix.key.province", {{"name", name}}),
                    [i](std::vector<Item>& out, const Box& box) {
                      const double x = box.center().x;
                      add_province_band(
                          out, {x - kMatrixBand / 2, box.min_y - 1, x + kMatrixBand / 2, box.max_y + 1}, i,
                          style::kPlotSource);
                    }});
  }
}

}  // namespace

Item matrix_box(const Box& box, Color color, Source source) {
  return {Fill{style::box_path(box), color, {}}, source};
}

void add_half_cell(std::vector<Item>& items, const Box& box, Color color, Source source) {
  Path half;
  half.closed = true;
  half.add({{box.min_x, box.min_y}, {box.max_x, box.max_y}, {box.min_x, box.max_y}});
  items.push_back({Fill{std::move(half), color, {}}, source});
  items.push_back({line(style::box_path(box.grown(-0.6)), color, 1.2), source});
}

Item assumption_cell(const Box& box, Source source) {
  Stroke dashes = style::assumption_outline(0.55);
  dashes.path = style::box_path(box.grown(-1.2));
  return {std::move(dashes), source};
}

void add_bracket(std::vector<Item>& items, double from, double to, double y) {
  items.push_back(
      {line(style::line_path({{from, y + 4}, {from, y}, {to, y}, {to, y + 4}}), style::theme::kInk, 1.5),
       style::kPlotSource});
}

void add_province_band(std::vector<Item>& items, const Box& box, std::size_t place, Source source) {
  items.push_back(matrix_box(box, kProvinceShades[std::min(place, kProvinceShades.size() - 1)], source));
  items.push_back({line(style::box_path(box.grown(-0.4)), style::theme::kMunicipalBorder, 0.75), source});
}

std::vector<ProvinceIndex> matrix_provinces(const ViewContext& context, const MatrixTable& table) {
  std::vector<std::size_t> counts(context.dataset.provinces.size(), 0);
  for (const MunicipalityIndex m : table.rows) {
    if (context.dataset.province_of(m) != nullptr) ++counts[context.dataset.municipalities[m].province];
  }
  std::vector<ProvinceIndex> order;
  for (ProvinceIndex p = 0; p < counts.size(); ++p) {
    if (counts[p] > 0) order.push_back(p);
  }
  const ProvinceIndex own = context.dataset.municipalities[context.state.focus].province;
  std::stable_sort(order.begin(), order.end(), [&](ProvinceIndex a, ProvinceIndex b) {
    return std::pair(a != own, counts[b]) < std::pair(b != own, counts[a]);
  });
  return order;
}

std::vector<style::PlotKey> matrix_keys(const MatrixTable& table, const ViewContext& context,
                                        const MatrixTable& whole) {
  const Translations& texts = context.texts;
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  std::vector<style::PlotKey> keys;
  // Its own colour would make the key one of a region.
  keys.push_back({texts.get("scene.matrix.key.member"), [](std::vector<Item>& out, const Box& box) {
                    out.push_back(matrix_box(narrower(box), style::theme::kUnpinned, style::kPlotSource));
                  }});
  // The keys explain only symbols that occur.
  const auto partly =
      std::find_if(table.columns.begin(), table.columns.end(), [&](const style::RegionStyle& region) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](MunicipalityIndex m) {
          return !region.faces[m] && !region.partial.empty() && region.partial[m];
        });
      });
  if (partly != table.columns.end()) {
    keys.push_back({texts.get("scene.matrix.key.partly"), [](std::vector<Item>& out, const Box& box) {
                      add_half_cell(out, narrower(box), style::theme::kUnpinned, style::kPlotSource);
                    }});
  }
  if (!table.congruent.empty()) {
    keys.push_back({texts.get("scene.matrix.key.congruent"), [](std::vector<Item>& out, const Box& box) {
                      add_bracket(out, box.min_x + 4, box.max_x - 4, box.center().y - 2);
                    }});
  }
  const bool some_without =
      std::any_of(table.columns.begin(), table.columns.end(),
                  [&](const style::RegionStyle& region) { return !region.faces[context.state.focus]; });
  if (some_without) {
    keys.push_back({texts.get("scene.matrix.key.without", {{"focus", focus}}), {}, FontStyle::italic});
  }
  const bool some_assumed = std::any_of(
      context.state.assumed.begin(), context.state.assumed.end(),
      [&](const analysis::AssumedMembership& assumed) {
        return std::find(table.rows.begin(), table.rows.end(), assumed.municipality) != table.rows.end() &&
               std::any_of(table.columns.begin(), table.columns.end(), [&](const style::RegionStyle& region) {
                 return region.partnership == assumed.partnership;
               });
      });
  if (some_assumed) {
    keys.push_back({texts.get("scene.legend.what_if"), [](std::vector<Item>& out, const Box& box) {
                      out.push_back(assumption_cell(narrower(box), style::kPlotSource));
                    }});
  }
  add_province_keys(context, table, keys);
  const std::string names = closest(context, whole);
  if (!names.empty()) {
    keys.push_back(
        {texts.get("scene.matrix.closest", {{"focus", focus}, {"names", names}}), {}, FontStyle::semibold});
  }
  return keys;
}

}  // namespace rk::scene::plots
