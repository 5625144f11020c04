#include "scene/views/legend_builder.h"

#include <algorithm>
#include <cmath>

#include "scene/style/palette.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "wording/partner_words.h"

namespace rk::scene::views {
namespace {

constexpr double kHeadingSize = 12;
constexpr double kChipRadius = 9;
constexpr double kIndent = 64;  // room for chip and sample
const Source kSurround{Source::Kind::surround, 0};

}  // namespace

void LegendBuilder::begin_row() {
  if (in_row_) return;
  past_end_ = past_end_ || !ends_within();
  if (!after_heading_ && !past_end_) whole_ = items_.size();
  after_heading_ = false;
}

void LegendBuilder::keep_together(double px) {
  begin_row();
  if (room() >= px) return;
  if (column_ + 1 < columns_.size()) y_ = columns_[++column_].min_y;
  if (room() < px) overflowed_ = true;
}

void LegendBuilder::put(const std::string& words, Point anchor, double size, FontStyle style, Color color,
                        Align align) {
  Text text;
  text.text = words;
  text.anchor = anchor;
  text.size_px = size;
  text.style = style;
  text.align = align;
  text.color = color;
  items_.push_back({std::move(text), kSurround});
}

void LegendBuilder::paragraph(const std::string& words, double indent, double size, FontStyle style,
                              Color color) {
  for (const std::string& line : style::wrap_text(words, metrics_, style, size, area().width() - indent)) {
    keep_together(size * 1.2);
    put(line, {area().min_x + indent, y_ + size}, size, style, color, Align::left);
    y_ += size * 1.36;
  }
}

void LegendBuilder::hit_area(double top, Source source) {
  if (y_ <= top) return;  // the row went on in the next column
  items_.push_back({Fill{style::box_path({area().min_x, top, area().max_x, y_}), {0, 0, 0, 0}, {}}, source});
}

void LegendBuilder::heading(const std::string& words) {
  keep_together(60);
  in_row_ = true;
  paragraph(words, 0, kHeadingSize, FontStyle::semibold, style::theme::kQuietInk);
  in_row_ = false;
  after_heading_ = true;
  y_ += 6;
}

void LegendBuilder::note(const std::string& words) {
  paragraph(words, 0, 13, FontStyle::regular, style::theme::kInk);
  skip(12);
}

void LegendBuilder::territory(const std::vector<const style::RegionStyle*>& regions, style::Encoding encoding,
                              const std::vector<std::string>& all_details) {
  const std::vector<std::string> details = brief() ? std::vector<std::string>() : all_details;
  const auto rows = [&](const std::string& words, FontStyle style, double size) {
    return static_cast<double>(
        style::wrap_text(words, metrics_, style, size, area().width() - kIndent).size());
  };
  double height = 0;
  for (const style::RegionStyle* region : regions)
    height += rows(region->name, FontStyle::semibold, kSideNameSize) * kSideNameSize * 1.36;
  for (const std::string& line : details)
    height += rows(line, FontStyle::regular, kSideTextSize) * kSideTextSize * 1.36;
  keep_together(height);
  in_row_ = true;
  const double top = y_ + kSideNameSize * 0.68;
  double middle = top;
  for (const style::RegionStyle* region : regions) {
    if (region != regions.front()) y_ += 3;  // room between two chips
    middle = y_ + kSideNameSize * 0.68;
    style::add_chip(items_, {area().min_x + kChipRadius + 1, middle}, kChipRadius, region->number,
                    region->color, {Source::Kind::partnership, region->partnership});
    const double row = y_;
    paragraph(region->name, kIndent, kSideNameSize, FontStyle::semibold, style::theme::kInk);
    hit_area(row, {Source::Kind::partnership, region->partnership});
  }
  add_sample(*regions.front(), encoding, (top + middle) / 2);
  for (const std::string& line : details) {
    paragraph(line, kIndent, kSideTextSize, FontStyle::regular, style::theme::kQuietInk);
  }
  in_row_ = false;
  y_ += 9;
}

void LegendBuilder::add_sample(const style::RegionStyle& region, style::Encoding encoding, double middle) {
  const Source source{Source::Kind::partnership, region.partnership};
  const double from = area().min_x + 26;
  const double to = area().min_x + 54;
  if (encoding == style::Encoding::hatched) {
    const Box box{from, middle - 8, to, middle + 8};
    Fill fill{style::box_path(box), style::region_tint(region.color), {}};
    if (region.hatched()) fill.hatch = style::region_hatch(region);
    items_.push_back({std::move(fill), source});
    items_.push_back({Stroke{style::box_path(box), region.color, 2, {}, 0, {}, false}, source});
  } else if (region.colored) {
    Stroke line = style::ribbon_stroke(region);
    line.path = style::line_path({{from, middle}, {to, middle}});
    items_.push_back({std::move(line), source});
  }
}

void LegendBuilder::chip_line(int number, Color color, const std::string& name, Source source) {
  keep_together(kSideTextSize * 1.5);
  in_row_ = true;
  style::add_chip(items_, {area().min_x + 9, y_ + kSideTextSize * 0.68}, 7.5, number, color, source);
  const double row = y_;
  paragraph(name, 24, kSideTextSize, FontStyle::regular, style::theme::kInk);
  in_row_ = false;
  y_ += 4;
  hit_area(row, source);
}

void LegendBuilder::key(const std::string& words,
                        const std::function<void(std::vector<Item>&, const Box&)>& draw) {
  keep_together(kSideTextSize * 1.5);
  in_row_ = true;
  const double middle = y_ + kSideTextSize * 0.68;
  draw(items_, Box{area().min_x, middle - 6, area().min_x + 46, middle + 6});
  paragraph(words, kIndent, kSideTextSize, FontStyle::regular, style::theme::kInk);
  in_row_ = false;
  y_ += kRowGap;
}

void LegendBuilder::outline_key(const ViewContext& context, MunicipalityIndex m, Color color) {
  const std::string& name = context.dataset.municipalities[m].name;
  const bool grey = context.state.palette == PaletteName::grey;
  key(texts_.get("scene.legend.focus", {{"name", name}}), [&](std::vector<Item>& out, const Box& box) {
    const Box inner{box.min_x + 8, box.min_y - 1, box.max_x - 8, box.max_y + 1};
    for (Stroke& stroke : style::outline_strokes(color, grey)) {
      stroke.path = style::box_path(inner);
      out.push_back({std::move(stroke), kSurround});
    }
  });
}

void LegendBuilder::common_keys(const ViewContext& context, bool what_if) {
  const Dataset& dataset = context.dataset;
  const MapState& state = context.state;
  const bool selection = state.selected && *state.selected != state.focus;
  keep_together(((brief() ? 2 : 3) + (what_if ? 1 : 0) + (selection ? 1 : 0)) * (kSideTextSize * 1.36 + 5));
  if (what_if) {
    key(texts_.get("scene.legend.what_if"), [](std::vector<Item>& out, const Box& box) {
      Stroke dashes = style::assumption_outline();
      dashes.path = style::box_path({box.min_x + 8, box.min_y + 1, box.max_x - 8, box.max_y - 1});
      out.push_back({std::move(dashes), kSurround});
    });
  }
  outline_key(context, state.focus, style::theme::kInk);
  if (selection) outline_key(context, *state.selected, style::theme::kSelection);
  if (std::any_of(dataset.provinces.begin(), dataset.provinces.end(),
                  [](const Province& province) { return province.known(); })) {
    key(texts_.get("scene.legend.province"), [](std::vector<Item>& out, const Box& box) {
      Stroke stroke = style::province_border_stroke();
      stroke.path = style::line_path({{box.min_x, box.center().y}, {box.max_x, box.center().y}});
      out.push_back({std::move(stroke), kSurround});
    });
  }
  if (!brief()) {
    key(texts_.get("scene.legend.municipality"), [](std::vector<Item>& out, const Box& box) {
      const double y = box.center().y;
      out.push_back({Stroke{style::line_path({{box.min_x, y}, {box.max_x, y}}),
                            style::theme::kMunicipalBorder,
                            1,
                            {},
                            0,
                            {},
                            false},
                     kSurround});
    });
  }
  skip(6);
  other_focus(context);
}

void LegendBuilder::other_focus(const ViewContext& context) {
  const std::string words = wording::other_focus(context.names(), context.state.focus);
  if (!words.empty()) paragraph(words, 0, kSideTextSize, FontStyle::regular, style::theme::kQuietInk);
}

void LegendBuilder::tints(const std::vector<std::pair<Color, std::string>>& steps,
                          const std::vector<std::optional<MunicipalityIndex>>& examples,
                          const std::optional<Hatch>& hatch) {
  if (steps.empty()) return;
  const double step = std::min(40.0, area().width() / static_cast<double>(steps.size()));
  keep_together(24);
  double widest = 0;
  for (const auto& [color, label] : steps) {
    widest = std::max(widest, metrics_.width(label, FontStyle::semibold, kSideTextSize));
  }
  // Where steps are narrow, only every n-th is labelled, counted back from the last one. The label of the
  // last one would stick out: it moves back, and takes that room from the one before it.
  const double out = std::max(0.0, (widest - step) / 2);
  const auto turn = static_cast<std::size_t>(std::ceil((widest + 3 + out) / step));
  const auto box_of = [&](std::size_t i) {
    const double left = area().min_x + static_cast<double>(i) * step;
    return Box{left, y_ + 2, left + step, y_ + 20};
  };
  const auto add_label = [&](std::size_t i) {
    const auto& [color, label] = steps[i];
    const double middle =
        std::clamp(box_of(i).center().x, area().min_x + out,
                   area().min_x + static_cast<double>(steps.size()) * step - out - step / 2);
    put(label, {out > 0 ? middle : box_of(i).center().x, box_of(i).max_y - 4.5}, kSideTextSize,
        FontStyle::semibold, style::text_on(color), Align::center);
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Source source = examples.at(i) ? Source{Source::Kind::step, *examples[i]} : kSurround;
    items_.push_back({Fill{style::box_path(box_of(i)), steps[i].first, hatch}, source});
    if (turn == 1) add_label(i);
  }
  // The steps beside a wide label would cut it off.
  for (std::size_t i = (steps.size() - 1) % turn; turn > 1 && i < steps.size(); i += turn) add_label(i);
  y_ += 28;
}

}  // namespace rk::scene::views
