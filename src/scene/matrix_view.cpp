#include "scene/matrix_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "scene/listed_regions.h"
#include "scene/matrix_table.h"
#include "scene/palette.h"
#include "scene/plot_items.h"
#include "scene/shapes.h"
#include "scene/theme.h"

namespace rk {
namespace {

constexpr double kSmallestRow = 12;  // px, so that names are at least 9.5 px
constexpr double kLargestRow = 26;
constexpr double kSmallestColumn = 17;
constexpr double kHeadSize = 11;  // names of columns
constexpr double kChipRadius = 8;
constexpr double kBracketRoom = 9;  // between chips and cells
constexpr double kFootRoom = 18;    // numbers below the columns
constexpr double kBand = 6;         // of the province
constexpr double kHeadAngle = 45;   // of the columns' names, degrees

/// Greys for provinces, the focus's own first.
constexpr std::array<Color, 4> kProvinceShades = {Color{0x33, 0x33, 0x33}, Color{0x9C, 0x95, 0x89},
                                                  Color{0xD2, 0xCB, 0xBE}, Color{0xFF, 0xFF, 0xFF}};

std::size_t all_rows() {
  return std::numeric_limits<std::size_t>::max();
}

/// Provinces of the rows: that of the focus, then those with the most rows.
std::vector<ProvinceIndex> province_order(const ViewContext& context, const MatrixTable& table) {
  std::vector<std::size_t> counts(context.dataset.provinces.size(), 0);
  for (const MunicipalityIndex m : table.rows) ++counts[context.dataset.municipalities[m].province];
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

/// The municipalities that are most often together with the focus: "Olst-Wijhe (13) en Raalte (12)".
std::string closest(const ViewContext& context, const MatrixTable& table) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i] != context.state.focus && table.shared[i] > 0) rows.push_back(i);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::size_t a, std::size_t b) { return table.shared[a] > table.shared[b]; });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 2); ++i) {
    names.push_back(context.dataset.municipalities[table.rows[rows[i]]].name + " (" +
                    context.texts.number(table.shared[rows[i]]) + ")");
  }
  return name_list(context.texts, names);
}

Item box_item(const Box& box, Color color, Source source) {
  return {Fill{box_path(box), color, {}}, source};
}

void add_bracket(std::vector<Item>& items, double from, double to, double y) {
  items.push_back(
      {Stroke{
           line_path({{from, y + 4}, {from, y}, {to, y}, {to, y + 4}}), theme::kInk, 1.5, {}, 0, {}, false},
       kPlotSource});
}

/// A partial member: half of the cell filled, the whole outlined.
void add_half_cell(std::vector<Item>& items, const Box& box, Color color, Source source) {
  Path half;
  half.closed = true;
  half.add({{box.min_x, box.min_y}, {box.max_x, box.max_y}, {box.min_x, box.max_y}});
  items.push_back({Fill{std::move(half), color, {}}, source});
  items.push_back({Stroke{box_path(box.grown(-0.6)), color, 1.2, {}, 0, {}, false}, source});
}

