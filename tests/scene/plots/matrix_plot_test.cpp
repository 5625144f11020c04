// The matrix where not all of it fits: legend, notes and counts match what is drawn, on every page.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "font/font_book.h"
#include "scene/display/text_box.h"
#include "scene/plots/matrix_layout.h"
#include "scene/plots/matrix_plot.h"
#include "scene/plots/matrix_signs.h"
#include "scene/state/chips.h"
#include "scene/style/theme.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

namespace {

/// A state with the partnerships of that scope or a narrower one, by chip number.
MapState up_to(Scope widest) {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  state.shown.clear();
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const Scope scope = dataset.partnerships[p].scope;
    if (scope == Scope::regional || (widest != Scope::regional && dataset.partnerships[p].has_territory()))
      state.shown.push_back(p);
  }
  state.shown = by_chip_number(dataset, std::move(state.shown));
  return state;
}

const std::vector<Box> kPages = {{20, 20, 630, 612},   {13, 36, 636, 604},  {27, 72, 1253, 670},
                                 {40, 94, 1880, 1017}, {17, 50, 777, 1083}, {10, 10, 500, 420}};

struct Drawn {
  MatrixLayout layout;
  std::map<std::string, std::vector<Item>> layers;
};

Drawn drawn(const ViewContext& context, const Box& area) {
  Scene scene;
  add_matrix(context, matrix_table(context), {}, area, scene);
  Drawn result{lay_matrix(context, matrix_table(context), {}, area), {}};
  for (SceneLayer& layer : scene.layers) result.layers[layer.name] = std::move(layer.items);
  return result;
}

std::string color_word(Color c) {
  return std::to_string(c.r) + "," + std::to_string(c.g) + "," + std::to_string(c.b);
}

Box box_of(const Path& path) {
  Box box;
  for (const Point p : path.points) box.add(p);
  return box;
}

/// The text of each key of a province band, by colour.
std::map<std::string, std::string> band_keys(const std::vector<Item>& keys) {
  std::map<std::string, std::string> result;
  std::string last;
  for (const Item& item : keys) {
    if (const auto* fill = std::get_if<Fill>(&item.shape)) {
      if (std::abs(box_of(fill->path).width() - kMatrixBand) < 0.01) last = color_word(fill->color);
    } else if (const auto* text = std::get_if<Text>(&item.shape)) {
      if (!last.empty()) result[last] = text->text;
      last.clear();
    }
  }
  return result;
}

}  // namespace

TEST_CASE("the legend of the matrix names the province of every band, and no other") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const Scope widest : {Scope::regional, Scope::national}) {
      const MapState state = up_to(widest);
      for (const Box& area : kPages) {
        CAPTURE(language);
        CAPTURE(area.width());
        Drawn page = drawn({dataset, texts, fonts, state}, area);
        if (page.layout.keys.empty()) continue;
        std::map<std::string, std::string> keys = band_keys(page.layers["matrix-keys"]);
        std::set<std::string> seen;
        for (const Item& item : page.layers["matrix-words"]) {
          const auto* fill = std::get_if<Fill>(&item.shape);
          if (fill == nullptr || item.source.kind != Source::Kind::municipality ||
              std::abs(box_of(fill->path).width() - kMatrixBand) > 0.01)
            continue;
          const std::string color = color_word(fill->color);
          REQUIRE(keys.count(color) == 1);
          seen.insert(color);
          const ProvinceIndex province = dataset.municipalities[item.source.index].province;
          const std::string& words = keys[color];
          INFO(dataset.municipalities[item.source.index].name << ": " << words);
          const bool right =
              words == texts.get("scene.matrix.key.other_provinces") ||
              words == texts.get("scene.matrix.key.province", {{"name", dataset.provinces[province].name}});
          CHECK(right);
        }
        CHECK(seen.size() == keys.size());
      }
    }
  }
}

