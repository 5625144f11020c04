// The regions on view, over each other.
#include <algorithm>

#include "analysis/congruence.h"
#include "scene/base_map.h"
#include "scene/map_views.h"
#include "scene/theme.h"

namespace rk {
namespace {

std::size_t with_focus(const ViewContext& context, const std::vector<RegionLook>& looks) {
  return static_cast<std::size_t>(std::count_if(
      looks.begin(), looks.end(), [&](const RegionLook& look) { return look.faces[context.state.focus]; }));
}

std::string title(const ViewContext& context) {
  const Texts& texts = context.texts;
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  const std::vector<RegionLook> looks = region_looks(context.dataset, texts, context.state);
  if (looks.empty()) return texts.get("scene.title.none", {{"focus", focus}});
  const std::size_t inside = with_focus(context, looks);
  std::string result;
  if (looks.size() == 1) {
    result = texts.get(inside == 1 ? "scene.title.one" : "scene.title.one_without",
                       {{"focus", focus}, {"region", looks.front().name}});
  } else {
    const char* part = inside == looks.size() ? "scene.title.all"
                       : inside == 0          ? "scene.title.no_part"
                                              : "scene.title.some";
    result = texts.get(part, {{"focus", focus},
                              {"count", number_word(texts, looks.size())},
                              {"with_focus", number_word(texts, inside)}});
  }
  if (inside > 0 && at_province_border(context.dataset, context.state.focus))
    result += texts.get("scene.title.at_border");
  return result;
}

std::string description(const ViewContext& context) {
  std::vector<std::string> names;
  for (const RegionLook& look : region_looks(context.dataset, context.texts, context.state)) {
    const auto members =
        static_cast<std::int64_t>(context.dataset.partnerships[look.partnership].members.size());
    names.push_back(look.name + " (" + context.texts.count("scene.members", members) + ")");
  }
  return context.texts.get("scene.description",
                           {{"focus", context.dataset.municipalities[context.state.focus].name},
                            {"regions", listed(context.texts, names)}});
}

MapPlan plan(const ViewContext& context) {
  MapPlan result;
  result.looks = region_looks(context.dataset, context.texts, context.state);
  result.encoding = encoding_for(context.state.encoding, result.looks.size());
  if (result.encoding == Encoding::counted)
    result.zones = count_zones(*context.dataset.coverage, result.looks);
  for (const RegionLook& look : result.looks) {
    result.extent.add(extent_of(context.dataset, context.dataset.partnerships[look.partnership].members));
  }
  if (result.extent.empty()) result.extent = context.dataset.coverage->face_box[context.state.focus];
  return result;
}

/// "GGD IJsselland" without "IJsselland": "GGD".
std::string without(std::string name, const std::string& territory) {
  const std::size_t at = territory.empty() ? std::string::npos : name.find(" " + territory);
  if (at != std::string::npos) name.erase(at, territory.size() + 1);
  return name;
}

/// What else goes by exactly the same municipalities: other tasks on the same territory, other names for it,
/// and regions further up in the legend.
std::vector<std::string> same_territory(const ViewContext& context, const RegionLook& look,
                                        const std::vector<RegionLook>& looks) {
  const Dataset& dataset = context.dataset;
  const std::string& language = context.texts.language();
  const Partnership& own = dataset.partnerships[look.partnership];
  const std::string& territory = own.territory.in(language);
  const auto territory_shown = [&](const Partnership& partnership) {
    return !partnership.territory.nl.empty() &&
           std::any_of(looks.begin(), looks.end(), [&](const RegionLook& l) {
             return dataset.partnerships[l.partnership].territory.nl == partnership.territory.nl;
           });
  };
  std::vector<std::string> tasks = {without(own.name.in(language), territory)};
  std::vector<std::string> others;
  std::vector<std::string> shown;
  for (const PartnershipIndex other : congruent_with(dataset, look.partnership)) {
    const Partnership& partnership = dataset.partnerships[other];
    const auto on_view =
        std::find_if(looks.begin(), looks.end(), [&](const RegionLook& l) { return l.partnership == other; });
    if (on_view != looks.end()) {
      if (on_view->number < look.number) shown.push_back(on_view->name);
    } else if (!territory.empty() && partnership.territory.in(language) == territory) {
      tasks.push_back(without(partnership.name.in(language), territory));
    } else if (!territory_shown(partnership)) {  // else it is listed with the region of that territory
      others.push_back(partnership.short_name.in(language));
    }
  }
  std::vector<std::string> lines;
  if (tasks.size() > 1) lines.push_back(listed(context.texts, tasks));
  if (!others.empty())
    lines.push_back(context.texts.get("scene.also", {{"names", listed(context.texts, others)}}));
  if (!shown.empty())
    lines.push_back(context.texts.get("scene.same_as", {{"names", listed(context.texts, shown)}}));
  return lines;
}

void write_side(const ViewContext& context, const MapPlan& plan, SideWriter& writer) {
  const Dataset& dataset = context.dataset;
  if (!plan.looks.empty()) writer.heading(context.texts.get("scene.legend.regions"));
  writer.skip(2);
  std::int64_t others = 0;
  for (const RegionLook& look : plan.looks) {
    if (writer.least() && plan.encoding == Encoding::counted && !look.ribbon) {
      ++others;
      continue;
    }
    const Partnership& partnership = dataset.partnerships[look.partnership];
    std::vector<std::string> details = {
        context.texts.count("scene.members", static_cast<std::int64_t>(partnership.members.size()))};
    if (!partnership.partial_members.empty()) {
      std::vector<std::string> names;
      for (const MunicipalityIndex m : partnership.partial_members)
        names.push_back(dataset.municipalities[m].name);
      details.push_back(context.texts.get("scene.partly", {{"names", listed(context.texts, names)}}));
    }
    for (std::string& line : same_territory(context, look, plan.looks)) details.push_back(std::move(line));
    writer.region(look, plan.encoding, details);
  }
  if (others > 0) {
    writer.paragraph(context.texts.count("scene.legend.others", others), 0, kSideTextSize, FontStyle::regular,
                     theme::kQuietInk);
  }
  if (plan.encoding == Encoding::ribbons || plan.encoding == Encoding::counted) {
    writer.skip(8);
    writer.heading(context.texts.get("scene.legend.count"));
    const int highest = highest_count(plan.looks);
    std::vector<std::pair<Color, std::string>> steps;
    for (int count = 1; count <= highest; ++count)
      steps.emplace_back(count_tint(count, highest), std::to_string(count));
    writer.tints(steps);
  }
  writer.skip(10);
  writer.common_keys(context);
}

}  // namespace

const MapView kOverlayView{title, description, plan, write_side};

}  // namespace rk
