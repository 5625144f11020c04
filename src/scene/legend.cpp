#include "scene/legend.h"

#include <algorithm>

#include "analysis/congruence.h"
#include "scene/shapes.h"
#include "scene/theme.h"

namespace rk {
namespace {

constexpr double kNameSize = 13.5;
constexpr double kDetailSize = 11.5;
constexpr double kHeadingSize = 12;
constexpr double kChipRadius = 9;
constexpr double kTextIndent = 64;  // room for chip and sample
const Source kFurniture{Source::Kind::furniture, 0};

class LegendWriter {
 public:
  LegendWriter(std::vector<Item>& items, Point at, double width, const Texts& texts,
               const TextMetrics& metrics)
      : items_(items), left_(at.x), y_(at.y), width_(width), texts_(texts), metrics_(metrics) {}

  double y() const { return y_; }
  double left() const { return left_; }
  void skip(double px) { y_ += px; }

  void heading(const std::string& words) {
    write(words, left_, kHeadingSize, FontStyle::semibold, theme::kQuietInk, width_);
    y_ += 6;
  }

  /// Text from the current line down, wrapped; moves on below it.
  void write(const std::string& words, double x, double size, FontStyle style, Color color, double width) {
    for (const std::string& line : wrap_text(words, metrics_, style, size, width)) {
      put(line, {x, y_ + size}, size, style, color, Align::left);
      y_ += size * 1.36;
    }
  }

  void put(const std::string& words, Point anchor, double size, FontStyle style, Color color, Align align) {
    Text text;
    text.text = words;
    text.anchor = anchor;
    text.size_px = size;
    text.style = style;
    text.align = align;
    text.color = color;
    items_.push_back({std::move(text), kFurniture});
  }

  void region(const Dataset& dataset, const RegionLook& look, const std::vector<RegionLook>& looks,
              Encoding encoding) {
    const Partnership& partnership = dataset.partnerships[look.partnership];
    const Source source{Source::Kind::partnership, look.partnership};
    const double middle = y_ + kNameSize * 0.68;
    add_chip(items_, {left_ + kChipRadius + 1, middle}, kChipRadius, look.number, look.color, source);
    sample(look, encoding, middle, source);
    const double text_left = left_ + kTextIndent;
    const double text_width = width_ - kTextIndent;
    write(look.name, text_left, kNameSize, FontStyle::semibold, theme::kInk, text_width);
    write(texts_.count("scene.members", static_cast<std::int64_t>(partnership.members.size())), text_left,
          kDetailSize, FontStyle::regular, theme::kQuietInk, text_width);
    if (!partnership.partial_members.empty()) {
      std::string names;
      for (const MunicipalityIndex m : partnership.partial_members) {
        names += (names.empty() ? "" : ", ") + dataset.municipalities[m].name;
      }
      write(texts_.get("scene.partly", {{"names", names}}), text_left, kDetailSize, FontStyle::regular,
            theme::kQuietInk, text_width);
    }
    for (const std::string& line : same_territory(dataset, look, looks)) {
      write(line, text_left, kDetailSize, FontStyle::regular, theme::kQuietInk, text_width);
    }
    y_ += 9;
  }

  /// A row: something drawn at the left, words beside it.
  template <typename Draw>
  void row(const std::string& words, Draw draw) {
    const double middle = y_ + kDetailSize * 0.68;
    draw(items_, Box{left_, middle - 6, left_ + 46, middle + 6});
    write(words, left_ + kTextIndent, kDetailSize, FontStyle::regular, theme::kInk, width_ - kTextIndent);
    y_ += 5;
  }

 private:
  /// What else goes by exactly the same municipalities: other tasks on the same territory, other names for
  /// it, and regions further up in the legend.
  std::vector<std::string> same_territory(const Dataset& dataset, const RegionLook& look,
                                          const std::vector<RegionLook>& looks) const {
    const std::string& language = texts_.language();
    const Partnership& own = dataset.partnerships[look.partnership];
    const std::string& territory = own.territory.in(language);
    std::string tasks = without(own.name.in(language), territory);
    std::string others;
    std::string shown;
    const auto append = [](std::string& list, const std::string& name) {
      list += (list.empty() ? "" : ", ") + name;
    };
    bool several_tasks = false;
    for (const PartnershipIndex other : congruent_with(dataset, look.partnership)) {
      const Partnership& partnership = dataset.partnerships[other];
      const auto on_view = std::find_if(looks.begin(), looks.end(),
                                        [&](const RegionLook& l) { return l.partnership == other; });
      if (on_view != looks.end()) {
        if (on_view->number < look.number) append(shown, on_view->name);
      } else if (!territory.empty() && partnership.territory.in(language) == territory) {
        append(tasks, without(partnership.name.in(language), territory));
        several_tasks = true;
      } else if (shared_name_shown(dataset, partnership, looks)) {
        continue;  // listed with the region that bears its territory's name
      } else {
        append(others, partnership.short_name.in(language));
      }
    }
    std::vector<std::string> lines;
    if (several_tasks) lines.push_back(tasks);
    if (!others.empty()) lines.push_back(texts_.get("scene.also", {{"names", others}}));
    if (!shown.empty()) lines.push_back(texts_.get("scene.same_as", {{"names", shown}}));
    return lines;
  }

