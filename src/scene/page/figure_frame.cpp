#include "scene/page/figure_frame.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "scene/style/plot_items.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "scene/views/legend_builder.h"
#include "scene/views/source_line.h"
#include "wording/what_if_words.h"

namespace rk::scene::page {
namespace {

const Source kSurround{Source::Kind::surround, 0};

/// Lines of text of one size.
struct Block {
  std::vector<std::string> lines;
  FontStyle style = FontStyle::regular;
  double size = 12;      ///< px
  double leading = 1.3;  ///< line height, em

  double height() const { return size * leading * static_cast<double>(lines.size()); }
};

/// Wraps the text into at most `height` px; a longer text ends in an ellipsis. The block is empty if no line
/// fits.
Block block_of(const TextMetrics& metrics, const std::string& words, FontStyle style, double size,
               double leading, double width, double height) {
  Block block{style::wrap_text(words, metrics, style, size, width), style, size, leading};
  const auto most = static_cast<std::size_t>(std::max(0.0, height / (size * leading)));
  if (block.lines.size() > most) {
    block.lines.resize(most);
    if (most > 0) block.lines.back() += " …";
  }
  // A single word may be wider than the page, and wrap_text does not cut words.
  for (std::string& line : block.lines) line = style::shortened(line, metrics, style, size, width);
  return block;
}

/// Writes a block from its upper left corner.
void write(const Block& block, Point at, Color color, std::vector<Item>& items) {
  double baseline = at.y + block.size * 0.85;
  for (const std::string& line : block.lines) {
    items.push_back(style::text_item(line, {at.x, baseline}, {block.size, block.style, color}));
    baseline += block.size * block.leading;
  }
}

/// The size grows with the width of the page; a title that needs too much height gets smaller letters.
Block title_block(const TextMetrics& metrics, const std::string& title, const FigureOptions& options,
                  double width, double height) {
  constexpr double kSmallest = 12;
  double size = std::clamp(options.width_px / 52, std::min(16.0, options.width_px / 20), 32.0);
  size = std::max(size, kSmallest);
  const auto made = [&] { return block_of(metrics, title, FontStyle::bold, size, 1.25, width, 1e6); };
  while (size > kSmallest && made().height() > height) size = std::max(kSmallest, size - 1);
  return block_of(metrics, title, FontStyle::bold, size, 1.25, width, height);
}

/// Writes the what-if at the top of `inner` and takes its height off `inner`.
void add_what_if_banner(const ViewContext& context, const std::vector<analysis::MembershipChange>& changes,
                        Box& inner, std::vector<Item>& items) {
  constexpr double kSize = 13;
  constexpr double kPadding = 8;
  const Block block = block_of(
      context.metrics, wording::what_if_words(context.dataset, context.texts, changes), FontStyle::semibold,
      kSize, 1.4, inner.width() - 2 * kPadding, std::max(kSize * 1.4, inner.height() / 2));
  double width = 0;
  for (const std::string& line : block.lines) {
    width = std::max(width, context.metrics.width(line, block.style, kSize));
  }
  const Box box{inner.min_x, inner.min_y, inner.min_x + width + 2 * kPadding,
                inner.min_y + block.height() + kPadding};
  items.push_back({Fill{style::rounded_box_path(box, 4), style::theme::kWhatIf, {}}, kSurround});
  items.push_back(
      {Stroke{style::rounded_box_path(box, 4), style::theme::kSelection, 1, {}, 0, {}, false}, kSurround});
  write(block, {box.min_x + kPadding, box.min_y + kPadding / 2 + kSize * 0.15}, style::theme::kInk, items);
  inner.min_y = box.max_y + 12;
}

/// Equal columns side by side in a rectangle.
std::vector<Box> columns_in(const Box& box, std::size_t count, double gap) {
  const double width = (box.width() - gap * static_cast<double>(count - 1)) / static_cast<double>(count);
  std::vector<Box> columns;
  for (std::size_t i = 0; i < count; ++i) {
    const double left = box.min_x + static_cast<double>(i) * (width + gap);
    columns.push_back({left, box.min_y, left + width, box.max_y});
  }
  return columns;
}

constexpr double kColumnGap = 24;
constexpr double kWidestSide = 0.45;  ///< share of a wide page; a wider column leaves too little for the map
constexpr int kTallestSide = 50;      ///< percent of a tall page

/// Writes the legend column if it fits.
class SideLayout {
 public:
  SideLayout(const ViewContext& context, const views::MapPresentation& view, const Box& inner,
             std::vector<Item>& items)
      : context_(context), view_(view), inner_(inner), items_(items) {}

