#include "scene/plots/matrix_plot.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/plots/matrix_layout.h"
#include "scene/plots/matrix_signs.h"
#include "scene/state/view_subject.h"
#include "scene/style/palette.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

constexpr Color kNothing{0, 0, 0, 0};
constexpr Color kBar{0x8C, 0x87, 0x7E};

class MatrixPlot {
 public:
  MatrixPlot(const ViewContext& context, const MatrixLayout& layout, const Box& area)
      : context_(context),
        layout_(layout),
        table_(layout.table),
        area_(area),
        provinces_(matrix_provinces(context, layout.table)) {}

  void add_to(Scene& scene) const {
    SceneLayer ground{"matrix-ground", {}, 0, {}};
    SceneLayer cells{"matrix-cells", {}, 0, {}};
    SceneLayer partly{"matrix-partly", {}, 0, {}};
    SceneLayer words{"matrix-words", {}, 0, {}};
    SceneLayer legend{"matrix-keys", {}, 0, {}};
    for (std::size_t c = 0; c < table_.columns.size(); ++c) add_column_ground(c, ground.items);
    for (std::size_t r = 0; r < table_.rows.size(); ++r) add_row_area(r, ground.items);
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      add_column_area(c, ground.items);
      add_column_head(c, words.items);
      add_column_cells(cells.items, c, partly.items);
      add_cell_numbers(c, words.items);
    }
    for (std::size_t r = 0; r < table_.rows.size(); ++r) add_row_head(r, words.items);
    for (const auto& [first, last] : table_.congruent) {
      add_bracket(words.items, layout_.cell(0, first).min_x + 2, layout_.cell(0, last).max_x - 2,
                  layout_.grid.min_y - 7);
    }
    add_margins(words.items);
    add_focus_frame(words.items);
    add_assumed(words.items);
    style::add_keys(legend.items, layout_.keys, layout_.key_columns, layout_.keys_area, context_.metrics);
    for (SceneLayer* layer : {&ground, &cells, &partly, &words, &legend})
      scene.layers.push_back(std::move(*layer));
  }

 private:
  static Source source_of(const style::RegionStyle& region) {
    return {Source::Kind::partnership, region.partnership};
  }
  FontStyle head_style(const style::RegionStyle& region) const {
    return region.faces[context_.state.focus] ? FontStyle::regular : FontStyle::italic;
  }

  void add_column_ground(std::size_t c, std::vector<Item>& items) const {
    const style::RegionStyle& region = table_.columns[c];
    const bool pointed_at = context_.state.highlighted == region.partnership;
    const Box strip{layout_.cell(0, c).min_x + 1, layout_.grid.min_y, layout_.cell(0, c).max_x - 1,
                    layout_.grid.max_y};
    items.push_back(matrix_box(strip, pointed_at ? style::region_tint(region.color) : style::theme::kLand,
                               source_of(region)));
  }

  /// The hit area of a row, from its band to the last column; it is shaded where the row is selected.
  void add_row_area(std::size_t r, std::vector<Item>& items) const {
    const MunicipalityIndex m = table_.rows[r];
    const bool selected = context_.state.selected == m;
    const Box row{area_.min_x, layout_.cell(r, 0).min_y, layout_.grid.max_x, layout_.cell(r, 0).max_y};
    items.push_back(matrix_box(
        row, selected ? style::mix(style::theme::kSelection, style::theme::kPaper, 0.75) : kNothing,
        {Source::Kind::municipality, m}));
  }

  /// The hit area of a column, including its name, its chip and the number below.
  void add_column_area(std::size_t c, std::vector<Item>& items) const {
    const Box cell = layout_.cell(0, c);
    const double bottom = layout_.grid.max_y + layout_.foot;
    const double bend = layout_.chip_y() - MatrixLayout::kChipRadius;
    double rise = 0;
    double lean = 0;
    if (layout_.slanted()) {
      const double angle = layout_.head_angle * std::numbers::pi / 180;
      const double along = layout_.heads[c].width + MatrixLayout::kHeadGap;
      rise = along * std::sin(angle);
      lean = along * std::cos(angle);
    } else if (!layout_.heads.empty()) {
      rise = MatrixLayout::kHeadLine * static_cast<double>(layout_.heads[c].lines.size()) +
             MatrixLayout::kHeadGap;
    }
    Path path;
    path.closed = true;
    path.add({{cell.min_x, bottom},
              {cell.min_x, bend},
              {std::min(cell.min_x + lean, area_.max_x), bend - rise},
              {std::min(cell.max_x + lean, area_.max_x), bend - rise},
              {cell.max_x, bend},
              {cell.max_x, bottom}});
    items.push_back({Fill{std::move(path), kNothing, {}}, source_of(table_.columns[c])});
  }

  void add_column_head(std::size_t c, std::vector<Item>& items) const {
    const style::RegionStyle& region = table_.columns[c];
    const Point chip{layout_.cell(0, c).center().x, layout_.chip_y()};
    style::add_chip(items, chip, MatrixLayout::kChipRadius, region.number, region.color, source_of(region));
    if (!layout_.heads.empty() && layout_.slanted()) {
      const double angle = layout_.head_angle * std::numbers::pi / 180;
      const Point along{std::cos(angle), -std::sin(angle)};
      const Point down{-along.y, along.x};
      // The baseline is shifted by half the cap height, so that the text points at the chip's centre.
      const Point anchor = chip + along * (MatrixLayout::kChipRadius + MatrixLayout::kHeadGap) +
                           down * (MatrixLayout::kHeadSize * kCapHeight / 2);
      style::add_text(items, layout_.heads[c].lines.front(), anchor,
                      {MatrixLayout::kHeadSize, head_style(region), style::theme::kInk, Align::left},
                      source_of(region));
      std::get<Text>(items.back().shape).angle_deg = layout_.head_angle;
    } else if (!layout_.heads.empty()) {
      const std::vector<std::string>& lines = layout_.heads[c].lines;
      double baseline = chip.y - MatrixLayout::kChipRadius - MatrixLayout::kHeadGap -
                        MatrixLayout::kHeadLine * static_cast<double>(lines.size() - 1);
      for (const std::string& line : lines) {
        style::add_text(items, line, {chip.x, baseline},
                        {MatrixLayout::kHeadSize, head_style(region), style::theme::kInk, Align::center},
                        source_of(region));
        baseline += MatrixLayout::kHeadLine;
      }
    }
    if (layout_.foot == 0) return;
    const auto members =
        static_cast<double>(context_.dataset.partnerships[region.partnership].members.size());
    style::add_text(items, context_.texts.number(members), {chip.x, layout_.grid.max_y + 13},
                    {10.5, FontStyle::regular, style::theme::kQuietInk, Align::center}, source_of(region));
  }

  Box cell_box(std::size_t r, std::size_t c) const {
    const Box whole = layout_.cell(r, c);
    return {whole.min_x + 1, whole.min_y + 0.75, whole.max_x - 1, whole.max_y - 0.75};
  }

  void add_column_cells(std::vector<Item>& full, std::size_t c, std::vector<Item>& partial) const {
    const style::RegionStyle& region = table_.columns[c];
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      const MunicipalityIndex m = table_.rows[r];
      if (region.faces[m]) {
        full.push_back(matrix_box(cell_box(r, c), region.color, source_of(region)));
      } else if (!region.partial.empty() && region.partial[m]) {
        add_half_cell(partial, cell_box(r, c), region.color, source_of(region));
      }
    }
  }

  /// The partnership's number in each of its cells, where there is room.
  void add_cell_numbers(std::size_t c, std::vector<Item>& items) const {
    if (layout_.row < 13.5 || layout_.column < 20) return;
    const style::RegionStyle& region = table_.columns[c];
    const double size = std::clamp(layout_.row * 0.5, 9.0, 11.0);
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      if (!region.faces[table_.rows[r]]) continue;
      const Point middle = cell_box(r, c).center();
      style::add_text(items, std::to_string(region.number), {middle.x, middle.y + size * kCapHeight / 2},
                      {size, FontStyle::regular, style::text_on(region.color), Align::center},
                      source_of(region));
    }
  }

  void add_row_head(std::size_t r, std::vector<Item>& items) const {
    const MunicipalityIndex m = table_.rows[r];
    const bool focus = m == context_.state.focus;
    const Source source{Source::Kind::municipality, m};
    const Box row = layout_.cell(r, 0);
    if (context_.dataset.province_of(m) != nullptr) {
      const auto place = static_cast<std::size_t>(
          std::find(provinces_.begin(), provinces_.end(), context_.dataset.municipalities[m].province) -
          provinces_.begin());
      add_province_band(items, {area_.min_x, row.min_y, area_.min_x + kMatrixBand, row.max_y}, place, source);
    }
    const double size = layout_.name_size;
    const double baseline = row.center().y + size * kCapHeight / 2;
    const FontStyle style = focus ? FontStyle::bold : FontStyle::regular;
    const Color ink = focus ? style::theme::kInk : style::theme::kQuietInk;
    style::add_text(items,
                    style::shortened(context_.dataset.municipalities[m].name, context_.metrics, style, size,
                                     layout_.name_width),
                    {layout_.name_left, baseline}, {size, style, style::theme::kInk, Align::left}, source);
    style::add_text(items, context_.texts.number(table_.shared[r]), {layout_.number_right, baseline},
                    {size, style, ink, Align::right}, source);
    const int most = std::max(1, *std::max_element(table_.shared.begin(), table_.shared.end()));
    if (layout_.bar_width == 0 || table_.shared[r] == 0) return;
    const double half = std::min(layout_.row * 0.26, 7.0);
    const double length = layout_.bar_width * table_.shared[r] / most;
    items.push_back(matrix_box(
        {layout_.bar_left, row.center().y - half, layout_.bar_left + length, row.center().y + half},
        focus ? style::theme::kInk : kBar, source));
  }

  /// Explains the numbers at the left and below, and says what was left out.
  void add_margins(std::vector<Item>& items) const {
    const bool bars = layout_.bar_width > 0;
    const double x = bars ? layout_.bar_left : layout_.number_right;
    double baseline = layout_.grid.min_y - 7 -
                      MatrixLayout::kHeadLine * static_cast<double>(layout_.shared_head.size()) +
                      MatrixLayout::kHeadLine;
    for (const std::string& line : layout_.shared_head) {
      items.push_back(style::text_item(
          line, {x, baseline},
          {10.5, FontStyle::regular, style::theme::kQuietInk, bars ? Align::left : Align::right}));
      baseline += MatrixLayout::kHeadLine;
    }
    if (layout_.foot > 0) {
      items.push_back(style::text_item(context_.texts.get("scene.matrix.members"),
                                       {layout_.grid.min_x - 8, layout_.grid.max_y + 13},
                                       {10.5, FontStyle::regular, style::theme::kQuietInk, Align::right}));
    }
    baseline = layout_.notes_top + MatrixLayout::kNoteSize;
    for (const std::string& line : layout_.notes) {
      items.push_back(
          style::text_item(line, {area_.min_x, baseline},
                           {MatrixLayout::kNoteSize, FontStyle::regular, style::theme::kQuietInk}));
      baseline += MatrixLayout::kNoteLine;
    }
  }

  void add_assumed(std::vector<Item>& items) const {
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      const PartnershipIndex p = table_.columns[c].partnership;
      for (std::size_t r = 0; r < table_.rows.size(); ++r) {
        if (analysis::is_assumed(context_.state.assumed, p, table_.rows[r]))
          items.push_back(assumption_cell(layout_.cell(r, c), source_of(table_.columns[c])));
      }
    }
  }

  void add_focus_frame(std::vector<Item>& items) const {
    const auto r = static_cast<std::size_t>(
        std::find(table_.rows.begin(), table_.rows.end(), context_.state.focus) - table_.rows.begin());
    const Box row = layout_.cell(r, 0);
    Stroke frame;
    frame.path =
        style::box_path({area_.min_x + kMatrixBand + 2, row.min_y, layout_.grid.max_x + 1, row.max_y});
    frame.color = style::theme::kInk;
    frame.width_px = 2;
    items.push_back({std::move(frame), {Source::Kind::municipality, context_.state.focus}});
  }

  const ViewContext& context_;
  const MatrixLayout& layout_;
  const MatrixTable& table_;
  Box area_;
  std::vector<ProvinceIndex> provinces_;
};

}  // namespace

void add_matrix(const ViewContext& context, const MatrixTable& whole, const PlotParts& parts, const Box& area,
                Scene& scene) {
  const MatrixLayout layout = lay_matrix(context, whole, parts, area);
  if (!layout.table.columns.empty()) return MatrixPlot(context, layout, area).add_to(scene);
  const bool nothing = whole.columns.empty();
  scene.layers.push_back({"matrix", {}, 0, {}});
  style::add_message(scene.layers.back().items,
                     context.texts.get(nothing ? "scene.matrix.none" : "scene.too_small"), area,
                     context.metrics);
}

}  // namespace rk::scene::plots
