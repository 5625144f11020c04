#include "app/state/summary_text.h"

#include <vector>

#include "analysis/members.h"
#include "analysis/pairs.h"
#include "analysis/shared.h"
#include "analysis/zones.h"
#include "report/finding.h"
#include "report/wording.h"
#include "wording/what_if_words.h"

namespace rk {
namespace {

/// The selection as paragraphs; each overload tells one kind.
class SelectionWords {
 public:
  SelectionWords(const Workspace& workspace, const AppState& state)
      : dataset_(workspace.dataset()),
        texts_(workspace.texts()),
        words_(dataset_, texts_),
        map_(state.now.map) {}

  std::string operator()(const std::monostate&) const { return {}; }

  std::string operator()(const SelectedMunicipality& s) const {
    const Municipality& m = dataset_.municipalities[s.municipality];
    const Shared found = shared_with_focus(dataset_, map_.focus, s.municipality);
    std::string text = texts_.get("summary.municipality", {{"name", m.name},
                                                           {"province", words_.province_of(s.municipality)},
                                                           {"population", words_.number(m.population)}});
    if (s.municipality == map_.focus) return text + " " + names("summary.of_focus", found.shared);
    return text + " " + names("summary.shared", found.shared) + " " +
           names("summary.not_shared", found.focus_only);
  }

  std::string operator()(const SelectedPartnership& s) const {
    const Partnership& p = dataset_.partnerships[s.partnership];
    if (!p.has_territory()) return words_.full_name(s.partnership) + ".";
    return area("summary.region", words_.full_name(s.partnership), p.members);
  }

  std::string operator()(const SelectedZone& s) const {
    for (const Zone& zone : zones(dataset_, map_.shown)) {
      if (zone.partnerships == s.partnerships)
        return area("summary.zone", words_.list(words_.short_names(s.partnerships)), zone.members);
    }
    return {};
  }

  std::string operator()(const SelectedPair& s) const {
    const PairOverlap pair = compare(dataset_, s.a, s.b);
    if (pair.shared.empty()) {
      return texts_.get("summary.pair_apart", {{"a", words_.full_name(s.a)}, {"b", words_.full_name(s.b)}});
    }
    return texts_.count("summary.pair", static_cast<std::int64_t>(pair.shared.size()),
                        {{"a", words_.full_name(s.a)},
                         {"b", words_.full_name(s.b)},
                         {"names", words_.list(words_.names(pair.shared))}});
  }

 private:
  std::string names(const char* key, const std::vector<PartnershipIndex>& list) const {
    return texts_.count(
        key, static_cast<std::int64_t>(list.size()),
        {{"focus", words_.name(map_.focus)},
         {"names", list.empty() ? texts_.get("report.none") : words_.list(words_.full_names(list))}});
  }

  std::string area(const char* key, const std::string& name, const Members& members) const {
    return texts_.count(key, static_cast<std::int64_t>(members.size()),
                        {{"name", name},
                         {"names", words_.list(words_.names(members))},
                         {"area", texts_.number(area_km2(dataset_, members))},
                         {"population", words_.number(population(dataset_, members))}});
  }

  const Dataset& dataset_;
  const Translations& texts_;
  Wording words_;
  const MapState& map_;
};

}  // namespace

std::string summary_text(const AppState& state, const Workspace& workspace) {
  const Dataset& dataset = workspace.dataset();
  const Translations& texts = workspace.texts();
  const MapState map = map_on_view(state, dataset);
  const auto view = workspace.scenes().presentation(map);
  std::vector<std::string> paragraphs = {view->caption().title, view->caption().description};
  if (!workspace.what_if().empty())
    paragraphs.insert(paragraphs.begin(), what_if_words(dataset, texts, workspace.what_if()));
  paragraphs.push_back(std::visit(SelectionWords(workspace, state), state.now.selection));
  for (std::string& paragraph : main_finding(workspace.report(), texts))
    paragraphs.push_back(std::move(paragraph));
  paragraphs.push_back(dataset.credit.in(texts.language()));
  std::string result;
  for (const std::string& paragraph : paragraphs) {
    if (!paragraph.empty()) result += (result.empty() ? "" : "\n\n") + paragraph;
  }
  return result + "\n";
}

}  // namespace rk