  /// Both functions return the rectangle left for the map, or nullopt if the column does not fit.
  std::optional<Box> beside(views::LegendDetail detail) {
    const double column = std::min(std::clamp(inner_.width() * 0.2, 210.0, 300.0), inner_.width() * 0.42);
    constexpr double kNarrowest = 150;
    if (column < kNarrowest) return std::nullopt;
    for (std::size_t count = 1;; ++count) {
      const double width = static_cast<double>(count) * (column + kColumnGap) - kColumnGap;
      if (width > inner_.width() * kWidestSide) return std::nullopt;
      const Box side{inner_.max_x - width, inner_.min_y, inner_.max_x, inner_.max_y};
      if (write(columns_in(side, count, kColumnGap), detail))
        return Box{inner_.min_x, inner_.min_y, side.min_x - kColumnGap, inner_.max_y};
    }
  }
  std::optional<Box> below(views::LegendDetail detail) {
    const auto count = static_cast<std::size_t>(std::clamp(inner_.width() / 270, 1.0, 4.0));
    for (int percent = 12; percent <= kTallestSide; percent += 2) {
      const double share = percent / 100.0;
      const Box side{inner_.min_x, inner_.max_y - share * inner_.height(), inner_.max_x, inner_.max_y};
      if (write(columns_in(side, count, kColumnGap), detail))
        return Box{inner_.min_x, inner_.min_y, inner_.max_x, side.min_y - kColumnGap};
    }
    return std::nullopt;
  }

 private:
  bool write(const std::vector<Box>& columns, views::LegendDetail detail) {
    std::vector<Item> written;
    views::LegendBuilder side(written, columns, context_.texts, context_.metrics, detail);
    view_.build_legend(context_, side);
    if (side.overflowed()) return false;
    items_.insert(items_.end(), std::make_move_iterator(written.begin()),
                  std::make_move_iterator(written.end()));
    return true;
  }

  const ViewContext& context_;
  const views::MapPresentation& view_;
  Box inner_;
  std::vector<Item>& items_;
};

}  // namespace

Box add_page_frame(const ViewContext& context, const FigureOptions& options, const std::string& title,
                   std::vector<Item>& items) {
  // The text above and below the map must leave it at least half of the page.
  const double title_room = options.height_px / 4;
  const double source_room = options.height_px / 5;
  const double margin = std::clamp(options.width_px * 0.021, 10.0, 40.0);
  Box inner{margin, margin, options.width_px - margin, options.height_px - margin};
  if (options.show_title) {
    const Block large = title_block(context.metrics, title, options, inner.width(), title_room);
    write(large, {inner.min_x, inner.min_y}, style::theme::kInk, items);
    inner.min_y += large.height();
    if (!options.subtitle.empty()) {
      const double size = std::max(10.0, large.size * 0.6);
      const Block small = block_of(context.metrics, options.subtitle, FontStyle::regular, size, 1.35,
                                   inner.width(), title_room - large.height());
      write(small, {inner.min_x, inner.min_y}, style::theme::kQuietInk, items);
      inner.min_y += small.height();
    }
    inner.min_y += std::min(14.0, options.height_px * 0.03);
  }
  if (!options.what_if.empty()) add_what_if_banner(context, options.what_if, inner, items);
  if (options.show_source) {
    constexpr double kSize = 11;
    const std::string source = options.source.empty()
                                   ? views::source_line(context.dataset, context.texts, context.state.view)
                                   : options.source;
    const Block block =
        block_of(context.metrics, source, FontStyle::regular, kSize, 1.35, inner.width(), source_room);
    // The last line's baseline stands on the margin.
    const double top = inner.max_y - block.height() + kSize * 0.5;
    write(block, {inner.min_x, top}, style::theme::kQuietInk, items);
    if (!block.lines.empty()) inner.max_y = top - 13.5;
  }
  return inner;
}

Box add_side(const ViewContext& context, const views::MapPresentation& view, const Box& inner,
             std::vector<Item>& items) {
  SideLayout layout(context, view, inner, items);
  const bool wide = inner.width() >= inner.height() * 0.95;
  for (const views::LegendDetail detail :
       {views::LegendDetail::full, views::LegendDetail::brief, views::LegendDetail::least}) {
    if (const auto rest = wide ? layout.beside(detail) : layout.below(detail)) return *rest;
  }
  return inner;
}

}  // namespace rk::scene::page
