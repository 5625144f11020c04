#include "scene/views/overlap_view.h"

#include <algorithm>
#include <utility>

#include "analysis/members.h"
#include "analysis/partners.h"
#include "scene/style/count_scale.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "scene/views/count_steps.h"
#include "scene/views/region_tables.h"
#include "wording/partner_words.h"

namespace rk::scene::views {
namespace {

/// The number of partnerships that the closest partner shares with the focus.
int most_shared(const std::vector<analysis::Partner>& partners) {
  return partners.empty() ? 0 : static_cast<int>(partners.front().partnerships.size());
}

map::ThematicLayers layers(const ViewContext& context, const std::vector<analysis::Partner>& partners) {
  map::ThematicLayers result;
  result.tints.resize(context.dataset.municipalities.size());
  result.notes.resize(context.dataset.municipalities.size());
  const style::CountScale scale(most_shared(partners));
  for (const analysis::Partner& partner : partners) {
    const std::size_t count = partner.partnerships.size();
    result.tints[partner.municipality] = scale.tint(static_cast<int>(count));
    result.notes[partner.municipality] = std::to_string(count);
    result.named.push_back(partner.municipality);
  }
  result.tints[context.state.focus] = style::theme::kWhite;
  return result;
}

void write_legend(const ViewContext& context, const std::vector<analysis::Partner>& partners,
                  LegendBuilder& writer) {
  const Dataset& dataset = context.dataset;
  const Translations& texts = context.texts;
  const int most = most_shared(partners);
  const std::size_t all = analysis::regional_partnerships_of(dataset, context.state.focus).size();
  writer.heading(texts.get(
      "scene.overlap.legend",
      {{"focus", dataset.municipalities[context.state.focus].name}, {"count", std::to_string(all)}}));
  const style::CountScale scale(most);
  writer.tints(scale.classes(), step_examples(dataset, context.state));
  writer.skip(8);

  writer.heading(texts.get("scene.overlap.ranking"));
  constexpr double kRow = 20;
  constexpr double kNameGap = 8;
  constexpr double kNumber = 18;
  double name_width = 0;
  for (const analysis::Partner& partner : partners) {
    name_width =
        std::max(name_width, writer.metrics().width(dataset.municipalities[partner.municipality].name,
                                                    FontStyle::regular, kSideTextSize));
  }
  name_width = std::min(name_width, writer.area().width() * 0.6);
  const double longest = writer.area().width() - name_width - kNameGap - kNumber - 5;
  std::size_t listed_partners = 0;
  for (const analysis::Partner& partner : partners) {
    // The first few partners are always listed; the others only while the keys still fit below.
    if (listed_partners >= (writer.brief() ? 3U : 10U) && writer.room() < kRow * 6) break;
    writer.keep_together(kRow);
    ++listed_partners;
    const std::size_t count = partner.partnerships.size();
    const double baseline = writer.y() + 13;
    const double bar = longest * static_cast<double>(count) / static_cast<double>(most);
    const double left = writer.area().min_x + name_width + kNameGap;
    const Source source{Source::Kind::municipality, partner.municipality};
    Path box;
    box.closed = true;
    box.add({{left, baseline - 10},
             {left + bar, baseline - 10},
             {left + bar, baseline + 2},
             {left, baseline + 2}});
    writer.items().push_back({Fill{std::move(box), scale.tint(static_cast<int>(count)), {}}, source});
    writer.put(style::shortened(dataset.municipalities[partner.municipality].name, writer.metrics(),
                                FontStyle::regular, kSideTextSize, name_width),
               {left - kNameGap, baseline}, kSideTextSize, FontStyle::regular, style::theme::kInk,
               Align::right);
    writer.put(std::to_string(count), {left + bar + 5, baseline}, kSideTextSize, FontStyle::semibold,
               style::theme::kInk, Align::left);
    const double row = writer.y();
    writer.skip(kRow);
    writer.hit_area(row, source);
  }
  if (listed_partners < partners.size()) {
    writer.paragraph(
        texts.count("scene.overlap.more", static_cast<std::int64_t>(partners.size() - listed_partners)), 0,
        kSideTextSize, FontStyle::regular, style::theme::kQuietInk);
  }
  writer.skip(10);
}

class OverlapView final : public MapPresentation {
 public:
  OverlapView(Caption caption, map::ThematicLayers layers, std::vector<analysis::Partner> partners)
      : MapPresentation(std::move(caption), std::move(layers)), partners_(std::move(partners)) {}

  void build_legend(const ViewContext& context, LegendBuilder& legend) const override {
    if (!partners_.empty()) {
      write_legend(context, partners_, legend);
    } else {
      legend.note(caption().description);
    }
    add_common_keys(context, legend);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override {
    return with_rows({partner_table(context, partners_)});
  }

 private:
  std::vector<analysis::Partner> partners_;
};

}  // namespace

MapBox overlap_extent(const Dataset& dataset, const MapState& state) {
  MapBox extent = dataset.coverage->face_box[state.focus];
  for (const analysis::Partner& partner : analysis::partners_of(dataset, state.focus))
    extent.add(dataset.coverage->face_box[partner.municipality]);
  return extent;
}

std::unique_ptr<const ViewPresentation> make_overlap_view(const ViewContext& context) {
  std::vector<analysis::Partner> partners = analysis::partners_of(context.dataset, context.state.focus);
  const wording::Names names = context.names();
  const MunicipalityIndex focus = context.state.focus;
  Caption caption{wording::partners_title(names, focus, partners),
                  wording::partners_finding(names, focus, partners),
                  wording::partners_description(names, focus, partners)};
  map::ThematicLayers on_map = layers(context, partners);
  return std::make_unique<OverlapView>(std::move(caption), std::move(on_map), std::move(partners));
}

}  // namespace rk::scene::views
