#include "scene/views/partner_view.h"

#include <algorithm>
#include <utility>

#include "analysis/members.h"
#include "analysis/shared.h"
#include "scene/state/chips.h"
#include "scene/state/view_subject.h"
#include "scene/style/count_scale.h"
#include "scene/style/theme.h"
#include "scene/views/count_steps.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"
#include "wording/lists.h"
#include "wording/partner_words.h"

namespace rk::scene::views {
namespace {

/// The focus's partner and what the two share.
struct Comparison {
  MunicipalityIndex partner = 0;
  analysis::Shared memberships;  ///< in the order of the chips
};

/// nullopt: the focus meets no other municipality.
std::optional<Comparison> compare(const ViewContext& context) {
  const auto partner = partner_on_view(context.dataset, context.state);
  if (!partner) return std::nullopt;
  Comparison result{*partner, analysis::shared_with_focus(context.dataset, context.state.focus, *partner)};
  analysis::Shared& found = result.memberships;
  for (auto* list : {&found.shared, &found.focus_only, &found.other_only})
    *list = by_chip_number(context.dataset, std::move(*list));
  return result;
}

std::string title(const ViewContext& context, const std::optional<Comparison>& comparison) {
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  if (!comparison) return context.texts.get("scene.partner.title_none", {{"focus", focus}});
  const auto shared = static_cast<std::int64_t>(comparison->memberships.shared.size());
  const auto rest = static_cast<std::int64_t>(comparison->memberships.focus_only.size());
  return context.texts.count(shared > 0 && rest == 0 ? "scene.partner.title_all" : "scene.partner.title",
                             shared,
                             {{"focus", focus},
                              {"partner", context.dataset.municipalities[comparison->partner].name},
                              {"total", std::to_string(shared + rest)}});
}

/// The names of the partnerships that the title and the finding count.
std::string listed_partnerships(const ViewContext& context, const Comparison& comparison) {
  const wording::Names names = context.names();
  const analysis::Shared& memberships = comparison.memberships;
  std::string result;
  const auto add = [&](const char* key, const std::vector<PartnershipIndex>& list) {
    if (list.empty()) return;
    result +=
        " " + context.texts.get(key, {{"focus", names.municipality(context.state.focus)},
                                      {"partner", names.municipality(comparison.partner)},
                                      {"names", wording::listed(context.texts, names.short_names(list))}});
  };
  add("scene.partner.names.shared", memberships.shared);
  add("scene.partner.names.only_focus", memberships.focus_only);
  add("scene.partner.names.only_partner", memberships.other_only);
  return result;
}

map::ThematicLayers layers(const ViewContext& context, const std::optional<Comparison>& comparison) {
  map::ThematicLayers result;
  const Dataset& dataset = context.dataset;
  result.tints.resize(dataset.municipalities.size());
  if (!comparison) return result;
  const std::vector<PartnershipIndex>& shared = comparison->memberships.shared;
  result.notes.resize(dataset.municipalities.size());
  const style::CountScale scale(static_cast<int>(shared.size()));
  const std::vector<int> counts = counts_on_view(dataset, context.state);
  for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
    if (counts[m] == 0) continue;
    result.tints[m] = scale.tint(counts[m]);
    if (m != context.state.focus) {
      result.named.push_back(m);
      result.notes[m] = std::to_string(counts[m]);
    }
  }
  result.outlines.emplace_back(comparison->partner, style::theme::kSelection);
  if (shared.empty()) result.named.push_back(comparison->partner);
  return result;
}

void write_legend(const ViewContext& context, const Comparison& comparison, LegendBuilder& writer) {
  const Dataset& dataset = context.dataset;
  const analysis::Shared& memberships = comparison.memberships;
  const std::string& focus = dataset.municipalities[context.state.focus].name;
  const std::string& other = dataset.municipalities[comparison.partner].name;
  const std::vector<int> numbers = chip_numbers(dataset);
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
  if (!memberships.shared.empty())
    section("scene.partner.shared", memberships.shared, style::theme::kInk, true);
  if (!memberships.focus_only.empty())
    section("scene.partner.only_focus", memberships.focus_only, style::theme::kUnpinned, all);
  if (!memberships.other_only.empty())
    section("scene.partner.only_partner", memberships.other_only, style::theme::kSelection, all);
  if (!memberships.shared.empty()) {
    writer.heading(context.texts.get("scene.partner.legend", {{"focus", focus}, {"partner", other}}));
    writer.tints(style::CountScale(static_cast<int>(memberships.shared.size())).classes(),
                 step_examples(dataset, context.state));
  }
  if (context.state.selected != comparison.partner)
    writer.outline_key(context, comparison.partner, style::theme::kSelection);
}

class PartnerView final : public MapPresentation {
 public:
  PartnerView(Caption caption, map::ThematicLayers layers, std::optional<Comparison> comparison)
      : MapPresentation(std::move(caption), std::move(layers)), comparison_(std::move(comparison)) {}

  void build_legend(const ViewContext& context, LegendBuilder& legend) const override {
    if (comparison_) {
      write_legend(context, *comparison_, legend);
    } else {
      legend.note(caption().description);
    }
    add_common_keys(context, legend);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override {
    if (!comparison_) return {};
    return {comparison_table(context, comparison_->partner, comparison_->memberships)};
  }

 private:
  std::optional<Comparison> comparison_;
};

}  // namespace

MapBox partner_extent(const Dataset& dataset, const MapState& state) {
  MapBox extent = dataset.coverage->face_box[state.focus];
  const auto partner = partner_on_view(dataset, state);
  if (!partner) return extent;
  extent.add(dataset.coverage->face_box[*partner]);
  for (const PartnershipIndex p : analysis::shared_with_focus(dataset, state.focus, *partner).shared)
    extent.add(analysis::extent_of(dataset, dataset.partnerships[p].members));
  return extent;
}

std::unique_ptr<const ViewPresentation> make_partner_view(const ViewContext& context) {
  std::optional<Comparison> comparison = compare(context);
  const std::string heading = title(context, comparison);
  Caption caption{heading, "", heading + "."};
  if (comparison) {
    caption.finding = wording::comparison_finding(context.names(), context.state.focus, comparison->partner,
                                                  comparison->memberships);
    caption.description += listed_partnerships(context, *comparison);
  } else {
    caption.description += " " + wording::nobody_met(context.names(), context.state.focus) + ".";
  }
  map::ThematicLayers on_map = layers(context, comparison);
  return std::make_unique<PartnerView>(std::move(caption), std::move(on_map), std::move(comparison));
}

}  // namespace rk::scene::views
