#include "scene/views/overlay_view.h"

#include <algorithm>
#include <utility>

#include "analysis/congruence.h"
#include "analysis/members.h"
#include "scene/map/base_map.h"
#include "scene/state/on_view.h"
#include "scene/style/count_scale.h"
#include "scene/style/theme.h"
#include "scene/views/count_steps.h"
#include "scene/views/region_tables.h"
#include "wording/findings.h"
#include "wording/lists.h"

namespace rk::scene::views {
namespace {

std::size_t with_focus(const ViewContext& context, const std::vector<style::RegionStyle>& styles) {
  return static_cast<std::size_t>(
      std::count_if(styles.begin(), styles.end(),
                    [&](const style::RegionStyle& region) { return region.faces[context.state.focus]; }));
}

/// The regions that hold a part of the focus only.
std::vector<std::string> partly_with_focus(const ViewContext& context,
                                           const std::vector<style::RegionStyle>& styles) {
  std::vector<std::string> names;
  for (const style::RegionStyle& region : styles) {
    if (context.dataset.partnerships[region.partnership].has_partial_member(context.state.focus))
      names.push_back(region.name);
  }
  return names;
}

std::string title(const ViewContext& context, const std::vector<style::RegionStyle>& styles) {
  const Translations& texts = context.texts;
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  if (styles.empty()) return texts.get("scene.title.none", {{"focus", focus}});
  const std::size_t inside = with_focus(context, styles);
  const std::vector<std::string> partly = partly_with_focus(context, styles);
  std::string result;
  if (styles.size() == 1) {
    result = texts.get(inside == 1      ? "scene.title.one"
                       : partly.empty() ? "scene.title.one_without"
                                        : "scene.title.one_partly",
                       {{"focus", focus}, {"region", styles.front().name}});
  } else {
    const char* part = inside == styles.size() ? "scene.title.all"
                       : inside == 0           ? "scene.title.no_part"
                                               : "scene.title.some";
    result = texts.get(part, {{"focus", focus},
                              {"count", wording::number_word(texts, styles.size())},
                              {"with_focus", wording::number_word(texts, inside)}});
    if (!partly.empty())
      result += texts.get("scene.title.partly", {{"names", wording::listed(texts, partly)}});
  }
  if (inside > 0 && map::at_province_border(context.dataset, context.state.focus))
    result += texts.get("scene.title.at_border");
  return result;
}

std::string description(const ViewContext& context, const std::vector<style::RegionStyle>& styles) {
  const wording::Names names = context.names();
  if (styles.empty()) {
    return context.texts.get("scene.description_none", {{"focus", names.municipality(context.state.focus)}});
  }
  std::vector<std::string> regions;
  std::vector<PartnershipIndex> partnerships;
  for (const style::RegionStyle& region : styles) {
    const auto members =
        static_cast<std::int64_t>(context.dataset.partnerships[region.partnership].members.size());
    regions.push_back(region.name + " (" + context.texts.count("scene.members", members) + ")");
    partnerships.push_back(region.partnership);
  }
  return context.texts.get("scene.description", {{"regions", wording::listed(context.texts, regions)}}) +
         " " + wording::membership_sentences(names, context.state.focus, partnerships);
}

map::ThematicLayers layers(const ViewContext& context) {
  map::ThematicLayers result;
  result.styles = style::region_styles(context.dataset, context.texts, context.state);
  result.encoding = style::encoding_for(context.state.encoding, style::territory_count(result.styles));
  if (!style::shows_counts(result.encoding)) return result;
  result.numbered = context.state.palette == PaletteName::grey;
  result.notes.resize(context.dataset.municipalities.size());
  for (MunicipalityIndex m = 0; m < result.notes.size(); ++m) {
    const int count = style::count_at(result.styles, m);
    if (count > 0) result.notes[m] = context.texts.number(count);
  }
  return result;
}

/// A name without its territory: "GGD" for "GGD IJsselland" and "IJsselland".
std::string without(std::string name, const std::string& territory) {
  const std::size_t at = territory.empty() ? std::string::npos : name.find(" " + territory);
  if (at != std::string::npos) name.erase(at, territory.size() + 1);
  return name;
}

/// Lines on what else has exactly the same municipalities as the regions of a territory: other tasks on the
/// same territory, other names for it, and regions further up in the legend whose partial members differ.
std::vector<std::string> same_territory(const ViewContext& context,
                                        const std::vector<const style::RegionStyle*>& regions,
                                        const std::vector<style::RegionStyle>& styles) {
  const Dataset& dataset = context.dataset;
  const std::string& language = context.texts.language();
  const auto territory_shown = [&](const Partnership& partnership) {
    return !partnership.territory.empty() &&
           std::any_of(styles.begin(), styles.end(), [&](const style::RegionStyle& l) {
             return dataset.partnerships[l.partnership].territory.in(kDefaultLanguage) ==
                    partnership.territory.in(kDefaultLanguage);
           });
  };
  const style::RegionStyle& first = *regions.front();
  const std::vector<PartnershipIndex> congruent = analysis::congruent_with(dataset, first.partnership);
  std::vector<std::string> lines;
  for (const style::RegionStyle* region : regions) {
    const Partnership& own = dataset.partnerships[region->partnership];
    const std::string& territory = own.territory.in(language);
    std::vector<std::string> tasks = {without(own.name.in(language), territory)};
    for (const PartnershipIndex other : congruent) {
      const Partnership& partnership = dataset.partnerships[other];
      if (!scene::is_on_view(context.state, other) && !territory.empty() &&
          partnership.territory.in(language) == territory)
        tasks.push_back(without(partnership.name.in(language), territory));
    }
    if (tasks.size() > 1) lines.push_back(wording::listed(context.texts, tasks));
  }
  std::vector<std::string> others;
  std::vector<std::string> shown;
  for (const PartnershipIndex other : congruent) {
    const Partnership& partnership = dataset.partnerships[other];
    const auto on_view = std::find_if(styles.begin(), styles.end(),
                                      [&](const style::RegionStyle& l) { return l.partnership == other; });
    if (on_view != styles.end()) {
      if (on_view->territory != first.territory && on_view->number < first.number)
        shown.push_back(on_view->name);
    } else if (!territory_shown(partnership)) {  // else it is listed with the region of that territory
      others.push_back(partnership.short_name.in(language));
    }
  }
  if (!others.empty())
    lines.push_back(context.texts.get("scene.also", {{"names", wording::listed(context.texts, others)}}));
  if (!shown.empty())
    lines.push_back(context.texts.get("scene.same_as", {{"names", wording::listed(context.texts, shown)}}));
  return lines;
}

/// The secondary lines of a territory: how many members, who takes part with a part, what else has it.
std::vector<std::string> details_of(const ViewContext& context,
                                    const std::vector<const style::RegionStyle*>& regions,
                                    const std::vector<style::RegionStyle>& styles) {
  const Partnership& partnership = context.dataset.partnerships[regions.front()->partnership];
  std::vector<std::string> details = {
      context.texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))};
  if (!partnership.partial_members.empty()) {
    details.push_back(context.texts.get(
        "scene.partly", {{"names", wording::listed(context.texts, context.names().municipalities(
                                                                      partnership.partial_members))}}));
  }
  for (std::string& line : same_territory(context, regions, styles)) details.push_back(std::move(line));
  return details;
}

