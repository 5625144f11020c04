#include "scene/views/region_view.h"

#include <algorithm>
#include <utility>

#include "analysis/contributions.h"
#include "analysis/members.h"
#include "scene/state/view_subject.h"
#include "scene/style/theme.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"
#include "wording/lists.h"

namespace rk::scene::views {
namespace {

std::string description(const ViewContext& context, const Partnership& partnership) {
  std::string result = context.texts.get(
      "scene.region.description",
      {{"name", partnership.name.in(context.texts.language())},
       {"members",
        context.texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))},
       {"names", wording::listed(context.texts, context.names().municipalities(partnership.members))}});
  const std::vector<std::string> partly = context.names().municipalities(partnership.partial_members);
  if (!partly.empty()) {
    result += " " + context.texts.get("scene.region.description_partly",
                                      {{"names", wording::listed(context.texts, partly)}});
  }
  return result;
}

map::ThematicLayers layers(const ViewContext& context, PartnershipIndex shown) {
  map::ThematicLayers result;
  result.encoding = style::Encoding::hatched;
  // Colours are assigned to all regions on view, so that this one keeps its own.
  MapState state = context.state;
  if (!style::has_color(context.dataset, state, shown)) state.pinned = {shown};
  for (style::RegionStyle& style : style::region_styles(context.dataset, context.texts, state)) {
    if (style.partnership != shown) continue;
    style.territory = 0;
    style.ribbon = style.colored = style.alone = true;
    style.hatch_angle = 45;
    result.styles.push_back(std::move(style));
  }
  return result;
}

void write_facts(const ViewContext& context, PartnershipIndex region, const map::ThematicLayers& layers,
                 LegendBuilder& writer) {
  const Dataset& dataset = context.dataset;
  const Translations& texts = context.texts;
  const std::string& language = texts.language();
  const Partnership& partnership = dataset.partnerships[region];
  const auto fact = [&](const char* key, const std::string& value, bool always = false) {
    if (value.empty() || (writer.brief() && !always)) return;
    writer.paragraph(texts.get(key, {{"focus", dataset.municipalities[context.state.focus].name}}), 0,
                     kSideTextSize, FontStyle::semibold, style::theme::kQuietInk);
    writer.paragraph(value, 0, 12.5, FontStyle::regular, style::theme::kInk);
    writer.skip(7);
  };
  const auto joined = [&](const std::vector<LocalText>& list) {
    std::vector<std::string> names;
    for (const LocalText& text : list) names.push_back(text.in(language));
    return wording::listed(texts, names);
  };
  if (!layers.styles.empty()) {
    writer.territory({&layers.styles.front()}, style::Encoding::hatched,
                     {texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))});
  }
  fact("scene.region.members", wording::listed(texts, context.names().municipalities(partnership.members)),
       true);
  fact("scene.region.partial",
       wording::listed(texts, context.names().municipalities(partnership.partial_members)));
  if (partnership.has_territory()) {
    std::string size = texts.number(analysis::area_km2(dataset, partnership.members)) + " km²";
    if (const auto people = analysis::population(dataset, partnership.members)) {
      size += ", ";
      if (dataset.population_year > 0) {
        size += texts.get("scene.region.inhabitants", {{"count", texts.number(static_cast<double>(*people))},
                                                       {"year", std::to_string(dataset.population_year)}});
      } else {
        size += wording::inhabitants(texts, people);
      }
    }
    fact("scene.region.size", size, true);
  }
  std::vector<std::string> roles;
  for (const Role& role : partnership.roles) {
    roles.push_back(dataset.municipalities[role.municipality].name + " (" + role.role.in(language) + ")");
  }
  fact("scene.region.roles", wording::listed(texts, roles));
  fact("scene.region.legal_form", partnership.legal_form.in(language));
  fact("scene.region.themes", joined(partnership.themes));
  fact("scene.region.other_partners", joined(partnership.other_partners));
  const analysis::Contributions contributions = analysis::contributions_of(dataset, context.state.focus);
  if (const analysis::PartnershipContribution* paid = contributions.find(region)) {
    fact("scene.region.contribution",
         texts.get("scene.region.euro_per_year",
                   {{"amount", texts.number(static_cast<double>(paid->eur_per_year))}}));
  }
  fact("scene.region.fact", partnership.fact.in(language));
  fact("scene.region.basis", partnership.basis_note.in(language));
  writer.skip(4);
}

class RegionView final : public MapPresentation {
 public:
  RegionView(Caption caption, map::ThematicLayers layers, std::optional<PartnershipIndex> region)
      : MapPresentation(std::move(caption), std::move(layers)), region_(region) {}

  void build_legend(const ViewContext& context, LegendBuilder& legend) const override {
    if (region_) write_facts(context, *region_, *layers(), legend);
    add_common_keys(context, legend);
  }
  /// The view is about one partnership, so it shows no what-if changes of others.
  map::MapMarks marks(const MapState& state) const override {
    map::MapMarks result = MapPresentation::marks(state);
    result.region.reset();
    result.assumed = region_ ? assumed_members(state, region_) : analysis::Members();
    return result;
  }
  std::vector<DataTable> tables(const ViewContext& context) const override {
    if (!region_) return {};
    return {partnership_table(context, {*region_})};
  }

 private:
  std::optional<PartnershipIndex> region_;
};

}  // namespace

MapBox region_extent(const Dataset& dataset, const MapState& state) {
  const auto region = region_on_view(state);
  if (region) {
    const Partnership& partnership = dataset.partnerships[*region];
    if (partnership.has_territory() && !partnership.members.empty())
      return analysis::extent_of(dataset, partnership.members);
  }
  return dataset.coverage->face_box[state.focus];
}

std::unique_ptr<const ViewPresentation> make_region_view(const ViewContext& context) {
  const auto region = region_on_view(context.state);
  if (!region) {
    const std::string none = context.texts.get("scene.region.title_none");
    return std::make_unique<RegionView>(Caption{none, "", none}, map::ThematicLayers{}, std::nullopt);
  }
  const Partnership& partnership = context.dataset.partnerships[*region];
  return std::make_unique<RegionView>(
      Caption{wording::region_title(context.names(), *region),
              wording::region_finding(context.names(), *region), description(context, partnership)},
      layers(context, *region), region);
}

}  // namespace rk::scene::views
