#include "scene/plots/upset_words.h"

#include <algorithm>

#include "scene/style/shapes.h"
#include "scene/style/theme.h"
#include "wording/lists.h"

namespace rk::scene::plots {
namespace {

/// "; alleen Deventer ligt in alle vijf".
std::string focus_finding(const ViewContext& context, const UpsetTable& table) {
  const Translations& texts = context.texts;
  const auto own = std::find_if(table.columns.begin(), table.columns.end(),
                                [](const UpsetColumn& column) { return column.focus; });
  TextArguments words = {{"focus", context.dataset.municipalities[context.state.focus].name}};
  if (own == table.columns.end()) return texts.get("scene.upset.title.outside", words);
  const std::size_t regions = own->zone.partnerships.size();
  const std::size_t others = own->zone.members.size() - 1;
  words.emplace_back("regions", wording::number_word(texts, regions));
  const auto finding = [&](const std::string& key) {
    const std::string all = regions == 1 ? "_in_one" : regions == 2 ? "_in_both" : "_in_all";
    return texts.get("scene.upset.title." + key + (regions == table.regions ? all : ""), words);
  };
  if (others == 0) return finding("alone");
  words.emplace_back("others", texts.count("scene.upset.others", static_cast<std::int64_t>(others)));
  return finding("shared");
}

}  // namespace

std::vector<MunicipalityIndex> column_members(const ViewContext& context, const UpsetColumn& column) {
  std::vector<MunicipalityIndex> members = column.zone.members;
  std::sort(members.begin(), members.end(), [&](MunicipalityIndex a, MunicipalityIndex b) {
    const auto key = [&](MunicipalityIndex m) {
      return std::pair(m != context.state.focus, context.dataset.municipalities[m].name);
    };
    return key(a) < key(b);
  });
  return members;
}

std::string upset_title(const ViewContext& context, const UpsetTable& table) {
  const Translations& texts = context.texts;
  if (table.columns.empty()) return texts.get("scene.upset.none");
  if (table.columns.size() == 1) {
    return texts.get("scene.upset.title.one_area", {{"regions", set_name(texts, table.sets.front())}}) +
           focus_finding(context, table);
  }
  return texts.get("scene.upset.title.areas",
                   {{"count", wording::number_word(texts, table.regions)},
                    {"areas", wording::number_word(texts, table.columns.size())}}) +
         focus_finding(context, table);
}

std::string upset_description(const ViewContext& context, const UpsetTable& table) {
  const Translations& texts = context.texts;
  if (table.columns.empty()) return texts.get("scene.upset.none");
  std::vector<std::string> regions;
  for (const UpsetSet& set : table.sets) regions.push_back(set_name(texts, set));
  std::string result = texts.get("scene.upset.description", {{"regions", wording::listed(texts, regions)}});
  constexpr std::size_t kMostZones = 12;
  constexpr std::size_t kMostNamed = 12;  // of one zone
  for (std::size_t i = 0; i < std::min(table.columns.size(), kMostZones); ++i) {
    const UpsetColumn& column = table.columns[i];
    std::vector<std::string> sets;
    for (std::size_t s = 0; s < table.sets.size(); ++s) {
      if (column.sets[s]) sets.push_back(set_name(texts, table.sets[s]));
    }
    const std::vector<MunicipalityIndex> all = column_members(context, column);
    const std::size_t named = all.size() > kMostNamed ? kMostNamed - 1 : all.size();
    std::vector<std::string> members;
    for (std::size_t m = 0; m < named; ++m) members.push_back(context.dataset.municipalities[all[m]].name);
    if (named < all.size())
      members.push_back(texts.count("scene.upset.others", static_cast<std::int64_t>(all.size() - named)));
    result += " " + texts.get("scene.upset.zone", {{"sets", wording::listed(texts, sets)},
                                                   {"members", wording::listed(texts, members)},
                                                   {"area", texts.number(column.zone.area_km2)}});
  }
  if (table.columns.size() > kMostZones) {
    result += " " + texts.count("scene.upset.more_areas",
                                static_cast<std::int64_t>(table.columns.size() - kMostZones));
  }
  return result;
}

std::vector<style::PlotKey> upset_reading(const ViewContext& context, const UpsetTable& table) {
  const Translations& texts = context.texts;
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  std::vector<style::PlotKey> keys;
  keys.push_back({texts.get("scene.upset.heading"), {}, FontStyle::semibold});
  keys.push_back(
      {texts.get("scene.upset.columns",
                 {{"count", texts.count("scene.members", static_cast<std::int64_t>(table.members))}}),
       {}});
  keys.push_back({texts.get("scene.upset.rows"), {}});
  const bool merged = std::any_of(table.sets.begin(), table.sets.end(),
                                  [](const UpsetSet& set) { return set.styles.size() > 1; });
  if (merged) keys.push_back({texts.get("scene.upset.merged"), {}});
  if (std::any_of(table.columns.begin(), table.columns.end(), [](const UpsetColumn& c) { return c.focus; })) {
    keys.push_back(
        {texts.get("scene.upset.focus", {{"focus", focus}}), [](std::vector<Item>& out, const Box& box) {
           const Box bar{box.center().x - 6, box.min_y - 1, box.center().x + 6, box.max_y + 1};
           out.push_back({Fill{style::box_path(bar), style::theme::kInk, {}}, style::kPlotSource});
         }});
  }
  if (std::any_of(table.columns.begin(), table.columns.end(),
                  [&](const UpsetColumn& column) { return holds_assumed(context, column.zone); })) {
    keys.push_back(
        {texts.get("scene.legend.what_if"), [](std::vector<Item>& out, const Box& box) {
           Stroke dashes = style::assumption_outline(style::kAssumptionOutlineSize);
           dashes.path = style::rounded_box_path({box.min_x + 8, box.min_y, box.max_x - 8, box.max_y}, 4);
           out.push_back({std::move(dashes), style::kPlotSource});
         }});
  }
  return keys;
}

bool holds_assumed(const ViewContext& context, const analysis::Zone& zone) {
  return std::any_of(context.state.assumed.begin(), context.state.assumed.end(),
                     [&](const analysis::AssumedMembership& assumed) {
                       const auto& shown = context.state.shown;
                       return std::find(shown.begin(), shown.end(), assumed.partnership) != shown.end() &&
                              std::binary_search(zone.members.begin(), zone.members.end(),
                                                 assumed.municipality);
                     });
}

}  // namespace rk::scene::plots
