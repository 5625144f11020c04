#include "app/cli/figure_option_source.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "scene/views/registry.h"

namespace rk::app::cli {
namespace {

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "1920x1080"
std::optional<figure::PixelSize> parse_pixel_size(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = parse_number<int>(text.substr(0, cross));
  const auto height = parse_number<int>(text.substr(cross + 1));
  if (!width || !height) return std::nullopt;
  return figure::PixelSize{*width, *height};
}

constexpr std::array kPalettes = {scene::PaletteName::tol, scene::PaletteName::fill8,
                                  scene::PaletteName::grey};
constexpr std::array kEncodings = {scene::EncodingChoice::automatic, scene::EncodingChoice::hatch,
                                   scene::EncodingChoice::ribbons, scene::EncodingChoice::counts};
constexpr std::array kColumns = {scene::SortColumn::partnership,  scene::SortColumn::municipalities,
                                 scene::SortColumn::area,         scene::SortColumn::population,
                                 scene::SortColumn::contribution, scene::SortColumn::per_inhabitant,
                                 scene::SortColumn::provinces};
constexpr std::array kPapers = {figure::Paper::a4, figure::Paper::a3};
constexpr std::array kPatterns = {true, false};

std::vector<scene::View> views() {
  std::vector<scene::View> result;
  for (const scene::views::ViewEntry& entry : scene::views::registered_views()) result.push_back(entry.view);
  return result;
}

std::string_view paper_word(figure::Paper paper) {
  return paper == figure::Paper::a4 ? "a4" : "a3";
}

std::string_view pattern_word(bool on) {
  return on ? "auto" : "none";
}

class SettingsReader {
 public:
  explicit SettingsReader(FigureOptionSource& source) : source_(source) {}

  figure::FigureSettings read() {
    figure::FigureSettings s;
    s.view = word("view", views(), scene::views::view_name);
    s.partner = source_.text("partner");
    s.what_if = source_.changes("what-if");
    s.regions = source_.list("regions");
    s.size = size();
    s.paper = word("paper", kPapers, paper_word);
    s.landscape = source_.flag("landscape");
    s.portrait = source_.flag("portrait");
    s.dpi = source_.whole_number("dpi");
    s.extent = source_.extent("extent");
    s.title = source_.phrase("title");
    s.subtitle = source_.phrase("subtitle");
    s.source = source_.phrase("source");
    s.no_title = source_.flag("no-title");
    s.no_legend = source_.flag("no-legend");
    s.no_scale_bar = source_.flag("no-scale-bar");
    s.no_labels = source_.flag("no-labels");
    s.no_source = source_.flag("no-source");
    s.palette = word("palette", kPalettes, scene::palette_word);
    s.patterns = word("pattern", kPatterns, pattern_word);
    s.text_as_paths = source_.flag("text-as-paths");
    s.proof = source_.flag("proof");
    s.sort = word("sort", kColumns, scene::sort_word);
    s.encoding = word("encoding", kEncodings, scene::encoding_word);
    s.pinned = source_.list("pin");
    s.caption_file = source_.flag("caption-file");
    return s;
  }

 private:
  /// The value whose word is given.
  template <typename Values, typename Value>
  std::optional<Value> word(const std::string& name, const Values& values,
                            std::string_view (*word_of)(Value)) {
    const auto given = source_.text(name);
    if (!given) return std::nullopt;
    std::string known;
    for (const Value value : values) {
      if (*given == word_of(value)) return value;
      known += (known.empty() ? "" : ", ") + std::string(word_of(value));
    }
    source_.reject({"bad_word", {{"setting", name}, {"value", *given}, {"known", known}}});
    return std::nullopt;
  }

  std::optional<figure::PixelSize> size() {
    const auto given = source_.text("size");
    if (!given) return std::nullopt;
    const auto size = parse_pixel_size(*given);
    if (!size) source_.reject({"bad_size", {{"value", *given}}});
    return size;
  }

  FigureOptionSource& source_;
};

}  // namespace

figure::FigureSettings read_figure_settings(FigureOptionSource& source) {
  return SettingsReader(source).read();
}

std::optional<figure::ExtentSpec> parse_extent(std::string_view text) {
  if (text == "fit") return figure::ExtentSpec{};
  if (text == "focus") return figure::ExtentSpec{figure::ExtentSpec::Kind::focus, {}};
  if (text == "nl") return figure::ExtentSpec{figure::ExtentSpec::Kind::nl, {}};
  const std::vector<std::string> parts = split_at_commas(text);
  std::array<double, 4> sides{};
  if (parts.size() != sides.size()) return std::nullopt;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const auto side = parse_number<double>(parts[i]);
    if (!side || !std::isfinite(*side)) return std::nullopt;
    sides[i] = *side;
  }
  return figure::ExtentSpec{figure::ExtentSpec::Kind::box, {sides[0], sides[1], sides[2], sides[3]}};
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    result.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

}  // namespace rk::app::cli
