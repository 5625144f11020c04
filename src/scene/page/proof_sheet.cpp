#include "scene/page/proof_sheet.h"

#include <algorithm>
#include <tuple>

#include "scene/style/color_check.h"
#include "scene/style/color_difference.h"
#include "scene/style/plot_items.h"
#include "scene/style/region_style.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::page {
namespace {

constexpr double kWidth = 1920;  // of the sheet, px
constexpr double kMargin = 40;
constexpr double kGap = 24;
constexpr std::size_t kColumns = 3;
constexpr double kCaption = 30;  // height of a caption above its panel
constexpr double kTitleSize = 26;
constexpr double kCaptionSize = 15;
constexpr double kTextSize = 13;
constexpr double kTextLine = 20;
constexpr double kRow = 24;  // of the table of colours
constexpr double kSwatch = 54;

/// Neighbouring steps of a scale must differ by at least this CIEDE2000. They are ordered and adjacent, so
/// they need less difference than colours that must be recognised on their own.
constexpr double kTellStepsApart = 2;

void recolor(Item& item, style::Vision vision) {
  if (auto* fill = std::get_if<Fill>(&item.shape)) {
    fill->color = style::seen_with(fill->color, vision);
    if (!fill->hatch) return;
    for (Color& color : fill->hatch->colors) color = style::seen_with(color, vision);
  } else if (auto* stroke = std::get_if<Stroke>(&item.shape)) {
    stroke->color = style::seen_with(stroke->color, vision);
    stroke->casing = style::seen_with(stroke->casing, vision);
  } else if (auto* text = std::get_if<Text>(&item.shape)) {
    text->color = style::seen_with(text->color, vision);
    text->halo = style::seen_with(text->halo, vision);
  }
}

/// The first region of each territory on view that has a colour of its own.
std::vector<style::RegionStyle> coloured(const Dataset& dataset, const Translations& texts,
                                         const MapState& state) {
  const std::vector<style::RegionStyle> styles = style::region_styles(dataset, texts, state);
  std::vector<style::RegionStyle> result;
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (styles[i].territory == i && styles[i].color != style::theme::kUnpinned) result.push_back(styles[i]);
  }
  return result;
}

std::string vision_words(const Translations& texts, style::Vision vision) {
  return texts.get(std::string("scene.proof.vision.") + style::vision_name(vision));
}

/// Appends one line of text.
void write(std::vector<Item>& items, const std::string& words, Point at, double size, FontStyle style) {
  items.push_back(style::text_item(words, at, {size, style, style::theme::kInk}));
}

/// A swatch of each region's colour with each vision.
void add_table(const Translations& texts, const TextMetrics& metrics,
               const std::vector<style::RegionStyle>& styles, const Box& area, std::vector<Item>& items) {
  write(items, texts.get("scene.proof.colors"), {area.min_x, area.min_y - 10}, kCaptionSize,
        FontStyle::semibold);
  const double first = area.max_x - kSwatch * static_cast<double>(style::kVisions.size());
  for (std::size_t v = 0; v < style::kVisions.size(); ++v) {
    items.push_back(style::text_item(
        texts.get(std::string("scene.proof.short.") + style::vision_name(style::kVisions[v])),
        {first + kSwatch * (static_cast<double>(v) + 0.5), area.min_y + 12},
        {11, FontStyle::regular, style::theme::kQuietInk, Align::center}));
  }
  double y = area.min_y + 20;
  for (const style::RegionStyle& region : styles) {
    if (y + kRow > area.max_y) return;
    const double middle = y + kRow / 2;
    style::add_chip(items, {area.min_x + 10, middle}, 8, region.number, region.color, style::kPlotSource);
    write(items,
          style::shortened(region.name, metrics, FontStyle::regular, kTextSize, first - area.min_x - 36),
          {area.min_x + 26, middle + kTextSize * kCapHeight / 2}, kTextSize, FontStyle::regular);
    for (std::size_t v = 0; v < style::kVisions.size(); ++v) {
      const double x = first + kSwatch * static_cast<double>(v);
      items.push_back({Fill{style::box_path({x + 2, y + 2, x + kSwatch - 2, y + kRow - 2}),
                            style::seen_with(region.color, style::kVisions[v]),
                            {}},
                       style::kPlotSource});
    }
    y += kRow;
  }
}

}  // namespace

Scene seen_with(const Scene& scene, style::Vision vision) {
  Scene seen = scene;
  seen.background = style::seen_with(scene.background, vision);
  for (SceneLayer& layer : seen.layers) {
    layer.revision = 0;
    for (Item& item : layer.items) recolor(item, vision);
  }
  return seen;
}

