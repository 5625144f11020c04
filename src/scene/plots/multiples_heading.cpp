#include "scene/plots/multiples_heading.h"

#include <algorithm>
#include <array>

#include "scene/style/count_scale.h"
#include "scene/style/palette.h"
#include "scene/style/plot_items.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::plots {
namespace {

constexpr std::array<double, 3> kNameSizes = {12.5, 11.5, 10.5};
constexpr double kNameSize = kNameSizes.front();
constexpr double kSmallSize = 11;
constexpr double kLine = 16;
constexpr double kChipRadius = 8;
constexpr double kIndent = 2 * kChipRadius + 8;
constexpr double kChipLine = 2 * kChipRadius + 3;  // of the chip below a name
constexpr double kBelow = 5;                       // px between text and map
constexpr double kStrip = 14;                      // height of the tints
constexpr double kWidestStep = 26;

/// Wraps the text in at most two lines; the second is shortened if need be.
std::vector<std::string> two_lines(const std::string& words, const TextMetrics& metrics, double size,
                                   double width) {
  std::vector<std::string> lines = style::wrap_text(words, metrics, FontStyle::semibold, size, width);
  for (std::size_t i = 2; i < lines.size(); ++i) lines[1] += " " + lines[i];
  if (lines.size() > 2) lines.resize(2);
  for (std::string& line : lines) line = style::shortened(line, metrics, FontStyle::semibold, size, width);
  return lines;
}

}  // namespace

MultiplesHeadings::Setting MultiplesHeadings::setting(double cell_width) const {
  const auto known = settings_.find(cell_width);
  if (known != settings_.end()) return known->second;
  const auto all_whole = [&](double size, double width) {
    return std::all_of(table_.regions.begin(), table_.regions.end(), [&](const style::RegionStyle& region) {
      const auto lines = style::wrap_text(region.name, context_.metrics, FontStyle::semibold, size, width);
      return lines.size() <= 2 && std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
               return context_.metrics.width(line, FontStyle::semibold, size) <= width;
             });
    });
  };
  Setting result{kNameSizes.back(), true};
  for (const bool chip_below : {false, true}) {
    const auto* size = std::find_if(kNameSizes.begin(), kNameSizes.end(), [&](double px) {
      return all_whole(px, chip_below ? cell_width : cell_width - kIndent);
    });
    if (size == kNameSizes.end()) continue;
    result = {*size, chip_below};
    break;
  }
  return settings_[cell_width] = result;
}

std::vector<std::string> MultiplesHeadings::lines(const style::RegionStyle& region, double cell_width) const {
  const auto [size, chip_below] = setting(cell_width);
  return two_lines(region.name, context_.metrics, size, chip_below ? cell_width : cell_width - kIndent);
}

std::vector<std::string> MultiplesHeadings::count_lines(double cell_width) const {
  return two_lines(context_.texts.get("scene.multiples.counts"), context_.metrics, kNameSize, cell_width);
}

std::string MultiplesHeadings::members(const style::RegionStyle& region, double width) const {
  const auto count =
      static_cast<std::int64_t>(context_.dataset.partnerships[region.partnership].members.size());
  const std::string words = context_.texts.count("scene.members", count);
  return context_.metrics.width(words, FontStyle::regular, kSmallSize) <= width
             ? words
             : context_.texts.number(static_cast<double>(count));
}

bool MultiplesHeadings::members_beside(double cell_width) const {
  const Setting set = setting(cell_width);
  return !set.chip_below &&
         std::all_of(table_.regions.begin(), table_.regions.end(), [&](const style::RegionStyle& region) {
           const double name =
               context_.metrics.width(lines(region, cell_width).back(), FontStyle::semibold, set.size);
           const double count =
               context_.metrics.width(members(region, cell_width), FontStyle::regular, kSmallSize);
           return kIndent + name + 10 + count <= cell_width;
         });
}

double MultiplesHeadings::members_height(double cell_width) const {
  if (setting(cell_width).chip_below) return kChipLine;
  return members_beside(cell_width) ? 0 : kLine;
}