void write_legend(const ViewContext& context, const map::ThematicLayers& layers, LegendBuilder& writer) {
  if (!layers.styles.empty()) writer.heading(context.texts.get("scene.legend.regions"));
  writer.skip(2);
  std::int64_t others = 0;
  for (std::size_t i = 0; i < layers.styles.size(); ++i) {
    if (layers.styles[i].territory != i) continue;
    const std::vector<const style::RegionStyle*> regions = style::with_territory(layers.styles, i);
    if (writer.least() && layers.encoding == style::Encoding::counted && !layers.styles[i].colored) {
      others += static_cast<std::int64_t>(regions.size());
    } else {
      writer.territory(regions, layers.encoding, details_of(context, regions, layers.styles));
    }
  }
  if (others > 0) {
    writer.paragraph(context.texts.count("scene.legend.others", others), 0, kSideTextSize, FontStyle::regular,
                     style::theme::kQuietInk);
  }
  if (style::shows_counts(layers.encoding)) {
    writer.skip(8);
    writer.heading(context.texts.get("scene.legend.count"));
    writer.tints(style::CountScale(style::highest_count(layers.styles)).classes(),
                 step_examples(context.dataset, context.state));
  }
  writer.skip(10);
}

class OverlayView final : public MapPresentation {
 public:
  OverlayView(Caption caption, map::ThematicLayers layers)
      : MapPresentation(std::move(caption), std::move(layers)) {}

  void build_legend(const ViewContext& context, LegendBuilder& legend) const override {
    write_legend(context, *layers(), legend);
    add_common_keys(context, legend);
  }
  std::vector<DataTable> tables(const ViewContext& context) const override { return tables_on_view(context); }
};

}  // namespace

MapBox overlay_extent(const Dataset& dataset, const MapState& state) {
  MapBox extent;
  for (const PartnershipIndex p : state.shown) {
    const Partnership& partnership = dataset.partnerships[p];
    if (partnership.has_territory()) extent.add(analysis::extent_of(dataset, partnership.members));
  }
  return extent.empty() ? dataset.coverage->face_box[state.focus] : extent;
}

std::unique_ptr<const ViewPresentation> make_overlay_view(const ViewContext& context) {
  map::ThematicLayers on_map = layers(context);
  Caption caption{title(context, on_map.styles),
                  wording::regions_finding(context.names(), context.state.focus, context.state.shown),
                  description(context, on_map.styles)};
  return std::make_unique<OverlayView>(std::move(caption), std::move(on_map));
}

}  // namespace rk::scene::views
