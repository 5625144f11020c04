#include "scene/views/border_view.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analysis/congruence.h"
#include "analysis/members.h"
#include "analysis/partners.h"
#include "analysis/provinces.h"
#include "scene/state/chips.h"
#include "scene/style/count_scale.h"
#include "scene/style/palette.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "scene/views/count_steps.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"
#include "wording/lists.h"
#include "wording/partner_words.h"

namespace rk::scene::views {
namespace {

constexpr Color kHome{0x3F, 0x7F, 0xB5};
constexpr Color kAcross{0xE0, 0x9F, 0x3E};
constexpr double kOtherLand = 0.08;  ///< how much of them the land has that shares nothing with the focus

/// In greyscale, hatches tell the other provinces from the home province.
bool is_grey(const ViewContext& context) {
  return context.state.palette == PaletteName::grey;
}

Hatch across_hatch() {
  return {Hatch::Kind::lines, 45, 7, 1.2, {{0x55, 0x55, 0x55}}};
}

ProvinceIndex home_province(const ViewContext& context) {
  return context.dataset.municipalities[context.state.focus].province;
}

Color side_color(const ViewContext& context, MunicipalityIndex m) {
  return context.dataset.municipalities[m].province == home_province(context) ? kHome : kAcross;
}

/// The other province with the most ties to the focus.
std::optional<analysis::ProvinceTies> strongest_across(const ViewContext& context,
                                                       const analysis::FocusBorder& border) {
  std::optional<analysis::ProvinceTies> best;
  for (const analysis::ProvinceTies& ties : border.provinces) {
    if (ties.province != home_province(context) && (!best || ties.ties > best->ties)) best = ties;
  }
  return best;
}

std::string title(const ViewContext& context, const analysis::FocusBorder& border,
                  const std::vector<analysis::Partner>& partners) {
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  if (partners.empty()) {
    return !analysis::regional_partnerships_of(context.dataset, context.state.focus).empty()
               ? wording::nobody_met(context.names(), context.state.focus)
               : context.texts.get("scene.border.title_none", {{"focus", focus}});
  }
  if (!border.known) return context.texts.get("scene.border.title_unknown", {{"focus", focus}});
  const std::string& home = context.names().province_of(context.state.focus);
  const auto across = strongest_across(context, border);
  if (!across) return context.texts.get("scene.border.title_within", {{"focus", focus}, {"home", home}});
  return context.texts.get(
      "scene.border.title",
      {{"focus", focus}, {"home", home}, {"across", context.dataset.provinces[across->province].name}});
}

std::string summary(const ViewContext& context, const analysis::FocusBorder& border,
                    const std::vector<analysis::Partner>& partners) {
  const wording::Names names = context.names();
  const TextArguments focus = {{"focus", names.municipality(context.state.focus)}};
  if (partners.empty()) {
    return !analysis::regional_partnerships_of(context.dataset, context.state.focus).empty()
               ? wording::nobody_met(names, context.state.focus) + "."
               : context.texts.get("scene.border.summary_none", focus);
  }
  if (!border.known) return context.texts.get("scene.border.summary_unknown", focus);
  std::uint32_t home = 0;
  for (const analysis::ProvinceTies& ties : border.provinces) {
    if (ties.province == home_province(context)) home = ties.ties;
  }
  return wording::border_finding(names, context.state.focus, border) + " " +
         context.texts.get("scene.border.share",
                           {{"home", names.province_of(context.state.focus)},
                            {"share", context.texts.number(100.0 * home / border.ties)}});
}

/// The classes of the numbers of partnerships that partners share with the focus.
style::CountScale scale_of(const std::vector<analysis::Partner>& partners) {
  return style::CountScale(partners.empty() ? 0 : static_cast<int>(partners.front().partnerships.size()));
}

map::ThematicLayers layers(const ViewContext& context, const analysis::FocusBorder& border,
                           const std::vector<analysis::Partner>& partners) {
  map::ThematicLayers result;
  const Dataset& dataset = context.dataset;
  result.tints.resize(dataset.municipalities.size());
  // Which colour a partner has cannot be told.
  if (!border.known) return result;
  result.notes.resize(dataset.municipalities.size());
  // The land of either side has a touch of its colour, so that the border shows beyond the partners too.
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (dataset.province_of(m) != nullptr)
      result.tints[m] = style::mix(style::theme::kLand, side_color(context, m), kOtherLand);
  }
  const style::CountScale scale = scale_of(partners);
  for (const analysis::Partner& partner : partners) {
    const MunicipalityIndex m = partner.municipality;
    const Color color = side_color(context, m);
    result.tints[m] = scale.shade(static_cast<int>(partner.partnerships.size()), color);
    result.notes[m] = std::to_string(partner.partnerships.size());
    if (color == kAcross && is_grey(context)) {
      result.hatched.resize(dataset.municipalities.size());
      result.hatched[m] = true;
      result.hatch = across_hatch();
    }
    result.named.push_back(m);
  }
  result.tints[context.state.focus] = style::theme::kWhite;
  return result;
}

/// Partnerships with exactly the same members share one row.
struct Row {
  PartnershipIndex first = 0;
  std::size_t others = 0;
  std::size_t home = 0;
  std::size_t across = 0;
};

std::vector<Row> rows(const ViewContext& context) {
  const Dataset& dataset = context.dataset;
  std::vector<Row> result;
  for (const PartnershipIndex p :
       by_chip_number(dataset, analysis::regional_partnerships_of(context.dataset, context.state.focus))) {
    const auto same = std::find_if(result.begin(), result.end(), [&](const Row& row) {
      return analysis::congruent(dataset.partnerships[row.first], dataset.partnerships[p]);
    });
    if (same != result.end()) {
      ++same->others;
      continue;
    }
    Row row{p, 0, 0, 0};
    for (const MunicipalityIndex m : dataset.partnerships[p].members) {
      ++(dataset.municipalities[m].province == home_province(context) ? row.home : row.across);
    }
    result.push_back(row);
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Row& a, const Row& b) { return a.across > b.across; });
  return result;
}