double MultiplesHeadings::height(double cell_width) const {
  std::size_t most = 1;
  for (const style::RegionStyle& region : table_.regions)
    most = std::max(most, lines(region, cell_width).size());
  const double regions = kLine * static_cast<double>(most) + members_height(cell_width);
  const double counts = kLine * static_cast<double>(count_lines(cell_width).size()) + kStrip + 3;
  return (table_.regions.size() > 1 ? std::max(regions, counts) : regions) + kBelow;
}

void MultiplesHeadings::add_region(std::vector<Item>& items, const style::RegionStyle& region,
                                   const Box& cell) const {
  const Source source{Source::Kind::partnership, region.partnership};
  const bool beside = members_beside(cell.width());
  const std::vector<std::string> names = lines(region, cell.width());
  const auto [size, chip_below] = setting(cell.width());
  const double lines_height = kLine * static_cast<double>(names.size()) + members_height(cell.width());
  // The text stands right above the map, even where other headings need more height.
  double baseline = cell.min_y + height(cell.width()) - kBelow - lines_height + 12;
  const double left = chip_below ? cell.min_x : cell.min_x + kIndent;
  const auto add_number = [&](double text_baseline, double text_size) {
    style::add_chip(items, {cell.min_x + kChipRadius + 1, text_baseline - text_size * kCapHeight / 2},
                    kChipRadius, region.number, region.color, source);
  };
  if (!chip_below) add_number(baseline, size);
  for (const std::string& name : names) {
    style::add_text(items, name, {left, baseline},
                    {size, FontStyle::semibold, style::theme::kInk, Align::left}, source);
    baseline += kLine;
  }
  const std::string count = members(region, cell.width() - (beside ? 0 : kIndent));
  if (chip_below) {
    baseline += 2;
    add_number(baseline, kSmallSize);
  }
  const Point at = beside ? Point{cell.max_x, baseline - kLine}
                          : Point{cell.min_x + kIndent, baseline - (chip_below ? 0 : 1)};
  style::add_text(
      items, count, at,
      {kSmallSize, FontStyle::regular, style::theme::kQuietInk, beside ? Align::right : Align::left}, source);
}

void MultiplesHeadings::add_counts(std::vector<Item>& items, const Box& cell) const {
  const std::vector<std::string> words = count_lines(cell.width());
  double y =
      cell.min_y + height(cell.width()) - kBelow - kStrip - 3 - kLine * static_cast<double>(words.size());
  for (const std::string& line : words) {
    items.push_back(
        style::text_item(line, {cell.min_x, y + 12}, {kNameSize, FontStyle::semibold, style::theme::kInk}));
    y += kLine;
  }
  y += 2;
  const auto classes = style::CountScale(table_.highest).classes();
  const auto steps = static_cast<double>(classes.size());
  double digits = 0;
  for (const auto& [tint, counts] : classes)
    digits = std::max(digits, context_.metrics.width(counts, FontStyle::semibold, kSmallSize) + 4);
  // The numbers stand on the tints where they fit, else at both ends of the strip.
  const bool inside = cell.width() / steps >= digits;
  const double step =
      std::min(std::max(kWidestStep, digits), (cell.width() - (inside ? 0 : 2 * digits)) / steps);
  double x = cell.min_x + (inside ? 0 : digits);
  const double baseline = y + kStrip / 2 + kSmallSize * kCapHeight / 2;
  const auto number = [&](const std::string& counts, double at, Color color) {
    items.push_back(
        style::text_item(counts, {at, baseline}, {kSmallSize, FontStyle::semibold, color, Align::center}));
  };
  if (!inside) number(classes.front().second, cell.min_x + digits / 2 - 2, style::theme::kInk);
  for (const auto& [tint, counts] : classes) {
    items.push_back({Fill{style::box_path({x, y, x + step, y + kStrip}), tint, {}}, style::kPlotSource});
    if (inside) number(counts, x + step / 2, style::text_on(tint));
    x += step;
  }
  if (!inside) number(classes.back().second, x + digits / 2 + 2, style::theme::kInk);
}

}  // namespace rk::scene::plots
