#include "app/search/search_target.h"

#include <algorithm>

#include "app/state/update.h"
#include "scene/views/registry.h"

namespace rk::app::search {
namespace {

constexpr double kSurroundings = 1.2;  // of a municipality's size on each side: its neighbours are in view
constexpr double kRegionMargin = 0.08;

/// The camera that shows an area (m RD) with `margin` of its size on every side.
Action move_to(const MapBox& area, double margin, const AppState& state) {
  const MapBox around = area.grown(margin * std::max(area.width(), area.height()));
  const scene::Viewport view = scene::fit(around, map_frame(state), 0);
  return action::MoveTo{view.center, view.m_per_px};
}

/// Carries the actions out as they are added, since the map's target depends on what they did.
class Way {
 public:
  Way(const AppState& state, const Dataset& dataset) : state_(state), dataset_(dataset) {}

  void add(Action action) {
    state_ = update(std::move(state_), action, dataset_);
    actions_.push_back(std::move(action));
  }
  void show_a_map() {
    if (!scene::views::is_map(state_.now.map.view)) add(action::SetView{scene::View::overlay});
  }
  const AppState& state() const { return state_; }
  std::vector<Action> take() { return std::move(actions_); }

 private:
  AppState state_;
  const Dataset& dataset_;
  std::vector<Action> actions_;
};

std::vector<Action> to_municipality(const std::string& code, const AppState& state, const Dataset& dataset) {
  const auto m = dataset.find_municipality(code);
  if (!m) return {};
  Way way(state, dataset);
  way.show_a_map();
  way.add(action::Select{code});
  way.add(move_to(dataset.coverage->face_box.at(*m), kSurroundings, way.state()));
  return way.take();
}

std::vector<Action> to_partnership(const std::string& id, const AppState& state, const Dataset& dataset) {
  const auto p = dataset.find_partnership(id);
  if (!p) return {};
  Way way(state, dataset);
  const auto& shown = state.now.map.shown;
  const Partnership& partnership = dataset.partnerships[*p];
  if (partnership.has_territory()) {
    way.show_a_map();
    if (std::find(shown.begin(), shown.end(), *p) == shown.end()) way.add(action::TogglePartnership{id});
  }
  way.add(action::SelectPartnership{id});
  if (partnership.has_territory()) {
    MapBox area;
    for (const auto* members : {&partnership.members, &partnership.partial_members}) {
      for (const MunicipalityIndex m : *members) area.add(dataset.coverage->face_box.at(m));
    }
    if (!area.empty()) way.add(move_to(area, kRegionMargin, way.state()));
  }
  return way.take();
}

bool is_searched_for(input::Command command) {
  switch (command) {
    case input::Command::fit:
    case input::Command::home:
    case input::Command::zoom_in:
    case input::Command::zoom_out:
      return true;
    // Useless as search results: one moves with keys, or is in the search already.
    case input::Command::search:
    case input::Command::find_municipality:
    case input::Command::walk_panels:
    case input::Command::walk_panels_back:
      return false;
    default:
      return input::info_of(command).group != input::CommandGroup::map;
  }
}

}  // namespace

std::vector<SearchEntry> search_entries(const Dataset& dataset, const Translations& texts,
                                        const std::vector<Language>& languages) {
  std::vector<SearchEntry> entries;
  for (const input::CommandInfo& info : input::window_commands()) {
    if (!is_searched_for(info.command)) continue;
    const SearchKind kind = info.group == input::CommandGroup::view ? SearchKind::view : SearchKind::command;
    const std::string name(info.name);
    SearchEntry entry{
        kind, name, input::command_words(info, texts, languages), input::key_words(info.keys, texts), {},
        {},   false};
    // Other names in use for it.
    const std::string words = "search_words." + name;
    if (texts.has(words)) entry.topics.push_back(texts.get(words));
    entries.push_back(std::move(entry));
  }
  for (SearchEntry& entry : dataset_entries(dataset, texts)) entries.push_back(std::move(entry));
  return entries;
}

std::vector<Action> actions_to(const SearchEntry& entry, const AppState& state, const Dataset& dataset) {
  switch (entry.kind) {
    case SearchKind::municipality:
      return to_municipality(entry.id, state, dataset);
    case SearchKind::partnership:
      return to_partnership(entry.id, state, dataset);
    case SearchKind::view:
    case SearchKind::command:
    case SearchKind::session:
      break;
  }
  return {};
}

}  // namespace rk::app::search