constexpr double kRoomForKeys = 140;  ///< px, for heading and keys
constexpr std::size_t kFewestRows = 3;

/// Writes bars from a central line, the border: to the left for members at home, to the right for those
/// across it.
void write_rows(const ViewContext& context, std::vector<Row> all, LegendBuilder& writer) {
  const Dataset& dataset = context.dataset;
  constexpr double kLine = 14;
  constexpr double kGap = 5;
  constexpr double kNumber = 20;
  const double name_width = writer.area().width() * 0.46;
  if (all.empty()) return;
  const std::size_t total = all.size();
  // Where there is little room, only as many rows are written as leave room for the keys.
  const double most_height = writer.brief() ? writer.room() - kRoomForKeys : 1e9;
  std::vector<std::vector<std::string>> names;
  double height = 0;
  std::size_t most_home = 1;
  std::size_t most_across = 1;
  for (const Row& row : all) {
    std::string name = dataset.partnerships[row.first].short_name.in(context.texts.language());
    if (row.others > 0) name += " +" + std::to_string(row.others);
    auto lines = style::wrap_text(name, writer.metrics(), FontStyle::regular, kSideTextSize, name_width);
    const double row_height = kLine * static_cast<double>(lines.size()) + kGap;
    if (height + row_height > most_height) break;
    names.push_back(std::move(lines));
    height += row_height;
    most_home = std::max(most_home, row.home);
    most_across = std::max(most_across, row.across);
  }
  if (names.size() < std::min(total, kFewestRows)) return;
  all.resize(names.size());
  writer.keep_together(height + 50);  // the axis must not break across columns
  writer.heading(
      context.texts.get("scene.border.rows", {{"home", dataset.provinces[home_province(context)].name}}));
  // Both directions share one scale; the border stands where the longest bars leave it.
  const double unit =
      (writer.area().width() - name_width - 2 * kNumber) / static_cast<double>(most_home + most_across);
  const double zero = writer.area().min_x + name_width + kNumber + unit * static_cast<double>(most_home);
  const double top = writer.y();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Row& row = all[i];
    const double row_height = kLine * static_cast<double>(names[i].size()) + kGap;
    double baseline = writer.y() + 12;
    for (const std::string& line : names[i]) {
      writer.put(line, {writer.area().min_x, baseline}, kSideTextSize, FontStyle::regular, style::theme::kInk,
                 Align::left);
      baseline += kLine;
    }
    const double middle = writer.y() + (row_height - kGap) / 2 + 1;
    const Source source{Source::Kind::partnership, row.first};
    const auto bar = [&](std::size_t count, double direction, Color color) {
      if (count == 0) return;
      const double end = zero + direction * unit * static_cast<double>(count);
      Fill fill{
          style::box_path({std::min(zero, end), middle - 6, std::max(zero, end), middle + 6}), color, {}};
      if (direction > 0 && is_grey(context)) fill.hatch = across_hatch();
      writer.items().push_back({std::move(fill), source});
      writer.put(std::to_string(count), {end + direction * 4, middle + 4}, 10.5, FontStyle::regular,
                 style::theme::kInk, direction < 0 ? Align::right : Align::left);
    };
    bar(row.home, -1, kHome);
    bar(row.across, 1, kAcross);
    const double row_top = writer.y();
    writer.skip(row_height);
    writer.hit_area(row_top, source);
  }
  writer.items().push_back({Stroke{style::line_path({{zero, top}, {zero, writer.y()}}),
                                   style::theme::kProvinceBorder,
                                   1.2,
                                   {},
                                   0,
                                   {},
                                   false},
                            {}});
  writer.skip(4);
  if (std::any_of(all.begin(), all.end(), [](const Row& row) { return row.others > 0; })) {
    writer.paragraph(context.texts.get("scene.border.same"), 0, kSideTextSize, FontStyle::regular,
                     style::theme::kQuietInk);
  }
  if (all.size() < total) {
    writer.paragraph(context.texts.count("scene.border.more", static_cast<std::int64_t>(total - all.size())),
                     0, kSideTextSize, FontStyle::regular, style::theme::kQuietInk);
  }
  writer.skip(8);
}