TEST_CASE("what the matrix leaves out and what it shows make up its title; counts are over all on view") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  for (const Scope widest : {Scope::regional, Scope::national}) {
    const MapState state = up_to(widest);
    const ViewContext context{dataset, texts, fonts, state};
    const MatrixTable whole = matrix_table(context);
    for (const Box& area : kPages) {
      CAPTURE(area.width());
      const MatrixLayout layout = lay_matrix(context, matrix_table(context), {}, area);
      REQUIRE_FALSE(layout.table.columns.empty());
      CHECK(layout.table.rows.size() + layout.table.rows_left_out == whole.rows.size());
      CHECK(layout.table.columns.size() + layout.table.columns_left_out == whole.columns.size());
      CHECK(layout.notes.empty() == (layout.table.rows_left_out + layout.table.columns_left_out == 0));
      std::string note;
      for (const std::string& line : layout.notes) note += line + " ";
      if (layout.table.rows_left_out > 1)
        CHECK(note.find(std::to_string(layout.table.rows_left_out) + " gemeenten") != std::string::npos);
      if (layout.table.columns_left_out > 1)
        CHECK(note.find(std::to_string(layout.table.columns_left_out) + " samenw") != std::string::npos);
      for (std::size_t r = 0; r < layout.table.rows.size(); ++r) {
        int together = 0;
        for (const PartnershipIndex p : state.shown) {
          together += dataset.partnerships[p].has_member(layout.table.rows[r]) &&
                              dataset.partnerships[p].has_member(state.focus)
                          ? 1
                          : 0;
        }
        CHECK(layout.table.shared[r] == together);
      }
    }
  }
}

TEST_CASE("all columns fit beside the panels of a small window, and their names stay within the page") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const Scope widest : {Scope::regional, Scope::national}) {
      const MapState state = up_to(widest);
      for (const double width : {560.0, 600.0, 610.0, 640.0, 720.0, 900.0}) {
        CAPTURE(language);
        CAPTURE(width);
        const Box area{20, 20, 20 + width, 612};
        Drawn page = drawn({dataset, texts, fonts, state}, area);
        if (width >= 610) CHECK(page.layout.table.columns_left_out == 0);
        for (const Item& item : page.layers["matrix-words"]) {
          if (const auto* text = std::get_if<Text>(&item.shape)) {
            const Box box = text_box(*text, fonts, kCapHeight, kDescent).grown(text->halo_px);
            INFO(text->text);
            CHECK(box.max_x <= area.max_x + 2);
            CHECK(box.min_y >= area.min_y - 2);
          }
        }
      }
    }
  }
}

TEST_CASE("the legend explains no sign that does not occur") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  for (const Scope widest : {Scope::regional, Scope::national}) {
    const MapState state = up_to(widest);
    for (const Box& area : kPages) {
      CAPTURE(area.width());
      Drawn page = drawn({dataset, texts, fonts, state}, area);
      const auto explained = [&](const char* key) {
        const std::string words = texts.get(key, {{"focus", dataset.municipalities[state.focus].name}});
        return std::any_of(page.layout.keys.begin(), page.layout.keys.end(),
                           [&](const style::PlotKey& k) { return k.words == words; });
      };
      if (page.layout.keys.empty()) continue;
      CHECK(explained("scene.matrix.key.partly") == !page.layers["matrix-partly"].empty());
      const auto& columns = page.layout.table.columns;
      CHECK(explained("scene.matrix.key.without") ==
            std::any_of(columns.begin(), columns.end(),
                        [&](const style::RegionStyle& region) { return !region.faces[state.focus]; }));
      CHECK_FALSE(explained("scene.legend.what_if"));
    }
  }
}

TEST_CASE("a what-if marks its cell, filled or empty, and keeps the row of who leaves the last region") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  MapState state = initial_map_state(dataset);
  const PartnershipIndex region = state.shown.front();
  const auto maastricht = dataset.find_municipality("Maastricht");
  REQUIRE(maastricht);
  state.assumed = {{region, dataset.partnerships[region].members.front(), true},
                   {region, *maastricht, false}};
  for (const Box& area : kPages) {
    CAPTURE(area.width());
    Drawn page = drawn({dataset, texts, fonts, state}, area);
    std::vector<Box> marked;
    for (const Item& item : page.layers["matrix-words"]) {
      const auto* stroke = std::get_if<Stroke>(&item.shape);
      if (stroke != nullptr && stroke->casing == style::theme::kWhatIfLine)
        marked.push_back(box_of(stroke->path));
    }
    REQUIRE(marked.size() == 2);
    const auto& rows = page.layout.table.rows;
    const auto& columns = page.layout.table.columns;
    for (const analysis::AssumedMembership& assumed : state.assumed) {
      const auto r = std::find(rows.begin(), rows.end(), assumed.municipality) - rows.begin();
      const auto c = std::find_if(columns.begin(), columns.end(),
                                  [&](const style::RegionStyle& style) {
                                    return style.partnership == assumed.partnership;
                                  }) -
                     columns.begin();
      REQUIRE(r < static_cast<std::ptrdiff_t>(rows.size()));
      const Point middle =
          page.layout.cell(static_cast<std::size_t>(r), static_cast<std::size_t>(c)).center();
      CHECK(std::any_of(marked.begin(), marked.end(), [&](const Box& box) { return box.contains(middle); }));
    }
  }
}