  bool shared_name_shown(const Dataset& dataset, const Partnership& partnership,
                         const std::vector<RegionLook>& looks) const {
    return !partnership.territory.nl.empty() &&
           std::any_of(looks.begin(), looks.end(), [&](const RegionLook& look) {
             return dataset.partnerships[look.partnership].territory.nl == partnership.territory.nl;
           });
  }

  /// "GGD IJsselland" without "IJsselland": "GGD".
  static std::string without(std::string name, const std::string& territory) {
    const std::size_t at = territory.empty() ? std::string::npos : name.find(" " + territory);
    if (at != std::string::npos) name.erase(at, territory.size() + 1);
    return name;
  }

  /// The region's line or hatch as the map shows it.
  void sample(const RegionLook& look, Encoding encoding, double middle, Source source) {
    const double from = left_ + 26;
    const double to = left_ + 54;
    if (encoding == Encoding::hatched) {
      Fill fill{box_path({from, middle - 8, to, middle + 8}), region_tint(look.color), region_hatch(look)};
      items_.push_back({std::move(fill), source});
    }
    if (!look.ribbon) return;
    if (encoding == Encoding::hatched) {
      items_.push_back(
          {Stroke{box_path({from, middle - 8, to, middle + 8}), look.color, 2, {}, 0, {}, false}, source});
      return;
    }
    items_.push_back(
        {Stroke{line_path({{from, middle}, {to, middle}}), look.color, 4, {}, 0, {}, true}, source});
  }

  std::vector<Item>& items_;
  double left_;
  double y_;
  double width_;
  const Texts& texts_;
  const TextMetrics& metrics_;
};

}  // namespace

double add_legend(std::vector<Item>& items, Point at, double width, const Dataset& dataset,
                  const Texts& texts, const TextMetrics& metrics, const MapState& state,
                  const std::vector<RegionLook>& looks) {
  LegendWriter writer(items, at, width, texts, metrics);
  const Encoding encoding = encoding_for(looks.size());
  if (!looks.empty()) writer.heading(texts.get("scene.legend.regions"));
  writer.skip(2);
  for (const RegionLook& look : looks) writer.region(dataset, look, looks, encoding);

  if (encoding == Encoding::ribbons || encoding == Encoding::counted) {
    const int highest = highest_count(looks);
    writer.skip(8);
    writer.heading(texts.get("scene.legend.count"));
    const double step = std::min(34.0, width / highest);
    for (int count = 1; count <= highest; ++count) {
      const Box box{at.x + (count - 1) * step, writer.y() + 2, at.x + count * step, writer.y() + 20};
      items.push_back({Fill{box_path(box), count_tint(count, highest), {}}, kFurniture});
      writer.put(std::to_string(count), {box.center().x, box.max_y - 4.5}, kDetailSize, FontStyle::semibold,
                 theme::kInk, Align::center);
    }
    writer.skip(26);
  }

  writer.skip(10);
  writer.row(texts.get("scene.legend.focus", {{"name", dataset.municipalities[state.focus].name}}),
             [](std::vector<Item>& out, const Box& box) {
               const Box inner{box.min_x + 8, box.min_y - 1, box.max_x - 8, box.max_y + 1};
               out.push_back(
                   {Stroke{box_path(inner), theme::kInk, theme::kFocusWidth, {}, 0, {}, false}, kFurniture});
             });
  writer.row(texts.get("scene.legend.province"), [](std::vector<Item>& out, const Box& box) {
    const double y = box.center().y;
    Stroke stroke = province_border_stroke();
    stroke.path = line_path({{box.min_x, y}, {box.max_x, y}});
    out.push_back({std::move(stroke), kFurniture});
  });
  writer.row(texts.get("scene.legend.municipality"), [](std::vector<Item>& out, const Box& box) {
    const double y = box.center().y;
    out.push_back(
        {Stroke{line_path({{box.min_x, y}, {box.max_x, y}}), theme::kMunicipalBorder, 1, {}, 0, {}, false},
         kFurniture});
  });
  return writer.y();
}

}  // namespace rk
