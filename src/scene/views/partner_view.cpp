// What the focus shares with one municipality, and what not.
#include <algorithm>

#include "analysis/shared.h"
#include "scene/state/chips.h"
#include "scene/state/view_subject.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"
#include "scene/views/map_views.h"
#include "wording/lists.h"

namespace rk {
namespace {

std::optional<MunicipalityIndex> partner_of(const ViewContext& context) {
  return partner_on_view(context.dataset, context.state);
}

/// In the order of the chips.
Shared compare(const ViewContext& context, MunicipalityIndex partner) {
  Shared result = shared_with_focus(context.dataset, context.state.focus, partner);
  for (auto* list : {&result.shared, &result.focus_only, &result.other_only})
    *list = by_chip_number(context.dataset, std::move(*list));
  return result;
}

Color tint(std::size_t count, std::size_t most) {
  return mix({0xD3, 0xE2, 0xD6}, {0x74, 0xA8, 0x80},
             most > 1 ? static_cast<double>(count - 1) / static_cast<double>(most - 1) : 1);
}

std::string title(const ViewContext& context) {
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  const auto partner = partner_of(context);
  if (!partner) return context.texts.get("scene.partner.title_none", {{"focus", focus}});
  const Shared comparison = compare(context, *partner);
  return context.texts.get("scene.partner.title",
                           {{"focus", focus},
                            {"partner", context.dataset.municipalities[*partner].name},
                            {"shared", std::to_string(comparison.shared.size())},
                            {"not_shared", std::to_string(comparison.focus_only.size())}});
}

std::vector<std::string> names(const ViewContext& context,
                               const std::vector<PartnershipIndex>& partnerships) {
  std::vector<std::string> result;
  for (const PartnershipIndex p : partnerships) {
    result.push_back(context.dataset.partnerships[p].short_name.in(context.texts.language()));
  }
  return result;
}

std::string description(const ViewContext& context) {
  const auto partner = partner_of(context);
  if (!partner) return title(context);
  const Shared comparison = compare(context, *partner);
  return title(context) + ". " +
         context.texts.get("scene.partner.description",
                           {{"shared", listed(context.texts, names(context, comparison.shared))},
                            {"not_shared", listed(context.texts, names(context, comparison.focus_only))}});
}

ThematicLayers plan(const ViewContext& context) {
  ThematicLayers result;
  const Dataset& dataset = context.dataset;
  const auto partner = partner_of(context);
  result.extent = dataset.coverage->face_box[context.state.focus];
  result.tints.resize(dataset.municipalities.size());
  if (!partner) return result;
  result.extent.add(dataset.coverage->face_box[*partner]);
  const Shared comparison = compare(context, *partner);
  result.notes.resize(dataset.municipalities.size());
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    const auto count = static_cast<std::size_t>(
        std::count_if(comparison.shared.begin(), comparison.shared.end(),
                      [&](PartnershipIndex p) { return dataset.partnerships[p].has_member(m); }));
    if (count == 0) continue;
    result.tints[m] = tint(count, comparison.shared.size());
    if (m != context.state.focus) {
      result.named.push_back(m);
      result.notes[m] = std::to_string(count);
    }
    result.extent.add(dataset.coverage->face_box[m]);
  }
  result.outlines.emplace_back(*partner, theme::kSelection);
  if (comparison.shared.empty()) result.named.push_back(*partner);
  return result;
}

void build_legend(const ViewContext& context, const ThematicLayers&, LegendBuilder& writer) {
  const Dataset& dataset = context.dataset;
  const std::string& focus = dataset.municipalities[context.state.focus].name;
  const auto partner = partner_of(context);
  if (!partner) return writer.common_keys(context);
  const std::string& other = dataset.municipalities[*partner].name;
  const std::vector<int> numbers = chip_numbers(dataset);
  const Shared comparison = compare(context, *partner);
  const auto section = [&](const char* key, const std::vector<PartnershipIndex>& partnerships, Color color,
                           bool named) {
    writer.heading(context.texts.get(
        key, {{"focus", focus}, {"partner", other}, {"count", std::to_string(partnerships.size())}}));
    if (!named) return;
    for (const PartnershipIndex p : partnerships) {
      writer.chip_line(numbers[p], color, dataset.partnerships[p].short_name.in(context.texts.language()),
                       {Source::Kind::partnership, p});
    }
    writer.skip(8);
  };
  const bool all = !writer.brief();
  section("scene.partner.shared", comparison.shared, {0x3B, 0x7A, 0x4B}, true);
  section("scene.partner.only_focus", comparison.focus_only, theme::kUnpinned, all);
  if (!comparison.other_only.empty())
    section("scene.partner.only_partner", comparison.other_only, theme::kSelection, all);
  if (!comparison.shared.empty()) {
    writer.heading(context.texts.get("scene.partner.legend", {{"focus", focus}, {"partner", other}}));
    const std::size_t most = comparison.shared.size();
    std::vector<std::pair<Color, std::string>> steps;
    const std::size_t stride = most > 7 ? 3 : 1;
    for (std::size_t count = 1; count <= most; count += stride) {
      steps.emplace_back(tint(count, most), std::to_string(count));
    }
    writer.tints(steps);
  }
  if (context.state.selected != partner) writer.outline_key(other, theme::kSelection);
  writer.common_keys(context);
}

}  // namespace

const MapView kPartnerView{title, description, plan, build_legend};

}  // namespace rk