class MatrixPlot {
 public:
  MatrixPlot(const ViewContext& context, const Box& area)
      : context_(context), dataset_(context.dataset), area_(area), table_(matrix_table(context, all_rows())) {
    if (table_.columns.empty()) return;
    std::vector<PlotKey> most_keys = keys(true);
    beside_ = area.width() > area.height() * 1.15;
    key_width_ = beside_ ? std::clamp(area.width() * 0.19, 190.0, 300.0) : area.width();
    key_columns_ = beside_ ? 1 : area.width() > 600 ? 3 : 2;
    lay_columns();
    const double below =
        beside_ ? 0 : keys_height(most_keys, key_columns_, key_width_, context_.metrics) + 14;
    const double room = area.height() - (grid_.min_y - area.min_y) - kFootRoom - below;
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor(room / kSmallestRow)));
    if (table_.rows.size() > most) table_ = matrix_table(context, most);
    row_ = std::clamp(room / static_cast<double>(table_.rows.size()), kSmallestRow, kLargestRow);
    grid_.max_y = grid_.min_y + row_ * static_cast<double>(table_.rows.size());
    provinces_ = province_order(context, table_);
  }

  void add_to(Scene& scene) {
    if (table_.columns.empty()) {
      scene.layers.push_back({"matrix", {}, 0, {}});
      scene.layers.back().items.push_back(text_item(context_.texts.get("scene.matrix.none"),
                                                    {area_.min_x, area_.min_y + 16}, 13, FontStyle::regular,
                                                    theme::kQuietInk));
      return;
    }
    SceneLayer ground{"matrix-ground", {}, 0, {}};
    SceneLayer cells{"matrix-cells", {}, 0, {}};
    SceneLayer partly{"matrix-partly", {}, 0, {}};
    SceneLayer numbers{"matrix-numbers", {}, 0, {}};
    SceneLayer heads{"matrix-heads", {}, 0, {}};
    SceneLayer legend{"matrix-keys", {}, 0, {}};
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      add_column_head(c, heads.items);
      add_column_cells(c, ground.items, cells.items, partly.items, numbers.items);
    }
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      add_row_area(r, ground.items);
      add_row_head(r, heads.items);
    }
    for (std::size_t c = 0; c < table_.columns.size(); ++c) add_column_area(c, ground.items);
    for (const auto& [first, last] : table_.congruent) {
      add_bracket(heads.items, cell(0, first).min_x + 2, cell(0, last).max_x - 2,
                  grid_.min_y - kBracketRoom + 2);
    }
    add_focus_frame(heads.items);
    const Box key_area = beside_ ? Box{area_.max_x - key_width_, area_.min_y, area_.max_x, area_.max_y}
                                 : Box{area_.min_x, grid_.max_y + kFootRoom + 14, area_.max_x, area_.max_y};
    add_keys(legend.items, keys(table_.left_out > 0), key_columns_, key_area, context_.metrics);
    for (SceneLayer* layer : {&ground, &cells, &partly, &numbers, &heads, &legend}) {
      scene.layers.push_back(std::move(*layer));
    }
  }

 private:
  double name_size() const { return std::clamp(row_ * 0.74, 9.5, 13.0); }
  Box cell(std::size_t row, std::size_t column) const {
    const double x = grid_.min_x + column_ * static_cast<double>(column);
    const double y = grid_.min_y + row_ * static_cast<double>(row);
    return {x, y, x + column_, y + row_};
  }
  /// The row of the focus.
  std::size_t focus_row() const {
    return static_cast<std::size_t>(std::find(table_.rows.begin(), table_.rows.end(), context_.state.focus) -
                                    table_.rows.begin());
  }
  FontStyle head_style(const RegionLook& look) const {
    return look.faces[context_.state.focus] ? FontStyle::regular : FontStyle::italic;
  }

  /// Widths, and the height of the columns' heads.
  void lay_columns() {
    double names = 0;
    for (const MunicipalityIndex m : table_.rows) {
      const FontStyle style = m == context_.state.focus ? FontStyle::bold : FontStyle::regular;
      names = std::max(names, context_.metrics.width(dataset_.municipalities[m].name, style, 12.5));
    }
    row_head_ = kBand + 6 + std::min(names, area_.width() * 0.25) + 8 + 24;
    const double right = area_.max_x - (beside_ ? key_width_ + 20 : 0);
    const auto count = static_cast<double>(table_.columns.size());
    grid_.min_x = area_.min_x + row_head_;

    // Names of two lines where the columns are wide enough for them; the last names lean out to the right.
    const double slope = std::sin(kHeadAngle * std::numbers::pi / 180);
    const double most_width = std::clamp((right - grid_.min_x - 20) / count, kSmallestColumn, 64.0);
    head_lines_ = most_width * slope >= 2 * kHeadSize * 1.12 + 8 ? 2 : 1;
    column_ = most_width;
    for (int attempt = 0; attempt < 3; ++attempt) {
      lay_heads();
      double lean = 0;
      for (std::size_t c = 0; c < heads_.size(); ++c) {
        lean = std::max(lean, (head_width_[c] + kChipRadius + 4) * slope + kHeadSize -
                                  column_ * (count - 0.5 - static_cast<double>(c)));
      }
      column_ = std::clamp((right - grid_.min_x - std::max(lean, 0.0)) / count, kSmallestColumn, 64.0);
    }
    const double longest = *std::max_element(head_width_.begin(), head_width_.end());
    grid_.min_y = area_.min_y + longest * slope + kHeadSize * slope + 4 + 2 * kChipRadius + 2 + kBracketRoom;
    grid_.max_x = grid_.min_x + column_ * count;
  }

  void lay_heads() {
    constexpr double kLongest = 170;
    heads_.clear();
    head_width_.clear();
    for (const RegionLook& look : table_.columns) {
      const FontStyle style = head_style(look);
      std::vector<std::string> lines = {look.name};
      const double whole = context_.metrics.width(look.name, style, kHeadSize);
      if (head_lines_ == 2 && whole > 80) {
        for (double width = whole / 2; width < whole; width += 4) {
          lines = wrap_text(look.name, context_.metrics, style, kHeadSize, width);
          if (lines.size() <= 2) break;
        }
      }
      double longest = 0;
      for (std::string& line : lines) {
        line = shortened(line, context_.metrics, style, kHeadSize, kLongest);
        longest = std::max(longest, context_.metrics.width(line, style, kHeadSize));
      }
      heads_.push_back(std::move(lines));
      head_width_.push_back(longest);
    }
  }

  void add_column_head(std::size_t c, std::vector<Item>& items) const {
    const RegionLook& look = table_.columns[c];
    const Source source{Source::Kind::partnership, look.partnership};
    const double x = cell(0, c).center().x;
    const double chip_y = grid_.min_y - kBracketRoom - kChipRadius - 1;
    add_chip(items, {x, chip_y}, kChipRadius, look.number, look.color, source);
    const double angle = kHeadAngle * std::numbers::pi / 180;
    const Point along{std::cos(angle), -std::sin(angle)};
    const Point down{-along.y, along.x};
    const double step = kHeadSize * 1.12;
    // The middle of the lines points at the chip's middle.
    const double first = kHeadSize * kCapHeight / 2 - step * static_cast<double>(heads_[c].size() - 1) / 2;
    for (std::size_t i = 0; i < heads_[c].size(); ++i) {
      const Point anchor =
          Point{x, chip_y} + along * (kChipRadius + 4) + down * (first + step * static_cast<double>(i));
      Item item = text_item(heads_[c][i], anchor, kHeadSize, head_style(look), theme::kInk);
      std::get<Text>(item.shape).angle_deg = kHeadAngle;
      item.source = source;
      items.push_back(std::move(item));
    }
    const std::size_t members = dataset_.partnerships[look.partnership].members.size();
    items.push_back(text_item(context_.texts.number(static_cast<double>(members)), {x, grid_.max_y + 13},
                              10.5, FontStyle::regular, theme::kQuietInk, Align::center));
  }

  void add_column_cells(std::size_t c, std::vector<Item>& ground, std::vector<Item>& cells,
                        std::vector<Item>& partly, std::vector<Item>& numbers) const {
    const RegionLook& look = table_.columns[c];
    const Source source{Source::Kind::partnership, look.partnership};
    Box strip{cell(0, c).min_x, grid_.min_y, cell(0, c).max_x, grid_.max_y};
    const bool pointed_at = context_.state.highlighted == look.partnership;
    ground.push_back(box_item({strip.min_x + 1, strip.min_y, strip.max_x - 1, strip.max_y},
                              pointed_at ? region_tint(look.color) : theme::kLand, source));
    const bool with_numbers = row_ >= 13.5 && column_ >= 20;
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      const MunicipalityIndex m = table_.rows[r];
      const Box whole = cell(r, c);
      const Box box{whole.min_x + 1, whole.min_y + 0.75, whole.max_x - 1, whole.max_y - 0.75};
      if (look.faces[m]) {
        cells.push_back(box_item(box, look.color, source));
        if (with_numbers) {
          Item item = text_item(std::to_string(look.number), {}, std::min(9.5, row_ * 0.7),
                                FontStyle::regular, text_on(look.color), Align::center);
          auto& text = std::get<Text>(item.shape);
          text.anchor = {box.center().x, box.center().y + text.size_px * kCapHeight / 2};
          item.source = source;
          numbers.push_back(std::move(item));
        }
      } else if (!look.partial.empty() && look.partial[m]) {
        add_half_cell(partly, box, look.color, source);
      }
    }
  }

  void add_row_head(std::size_t r, std::vector<Item>& items) const {
    const MunicipalityIndex m = table_.rows[r];
    const bool focus = m == context_.state.focus;
    const Source source{Source::Kind::municipality, m};
    const Box row = cell(r, 0);
    const double size = name_size();
    const double baseline = row.center().y + size * kCapHeight / 2;
    const ProvinceIndex province = dataset_.municipalities[m].province;
    const auto place = static_cast<std::size_t>(std::find(provinces_.begin(), provinces_.end(), province) -
                                                provinces_.begin());
    const Box band{area_.min_x, row.min_y, area_.min_x + kBand, row.max_y};
    items.push_back(box_item(band, kProvinceShades[std::min(place, kProvinceShades.size() - 1)], source));
    items.push_back(
        {Stroke{box_path(band.grown(-0.4)), theme::kMunicipalBorder, 0.75, {}, 0, {}, false}, source});
    const double left = area_.min_x + kBand + 6;
    const FontStyle style = focus ? FontStyle::bold : FontStyle::regular;
    Item name = text_item(
        shortened(dataset_.municipalities[m].name, context_.metrics, style, size, grid_.min_x - 30 - left),
        {left, baseline}, size, style, theme::kInk);
    name.source = source;
    items.push_back(std::move(name));
    items.push_back(text_item(context_.texts.number(table_.shared[r]), {grid_.min_x - 7, baseline}, size,
                              focus ? FontStyle::bold : FontStyle::regular,
                              focus ? theme::kInk : theme::kQuietInk, Align::right));
  }

  /// What the pointer must be on to be on a row, from band to last column; a selected row shows it.
  void add_row_area(std::size_t r, std::vector<Item>& items) const {
    const MunicipalityIndex m = table_.rows[r];
    const Source source{Source::Kind::municipality, m};
    const bool selected = context_.state.selected == m;
    const Box row{area_.min_x, cell(r, 0).min_y, grid_.max_x, cell(r, 0).max_y};
    items.push_back(
        box_item(row, selected ? mix(theme::kSelection, theme::kPaper, 0.75) : Color{0, 0, 0, 0}, source));
  }

  /// The same of a column, with its slanted name, its chip and its number below.
  void add_column_area(std::size_t c, std::vector<Item>& items) const {
    const Box strip{cell(0, c).min_x, grid_.min_y, cell(0, c).max_x, grid_.max_y + kFootRoom};
    const double slope = kHeadAngle * std::numbers::pi / 180;
    const double along = head_width_[c] + kChipRadius + 4;
    const double rise = along * std::sin(slope);
    const double lean = along * std::cos(slope);
    const double bend = grid_.min_y - kBracketRoom - kChipRadius;
    Path path;
    path.closed = true;
    path.add({{strip.min_x, strip.max_y},
              {strip.min_x, bend},
              {strip.min_x + lean, bend - rise},
              {std::min(strip.max_x + lean, area_.max_x), bend - rise},
              {strip.max_x, bend},
              {strip.max_x, strip.max_y}});
    items.push_back({Fill{std::move(path), {0, 0, 0, 0}, {}},
                     {Source::Kind::partnership, table_.columns[c].partnership}});
  }

  void add_focus_frame(std::vector<Item>& items) const {
    const Box row = cell(focus_row(), 0);
    const Box frame{area_.min_x + kBand + 2, row.min_y, grid_.max_x + 1, row.max_y};
    items.push_back({Stroke{box_path(frame), theme::kInk, 2, {}, 0, {}, false},
                     {Source::Kind::municipality, context_.state.focus}});
  }

  std::vector<PlotKey> keys(bool some_left_out) const {
    const Texts& texts = context_.texts;
    const std::string& focus = dataset_.municipalities[context_.state.focus].name;
    const Color color = table_.columns.front().color;
    std::vector<PlotKey> keys;
    keys.push_back(
        {texts.get("scene.matrix.key.member"), [=](std::vector<Item>& out, const Box& box) {
           out.push_back(box_item({box.min_x + 4, box.min_y, box.max_x - 4, box.max_y}, color, kPlotSource));
         }});
    const auto partly = std::find_if(table_.columns.begin(), table_.columns.end(),
                                     [](const RegionLook& look) { return !look.partial.empty(); });
    if (partly != table_.columns.end()) {
      keys.push_back(
          {texts.get("scene.matrix.key.partly"),
           [shade = partly->color](std::vector<Item>& out, const Box& box) {
             add_half_cell(out, {box.min_x + 4, box.min_y, box.max_x - 4, box.max_y}, shade, kPlotSource);
           }});
    }
    if (!table_.congruent.empty()) {
      keys.push_back({texts.get("scene.matrix.key.congruent"), [](std::vector<Item>& out, const Box& box) {
                        add_bracket(out, box.min_x + 4, box.max_x - 4, box.center().y - 2);
                      }});
    }
    const bool some_without =
        std::any_of(table_.columns.begin(), table_.columns.end(),
                    [&](const RegionLook& look) { return !look.faces[context_.state.focus]; });
    if (some_without) {
      keys.push_back({texts.get("scene.matrix.key.without", {{"focus", focus}}), {}, FontStyle::italic});
    }
    const std::vector<ProvinceIndex> provinces = province_order(context_, table_);
    for (std::size_t i = 0; i < std::min(provinces.size(), kProvinceShades.size()); ++i) {
      const bool rest = i + 1 == kProvinceShades.size() && provinces.size() > kProvinceShades.size();
      keys.push_back(
          {rest ? texts.get("scene.matrix.key.other_provinces")
                : texts.get("scene.matrix.key.province", {{"name", dataset_.provinces[provinces[i]].name}}),
           [i](std::vector<Item>& out, const Box& box) {
             const double x = box.center().x;
             const Box band{x - kBand / 2, box.min_y - 1, x + kBand / 2, box.max_y + 1};
             out.push_back(box_item(band, kProvinceShades[i], kPlotSource));
             out.push_back(
                 {Stroke{box_path(band), theme::kMunicipalBorder, 0.75, {}, 0, {}, false}, kPlotSource});
           }});
    }
    keys.push_back({texts.get("scene.matrix.key.row_count", {{"focus", focus}}), {}});
    keys.push_back({texts.get("scene.matrix.key.column_count"), {}});
    const std::string names = closest(context_, table_);
    if (!names.empty()) {
      keys.push_back(
          {texts.get("scene.matrix.closest", {{"focus", focus}, {"names", names}}), {}, FontStyle::semibold});
    }
    if (some_left_out) {
      keys.push_back({texts.count("scene.matrix.left_out", static_cast<std::int64_t>(table_.left_out),
                                  {{"focus", focus}}),
                      {}});
    }
    return keys;
  }

  const ViewContext& context_;
  const Dataset& dataset_;
  Box area_;
  MatrixTable table_;
  std::vector<ProvinceIndex> provinces_;
  bool beside_ = false;  ///< keys beside the matrix, else below
  double key_width_ = 0;
  int key_columns_ = 1;
  Box grid_{0, 0, 0, 0};  ///< of the cells
  double row_head_ = 0;
  double row_ = 0;     ///< height of a row
  double column_ = 0;  ///< width of a column
  int head_lines_ = 1;
  std::vector<std::vector<std::string>> heads_;  ///< lines of each column's name
  std::vector<double> head_width_;
};

}  // namespace

