#include "app/cli/figure_spec.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

#include "app/cli/find_municipality.h"
#include "app/cli/usage_error.h"
#include "base/nearest.h"
#include "scene/state/chips.h"
#include "scene/style/region_style.h"
#include "scene/views/registry.h"

namespace rk {
namespace {

constexpr double kMinSide = 100;    // px; below it no legend fits
constexpr double kMaxSide = 32767;  // px; what cairo can draw
constexpr double kPxPerMm = 96 / 25.4;
constexpr double kFullHd = 1080;  // px; the height that text sizes are meant for
constexpr const char* kFullScreen = "1920x1080";
constexpr const char* kPageWidth = "1152x768";  // px; what a page of render/html gives to its figure
constexpr double kMaxRd = 1e7;                  // m; no coordinate on earth is beyond it

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    result.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The position of an option's value among the words that it may have; 0 if the option is not given.
std::size_t word_option(const CommandLine& line, const std::string& option,
                        const std::vector<std::string>& words) {
  if (!line.has(option)) return 0;
  const std::string value = line.value(option);
  const auto found = std::find(words.begin(), words.end(), value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string known;
  for (const std::string& word : words) known += (known.empty() ? "" : ", ") + word;
  throw UsageError("bad_word", {{"option", "--" + option}, {"value", value}, {"known", known}});
}

/// Throws where a side cannot be drawn. Infinite sides are refused as well.
void check_side(double side, const std::string& option, const std::string& value) {
  if (side >= kMinSide && side <= kMaxSide) return;
  throw UsageError("impossible_size", {{"option", option}, {"value", value}});
}

PageSize page_of_size(const std::string& value, FigureFormat format) {
  const std::vector<std::string> sides = split(value, 'x');
  const auto width = sides.size() == 2 ? whole_number(sides[0]) : std::nullopt;
  const auto height = sides.size() == 2 ? whole_number(sides[1]) : std::nullopt;
  if (!width || !height) throw UsageError("bad_size", {{"value", value}});
  check_side(*width, "--size", value);
  check_side(*height, "--size", value);
  const double scale = format == FigureFormat::png ? std::max(1.0, std::min(*width, *height) / kFullHd) : 1;
  return {*width / scale, *height / scale, scale};
}

PageSize page_of_paper(const CommandLine& line) {
  constexpr std::array<std::array<double, 2>, 2> kMillimetres = {{{297, 210}, {420, 297}}};  // a4, a3
  const auto& [wide, high] = kMillimetres[word_option(line, "paper", {"a4", "a3"})];
  const std::string dpi_text = line.value("dpi", "300");
  const auto dpi = whole_number(dpi_text);
  if (!dpi || *dpi <= 0) throw UsageError("bad_dpi", {{"value", dpi_text}});
  const double scale = *dpi / 96.0;
  PageSize page{wide * kPxPerMm, high * kPxPerMm, scale};
  if (line.has("portrait")) std::swap(page.width_px, page.height_px);
  check_side(page.width_px * scale, "--dpi", dpi_text);
  check_side(page.height_px * scale, "--dpi", dpi_text);
  return page;
}

ExtentSpec read_extent(const CommandLine& line) {
  const std::string value = line.value("extent", "fit");
  if (value == "fit") return {};
  if (value == "focus") return {ExtentSpec::Kind::focus, {}};
  if (value == "nl") return {ExtentSpec::Kind::nl, {}};
  const std::vector<std::string> parts = split(value, ',');
  std::vector<double> numbers;
  for (const std::string& part : parts) {
    const auto coordinate = number(part);
    if (coordinate && std::fabs(*coordinate) <= kMaxRd) numbers.push_back(*coordinate);
  }
  if (parts.size() != 4 || numbers.size() != 4) throw UsageError("bad_extent", {{"value", value}});
  const Box box{numbers[0], numbers[1], numbers[2], numbers[3]};
  if (box.width() < 1 || box.height() < 1) throw UsageError("empty_extent", {{"value", value}});
  return {ExtentSpec::Kind::box, box};
}

PartnershipIndex find_region(const std::string& id, const Dataset& dataset) {
  const auto found = dataset.find_partnership(id);
  if (found && dataset.partnerships[*found].has_territory()) return *found;
  if (found) throw UsageError("region_without_territory", {{"id", id}});
  std::vector<std::string> ids;
  for (const Partnership& p : dataset.partnerships) ids.push_back(p.id);
  if (const auto nearest = nearest_word(id, ids)) {
    throw UsageError("unknown_region_nearest", {{"id", id}, {"nearest", *nearest}});
  }
  throw UsageError("unknown_region", {{"id", id}});
}

/// The partnership of that id, or all of scope regional for the word "regional".
void add_regions(const std::string& id, const Dataset& dataset, std::vector<PartnershipIndex>& regions) {
  if (id != "regional" || dataset.find_partnership(id)) {
    regions.push_back(find_region(id, dataset));
    return;
  }
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].scope == Scope::regional) regions.push_back(p);
  }
}

/// The regions that keep a colour where not all can: those the user names, else what a what-if is about.
std::optional<std::vector<PartnershipIndex>> pinned_in(const FigureSpec& spec, const Dataset& dataset,
                                                       const std::vector<PartnershipIndex>& shown,
                                                       const std::vector<PartnershipIndex>& touched) {
  std::vector<PartnershipIndex> pinned;
  if (!spec.pinned) {
    if (touched.empty()) return std::nullopt;
    pinned = touched;
    for (const PartnershipIndex p : shown) {
      if (std::find(pinned.begin(), pinned.end(), p) == pinned.end()) pinned.push_back(p);
    }
    return pinned;
  }
  for (const std::string& id : *spec.pinned) {
    const PartnershipIndex p = find_region(id, dataset);
    if (std::find(shown.begin(), shown.end(), p) == shown.end())
      throw UsageError("pin_not_shown", {{"id", id}});
    if (std::find(pinned.begin(), pinned.end(), p) == pinned.end()) pinned.push_back(p);
  }
  if (pinned.size() > kMostRibbons)
    throw UsageError("too_many_pins", {{"most", std::to_string(kMostRibbons)}});
  return pinned;
}

}  // namespace

