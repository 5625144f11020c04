#include "app/state/summary_text.h"

#include <vector>

#include "analysis/pairs.h"
#include "analysis/zones.h"
#include "scene/views/registry.h"
#include "scene/views/table_text.h"
#include "wording/report_words.h"
#include "wording/selection_words.h"
#include "wording/what_if_words.h"

namespace rk::app {
namespace {

/// The selection in sentences, with an overload for each kind.
struct SelectionSentences {
  const wording::Names& names;
  const scene::MapState& map;

  std::string operator()(const std::monostate&) const { return {}; }
  std::string operator()(const SelectedMunicipality& s) const {
    return wording::municipality_sentences(names, map.focus, s.municipality);
  }
  std::string operator()(const SelectedPartnership& s) const {
    return wording::partnership_sentences(names, s.partnership);
  }
  std::string operator()(const SelectedZone& s) const {
    for (const analysis::Zone& zone : analysis::zones(names.dataset(), map.shown)) {
      if (zone.partnerships == s.partnerships)
        return wording::zone_sentences(names, s.partnerships, zone.members);
    }
    return {};
  }
  std::string operator()(const SelectedPair& s) const {
    return wording::pair_sentences(names, analysis::compare(names.dataset(), s.a, s.b));
  }
};

}  // namespace

std::string summary_text(const AppState& state, const Workspace& workspace) {
  const Dataset& dataset = workspace.dataset();
  const Translations& texts = workspace.texts();
  const wording::Names names(dataset, texts);
  const scene::MapState map = map_on_view(state, dataset);
  const auto view = workspace.scenes().presentation(map);
  std::vector<std::string> paragraphs = {view->caption().title, view->caption().description};
  if (scene::views::view_entry(map.view).inputs.sorted) {
    // A table goes into a spreadsheet.
    paragraphs = {view->caption().title};
    for (const scene::views::DataTable& table : workspace.scenes().tables(map, {}))
      paragraphs.push_back(scene::views::table_text(table, texts));
    paragraphs.push_back(view->caption().finding);
  }
  if (!workspace.what_if().empty())
    paragraphs.insert(paragraphs.begin(), wording::what_if_words(dataset, texts, workspace.what_if()));
  paragraphs.push_back(std::visit(SelectionSentences{names, state.now.map}, state.now.selection));
  for (std::string& paragraph : wording::main_finding(names, workspace.report().analysis))
    paragraphs.push_back(std::move(paragraph));
  paragraphs.push_back(dataset.credit.in(texts.language()));
  std::string result;
  for (const std::string& paragraph : paragraphs) {
    if (!paragraph.empty()) result += (result.empty() ? "" : "\n\n") + paragraph;
  }
  return result + "\n";
}

}  // namespace rk::app
