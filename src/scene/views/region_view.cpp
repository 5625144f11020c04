// One partnership in full: its members on the map, its facts beside it.
#include <algorithm>

#include "analysis/contributions.h"
#include "analysis/members.h"
#include "scene/state/view_subject.h"
#include "scene/style/theme.h"
#include "scene/views/map_views.h"
#include "wording/lists.h"

namespace rk {
namespace {

std::optional<PartnershipIndex> region_of(const ViewContext& context) {
  return region_on_view(context.state);
}

std::string title(const ViewContext& context) {
  const auto region = region_of(context);
  if (!region) return context.texts.get("scene.region.title_none");
  return context.dataset.partnerships[*region].name.in(context.texts.language());
}

std::vector<std::string> member_names(const ViewContext& context, const Members& members) {
  std::vector<std::string> result;
  for (const MunicipalityIndex m : members) result.push_back(context.dataset.municipalities[m].name);
  std::sort(result.begin(), result.end());
  return result;
}

std::string description(const ViewContext& context) {
  const auto region = region_of(context);
  if (!region) return title(context);
  const Partnership& partnership = context.dataset.partnerships[*region];
  return context.texts.get(
      "scene.region.description",
      {{"name", title(context)},
       {"members",
        context.texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))},
       {"names", listed(context.texts, member_names(context, partnership.members))}});
}

ThematicLayers plan(const ViewContext& context) {
  ThematicLayers result;
  const auto region = region_of(context);
  result.extent = context.dataset.coverage->face_box[context.state.focus];
  if (!region) return result;
  result.encoding = Encoding::hatched;
  // The colours of all regions on view, so that this one keeps its own.
  MapState state = context.state;
  const std::vector<PartnershipIndex> pinned = pinned_regions(context.dataset, state);
  if (std::find(pinned.begin(), pinned.end(), *region) == pinned.end()) state.pinned = {*region};
  for (RegionStyle& style : region_styles(context.dataset, context.texts, state)) {
    if (style.partnership != *region) continue;
    style.ribbon = true;
    style.hatch_angle = 45;
    result.styles.push_back(std::move(style));
  }
  const Partnership& partnership = context.dataset.partnerships[*region];
  if (partnership.has_territory() && !partnership.members.empty()) {
    result.extent = extent_of(context.dataset, partnership.members);
  }
  return result;
}

void build_legend(const ViewContext& context, const ThematicLayers& plan, LegendBuilder& writer) {
  const auto region = region_of(context);
  if (!region) return writer.common_keys(context);
  const Dataset& dataset = context.dataset;
  const Translations& texts = context.texts;
  const std::string& language = texts.language();
  const Partnership& partnership = dataset.partnerships[*region];
  const auto fact = [&](const char* key, const std::string& value, bool always = false) {
    if (value.empty() || (writer.brief() && !always)) return;
    writer.paragraph(texts.get(key, {{"focus", dataset.municipalities[context.state.focus].name}}), 0,
                     kSideTextSize, FontStyle::semibold, theme::kQuietInk);
    writer.paragraph(value, 0, 12.5, FontStyle::regular, theme::kInk);
    writer.skip(7);
  };
  const auto joined = [&](const std::vector<LocalText>& list) {
    std::vector<std::string> names;
    for (const LocalText& text : list) names.push_back(text.in(language));
    return listed(texts, names);
  };
  if (!plan.styles.empty()) {
    writer.region(plan.styles.front(), Encoding::hatched,
                  {texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))});
  }
  fact("scene.region.members", listed(texts, member_names(context, partnership.members)), true);
  fact("scene.region.partial", listed(texts, member_names(context, partnership.partial_members)));
  if (partnership.has_territory()) {
    std::string size = texts.number(area_km2(dataset, partnership.members)) + " km²";
    if (const auto people = population(dataset, partnership.members)) {
      size +=
          ", " + texts.get("scene.region.inhabitants", {{"count", texts.number(static_cast<double>(*people))},
                                                        {"year", std::to_string(dataset.population_year)}});
    }
    fact("scene.region.size", size, true);
  }
  std::vector<std::string> roles;
  for (const Role& role : partnership.roles) {
    roles.push_back(dataset.municipalities[role.municipality].name + " (" + role.role.in(language) + ")");
  }
  fact("scene.region.roles", listed(texts, roles));
  fact("scene.region.legal_form", partnership.legal_form.in(language));
  fact("scene.region.themes", joined(partnership.themes));
  fact("scene.region.other_partners", joined(partnership.other_partners));
  const Contributions contributions = contributions_of(dataset, context.state.focus);
  if (const PartnershipContribution* paid = contributions.find(*region)) {
    fact("scene.region.contribution",
         texts.get("scene.region.euro_per_year",
                   {{"amount", texts.number(static_cast<double>(paid->eur_per_year))}}));
  }
  fact("scene.region.fact", partnership.fact.in(language));
  fact("scene.region.basis", partnership.basis_note.in(language));
  writer.skip(4);
  writer.common_keys(context);
}

}  // namespace

const MapView kRegionView{title, description, plan, build_legend};

}  // namespace rk