FigureFormat figure_format(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  std::string ending(dot == std::string_view::npos || path[dot] == '/' ? "" : path.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (ending == "png") return FigureFormat::png;
  if (ending == "pdf") return FigureFormat::pdf;
  if (ending == "svg") return FigureFormat::svg;
  if (ending == "html" || ending == "htm") return FigureFormat::html;
  throw UsageError("unknown_ending", {{"file", std::string(path)}, {"known", ".png, .pdf, .svg, .html"}});
}

std::string caption_path(std::string_view path) {
  return std::string(path.substr(0, path.rfind('.'))) + ".txt";
}

PageSize page_size(const CommandLine& line, FigureFormat format) {
  if (line.has("landscape") && line.has("portrait")) {
    throw UsageError("conflict", {{"first", "--landscape"}, {"second", "--portrait"}});
  }
  if (line.has("paper")) {
    if (line.has("size")) throw UsageError("conflict", {{"first", "--size"}, {"second", "--paper"}});
    return page_of_paper(line);
  }
  for (const std::string option : {"landscape", "portrait", "dpi"}) {
    if (line.has(option))
      throw UsageError("needs_option", {{"option", "--" + option}, {"needed", "--paper"}});
  }
  return page_of_size(line.value("size", format == FigureFormat::html ? kPageWidth : kFullScreen), format);
}

FigureSpec read_figure_spec(const CommandLine& line, std::string_view path) {
  FigureSpec spec;
  spec.format = figure_format(path);
  spec.page = page_size(line, spec.format);
  std::vector<std::string> views;
  for (const ViewEntry& entry : registered_views()) views.emplace_back(entry.name);
  spec.view = registered_views()[word_option(line, "view", views)].view;
  if (line.has("partner") && !view_entry(spec.view).inputs.partner) {
    throw UsageError("needs_option", {{"option", "--partner"}, {"needed", "--view partner"}});
  }
  spec.proof = line.has("proof");
  spec.partner = line.value("partner");
  spec.what_if = line.values("what-if");
  if (line.has("regions")) spec.regions = split(line.value("regions"), ',');
  if (line.has("pin")) spec.pinned = split(line.value("pin"), ',');
  spec.encoding =
      static_cast<EncodingChoice>(word_option(line, "encoding", {"automatic", "hatch", "ribbons", "counts"}));
  spec.extent = read_extent(line);
  spec.palette = static_cast<PaletteName>(word_option(line, "palette", {"tol", "fill8", "grey"}));
  spec.patterns = word_option(line, "pattern", {"auto", "none"}) == 0;
  spec.caption_file = line.has("caption-file");
  if (line.has("text-as-paths")) {
    if (spec.format != FigureFormat::svg)
      throw UsageError("needs_option", {{"option", "--text-as-paths"}, {"needed", ".svg"}});
    spec.svg_text = SvgText::outlines;
  }
  spec.furniture.title = line.value("title");
  spec.furniture.subtitle = line.value("subtitle");
  spec.furniture.source = line.value("source");
  spec.furniture.show_title = !line.has("no-title");
  spec.furniture.show_legend = !line.has("no-legend");
  spec.furniture.show_scale_bar = !line.has("no-scale-bar");
  spec.furniture.show_labels = !line.has("no-labels");
  spec.furniture.show_source = !line.has("no-source");
  return spec;
}

MapState figure_state(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                      const std::vector<PartnershipIndex>& also) {
  MapState state = initial_map_state(dataset);
  state.focus = focus;
  state.view = spec.view;
  state.palette = spec.palette;
  state.patterns = spec.patterns;
  state.encoding = spec.encoding;
  state.labels = spec.furniture.show_labels;
  std::vector<PartnershipIndex> named = also;
  if (spec.regions) {
    state.shown.clear();
    named.clear();
    for (const std::string& id : *spec.regions) add_regions(id, dataset, named);
  }
  for (const PartnershipIndex region : named) {
    if (std::find(state.shown.begin(), state.shown.end(), region) == state.shown.end())
      state.shown.push_back(region);
  }
  state.shown = by_chip_number(dataset, std::move(state.shown));
  state.pinned = pinned_in(spec, dataset, state.shown, also);
  if (view_entry(spec.view).inputs.region && !named.empty()) state.highlighted = named.front();
  if (!spec.partner.empty()) {
    state.partner = find_municipality(dataset, spec.partner);
    if (*state.partner == focus) {
      throw UsageError("partner_is_focus", {{"name", dataset.municipalities[focus].name}});
    }
  }
  return state;
}

FigureOptions figure_options(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus) {
  FigureOptions options = spec.furniture;
  options.width_px = spec.page.width_px;
  options.height_px = spec.page.height_px;
  const Coverage& coverage = *dataset.coverage;
  switch (spec.extent.kind) {
    case ExtentSpec::Kind::fit:
      break;
    case ExtentSpec::Kind::focus: {
      const Box box = coverage.face_box[focus];
      options.extent = box.grown(std::max(box.width(), box.height()) / 10);
      break;
    }
    case ExtentSpec::Kind::nl: {
      Box all;
      for (const Box& box : coverage.face_box) all.add(box);
      options.extent = all;
      break;
    }
    case ExtentSpec::Kind::box:
      options.extent = spec.extent.box;
      break;
  }
  return options;
}

}  // namespace rk