std::string matrix_title(const ViewContext& context) {
  const MatrixTable table = matrix_table(context, all_rows());
  return context.texts.get("scene.matrix.title",
                           {{"rows", context.texts.number(static_cast<double>(table.rows.size()))},
                            {"columns", context.texts.number(static_cast<double>(table.columns.size()))},
                            {"focus", context.dataset.municipalities[context.state.focus].name}});
}

std::string matrix_description(const ViewContext& context) {
  const Texts& texts = context.texts;
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  const MatrixTable table = matrix_table(context, all_rows());
  const auto own = std::count_if(table.columns.begin(), table.columns.end(),
                                 [&](const RegionLook& look) { return look.faces[context.state.focus]; });
  std::string result = texts.get("scene.matrix.description",
                                 {{"rows", texts.number(static_cast<double>(table.rows.size()))},
                                  {"columns", texts.number(static_cast<double>(table.columns.size()))},
                                  {"focus", focus},
                                  {"own", texts.number(static_cast<double>(own))}});
  const std::string names = closest(context, table);
  if (!names.empty()) result += " " + texts.get("scene.matrix.closest", {{"focus", focus}, {"names", names}});
  for (const auto& [first, last] : table.congruent) {
    std::vector<std::string> same;
    for (std::size_t c = first; c <= last; ++c) same.push_back(table.columns[c].name);
    result += " " + texts.get("scene.matrix.same", {{"names", name_list(texts, same)}});
  }
  return result;
}

void add_matrix(const ViewContext& context, const PageParts&, const Box& area, Scene& scene) {
  MatrixPlot(context, area).add_to(scene);
}

}  // namespace rk
