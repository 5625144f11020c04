#include "scene/views/region_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/contributions.h"
#include "analysis/members.h"
#include "analysis/provinces.h"
#include "scene/state/view_subject.h"
#include "scene/style/palette.h"
#include "scene/style/shapes.h"
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

constexpr std::size_t kMostTints = 3;

/// The region by province: that of the focus first, then those with the most members. Empty where a province
/// is not known.
std::vector<analysis::ProvinceShare> parts_of(const ViewContext& context, PartnershipIndex region) {
  const Dataset& dataset = context.dataset;
  const analysis::Members& members = dataset.partnerships[region].members;
  std::vector<analysis::ProvinceShare> parts = analysis::province_shares(dataset, members);
  std::size_t known = 0;
  for (const analysis::ProvinceShare& part : parts) known += part.members.size();
  if (known < members.size()) return {};
  const ProvinceIndex home = dataset.municipalities[context.state.focus].province;
  std::stable_sort(parts.begin(), parts.end(), [&](const auto& a, const auto& b) {
    if ((a.province == home) != (b.province == home)) return a.province == home;
    return a.members.size() > b.members.size();
  });
  return parts;
}

/// Shades of the region's colour, the darkest for the first part; the lightest is darker than the land
/// around.
Color part_tint(const ViewContext& context, const style::RegionStyle& region, std::size_t part,
                std::size_t parts) {
  constexpr std::array<double, kMostTints> kOfTwo = {0.55, 0.80, 1};
  constexpr std::array<double, kMostTints> kOfThree = {0.45, 0.65, 0.82};
  const bool grey = context.state.palette == PaletteName::grey;
  const Color color = grey ? style::mix(region.color, style::theme::kBlack, 0.5) : region.color;
  return style::mix(color, style::theme::kPaper, (parts == 2 ? kOfTwo : kOfThree).at(part));
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
  if (result.styles.empty()) return result;
  const std::vector<analysis::ProvinceShare> parts = parts_of(context, shown);
  if (parts.size() < 2 || parts.size() > kMostTints) return result;
  result.tints.resize(context.dataset.municipalities.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (const MunicipalityIndex m : parts[i].members)
      result.tints[m] = part_tint(context, result.styles.front(), i, parts.size());
  }
  return result;
}

/// Writes the keys of the shades of provinces.
void write_provinces(const ViewContext& context, PartnershipIndex region, const style::RegionStyle& style,
                     LegendBuilder& writer) {
  const std::vector<analysis::ProvinceShare> parts = parts_of(context, region);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto members = static_cast<std::int64_t>(parts[i].members.size());
    writer.key(
        context.texts.get("scene.region.province",
                          {{"province", context.dataset.provinces[parts[i].province].name},
                           {"members", context.texts.count("scene.members", members)}}),
        [&](std::vector<Item>& out, const Box& box) {
          const Box swatch{box.min_x + 26, box.min_y - 1, box.max_x + 8, box.max_y + 1};
          out.push_back({Fill{style::box_path(swatch), part_tint(context, style, i, parts.size()), {}}, {}});
        });
  }
  writer.skip(7);
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
    const bool by_province = !layers.tints.empty();
    writer.territory({&layers.styles.front()},
                     by_province ? style::Encoding::ribbons : style::Encoding::hatched,
                     {texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))});
    if (by_province) write_provinces(context, region, layers.styles.front(), writer);
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