/// The names of the other provinces where the focus has partners, and whether its own has some.
struct Sides {
  bool home = false;
  std::vector<std::string> across;
};

Sides sides_of(const ViewContext& context, const analysis::FocusBorder& border) {
  Sides sides;
  for (const analysis::ProvinceTies& ties : border.provinces) {
    if (ties.province == home_province(context)) {
      sides.home = true;
    } else {
      sides.across.push_back(context.dataset.provinces[ties.province].name);
    }
  }
  return sides;
}

/// Writes the scale of each side that has partners, and the rows.
void write_ties(const ViewContext& context, const analysis::FocusBorder& border,
                const style::CountScale& scale, const std::vector<Row>& rows, LegendBuilder& writer) {
  const Dataset& dataset = context.dataset;
  writer.heading(context.texts.get("scene.border.legend",
                                   {{"focus", dataset.municipalities[context.state.focus].name}}));
  const auto side = [&](const std::string& words, Color color, int sign) {
    const bool hatched = sign < 0 && is_grey(context);
    writer.keep_together(48);
    writer.paragraph(words, 0, kSideTextSize, FontStyle::regular, style::theme::kInk);
    writer.tints(scale.shades(color), step_examples(dataset, context.state, sign),
                 hatched ? std::optional(across_hatch()) : std::nullopt);
  };
  const Sides sides = sides_of(context, border);
  if (sides.home)
    side(context.texts.get("scene.border.home", {{"home", dataset.provinces[home_province(context)].name}}),
         kHome, 1);
  if (!sides.across.empty())
    side(context.texts.get("scene.border.across", {{"across", wording::listed(context.texts, sides.across)}}),
         kAcross, -1);
  writer.skip(4);
  write_rows(context, rows, writer);
}

class BorderView final : public MapPresentation {
 public:
  BorderView(Caption caption, map::ThematicLayers layers, analysis::FocusBorder border,
             style::CountScale scale, std::vector<Row> rows)
      : MapPresentation(std::move(caption), std::move(layers)),
        border_(std::move(border)),
        scale_(scale),
        rows_(std::move(rows)) {}

  void build_legend(const ViewContext& context, LegendBuilder& legend) const override {
    legend.note(caption().description);
    const bool meets_somebody = !layers()->named.empty();
    if (meets_somebody && border_.known) write_ties(context, border_, scale_, rows_, legend);
    add_common_keys(context, legend);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override {
    std::vector<PartnershipIndex> all =
        analysis::regional_partnerships_of(context.dataset, context.state.focus);
    return with_rows({partnership_table(context, by_chip_number(context.dataset, std::move(all)))});
  }

 private:
  analysis::FocusBorder border_;
  style::CountScale scale_;
  std::vector<Row> rows_;
};

}  // namespace

MapBox border_extent(const Dataset& dataset, const MapState& state) {
  MapBox extent = dataset.coverage->face_box[state.focus];
  for (const analysis::Partner& partner : analysis::partners_of(dataset, state.focus))
    extent.add(dataset.coverage->face_box[partner.municipality]);
  return extent;
}

std::unique_ptr<const ViewPresentation> make_border_view(const ViewContext& context) {
  analysis::FocusBorder border = analysis::focus_border(context.dataset, context.state.focus);
  const std::vector<analysis::Partner> partners = analysis::partners_of(context.dataset, context.state.focus);
  Caption caption{title(context, border, partners),
                  wording::border_finding(context.names(), context.state.focus, border),
                  summary(context, border, partners)};
  map::ThematicLayers on_map = layers(context, border, partners);
  return std::make_unique<BorderView>(std::move(caption), std::move(on_map), std::move(border),
                                      scale_of(partners), rows(context));
}

}  // namespace rk::scene::views
