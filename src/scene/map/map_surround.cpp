#include "scene/map/map_surround.h"

#include <cmath>

#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kTextSize = 11;
const Source kSurround{Source::Kind::surround, 0};

Text label(std::string words, Point anchor, Align align) {
  Text text;
  text.text = std::move(words);
  text.anchor = anchor;
  text.size_px = kTextSize;
  text.align = align;
  text.color = style::theme::kInk;
  text.halo = style::theme::kPaper;
  text.halo_px = style::theme::kHalo;
  return text;
}

}  // namespace

double round_length(double m_per_px, double most_px) {
  const double most = m_per_px * most_px;
  const double power = std::pow(10, std::floor(std::log10(most)));
  for (const double step : {5.0, 2.0}) {
    if (step * power <= most) return step * power;
  }
  return power;
}

Box add_scale_bar(std::vector<Item>& items, Point at, double m_per_px, double most_px,
                  const Translations& texts, const TextMetrics& metrics) {
  constexpr double kHeight = 5;
  const double metres = round_length(m_per_px, most_px);
  const double length = metres / m_per_px;
  const double top = at.y - kHeight;
  items.push_back({Fill{style::box_path({at.x - 1.5, top - 1.5, at.x + length + 1.5, at.y + 1.5}),
                        style::theme::kPaper,
                        {}},
                   kSurround});
  items.push_back(
      {Fill{style::box_path({at.x, top, at.x + length / 2, at.y}), style::theme::kInk, {}}, kSurround});
  Path outline = style::box_path({at.x + 0.5, top + 0.5, at.x + length - 0.5, at.y - 0.5});
  items.push_back({Stroke{std::move(outline), style::theme::kInk, 1, {}, 0, {}, false}, kSurround});
  const bool kilometres = metres >= 1000;
  const auto number = [&](double value) {
    const double shown = kilometres ? value / 1000 : value;
    return texts.number(shown, shown == std::floor(shown) ? 0 : 1);
  };
  const double baseline = top - 5;
  items.push_back({label("0", {at.x, baseline}, Align::center), kSurround});
  const auto half_width = [&](const std::string& words) {
    return metrics.width(words, FontStyle::regular, kTextSize) / 2;
  };
  const std::string middle = number(metres / 2);
  const double half_number = half_width(number(metres));
  if (length / 2 > half_width(middle) + half_number + 5)
    items.push_back({label(middle, {at.x + length / 2, baseline}, Align::center), kSurround});
  const std::string end = number(metres) + (kilometres ? " km" : " m");
  items.push_back({label(end, {at.x + length - half_number, baseline}, Align::left), kSurround});
  return {at.x - 6, baseline - kTextSize, at.x + length - half_number + 2 * half_width(end) + 4, at.y + 4};
}

Box add_north_arrow(std::vector<Item>& items, Point at, const Translations& texts) {
  Path arrow;
  arrow.closed = true;
  arrow.add({{at.x, at.y - 18}, {at.x + 5, at.y}, {at.x, at.y - 4}, {at.x - 5, at.y}});
  items.push_back({Stroke{arrow, style::theme::kPaper, 3, {}, 0, {}, false}, kSurround});
  items.push_back({Fill{std::move(arrow), style::theme::kInk, {}}, kSurround});
  Text north = label(texts.get("scene.north"), {at.x, at.y - 22}, Align::center);
  north.style = FontStyle::semibold;
  items.push_back({std::move(north), kSurround});
  return {at.x - 8, at.y - 22 - kTextSize, at.x + 8, at.y + 4};
}

}  // namespace rk::scene::map