std::vector<Color> tint_steps(const Scene& scene) {
  std::vector<Color> steps;
  for (const SceneLayer& layer : scene.layers) {
    if (!layer.viewport) continue;
    for (const Item& item : layer.items) {
      const auto* fill = std::get_if<Fill>(&item.shape);
      if (fill == nullptr || item.source.kind != Source::Kind::zone || fill->color.a != 255 || fill->hatch)
        continue;
      if (std::find(steps.begin(), steps.end(), fill->color) == steps.end()) steps.push_back(fill->color);
    }
  }
  std::sort(steps.begin(), steps.end(), [](Color a, Color b) {
    const auto key = [](Color c) { return std::tuple(-style::to_lab(c).l, c.r, c.g, c.b); };
    return key(a) < key(b);
  });
  return steps;
}

std::vector<std::string> color_faults(const Dataset& dataset, const Translations& texts,
                                      const MapState& state, const Scene& figure) {
  const std::vector<style::RegionStyle> styles = coloured(dataset, texts, state);
  std::vector<Color> colors;
  for (const style::RegionStyle& region : styles) colors.push_back(region.color);
  const auto name = [&](std::size_t i) { return texts.number(styles[i].number) + " " + styles[i].name; };
  std::vector<std::string> lines;
  for (const style::AlikeColors& pair :
       style::alike_colors(colors, {style::kVisions.begin(), style::kVisions.end()})) {
    lines.push_back(texts.get("scene.proof.pair", {{"vision", vision_words(texts, pair.vision)},
                                                   {"first", name(pair.a)},
                                                   {"second", name(pair.b)},
                                                   {"difference", texts.number(pair.difference, 1)}}));
  }
  const std::vector<Color> steps = tint_steps(figure);
  for (const style::Vision vision : style::kVisions) {
    std::string alike;
    double smallest = kTellStepsApart;
    for (std::size_t i = 1; i < steps.size(); ++i) {
      const double difference = style::difference_seen(steps[i - 1], steps[i], vision);
      if (difference >= kTellStepsApart) continue;
      smallest = std::min(smallest, difference);
      alike += (alike.empty() ? "" : ", ") + std::to_string(i) + "–" + std::to_string(i + 1);
    }
    if (alike.empty()) continue;
    lines.push_back(texts.get("scene.proof.steps", {{"vision", vision_words(texts, vision)},
                                                    {"steps", alike},
                                                    {"difference", texts.number(smallest, 1)}}));
  }
  return lines;
}

ProofSheet proof_sheet(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
                       const MapState& state, const Scene& figure, const std::vector<std::string>& faults) {
  ProofSheet sheet;
  sheet.page.width_px = kWidth;
  sheet.page.background = style::theme::kWhite;
  sheet.page.title = texts.get("scene.proof.title", {{"title", figure.title}});
  std::vector<Item> items;
  double y = kMargin;
  for (const std::string& line :
       style::wrap_text(sheet.page.title, metrics, FontStyle::bold, kTitleSize, kWidth - 2 * kMargin)) {
    write(items, line, {kMargin, y + kTitleSize}, kTitleSize, FontStyle::bold);
    y += kTitleSize * 1.3;
  }
  y += 12;
  const double width = (kWidth - 2 * kMargin - kGap * (kColumns - 1)) / kColumns;
  const double height = width * figure.height_px / figure.width_px;
  const auto panel = [&](std::size_t i) {
    const std::size_t row = i / kColumns;
    const double left = kMargin + static_cast<double>(i % kColumns) * (width + kGap);
    const double top = y + kCaption + static_cast<double>(row) * (height + kCaption + kGap);
    return Box{left, top, left + width, top + height};
  };
  for (std::size_t i = 0; i < style::kVisions.size(); ++i) {
    const Box frame = panel(i);
    write(items, vision_words(texts, style::kVisions[i]), {frame.min_x, frame.min_y - 10}, kCaptionSize,
          FontStyle::semibold);
    Stroke edge;
    edge.path = style::box_path(frame.grown(0.5));
    edge.color = style::theme::kMunicipalBorder;
    items.push_back({std::move(edge), style::kPlotSource});
    sheet.panels.push_back({frame, seen_with(figure, style::kVisions[i])});
  }
  const Box table = panel(style::kVisions.size());
  add_table(texts, metrics, coloured(dataset, texts, state), table, items);

  y = table.max_y + kGap + kCaptionSize;
  write(items, texts.get(faults.empty() ? "scene.proof.none" : "scene.proof.faults"), {kMargin, y},
        kCaptionSize, FontStyle::semibold);
  y += kTextLine * 1.2;
  for (const std::string& fault : faults) {
    for (const std::string& line :
         style::wrap_text(fault, metrics, FontStyle::regular, kTextSize, kWidth - 2 * kMargin)) {
      write(items, line, {kMargin, y}, kTextSize, FontStyle::regular);
      y += kTextLine;
    }
  }
  sheet.page.height_px = y + kMargin - kTextLine;
  sheet.page.layers.push_back({"proof", {}, 0, std::move(items)});
  return sheet;
}

}  // namespace rk::scene::page
